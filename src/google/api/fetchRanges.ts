import type { GridRange } from '../../app/kernel/ports';
import { NOTHING, type Values } from '../../tabs/engine/sheet';
import { gridRangeOf, rangeKey } from './gridRanges';
import { retried } from './retry';
import { valuesService } from './service';

/** Values of ranges of one spreadsheet, in the order asked, in one call. */
export function fetchRanges(id: string, ranges: readonly GridRange[]): Values[] {
  if (ranges.length === 0) return [];
  const answer = retried(() =>
    valuesService().batchGetByDataFilter(
      {
        dataFilters: ranges.map((range) => ({ gridRange: gridRangeOf(range) })),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
      id,
    ),
  );
  const found = new Map<string, Values>();
  for (const { dataFilters, valueRange } of answer.valueRanges ?? []) {
    for (const filter of dataFilters ?? []) {
      if (filter.gridRange)
        found.set(
          rangeKey(filter.gridRange),
          (valueRange?.values as Values | undefined) ?? NOTHING,
        );
    }
  }
  return ranges.map((range) => found.get(rangeKey(gridRangeOf(range))) ?? NOTHING);
}

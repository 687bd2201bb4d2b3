import type { CellValue, SheetCells, SheetTitle } from '../app/kernel/ports';
import { retried } from './api/retry';
import { valuesService } from './api/service';

/** All that stands in these tabs, in one call. */
export function wholeTabs(
  id: string,
  tabs: readonly SheetTitle[],
  cells: 'shown' | 'typed',
): SheetCells[] {
  const answer = retried(() =>
    valuesService().batchGetByDataFilter(
      {
        dataFilters: tabs.map(({ sheetId }) => ({ gridRange: { sheetId } })),
        majorDimension: 'ROWS',
        valueRenderOption: cells === 'shown' ? 'FORMATTED_VALUE' : 'FORMULA',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
      id,
    ),
  );
  const rows = new Map(
    answer.valueRanges?.map(({ dataFilters, valueRange }) => [
      dataFilters?.[0]?.gridRange?.sheetId ?? 0,
      (valueRange?.values ?? []) as CellValue[][],
    ]),
  );
  return tabs.map((tab) => ({ ...tab, rows: rows.get(tab.sheetId) ?? [] }));
}

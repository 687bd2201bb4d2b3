import type { GridRange } from '../../app/kernel/ports';

export function gridRangeOf({
  sheetId,
  startRow,
  endRow,
  startColumn,
  endColumn,
}: GridRange): GoogleAppsScript.Sheets.Schema.GridRange {
  return {
    sheetId,
    startRowIndex: startRow,
    startColumnIndex: startColumn,
    ...(endRow === undefined ? {} : { endRowIndex: endRow }),
    ...(endColumn === undefined ? {} : { endColumnIndex: endColumn }),
  };
}

/** Google leaves out zeros. */
export const rangeKey = (range: GoogleAppsScript.Sheets.Schema.GridRange): string =>
  [
    range.sheetId ?? 0,
    range.startRowIndex ?? 0,
    range.endRowIndex ?? '',
    range.startColumnIndex ?? 0,
    range.endColumnIndex ?? '',
  ].join(':');

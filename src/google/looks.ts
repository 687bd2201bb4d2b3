import type { SheetLooks } from '../app/kernel/ports';

/** No cell of it: a line a column. */
export const LOOKS_FIELDS =
  'sheets(properties(sheetId,gridProperties/frozenColumnCount),data/columnMetadata(pixelSize,hiddenByUser))';

export const looksIn = ({
  sheets = [],
}: GoogleAppsScript.Sheets.Schema.Spreadsheet): SheetLooks[] =>
  sheets.map(({ properties, data = [] }) => ({
    sheetId: properties?.sheetId ?? 0,
    frozen: properties?.gridProperties?.frozenColumnCount ?? 0,
    widths: (data[0]?.columnMetadata ?? []).map(({ hiddenByUser, pixelSize = 0 }) =>
      hiddenByUser ? 0 : pixelSize,
    ),
  }));

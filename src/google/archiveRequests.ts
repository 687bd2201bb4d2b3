import type { LayoutEdit } from '../app/kernel/services/layoutEdit';
import type { Locale } from '../domain/values/locale';
import { KEPT_KEY, KEPT_ROW_KEY, metadataRequest } from './identity';
import { firstRows, looksOf } from './tabLooks';

type Request = GoogleAppsScript.Sheets.Schema.Request;

export type Archive = Extract<LayoutEdit, { kind: 'archive' }>;

/** First every copy with its figures fixed, then the tabs emptied: sums across tabs stay right. */
export function archiveRequests(archives: readonly Archive[], locale: Locale): Request[] {
  return [
    ...archives.flatMap(keepCopy),
    ...archives.flatMap((archive) => emptyTab(archive, locale)),
  ];
}

function keepCopy({ tab, sheetId, copyId, title, rowCount }: Archive): Request[] {
  const all = { startRowIndex: 0, endRowIndex: rowCount };
  return [
    duplicated(sheetId, copyId, title),
    // From the tab itself: its figures were computed before, those of the copy may not be yet.
    {
      copyPaste: {
        source: { ...all, sheetId },
        destination: { ...all, sheetId: copyId },
        pasteType: 'PASTE_VALUES',
      },
    },
    ...hiddenAs(copyId, `drive.archive.${tab}`, String(copyId)),
  ];
}

const duplicated = (sourceSheetId: number, newSheetId: number, newSheetName: string): Request => ({
  duplicateSheet: { sourceSheetId, newSheetId, newSheetName },
});

/** Out of sight, and known by one mark alone. */
const hiddenAs = (sheetId: number, key: string, value: string): Request[] => [
  { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } },
  {
    deleteDeveloperMetadata: {
      dataFilter: {
        developerMetadataLookup: {
          metadataLocation: { sheetId },
          locationMatchingStrategy: 'INTERSECTING_LOCATION',
        },
      },
    },
  },
  metadataRequest(key, value, { sheetId }),
];

export const keepRequests = ({
  sheetId,
  copyId,
  title,
  said,
}: Extract<LayoutEdit, { kind: 'keepState' }>): Request[] => [
  duplicated(sheetId, copyId, title),
  ...hiddenAs(copyId, KEPT_KEY, said),
  metadataRequest(KEPT_ROW_KEY, '', {
    dimensionRange: { sheetId: copyId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
  }),
];

/** Looks stay as they are: only what the cells hold comes back. */
export function restoreRequests({
  sheetId,
  copyId,
  headerRow,
  rowCount,
  kept,
}: Extract<LayoutEdit, { kind: 'restore' }>): Request[] {
  const missing = kept.rowCount - rowCount;
  const below = { startRowIndex: headerRow + 1 };
  const area = {
    ...{ ...below, endRowIndex: kept.rowCount },
    ...{ startColumnIndex: 0, endColumnIndex: kept.columnCount },
  };
  return [
    ...(missing > 0
      ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: missing } } as const]
      : []),
    { repeatCell: { range: { sheetId, ...below }, cell: {}, fields: 'userEnteredValue' } },
    {
      copyPaste: {
        source: { sheetId: copyId, ...area },
        destination: { sheetId, ...area },
        pasteType: 'PASTE_FORMULA',
      },
    },
  ];
}

/** New rows come first: a tab cannot lose all of its rows below the frozen one. */
function emptyTab(
  { tab, sheetId, headerRow, rowCount, columns }: Archive,
  locale: Locale,
): Request[] {
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: firstRows(tab) } },
    {
      deleteDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: headerRow + 1, endIndex: rowCount },
      },
    },
    ...looksOf(tab, sheetId, columns, headerRow, locale),
  ];
}

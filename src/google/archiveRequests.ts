import type { LayoutEdit } from '../app/kernel/services/layoutEdit';
import type { Locale } from '../domain/values/locale';
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
    {
      duplicateSheet: {
        sourceSheetId: sheetId,
        newSheetId: copyId,
        newSheetName: title,
      },
    },
    // From the tab itself: its figures were computed before, those of the copy may not be yet.
    {
      copyPaste: {
        source: { ...all, sheetId },
        destination: { ...all, sheetId: copyId },
        pasteType: 'PASTE_VALUES',
      },
    },
    { updateSheetProperties: { properties: { sheetId: copyId, hidden: true }, fields: 'hidden' } },
    {
      deleteDeveloperMetadata: {
        dataFilter: {
          developerMetadataLookup: {
            metadataLocation: { sheetId: copyId },
            locationMatchingStrategy: 'INTERSECTING_LOCATION',
          },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: `drive.archive.${tab}`,
          metadataValue: String(copyId),
          location: { sheetId: copyId },
          visibility: 'DOCUMENT',
        },
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

import type { LayoutEdit } from '../app/kernel/services/layoutEdit';
import type { Locale } from '../domain/values/locale';
import type { TabId } from '../tabs/tabs';
import { APART_HEAD, apartKey, columnMetadata, metadataRequest } from './identity';
import { firstRows, looksOf } from './tabLooks';

type Request = GoogleAppsScript.Sheets.Schema.Request;

export type Archive = Extract<LayoutEdit, { kind: 'archive' }>;

/** First every copy with its figures fixed, then the tabs emptied: sums across tabs stay right. */
export function archiveRequests(archives: readonly Archive[], locale: Locale): Request[] {
  const current = archives.filter(({ currentFrom }) => currentFrom !== undefined);
  return [
    ...archives.flatMap((archive, index) =>
      archive.currentFrom === undefined ? keepCopy(archive) : keepCurrent(archive, index),
    ),
    ...current.flatMap(({ copyId }) =>
      current.map(({ currentFrom = '', title }) => ledTo(copyId, currentFrom, title)),
    ),
    ...archives.flatMap((archive) => emptyTab(archive, locale)),
  ];
}

function keepCopy({ tab, sheetId, copyId, title, rowCount }: Archive): Request[] {
  return [
    { duplicateSheet: { sourceSheetId: sheetId, newSheetId: copyId, newSheetName: title } },
    // From the tab itself: its figures were computed before, those of the copy may not be yet.
    ...fixed(tab, copyId, rowCount, sheetId),
  ];
}

/** Its figures fixed, out of sight, and no tab of the drive any more. */
function fixed(tab: TabId, sheetId: number, rowCount: number, from: number): Request[] {
  const all = { startRowIndex: 0, endRowIndex: rowCount };
  return [
    {
      copyPaste: {
        source: { ...all, sheetId: from },
        destination: { ...all, sheetId },
        pasteType: 'PASTE_VALUES',
      },
    },
    ...hiddenAs(sheetId, `drive.archive.${tab}`, String(sheetId)),
  ];
}

const unmarked = (sheetId: number): Request => ({
  deleteDeveloperMetadata: {
    dataFilter: {
      developerMetadataLookup: {
        metadataLocation: { sheetId },
        locationMatchingStrategy: 'INTERSECTING_LOCATION',
      },
    },
  },
});

/** Out of sight, and known by one mark alone. */
const hiddenAs = (sheetId: number, key: string, value: string): Request[] => [
  { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } },
  unmarked(sheetId),
  metadataRequest(key, value, { sheetId }),
];

/** The same, once the copy of a sale in hand is no longer needed. */
export const setAsideRequests = ({
  tab,
  sheetId,
  rowCount,
}: Extract<LayoutEdit, { kind: 'setAside' }>): Request[] => fixed(tab, sheetId, rowCount, sheetId);

/** Goes on as it was, in sight before the tabs of the next sale, its formulas over its own tabs. */
function keepCurrent(
  { tab, sheetId, copyId, title, headerRow, columns }: Archive,
  index: number,
): Request[] {
  const header = { startIndex: headerRow, endIndex: headerRow + 1 };
  return [
    {
      duplicateSheet: {
        sourceSheetId: sheetId,
        newSheetId: copyId,
        newSheetName: title,
        insertSheetIndex: index,
      },
    },
    unmarked(copyId),
    metadataRequest(apartKey(tab), String(copyId), { sheetId: copyId }),
    metadataRequest(APART_HEAD, tab, {
      dimensionRange: { sheetId: copyId, dimension: 'ROWS', ...header },
    }),
    ...[...columns].map(([column, at]) => columnMetadata(tab, column, copyId, at)),
  ];
}

/** Whole columns of another tab, however Google quotes its name: « 'Paniers'!E:E », « Paniers!E:E ». */
const ledTo = (sheetId: number, from: string, to: string): Request => ({
  findReplace: {
    sheetId,
    find: `(^|[^\\p{L}\\p{N}_ ])'?${quoted(from).replace(/[^\p{L}\p{N} ]/gu, '\\$&')}'?!([A-Z]+:[A-Z]+)`,
    replacement: `$1'${quoted(to).replace(/[\\$]/g, '\\$&')}'!$2`,
    searchByRegex: true,
    includeFormulas: true,
    matchCase: true,
  },
});

const quoted = (title: string): string => title.replace(/'/g, "''");

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

import type { FormTab } from '../app/kernel/services/layoutEdit';
import type { TabId } from '../tabs/tabs';

/**
 * How tabs and columns are known: developer metadata, which survives renaming and moving. A tab's
 * own carries its sheet id, so that a copy of the tab, which carries it too, gives itself away.
 */
export const tabKey = (tab: TabId | FormTab): string => `drive.tab.${tab}`;
export const headKey = (tab: TabId | FormTab): string => `drive.head.${tab}`;
/** The same of the tabs of a sale that stays in hand while the next one takes orders. */
export const apartKey = (tab: TabId): string => `drive.apart.${tab}`;
export const APART_HEAD = 'drive.apart';
export const COLUMN_KEY = 'drive.col';
const columnValue = (tab: TabId, column: string): string => `${tab}.${column}`;
export const STAGING_KEY = 'drive.staging';
/** Of copies that an earlier version kept; looked up by a mark on one row, or every read would bring all their cells. */
export const KEPT_KEY = 'drive.kept';
export const KEPT_ROW_KEY = 'drive.keptRow';
/** Of the mark that the last write left. */
export const TOKEN_KEY = 'drive.write';
/** Begins the description of every protected range of ours. */
export const GUARD = 'drive:';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Location = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation;

export const metadataRequest = (
  metadataKey: string,
  metadataValue: string,
  location: Location,
  metadataId?: number,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      ...(metadataId === undefined ? {} : { metadataId }),
      metadataKey,
      metadataValue,
      location,
      visibility: 'DOCUMENT',
    },
  },
});

export const tabMetadata = (
  tab: TabId | FormTab,
  sheetId: number,
  headerRow: number,
): Request[] => [
  metadataRequest(tabKey(tab), String(sheetId), { sheetId }),
  metadataRequest(headKey(tab), String(sheetId), {
    dimensionRange: { sheetId, dimension: 'ROWS', startIndex: headerRow, endIndex: headerRow + 1 },
  }),
];

export const columnMetadata = (
  tab: TabId,
  column: string,
  sheetId: number,
  index: number,
): Request =>
  metadataRequest(COLUMN_KEY, columnValue(tab, column), {
    dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
  });

export const lookup = (metadataKey: string): GoogleAppsScript.Sheets.Schema.DataFilter => ({
  developerMetadataLookup: { metadataKey },
});

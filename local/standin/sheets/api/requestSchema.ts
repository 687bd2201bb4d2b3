import { MESSAGES, type Message } from './schema';

const DIMENSION = 'enum:ROWS|COLUMNS';
const PASTE = [
  'enum:PASTE_NORMAL|PASTE_VALUES|PASTE_FORMAT|PASTE_NO_BORDERS|PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
].join('|');

/** The kinds of request that a batch may hold, and what each may say. */
const REQUESTS: Record<string, Message> = {
  addSheet: { properties: 'SheetProperties' },
  deleteSheet: { sheetId: 'integer' },
  duplicateSheet: {
    sourceSheetId: 'integer',
    insertSheetIndex: 'integer',
    newSheetId: 'integer',
    newSheetName: 'string',
  },
  updateSheetProperties: { properties: 'SheetProperties', fields: 'string' },
  updateSpreadsheetProperties: { properties: 'SpreadsheetProperties', fields: 'string' },
  updateCells: {
    rows: '[RowData]',
    fields: 'string',
    start: 'GridCoordinate',
    range: 'GridRange',
  },
  appendCells: { sheetId: 'integer', rows: '[RowData]', fields: 'string' },
  repeatCell: { range: 'GridRange', cell: 'CellData', fields: 'string' },
  copyPaste: {
    source: 'GridRange',
    destination: 'GridRange',
    pasteType: PASTE,
    pasteOrientation: 'enum:NORMAL|TRANSPOSE',
  },
  findReplace: {
    find: 'string',
    replacement: 'string',
    matchCase: 'boolean',
    matchEntireCell: 'boolean',
    searchByRegex: 'boolean',
    includeFormulas: 'boolean',
    range: 'GridRange',
    sheetId: 'integer',
    allSheets: 'boolean',
  },
  insertDimension: { range: 'DimensionRange', inheritFromBefore: 'boolean' },
  deleteDimension: { range: 'DimensionRange' },
  moveDimension: { source: 'DimensionRange', destinationIndex: 'integer' },
  appendDimension: { sheetId: 'integer', dimension: DIMENSION, length: 'integer' },
  updateDimensionProperties: {
    range: 'DimensionRange',
    properties: 'DimensionProperties',
    fields: 'string',
  },
  setDataValidation: { range: 'GridRange', rule: 'DataValidationRule' },
  addProtectedRange: { protectedRange: 'ProtectedRange' },
  updateProtectedRange: { protectedRange: 'ProtectedRange', fields: 'string' },
  deleteProtectedRange: { protectedRangeId: 'integer' },
  addConditionalFormatRule: { rule: 'ConditionalFormatRule', index: 'integer' },
  updateConditionalFormatRule: {
    index: 'integer',
    sheetId: 'integer',
    rule: 'ConditionalFormatRule',
    newIndex: 'integer',
  },
  deleteConditionalFormatRule: { index: 'integer', sheetId: 'integer' },
  createDeveloperMetadata: { developerMetadata: 'DeveloperMetadata' },
  updateDeveloperMetadata: {
    dataFilters: '[DataFilter]',
    developerMetadata: 'DeveloperMetadata',
    fields: 'string',
  },
  deleteDeveloperMetadata: { dataFilter: 'DataFilter' },
  setBasicFilter: { filter: 'BasicFilter' },
  addFilterView: { filter: 'FilterView' },
  clearBasicFilter: { sheetId: 'integer' },
  sortRange: { range: 'GridRange', sortSpecs: '[SortSpec]' },
};

const kinds: Record<string, string> = {};
export const ALL_MESSAGES: Record<string, Message> = { ...MESSAGES, Request: kinds };
for (const [kind, message] of Object.entries(REQUESTS)) {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}Request`;
  kinds[kind] = name;
  ALL_MESSAGES[name] = message;
}

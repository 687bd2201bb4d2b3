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
  addConditionalFormatRule: { rule: 'ConditionalFormatRule', index: 'integer' },
  createDeveloperMetadata: { developerMetadata: 'DeveloperMetadata' },
  deleteDeveloperMetadata: { dataFilter: 'DataFilter' },
  setBasicFilter: { filter: 'BasicFilter' },
  addFilterView: { filter: 'FilterView' },
};

const kinds: Record<string, string> = {};
export const ALL_MESSAGES: Record<string, Message> = { ...MESSAGES, Request: kinds };
for (const [kind, message] of Object.entries(REQUESTS)) {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}Request`;
  kinds[kind] = name;
  ALL_MESSAGES[name] = message;
}

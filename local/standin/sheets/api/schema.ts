/**
 * The fields of the Sheets API that the stand-in knows, message by message. Requests and field
 * masks with any other field are refused.
 *
 * A field is a basic type, the name of a message, `enum:` with its values, or a list `[…]`.
 */
export type FieldType = string;
export type Message = Readonly<Record<string, FieldType>>;

const ALIGN_H = 'enum:LEFT|CENTER|RIGHT';
const ALIGN_V = 'enum:TOP|MIDDLE|BOTTOM';
const WRAP = 'enum:OVERFLOW_CELL|LEGACY_WRAP|CLIP|WRAP';
const DIMENSION = 'enum:ROWS|COLUMNS';
const NUMBER_TYPE = 'enum:TEXT|NUMBER|PERCENT|CURRENCY|DATE|TIME|DATE_TIME|SCIENTIFIC';
const LINE = 'enum:DOTTED|DASHED|SOLID|SOLID_MEDIUM|SOLID_THICK|NONE|DOUBLE';
const THEME = 'enum:TEXT|BACKGROUND|ACCENT1|ACCENT2|ACCENT3|ACCENT4|ACCENT5|ACCENT6|LINK';
const VISIBILITY = 'enum:DOCUMENT|PROJECT';
const LOCATION = 'enum:ROW|COLUMN|SHEET|SPREADSHEET';
const CONDITION = [
  'enum:NUMBER_GREATER|NUMBER_GREATER_THAN_EQ|NUMBER_LESS|NUMBER_LESS_THAN_EQ|NUMBER_EQ',
  'NUMBER_NOT_EQ|NUMBER_BETWEEN|NUMBER_NOT_BETWEEN|TEXT_CONTAINS|TEXT_NOT_CONTAINS',
  'TEXT_STARTS_WITH|TEXT_ENDS_WITH|TEXT_EQ|TEXT_NOT_EQ|TEXT_IS_EMAIL|TEXT_IS_URL|DATE_EQ',
  'DATE_NOT_EQ|DATE_BEFORE|DATE_AFTER|DATE_ON_OR_BEFORE|DATE_ON_OR_AFTER|DATE_BETWEEN',
  'DATE_NOT_BETWEEN|DATE_IS_VALID|ONE_OF_RANGE|ONE_OF_LIST|BLANK|NOT_BLANK|CUSTOM_FORMULA|BOOLEAN',
].join('|');
const RELATIVE = 'enum:PAST_YEAR|PAST_MONTH|PAST_WEEK|YESTERDAY|TODAY|TOMORROW';

const CELLS: Record<string, Message> = {
  Color: { red: 'number', green: 'number', blue: 'number', alpha: 'number' },
  ColorStyle: { rgbColor: 'Color', themeColor: THEME },
  NumberFormat: { type: NUMBER_TYPE, pattern: 'string' },
  Link: { uri: 'string' },
  TextFormat: {
    foregroundColor: 'Color',
    foregroundColorStyle: 'ColorStyle',
    fontFamily: 'string',
    fontSize: 'integer',
    bold: 'boolean',
    italic: 'boolean',
    strikethrough: 'boolean',
    underline: 'boolean',
    link: 'Link',
  },
  Border: { style: LINE, width: 'integer', color: 'Color', colorStyle: 'ColorStyle' },
  Borders: { top: 'Border', bottom: 'Border', left: 'Border', right: 'Border' },
  Padding: { top: 'integer', right: 'integer', bottom: 'integer', left: 'integer' },
  CellFormat: {
    numberFormat: 'NumberFormat',
    backgroundColor: 'Color',
    backgroundColorStyle: 'ColorStyle',
    borders: 'Borders',
    padding: 'Padding',
    horizontalAlignment: ALIGN_H,
    verticalAlignment: ALIGN_V,
    wrapStrategy: WRAP,
    textFormat: 'TextFormat',
    hyperlinkDisplayType: 'enum:LINKED|PLAIN_TEXT',
  },
  ErrorValue: { type: 'string', message: 'string' },
  ExtendedValue: {
    numberValue: 'number',
    stringValue: 'string',
    boolValue: 'boolean',
    formulaValue: 'string',
    errorValue: 'ErrorValue',
  },
  ConditionValue: { relativeDate: RELATIVE, userEnteredValue: 'string' },
  BooleanCondition: { type: CONDITION, values: '[ConditionValue]' },
  DataValidationRule: {
    condition: 'BooleanCondition',
    inputMessage: 'string',
    strict: 'boolean',
    showCustomUi: 'boolean',
  },
  TextFormatRun: { startIndex: 'integer', format: 'TextFormat' },
  CellData: {
    userEnteredValue: 'ExtendedValue',
    effectiveValue: 'ExtendedValue',
    formattedValue: 'string',
    userEnteredFormat: 'CellFormat',
    effectiveFormat: 'CellFormat',
    hyperlink: 'string',
    note: 'string',
    textFormatRuns: '[TextFormatRun]',
    dataValidation: 'DataValidationRule',
  },
  RowData: { values: '[CellData]' },
};

const PLACES: Record<string, Message> = {
  GridRange: {
    sheetId: 'integer',
    startRowIndex: 'integer',
    endRowIndex: 'integer',
    startColumnIndex: 'integer',
    endColumnIndex: 'integer',
  },
  GridCoordinate: { sheetId: 'integer', rowIndex: 'integer', columnIndex: 'integer' },
  DimensionRange: {
    sheetId: 'integer',
    dimension: DIMENSION,
    startIndex: 'integer',
    endIndex: 'integer',
  },
  DeveloperMetadataLocation: {
    locationType: LOCATION,
    spreadsheet: 'boolean',
    sheetId: 'integer',
    dimensionRange: 'DimensionRange',
  },
  DeveloperMetadata: {
    metadataId: 'integer',
    metadataKey: 'string',
    metadataValue: 'string',
    location: 'DeveloperMetadataLocation',
    visibility: VISIBILITY,
  },
  DeveloperMetadataLookup: {
    locationType: LOCATION,
    metadataLocation: 'DeveloperMetadataLocation',
    locationMatchingStrategy: 'enum:EXACT_LOCATION|INTERSECTING_LOCATION',
    metadataId: 'integer',
    metadataKey: 'string',
    metadataValue: 'string',
    visibility: VISIBILITY,
  },
  DataFilter: {
    developerMetadataLookup: 'DeveloperMetadataLookup',
    a1Range: 'string',
    gridRange: 'GridRange',
  },
};

const SHEETS: Record<string, Message> = {
  GridProperties: {
    rowCount: 'integer',
    columnCount: 'integer',
    frozenRowCount: 'integer',
    frozenColumnCount: 'integer',
    hideGridlines: 'boolean',
  },
  SheetProperties: {
    sheetId: 'integer',
    title: 'string',
    index: 'integer',
    sheetType: 'enum:GRID',
    gridProperties: 'GridProperties',
    hidden: 'boolean',
    tabColor: 'Color',
    tabColorStyle: 'ColorStyle',
    rightToLeft: 'boolean',
  },
  DimensionProperties: {
    hiddenByFilter: 'boolean',
    hiddenByUser: 'boolean',
    pixelSize: 'integer',
    developerMetadata: '[DeveloperMetadata]',
  },
  GridData: {
    startRow: 'integer',
    startColumn: 'integer',
    rowData: '[RowData]',
    rowMetadata: '[DimensionProperties]',
    columnMetadata: '[DimensionProperties]',
  },
  Editors: { users: '[string]', groups: '[string]', domainUsersCanEdit: 'boolean' },
  ProtectedRange: {
    protectedRangeId: 'integer',
    range: 'GridRange',
    description: 'string',
    warningOnly: 'boolean',
    requestingUserCanEdit: 'boolean',
    unprotectedRanges: '[GridRange]',
    editors: 'Editors',
  },
  BooleanRule: { condition: 'BooleanCondition', format: 'CellFormat' },
  ConditionalFormatRule: { ranges: '[GridRange]', booleanRule: 'BooleanRule' },
  SortSpec: { dimensionIndex: 'integer', sortOrder: 'enum:ASCENDING|DESCENDING' },
  FilterCriteria: { hiddenValues: '[string]', condition: 'BooleanCondition' },
  FilterSpec: { columnIndex: 'integer', filterCriteria: 'FilterCriteria' },
  BasicFilter: { range: 'GridRange', sortSpecs: '[SortSpec]', filterSpecs: '[FilterSpec]' },
  FilterView: {
    filterViewId: 'integer',
    title: 'string',
    range: 'GridRange',
    sortSpecs: '[SortSpec]',
    filterSpecs: '[FilterSpec]',
  },
  Sheet: {
    properties: 'SheetProperties',
    data: '[GridData]',
    conditionalFormats: '[ConditionalFormatRule]',
    protectedRanges: '[ProtectedRange]',
    basicFilter: 'BasicFilter',
    filterViews: '[FilterView]',
    developerMetadata: '[DeveloperMetadata]',
  },
  SpreadsheetProperties: {
    title: 'string',
    locale: 'string',
    autoRecalc: 'enum:ON_CHANGE|MINUTE|HOUR',
    timeZone: 'string',
    defaultFormat: 'CellFormat',
  },
  Spreadsheet: {
    spreadsheetId: 'string',
    properties: 'SpreadsheetProperties',
    sheets: '[Sheet]',
    developerMetadata: '[DeveloperMetadata]',
    spreadsheetUrl: 'string',
  },
};

const ANSWERS: Record<string, Message> = {
  ValueRange: { range: 'string', majorDimension: DIMENSION, values: 'any' },
  MatchedValueRange: { valueRange: 'ValueRange', dataFilters: '[DataFilter]' },
  BatchGetValuesResponse: { spreadsheetId: 'string', valueRanges: '[ValueRange]' },
  BatchGetValuesByDataFilterResponse: {
    spreadsheetId: 'string',
    valueRanges: '[MatchedValueRange]',
  },
  BatchUpdateSpreadsheetResponse: {
    spreadsheetId: 'string',
    replies: 'any',
    updatedSpreadsheet: 'Spreadsheet',
  },
};

const RENDER: Message = {
  dateTimeRenderOption: 'enum:SERIAL_NUMBER|FORMATTED_STRING',
  valueRenderOption: 'enum:FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA',
  majorDimension: 'enum:ROWS|COLUMNS',
};

const CALLS: Record<string, Message> = {
  GetSpreadsheetByDataFilterRequest: { dataFilters: '[DataFilter]', includeGridData: 'boolean' },
  BatchGetValuesByDataFilterRequest: { dataFilters: '[DataFilter]', ...RENDER },
  BatchUpdateSpreadsheetRequest: {
    requests: '[Request]',
    includeSpreadsheetInResponse: 'boolean',
    responseRanges: '[string]',
    responseIncludeGridData: 'boolean',
  },
  GetOptions: { ranges: '[string]', includeGridData: 'boolean', fields: 'string' },
  FieldsOption: { fields: 'string' },
  GetValuesOptions: { ...RENDER, fields: 'string' },
  BatchGetValuesOptions: { ranges: '[string]', ...RENDER, fields: 'string' },
};

export const MESSAGES: Record<string, Message> = {
  ...CELLS,
  ...PLACES,
  ...SHEETS,
  ...ANSWERS,
  ...CALLS,
};

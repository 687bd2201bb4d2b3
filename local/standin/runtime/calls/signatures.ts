/**
 * What each method takes, from Google's reference: alternatives are separated by `|`, parameters
 * by commas. `Object` takes anything, `Fields` a plain object. A method without a line here is not checked.
 */
const NONE = '';
const CELL = 'Integer,Integer';
const AREA = `${CELL} | ${CELL},Integer | ${CELL},Integer,Integer`;
const PERSON = 'String | User';

const withoutParameters = (service: string, names: string): [string, string][] =>
  names.split(' ').map((name) => [`${service}.${name}`, NONE]);

const of = (service: string, methods: Record<string, string>): [string, string][] =>
  Object.entries(methods).map(([name, parameters]) => [`${service}.${name}`, parameters]);

const spreadsheets = [
  ...withoutParameters('SpreadsheetApp', 'getActiveSpreadsheet getUi flush'),
  ...of('SpreadsheetApp', { openById: 'String', create: 'String | String,Integer,Integer' }),
  ...withoutParameters(
    'Spreadsheet',
    'getId getUrl getName getSheets getSpreadsheetLocale getSpreadsheetTimeZone getEditors',
  ),
  ...of('Spreadsheet', {
    getSheetByName: 'String',
    copy: 'String',
    addViewer: PERSON,
    removeViewer: PERSON,
    addEditor: PERSON,
    removeEditor: PERSON,
  }),
  ...withoutParameters(
    'Sheet',
    'getSheetId getName getFormUrl getDataRange getLastRow getLastColumn getMaxRows getMaxColumns activate showSheet',
  ),
  ...of('Sheet', {
    setName: 'String',
    getRange: `${AREA} | String`,
  }),
  ...withoutParameters('Range', 'getValue getValues getDisplayValues getA1Notation activate'),
  ...of('Range', {
    setValue: 'Object',
    setValues: 'Object[][]',
  }),
];

const forms = [
  ...of('FormApp', { create: 'String | String,Boolean', openById: 'String' }),
  ...withoutParameters('FormApp', 'createTextValidation'),
  ...withoutParameters(
    'Form',
    'getId getTitle getEditUrl getPublishedUrl addSectionHeaderItem addListItem addTextItem addParagraphTextItem isAcceptingResponses getDestinationId removeDestination isPublished supportsAdvancedResponderPermissions requiresLogin createResponse getEditors',
  ),
  ...of('Form', {
    setTitle: 'String',
    setDescription: 'String',
    getItems: `${NONE} | ItemType`,
    getItemById: 'Integer',
    deleteItem: 'Integer | Item',
    moveItem: 'Integer,Integer | Item,Integer',
    setAcceptingResponses: 'Boolean',
    setCustomClosedFormMessage: 'String',
    setConfirmationMessage: 'String',
    setDestination: 'DestinationType,String',
    setCollectEmail: 'Boolean',
    setAllowResponseEdits: 'Boolean',
    setShowLinkToRespondAgain: 'Boolean',
    setRequireLogin: 'Boolean',
    setPublished: 'Boolean',
    addEditor: PERSON,
    removeEditor: PERSON,
  }),
  ...withoutParameters(
    'Item',
    'getId getTitle getIndex getChoices asListItem asTextItem asParagraphTextItem asSectionHeaderItem',
  ),
  ...of('Item', {
    setTitle: 'String',
    setHelpText: 'String',
    setRequired: 'Boolean',
    setChoiceValues: 'String[]',
    setValidation: 'TextValidation',
    createResponse: 'String',
  }),
  ...withoutParameters('Choice', 'getValue'),
  ...of('FormResponse', { withItemResponse: 'ItemResponse' }),
  ...withoutParameters('FormResponse', 'toPrefilledUrl submit'),
  ...withoutParameters('TextValidationBuilder', 'requireTextIsEmail build'),
];

const others = [
  ...withoutParameters('MailApp', 'getRemainingDailyQuota'),
  ...of('MailApp', { sendEmail: 'Fields | String,String,String | String,String,String,Fields' }),
  ...withoutParameters('PropertiesService', 'getDocumentProperties'),
  ...withoutParameters('Properties', 'getProperties'),
  ...of('Properties', {
    getProperty: 'String',
    deleteProperty: 'String',
    setProperty: 'String,String',
  }),
  ...withoutParameters('CacheService', 'getDocumentCache'),
  ...of('Cache', { get: 'String', put: 'String,String | String,String,Integer', remove: 'String' }),
  ...withoutParameters('LockService', 'getDocumentLock getScriptLock'),
  ...withoutParameters('Lock', 'hasLock releaseLock'),
  ...of('Lock', { tryLock: 'Integer', waitLock: 'Integer' }),
  ...withoutParameters('Session', 'getEffectiveUser getActiveUserLocale'),
  ...withoutParameters('User', 'getEmail'),
  ...of('HtmlService', {
    createHtmlOutputFromFile: 'String',
    createHtmlOutput: `${NONE} | String`,
  }),
  ...withoutParameters('HtmlOutput', 'getContent getTitle getWidth getHeight'),
  ...of('HtmlOutput', { setTitle: 'String', setWidth: 'Integer', setHeight: 'Integer' }),
  ...withoutParameters('Utilities', 'getUuid'),
  ...of('Utilities', {
    sleep: 'Integer',
    newBlob:
      'Byte[] | Byte[],String | Byte[],String,String | String | String,String | String,String,String',
    base64Decode: 'String',
  }),
  ...withoutParameters('Blob', 'getBytes getContentType getName'),
  ...withoutParameters('ScriptApp', 'getProjectTriggers'),
  ...of('ScriptApp', {
    getAuthorizationInfo: 'AuthMode',
    requireAllScopes: 'AuthMode',
    newTrigger: 'String',
    deleteTrigger: 'Trigger',
  }),
  ...of('TriggerBuilder', { timeBased: NONE, forSpreadsheet: 'Spreadsheet | String' }),
  ...withoutParameters('SpreadsheetTriggerBuilder', 'onFormSubmit create'),
  ...of('ClockTriggerBuilder', { everyHours: 'Integer', after: 'Integer', create: NONE }),
  ...withoutParameters('Trigger', 'getHandlerFunction'),
  ...withoutParameters(
    'AuthorizationInfo',
    'getAuthorizationStatus getAuthorizationUrl getAuthorizedScopes',
  ),
  ...withoutParameters('Ui', 'createAddonMenu'),
  ...of('Ui', {
    createMenu: 'String',
    alert: 'String | String,ButtonSet | String,String,ButtonSet',
    showSidebar: 'HtmlOutput',
    showModalDialog: 'HtmlOutput,String',
  }),
  ...of('Menu', {
    addItem: 'String,String',
    addSeparator: NONE,
    addToUi: NONE,
  }),
];

export const signatures: ReadonlyMap<string, string> = new Map([
  ...spreadsheets,
  ...forms,
  ...others,
]);

/** The enumerations that the script sees, and the methods whose answers are of them. */
import type { EnumTable } from '../worker/messages';

export const enums: EnumTable = {
  FormApp: {
    DestinationType: ['SPREADSHEET'],
    ItemType: [
      'CHECKBOX',
      'CHECKBOX_GRID',
      'DATE',
      'DATETIME',
      'DURATION',
      'FILE_UPLOAD',
      'GRID',
      'IMAGE',
      'LIST',
      'MULTIPLE_CHOICE',
      'PAGE_BREAK',
      'PARAGRAPH_TEXT',
      'RATING',
      'SCALE',
      'SECTION_HEADER',
      'TEXT',
      'TIME',
      'UNSUPPORTED',
      'VIDEO',
    ],
  },
  ScriptApp: {
    AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
    AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  },
  Ui: {
    Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
    ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  },
};

/** Services keep enum values as their names; the script must get the object back. */
export const enumResults: Readonly<Record<string, string>> = {
  'AuthorizationInfo.getAuthorizationStatus': 'ScriptApp.AuthorizationStatus',
  'Ui.alert': 'Ui.Button',
};

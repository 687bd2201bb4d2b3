/** Of the program, as package.json says it; put in by the build. */
declare const DRIVE_VERSION: string;

/** What the script that this page calls is compared with; put in by the build. */
declare const DRIVE_BUILD: string;

/** Of the record of the dialog that this is the page of; put in by the build. */
declare const DRIVE_DIALOG: Pick<import('../src/text/pages/defineDialog').Dialog, 'title' | 'help'>;

/** What acts are called, and which of them are dialogs, for the panel; put in by the build. */
declare const DRIVE_ACTS: Readonly<
  Record<import('../src/text/pages/dialogs').PanelAct, import('../src/domain/values/locale').Named>
>;
declare const DRIVE_DIALOGS: readonly import('../src/text/pages/defineDialog').DialogName[];

/** A page of the guide, as its lines, without pictures. */
declare module '*.md' {
  const lines: readonly string[];
  export default lines;
}

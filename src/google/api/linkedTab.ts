import type { FormRef } from '../../app/kernel/services/formPort';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface FormTabFound {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly sheetId: number;
  /** How many tabs there are with it. */
  readonly tabs: number;
}

/** The tab that this form fills in, however Google writes its address: it names the form or its public page. */
function formTab(spreadsheet: Spreadsheet, form: FormRef): FormTabFound | undefined {
  const sheets = spreadsheet.getSheets();
  const sheet = sheets.find((one) => isFilledBy(one, form));
  return sheet && { sheet, sheetId: sheet.getSheetId(), tabs: sheets.length };
}

/** The same; looked for among all, which is a call each, only where the tab of this title is none of it. */
export function otherFormTab(
  spreadsheet: Spreadsheet,
  form: FormRef,
  title: string,
): FormTabFound | undefined {
  const sheet = spreadsheet.getSheetByName(title);
  return sheet && isFilledBy(sheet, form) ? undefined : formTab(spreadsheet, form);
}

function isFilledBy(sheet: FormTabFound['sheet'], { id, editUrl, publicUrl }: FormRef): boolean {
  const own = formIn(sheet.getFormUrl());
  return own !== undefined && [id, formIn(editUrl), formIn(publicUrl)].includes(own);
}

const TRIES = 15;
const PAUSE = 2_000;

/** Google makes the tab a little later. */
export function formTabAwaited(spreadsheet: Spreadsheet, form: FormRef): FormTabFound | undefined {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const found = formTab(spreadsheet, form);
    if (found) return found;
    Utilities.sleep(PAUSE);
  }
  return undefined;
}

/**
 * The id in a form's address, whichever of several accounts it is written for (`/u/0/`): what is none
 * names no form, and tabs without one are none of its.
 */
export const formIn = (url: string | null): string | undefined =>
  /\/forms\/(?:u\/\d+\/)?d\/(?:e\/)?([\w-]+)/.exec(url ?? '')?.[1];

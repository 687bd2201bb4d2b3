/** The tab of a spreadsheet that a form writes its answers to. */

import { localeOf, RESPONSES_TAB, TIMESTAMP } from '../../base/googleTexts';
import { serialDay } from '../../base/zonedTime';
import type { SpreadsheetStore } from '../../sheets/store/spreadsheetStore';
import {
  type FormAnswer,
  type FormDestination,
  type FormStore,
  isQuestion,
  sheetFormUrl,
} from './formStore';

/** MODELLED: « a little later » is three seconds here. */
export const LINK_DELAY = 3_000;

/** Makes the tab, with a column a question and all answers so far. */
export function makeLinkedTab(form: FormStore, to: FormDestination, store: SpreadsheetStore): void {
  const title = freeTitle(store, RESPONSES_TAB[localeOf(store.locale)]);
  to.columns = form.items.filter(isQuestion).map(({ id, title }) => ({ itemId: id, title }));
  to.sheetId = store.addFormSheet(sheetFormUrl(form), title, headers(to, store)).id;
  for (const answer of form.answers) appendAnswer(answer, to, store);
}

function freeTitle(store: SpreadsheetStore, words: string): string {
  let number = 1;
  while (store.sheets.some((sheet) => sheet.title === `${words} ${number}`)) number += 1;
  return `${words} ${number}`;
}

function headers(to: FormDestination, store: SpreadsheetStore): string[] {
  return [TIMESTAMP[localeOf(store.locale)], ...to.columns.map((column) => column.title)];
}

/** New questions get a column at the right, renamed ones a new header; deleted ones keep theirs. */
export function followQuestions(
  form: FormStore,
  to: FormDestination,
  store: SpreadsheetStore,
): void {
  for (const item of form.items.filter(isQuestion)) {
    const column = to.columns.find(({ itemId }) => itemId === item.id);
    if (column === undefined) to.columns.push({ itemId: item.id, title: item.title });
    else column.title = item.title;
  }
  if (hasTab(to, store)) store.setFormHeaders(to.sheetId, headers(to, store));
}

type WithTab = FormDestination & { sheetId: number };

export function hasTab(to: FormDestination, store: SpreadsheetStore): to is WithTab {
  return to.sheetId !== null && store.sheetById(to.sheetId) !== undefined;
}

/** Returns the row, counted from 0. */
export function appendAnswer(
  answer: FormAnswer,
  to: FormDestination,
  store: SpreadsheetStore,
): number | undefined {
  if (!hasTab(to, store)) return undefined;
  const values = to.columns.map(({ itemId }) => cellValue(answer.values[itemId], store.locale));
  return store.appendFormRow(to.sheetId, [serialDay(answer.time, store.timeZone), ...values]);
}

/** MODELLED: an answer that is nothing but a number becomes one, and loses its leading zeros. */
function cellValue(value: string | string[] | undefined, locale: string): string | number | null {
  if (value === undefined) return null;
  const text = [value].flat().join(', ');
  const number = locale.startsWith('fr') ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  return number.test(text) ? Number(text.replace(',', '.')) : text;
}

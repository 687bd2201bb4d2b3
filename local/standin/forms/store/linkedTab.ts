/** The tab of a spreadsheet that a form writes its answers to. */

import { localeOf, RESPONSES_TAB, TIMESTAMP } from '../../base/googleTexts';
import { serialDay } from '../../base/zonedTime';
import type { SpreadsheetStore } from '../../sheets/store/spreadsheetStore';
import {
  type FormAnswer,
  type FormDestination,
  type FormStore,
  isQuestion,
  publicUrl,
  sheetFormUrl,
} from './formStore';

/** MODELLED: « a little later » is three seconds here. */
export const LINK_DELAY = 3_000;

/** Makes the tab, with a column a question and all answers so far. */
export function makeLinkedTab(form: FormStore, to: FormDestination, store: SpreadsheetStore): void {
  const { whatIf } = store;
  const words = RESPONSES_TAB[localeOf(store.locale)];
  const title = freeTitle(store, whatIf.has('linked-tab-titled') ? 'Form_Responses' : words);
  to.columns = form.items.filter(isQuestion).map(({ id, title }) => ({ itemId: id, title }));
  if (whatIf.has('columns-are-questions')) to.columns.unshift(COLLECTED);
  const address = whatIf.has('linked-tab-address') ? publicUrl(form) : sheetFormUrl(form);
  const sheet = store.addFormSheet(address, title, headers(to, store));
  to.sheetId = sheet.id;
  if (whatIf.has('linked-tab-first'))
    store.sheets = [...store.sheets.filter((one) => one !== sheet), sheet];
  for (const answer of form.answers) appendAnswer(answer, to, store);
}

/** Of an address that the form itself asks of whoever is signed in. */
const COLLECTED = { itemId: 0, title: 'Adresse e-mail' };

function freeTitle(store: SpreadsheetStore, words: string): string {
  let number = 1;
  while (store.sheets.some((sheet) => sheet.title === `${words} ${number}`)) number += 1;
  return `${words} ${number}`;
}

function headers(to: FormDestination, store: SpreadsheetStore): string[] {
  const time = TIMESTAMP[store.whatIf.has('linked-tab-titled') ? 'en' : localeOf(store.locale)];
  return [time, ...to.columns.map((column) => column.title)];
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
  const values = to.columns.map(({ itemId }) => cellValue(answer.values[itemId], store));
  return store.appendFormRow(to.sheetId, [serialDay(answer.time, store.timeZone), ...values]);
}

/** MODELLED: an answer that is nothing but a number becomes one, and loses its leading zeros. */
function cellValue(
  value: string | string[] | undefined,
  { locale, whatIf }: SpreadsheetStore,
): string | number | null {
  if (value === undefined) return null;
  const text = [value].flat().join(', ');
  const number = locale.startsWith('fr') ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  return number.test(text) && !whatIf.has('answers-become-numbers')
    ? Number(text.replace(',', '.'))
    : text;
}

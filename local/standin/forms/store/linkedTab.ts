/** The tab of a spreadsheet that a form writes its answers to. */

import { collectedAddress, localeOf, RESPONSES_TAB, TIMESTAMP } from '../../base/googleTexts';
import { serialDay } from '../../base/zonedTime';
import type { FormCell, SpreadsheetStore } from '../../sheets/store/spreadsheetStore';
import {
  type FormAnswer,
  type FormColumn,
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
  const columns = [timeColumn(store), ...to.columns];
  const sheet = store.addFormSheet(
    address,
    title,
    columns.map((column) => column.title),
  );
  sheet.fields.questions = columns.map(({ itemId }) => itemId);
  to.sheetId = sheet.id;
  if (whatIf.has('linked-tab-first'))
    store.sheets = [...store.sheets.filter((one) => one !== sheet), sheet];
  for (const answer of form.answers) appendAnswer(answer, to, store);
}

/** Of an address that the form itself asks of whoever is signed in. */
const COLLECTED = { itemId: 0, title: collectedAddress };

function freeTitle(store: SpreadsheetStore, words: string): string {
  let number = 1;
  while (store.sheets.some((sheet) => sheet.title === `${words} ${number}`)) number += 1;
  return `${words} ${number}`;
}

const TIME = -1;

const timeColumn = (store: SpreadsheetStore): FormColumn => ({
  itemId: TIME,
  title: TIMESTAMP[store.whatIf.has('linked-tab-titled') ? 'en' : localeOf(store.locale)],
});

/** New questions get a column at the right, renamed ones a new header; deleted ones keep theirs. */
export function followQuestions(
  form: FormStore,
  to: FormDestination,
  store: SpreadsheetStore,
): void {
  for (const { id: itemId, title } of form.items.filter(isQuestion)) {
    const known = to.columns.find((column) => column.itemId === itemId);
    if (known?.title === title) continue;
    if (known) known.title = title;
    else to.columns.push({ itemId, title });
    if (hasTab(to, store)) columnOf({ itemId, title }, to, store, true);
  }
}

/**
 * MODELLED: a column keeps its question wherever people move it; one that they deleted comes again at the
 * right, with its next answer; those that they put in are theirs.
 */
function columnOf(
  { itemId, title }: FormColumn,
  to: WithTab,
  store: SpreadsheetStore,
  isTold = false,
): number | undefined {
  const { whatIf } = store;
  const sheet = store.sheet(to.sheetId);
  const { questions } = sheet.fields;
  if (!questions || whatIf.has('columns-follow')) {
    const place = 1 + to.columns.findIndex((column) => column.itemId === itemId);
    if (isTold) store.setFormHeader(sheet.id, place, title);
    return place;
  }
  const place = questions.indexOf(itemId);
  if (place >= 0) {
    if (isTold) store.setFormHeader(sheet.id, place, title);
    return place;
  }
  if (!isTold && whatIf.has('column-comes-back')) return undefined;
  const right = Math.max(sheet.lastColumn(), questions.length);
  while (questions.length < right) questions.push(null);
  questions[right] = itemId;
  store.setFormHeader(sheet.id, right, title);
  return right;
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
  const values = new Map<number, FormCell>();
  for (const column of [timeColumn(store), ...to.columns]) {
    const { itemId } = column;
    const value =
      itemId === TIME
        ? { time: serialDay(answer.time, store.timeZone) }
        : cellValue(answer.values[itemId], store);
    if (value === null) continue;
    const place = columnOf(column, to, store);
    if (place !== undefined) values.set(place, value);
  }
  return store.appendFormRow(to.sheetId, values);
}

/** MODELLED: an answer that is nothing but a number becomes one, and loses its leading zeros. */
function cellValue(
  text: string | undefined,
  { locale, whatIf }: SpreadsheetStore,
): string | number | null {
  if (text === undefined) return null;
  const number = locale.startsWith('fr') ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  return number.test(text) && !whatIf.has('answers-become-numbers')
    ? Number(text.replace(',', '.'))
    : text;
}

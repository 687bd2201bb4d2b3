import type { Problem } from '../../domain/values/problem';
import type { Linked, RowToWrite } from '../../tabs/engine/edit';
import { letters, type SheetContent } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import type { toFixTab } from '../../tabs/journal';
import { type TabId, tabs } from '../../tabs/tabs';
import { problemText } from '../../text/problems/sentences';
import { columnWord, rowWord } from '../../text/results/words';
import { labelled } from '../../text/values/format';
import type { Mark, Plan } from './plan';
import type { Book } from './snapshot';

type ToFixRow = RowToWrite<typeof toFixTab>;

export const isTab = (id: string): id is TabId => id in tabs;

/** « Produits, ligne 12, Prix TTC », as the tab is called now. */
function placeText(book: Book, problem: Problem): string {
  const { locale } = book.place;
  if (!isTab(problem.tab)) {
    const column = problem.column && `${columnWord[locale]} ${problem.column}`;
    return [problem.detail, rowText(problem, book), column].filter(Boolean).join(', ');
  }
  const title = book.has(problem.tab)
    ? book.anyTab(problem.tab).sheet.title
    : tabs[problem.tab].title[locale];
  const header = (tabs[problem.tab] as Tab).columns[problem.column ?? '']?.header[locale];
  return [title, rowText(problem, book), header].filter(Boolean).join(', ');
}

const rowText = ({ row }: Problem, { place }: Book): string | undefined =>
  row === undefined ? undefined : `${rowWord[place.locale]} ${row}`;

/** Where several problems stand, for a sentence. */
export const placesText = (book: Book, problems: readonly Problem[]): string =>
  [...new Set(problems.map((problem) => placeText(book, problem)))].slice(0, 3).join(' ; ');

/** What a problem is, for a coordinator. */
export const sentenceOf = ({ place, words }: Book, problem: Problem): string =>
  problemText(problem, place.locale, words());

/** « Produits, ligne 12, Prix TTC : … », for whoever reads it away from the sheet. */
export const placedText = (book: Book, problem: Problem): string =>
  labelled(placeText(book, problem), sentenceOf(book, problem), book.place.locale);

/** Tabs that are Google's own: known by their titles. */
export const formTabs = ({ answers, requests }: Book['survey']): SheetContent[] => [
  ...answers.values(),
  ...(requests ? [requests] : []),
];

function placeCell(book: Book, problem: Problem): string | Linked {
  const text = placeText(book, problem);
  if (!isTab(problem.tab)) {
    const answers = formTabs(book.survey).find(({ title }) => title === problem.detail);
    const cell = `${problem.column ?? 'A'}${problem.row ?? 1}`;
    return answers ? { text, link: `#gid=${answers.sheetId}&range=${cell}` } : text;
  }
  if (!book.has(problem.tab)) return text;
  const { sheet, columns } = book.anyTab(problem.tab);
  const column = columns.get(problem.column ?? '') ?? 0;
  return { text, link: `#gid=${sheet.sheetId}&range=${letters(column)}${problem.row ?? 1}` };
}

const problemKey = ({ tab, row, column, code, read, detail }: Problem): string =>
  [tab, row ?? '', column ?? '', code, row === undefined ? (read ?? '') + (detail ?? '') : ''].join(
    ':',
  );

function toFixRow(book: Book, problem: Problem): ToFixRow {
  return {
    place: placeCell(book, problem),
    read: (problem.read ?? '').slice(0, 500) || null,
    message: sentenceOf(book, problem),
    key: problemKey(problem),
  };
}

export function distinct(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return [...byKey.values()];
}

/** The whole list, for an action that looked at everything. */
export const toFixWhole = (book: Book, problems: readonly Problem[]): NonNullable<Plan['whole']> =>
  problems.length === 0 && !book.has('toFix')
    ? {}
    : { toFix: distinct(problems).map((problem) => toFixRow(book, problem)) };

/** Additions, for an action that looked at a part. */
export const toFixAdded = (book: Book, problems: readonly Problem[]): Plan['rows'] =>
  problems.length === 0
    ? {}
    : { toFix: distinct(problems).map((problem) => toFixRow(book, problem)) };

export const PEOPLES: readonly TabId[] = [
  'settings',
  'producers',
  'products',
  'fees',
  'buyers',
  'receipts',
  'duties',
  'templates',
];

/** What stands in « À corriger » beside each row of people's tabs, where that changes. */
export function marks(book: Book, problems: readonly Problem[]): Mark[] {
  return PEOPLES.filter((id) => book.has(id)).flatMap((tab) => {
    const wanted = new Map<number, string>();
    for (const problem of distinct(problems)) {
      if (problem.tab !== tab || problem.row === undefined) continue;
      const at = problem.row - 1;
      const header = (tabs[tab] as Tab).columns[problem.column ?? '']?.header[book.place.locale];
      const { locale } = book.place;
      const text = sentenceOf(book, problem);
      const sentence = header ? labelled(header, text, locale) : text;
      wanted.set(at, wanted.has(at) ? `${wanted.get(at)}\n${sentence}` : sentence);
    }
    return book.anyTab(tab).rows.flatMap(({ at, values }) => {
      const now = (values as { readonly toFix?: string | null }).toFix ?? null;
      const next = wanted.get(at) ?? null;
      return now === next ? [] : [{ tab, at, text: next }];
    });
  });
}

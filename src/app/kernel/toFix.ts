import type { Problem } from '../../domain/values/problem';
import { type Linked, type ProjectedRow, projected } from '../../tabs/engine/edit';
import { letters, type SheetContent } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import type { toFixTab } from '../../tabs/journal';
import { isSaleTab, type TabId, tabIds, tabs } from '../../tabs/tabs';
import { wholeSentence } from '../../text/problems/wholeSentence';
import { columnWord, rowWord } from '../../text/results/words';
import { labelled } from '../../text/values/format';
import type { Plan, RowCell } from './planned';
import type { AnySnapshot, Reads } from './reads';
import { anyTab } from './snapshot';

/**
 * A row of À corriger: « products:12:price:unfit: ». Where a problem has no row, what was read
 * stands at its end, and may hold anything. Of a tab of the sale that takes orders beside the one in
 * hand it is « +baskets:… ».
 */
export const problemKey = (
  { tab, row, column, code, read, detail }: Problem,
  isOfLatest = false,
): string =>
  [
    placeTab(tab, isOfLatest),
    ...[row ?? '', column ?? '', code],
    row === undefined ? (read ?? '') + (detail ?? '') : '',
  ].join(':');

const BESIDE = '+';

/** A tab's identity, as the sidebar knows the place of a problem. */
export const placeTab = (tab: string, isOfLatest = false): string =>
  isOfLatest ? BESIDE + tab : tab;

export interface ProblemPlace {
  readonly tab: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  /** Of the sale that takes orders beside the one in hand. */
  readonly isOfLatest?: true;
}

export function readProblemKey(key: string): ProblemPlace {
  const isOfLatest = key.startsWith(BESIDE);
  const [tab = '', row, column, code = ''] = key.slice(isOfLatest ? BESIDE.length : 0).split(':');
  return {
    ...{ tab, code },
    ...(row ? { row: Number(row) } : {}),
    ...(column ? { column } : {}),
    ...(isOfLatest ? { isOfLatest } : {}),
  };
}

type ToFixRow = ProjectedRow<typeof toFixTab>;

const known: ReadonlySet<string> = new Set(tabIds);
export const isTab = (id: string): id is TabId => known.has(id);

/** « Produits, ligne 12, Prix TTC », as the tab is called now. */
export function placeText(snapshot: AnySnapshot, problem: Problem): string {
  const { locale } = snapshot.place;
  if (!isTab(problem.tab)) {
    const column = problem.column && `${columnWord[locale]} ${problem.column}`;
    return [problem.detail, rowText(problem, snapshot), column].filter(Boolean).join(', ');
  }
  const read = snapshot.tabs[problem.tab];
  const title = read?.stands ? read.sheet.title : tabs[problem.tab].title[locale];
  const header = (tabs[problem.tab] as Tab).columns[problem.column ?? '']?.header[locale];
  return [title, rowText(problem, snapshot), header].filter(Boolean).join(', ');
}

const rowText = ({ row }: Problem, { place }: AnySnapshot): string | undefined =>
  row === undefined ? undefined : `${rowWord[place.locale]} ${row}`;

/** Where several problems stand, for a sentence. */
export const placesText = (snapshot: AnySnapshot, problems: readonly Problem[]): string =>
  [...new Set(problems.map((problem) => placeText(snapshot, problem)))].slice(0, 3).join(' ; ');

/** What a problem is, for a coordinator. */
export const sentenceOf = ({ place }: AnySnapshot, problem: Problem): string =>
  wholeSentence(problem, place.locale);

/** « Produits, ligne 12, Prix TTC : … », for whoever reads it away from the sheet. */
export const placedText = (snapshot: AnySnapshot, problem: Problem): string =>
  labelled(placeText(snapshot, problem), sentenceOf(snapshot, problem), snapshot.place.locale);

/** Tabs that are Google's own: known by their titles. */
export const formTabs = ({ answers, requests }: AnySnapshot['survey']): SheetContent[] => [
  ...answers.values(),
  ...(requests ? [requests] : []),
];

function placeCell(snapshot: AnySnapshot, problem: Problem): string | Linked {
  const text = placeText(snapshot, problem);
  if (!isTab(problem.tab)) {
    const answers = formTabs(snapshot.survey).find(({ title }) => title === problem.detail);
    const cell = `${problem.column ?? 'A'}${problem.row ?? 1}`;
    return answers ? { text, link: `#gid=${answers.sheetId}&range=${cell}` } : text;
  }
  if (!snapshot.tabs[problem.tab]?.stands) return text;
  const { sheet, columns } = anyTab(snapshot, problem.tab);
  const column = columns.get(problem.column ?? '') ?? 0;
  return { text, link: `#gid=${sheet.sheetId}&range=${letters(column)}${problem.row ?? 1}` };
}

function toFixRow(snapshot: AnySnapshot, problem: Problem): ToFixRow {
  const { survey } = snapshot;
  const row = {
    place: placeCell(snapshot, problem),
    read: (problem.read ?? '').slice(0, 500) || null,
    message: sentenceOf(snapshot, problem),
    key: problemKey(problem, survey.overlap === 'latest' && isSaleTab(problem.tab)),
  };
  return projected<typeof toFixTab>(row);
}

export function distinct(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return [...byKey.values()];
}

/**
 * The whole list, for an action that looked at everything. Of two live sales it looked at one: what
 * is said of the other stays, unless that was looked at as well.
 */
export function toFixWhole(
  snapshot: Reads<'toFix'>,
  problems: readonly Problem[],
  beside?: readonly ToFixRow[],
): { readonly toFix?: readonly ToFixRow[] } {
  const { toFix } = snapshot.tabs;
  if (problems.length === 0 && !beside?.length && !toFix.stands) return {};
  const own = distinct(problems).map((problem) => toFixRow(snapshot, problem));
  if (snapshot.survey.overlap === null) return { toFix: own };
  const known = new Set(own.map(({ key }) => key));
  const others = beside ?? toFix.rows.map(({ values }) => projected<typeof toFixTab>(values));
  return { toFix: [...own, ...others.filter(({ key }) => !known.has(key))] };
}

/** Additions, for an action that looked at a part. */
export const toFixAdded = (
  snapshot: AnySnapshot,
  problems: readonly Problem[],
): { readonly toFix?: readonly ToFixRow[] } =>
  problems.length === 0
    ? {}
    : { toFix: distinct(problems).map((problem) => toFixRow(snapshot, problem)) };

/** What was asked beside a row of people's and is answered: it goes in the same write. */
export function answeredProblem(
  snapshot: Reads<'toFix'>,
  problem: Problem,
): Required<Pick<Plan<'toFix'>, 'rows' | 'gone' | 'rowProblems'>> {
  const { tab } = problem;
  if (!isTab(tab)) return { rows: {}, gone: {}, rowProblems: [] };
  const key = problemKey(problem);
  const stands = snapshot.tabs.toFix.rows.some((row) => row.key === key);
  const answered = besideText(snapshot, problem);
  const rowProblems = anyTab(snapshot, tab).rows.flatMap(({ at, values }): RowCell[] => {
    const said = (values as { readonly toFix?: string | null }).toFix ?? null;
    if (at + 1 !== problem.row || said === null) return [];
    const others = said.split('\n').filter((line) => line !== answered);
    return [{ tab, at, column: 'toFix', value: others.join('\n') || null }];
  });
  return { rows: { toFix: [] }, gone: { toFix: stands ? [key] : [] }, rowProblems };
}

/** « Prix TTC : … », in the cell beside the row. */
function besideText(snapshot: AnySnapshot, problem: Problem): string {
  const { locale } = snapshot.place;
  const text = sentenceOf(snapshot, problem);
  const columns = isTab(problem.tab) ? (tabs[problem.tab] as Tab).columns : {};
  const header = columns[problem.column ?? '']?.header[locale];
  return header ? labelled(header, text, locale) : text;
}

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

/**
 * What stands in « À corriger » beside each row of people's tabs, where that changes. In tabs that an
 * action knows only in part it adds what it found, and leaves what others said.
 */
export function rowProblems(
  snapshot: AnySnapshot,
  problems: readonly Problem[],
  judged: readonly TabId[] = PEOPLES,
): RowCell[] {
  return PEOPLES.filter((id) => snapshot.tabs[id]?.stands).flatMap((tab) => {
    const wanted = new Map<number, string>();
    for (const problem of distinct(problems)) {
      if (problem.tab !== tab || problem.row === undefined) continue;
      const at = problem.row - 1;
      const sentence = besideText(snapshot, problem);
      wanted.set(at, wanted.has(at) ? `${wanted.get(at)}\n${sentence}` : sentence);
    }
    return anyTab(snapshot, tab).rows.flatMap(({ at, values }) => {
      const now = (values as { readonly toFix?: string | null }).toFix ?? null;
      const found = wanted.get(at) ?? null;
      const next = judged.includes(tab) ? found : together(now, found);
      return now === next ? [] : [{ tab, at, column: 'toFix', value: next }];
    });
  });
}

function together(said: string | null, found: string | null): string | null {
  if (said === null || found === null) return said ?? found;
  const lines = said.split('\n');
  return [...lines, ...found.split('\n').filter((line) => !lines.includes(line))].join('\n');
}

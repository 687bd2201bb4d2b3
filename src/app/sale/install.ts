import type { Problem } from '../../domain/values/problem';
import { ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { folded } from '../../tabs/engine/cell';
import type { Column, Tab } from '../../tabs/engine/tab';
import { readCatalogue } from '../../tabs/readCatalogue';
import { type TabId, tabIds, tabs } from '../../tabs/tabs';
import { historyRows, historyWords } from '../kernel/history';
import { rememberLanguage } from '../kernel/language';
import { OWNER } from '../kernel/owner';
import { carryOut, type Plan } from '../kernel/plan';
import type { LayoutEdit, Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { type Book, emptySheet, type Needs, openBook } from '../kernel/snapshot';
import { marks, toFixWhole } from '../kernel/toFix';
import { dutyProblems, keepsDuties } from '../people/duties';
import { readFees } from '../records/feeRows';
import { settingRows } from '../settings/settingRows';
import { translateSettings } from '../settings/translateSettings';

const PEOPLES: readonly TabId[] = [
  'settings',
  'producers',
  'products',
  'fees',
  'buyers',
  'sales',
  'duties',
];

const needs: Needs = {
  whole: PEOPLES,
  rows: ['toFix'],
  columns: { offer: [], orders: [], baskets: [], producerSplit: [], outbox: [], history: [] },
};

export const DRIVE_ZONE = 'Europe/Paris';
const FRENCH = 'fr_FR';

/** Makes what is missing and repairs what was damaged; what is there stays. Twice changes nothing. */
export function install(ports: Ports): Result<Summary, Refusal> {
  adoptByTitle(ports);
  const book = translated(ports);
  const layout = tabIds.flatMap((id) => repairs(book, id));
  const { problems: inCatalogue } = readCatalogue(book.tab('products'), book.tab('producers'));
  const { problems: inFees } = readFees(book, localTime(book.now, book.place.zone).day);
  const problems = [
    ...book.problems.filter(isLeft),
    ...inCatalogue,
    ...inFees,
    ...dutyProblems(book),
    ...placeProblems(ports, book),
  ];
  const rows: Plan['rows'] = { settings: settingRows(book.tab('settings'), book) };
  const isChange = layout.length > 0 || (rows.settings?.length ?? 0) > 0;
  const words = historyWords(book);
  const made = layout.filter(({ kind }) => kind === 'addTab').length;
  carryOut(ports, book, needs, {
    layout,
    rows: isChange
      ? {
          ...rows,
          history: historyRows(ports, book, [
            {
              action: words.install,
              detail: made > 0 ? words.tabs(made) : words.repaired(layout.length),
            },
          ]),
        }
      : rows,
    whole: toFixWhole(book, problems),
    marks: marks(book, problems),
  });
  rememberLanguage(ports, book.place.locale);
  const owner = ports.memory.get(OWNER) ?? ports.user();
  const isOwner = owner === ports.user();
  if (ports.memory.get(OWNER) === null) ports.memory.set(OWNER, owner);
  if (isOwner) ports.triggers.install();
  const isNew = !book.has('settings');
  return ok({
    code: 'installed',
    tabs: made,
    repairs: layout.length - made,
    owner,
    isOwner,
    isNew,
  });
}

/** The book, its settings named in its language: they are known by their names. */
function translated(ports: Ports): Book {
  const book = openBook(ports, needs);
  const layout = translateSettings(book);
  if (layout.length === 0) return book;
  ports.workbook.apply({ locale: book.place.locale, layout, tabs: [] });
  return openBook(ports, needs);
}

/** What this very run puts right is no problem any more. */
const isLeft = ({ code }: Problem): boolean => code !== 'columnMissing' && code !== 'headerMissing';

/** A tab that carries a tab's name but no identity, as after an import, becomes that tab. */
function adoptByTitle(ports: Ports): void {
  const survey = ports.workbook.survey({ whole: [], heads: tabIds });
  const byTitle = new Map(
    ports.workbook.titles().map(({ sheetId, title }) => [folded(title), sheetId]),
  );
  const known = new Set([...survey.sheets.values()].map(({ sheetId }) => sheetId));
  const layout = tabIds.flatMap((tab): LayoutEdit[] => {
    if (survey.sheets.has(tab)) return [];
    const names = [tabs[tab].title.fr, tabs[tab].title.en];
    const sheetId = names
      .map((name) => byTitle.get(folded(name)))
      .find((id) => id !== undefined && !known.has(id));
    return sheetId === undefined ? [] : [{ kind: 'identifyTab', tab, sheetId }];
  });
  if (layout.length > 0) ports.workbook.apply({ locale: 'fr', layout, tabs: [] });
}

function repairs(book: Book, id: TabId): LayoutEdit[] {
  const tab = tabs[id] as Tab;
  const { locale } = book.place;
  if (!book.has(id)) {
    const { sheetId, title } = emptySheet(id, locale);
    return tab.firstDay || (id === 'duties' && keepsDuties(book))
      ? [{ kind: 'addTab', tab: id, sheetId, title, index: placeOf(book, id) }]
      : [];
  }
  const read = book.anyTab(id);
  const { sheetId, title } = read.sheet;
  const edits: LayoutEdit[] = [];
  if (isOtherLanguage(title, tab, locale))
    edits.push({ kind: 'title', sheetId, title: tab.title[locale] });
  for (const [column, index] of read.columns) edits.push(...columnRepairs(book, id, column, index));
  let index = read.width;
  const columns = new Map(read.columns as ReadonlyMap<string, number>);
  for (const column of read.missing) {
    if (tab.columns[column]?.whenUsed) continue;
    edits.push({ kind: 'addColumn', tab: id, sheetId, row: read.sheet.headerRow, column, index });
    columns.set(column, index);
    index += 1;
  }
  const hasOwn = [...columns.keys()].some((column) => tab.columns[column]?.owner === 'addOn');
  if (hasOwn && !book.survey.guarded.has(id))
    edits.push({ kind: 'guard', tab: id, sheetId, columns });
  return edits;
}

/** Behind those of the tabs before it that stand, or are made in the same write. */
const placeOf = (book: Book, id: TabId): number =>
  tabIds.slice(0, tabIds.indexOf(id)).filter((other) => book.has(other) || tabs[other].firstDay)
    .length;

function columnRepairs(book: Book, tab: TabId, column: string, index: number): LayoutEdit[] {
  const { sheet } = book.anyTab(tab);
  const edits: LayoutEdit[] = [];
  const { sheetId, headerRow: row } = sheet;
  if (sheet.columnIds[index] !== column)
    edits.push({ kind: 'identifyColumn', tab, sheetId, column, index });
  const header = sheet.header[index]?.text.trim() ?? '';
  const definition = (tabs[tab] as Tab).columns[column] as Column;
  const { locale } = book.place;
  // Not folded: « Réf. » and “Ref.” differ by nothing else.
  const isOther =
    header !== definition.header[locale] && header === definition.header[other(locale)];
  if (header === '' || isOther) edits.push({ kind: 'header', tab, sheetId, row, column, index });
  return edits;
}

const other = (locale: 'fr' | 'en'): 'fr' | 'en' => (locale === 'fr' ? 'en' : 'fr');
const isOtherLanguage = (title: string, tab: Tab, locale: 'fr' | 'en'): boolean =>
  title === tab.title[other(locale)] && title !== tab.title[locale];

/** « 3,50 » must be a number, and 8 h must be 8 h here. */
export function placeProblems(_ports: Ports, { survey }: Book): Problem[] {
  const problems: Problem[] = [];
  if (survey.locale !== FRENCH)
    problems.push({ code: 'wrongLocale', tab: 'settings', read: survey.locale });
  if (survey.zone !== DRIVE_ZONE)
    problems.push({ code: 'wrongTimeZone', tab: 'settings', read: survey.zone });
  return problems;
}

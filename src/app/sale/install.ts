import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import { ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import type { Column, Tab } from '../../tabs/engine/tab';
import { readCatalogue } from '../../tabs/readCatalogue';
import { type TabId, tabIds, tabs } from '../../tabs/tabs';
import { settingRows, translatedSettings } from '../../text/settings/settingRows';
import { arranged, inWeekOrder } from '../kernel/arranged';
import { rememberLanguage } from '../kernel/driveLanguage';
import { historyRows, historyWords } from '../kernel/history';
import { OWNER } from '../kernel/owner';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type AnySnapshot, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { anyTab, emptySheet } from '../kernel/snapshot';
import { installTriggers } from '../kernel/steps/toRetry';
import { rowProblems, toFixWhole } from '../kernel/toFix';
import { dutyProblems, keepsDuties } from '../people/duties';
import { peopleIn, peopleProblems } from '../people/peopleProblems';
import { readFees } from '../records/feeRows';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { placeProblems } from './checking/placeProblems';
import { repeatProblems } from './checking/repeatProblems';
import { checkWorkbook } from './checkWorkbook';

const needs = reads({
  whole: [...(['producers', 'products', 'fees', 'buyers', 'sales', 'duties'] as const), 'mandates'],
  rows: ['toFix'],
  columns: {
    ...{ offer: [], orders: [], baskets: [], producerSplit: [], outbox: [], history: [] },
    // As an earlier version made them, they lack columns that people type in.
    ...{ pickup: [], payments: [], receipts: [], payouts: [], ledger: [], documents: [] },
    templates: [],
  },
});

/** Makes what is missing and repairs what was damaged; what is there stays. Twice changes nothing. */
export function install(ports: Ports): Result<Summary, Refusal> {
  const { standing, adopted } = adoptByTitle(ports);
  const snapshot = translated(ports);
  const layout = [
    ...tabIds.flatMap((id) => repairs(snapshot, id)),
    ...arranged(snapshot, 'pickup'),
  ];
  // While two sales are live, copies stand before all.
  const isSingle = snapshot.survey.overlap === null;
  const moves = isSingle ? inWeekOrder(snapshot, standing, layout, adopted) : [];
  const isAlone = saleOf(snapshot) === undefined;
  const rows = { settings: settingRows(snapshot) };
  const isChange = layout.length + moves.length > 0 || rows.settings.length > 0;
  const words = historyWords(snapshot);
  const added = layout.filter(({ kind }) => kind === 'addTab').length;
  // People count what they see.
  const made = layout.filter((edit) => edit.kind === 'addTab' && !(tabs[edit.tab] as Tab).hidden);
  const repaired = words.repaired(layout.length + moves.length);
  const detail = made.length > 0 ? words.tabs(made.length) : repaired;
  apply(ports, snapshot, {
    layout: [...layout, ...moves],
    rows: isChange
      ? { ...rows, history: historyRows(ports, snapshot, [{ action: words.install, detail }]) }
      : rows,
    ...(isAlone ? shownProblems(snapshot) : {}),
  });
  // Once there are sales, more can be wrong than is read here.
  if (!isAlone) checkWorkbook(ports);
  rememberLanguage(ports, snapshot.place.locale);
  const { owner, isOwner } = ownerFrom(ports);
  const areRefused = isOwner && !installTriggers(ports);
  // Told from now on, also where nothing else is looked at as yet.
  if (areRefused) checkWorkbook(ports);
  const isNew = !snapshot.tabs.settings.stands;
  return ok({
    code: 'installed',
    tabs: made.length,
    repairs: layout.length + moves.length - added,
    owner,
    isOwner,
    isNew,
    ...(areRefused ? { areTriggersRefused: true } : {}),
  });
}

/** What is wrong in tabs that stand before the first sale. */
function shownProblems(snapshot: Snapshot<typeof needs>) {
  const { products, producers } = snapshot.tabs;
  const { day } = localTime(snapshot.now, snapshot.place.zone);
  const problems = [
    ...snapshot.problems.filter(isLeft),
    ...peopleProblems(peopleIn(snapshot), []),
    ...readCatalogue(products, producers).problems,
    ...readFees(snapshot, day).problems,
    ...dutyProblems(snapshot),
    ...placeProblems(snapshot),
    ...repeatProblems(snapshot),
  ];
  return {
    whole: toFixWhole(snapshot, problems),
    rowProblems: rowProblems(snapshot, problems),
  };
}

/** Whose name triggers run in: whoever installs first. */
function ownerFrom(ports: Ports): { readonly owner: string; readonly isOwner: boolean } {
  const known = ports.memory.get(OWNER);
  const owner = known || ports.user();
  if (known !== owner) ports.memory.set(OWNER, owner);
  return { owner, isOwner: owner === ports.user() };
}

/** The drive, its settings named in its language: they are known by their names. */
function translated(ports: Ports): Snapshot<typeof needs> {
  const snapshot = readDrive(ports, needs, 'latest');
  const { locale } = snapshot.place;
  const { sheetId } = snapshot.tabs.settings.sheet;
  const layout = translatedSettings(snapshot, locale).map((cell) => ({
    ...{ kind: 'text' as const, sheetId, ...cell },
  }));
  if (layout.length === 0) return snapshot;
  ports.workbook.apply({ locale, layout, tabs: [] });
  return readDrive(ports, needs, 'latest');
}

/** What this very run puts right is no problem any more. */
const isLeft = ({ code }: Problem): boolean => code !== 'toMake';

/** A tab that carries a tab's name but no identity, as after an import, becomes that tab. */
function adoptByTitle(ports: Ports) {
  const survey = ports.workbook.survey({ whole: [], heads: tabIds });
  const titles = ports.workbook.titles();
  const byTitle = new Map(titles.map(({ sheetId, title }) => [folded(title), sheetId]));
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
  return {
    standing: titles.map(({ sheetId }) => sheetId),
    adopted: new Set(layout.flatMap((edit) => (edit.kind === 'identifyTab' ? [edit.tab] : []))),
  };
}

function repairs(snapshot: AnySnapshot, id: TabId): LayoutEdit[] {
  const tab = tabs[id] as Tab;
  const { locale } = snapshot.place;
  if (!snapshot.tabs[id]?.stands) {
    const { sheetId, title } = emptySheet(id, locale);
    return tab.firstDay || (id === 'duties' && keepsDuties(snapshot))
      ? [{ kind: 'addTab', tab: id, sheetId, title, index: placeOf(snapshot, id) }]
      : [];
  }
  const read = anyTab(snapshot, id);
  const { sheetId, title } = read.sheet;
  const edits: LayoutEdit[] = [];
  if (isOtherLanguage(title, tab, locale))
    edits.push({ kind: 'title', sheetId, title: tab.title[locale] });
  for (const [column, index] of read.columns)
    edits.push(...columnRepairs(snapshot, id, column, index));
  let index = read.width;
  const columns = new Map(read.columns as ReadonlyMap<string, number>);
  // Its columns keep their order (`arranged`).
  if (tab.handheld) return edits;
  for (const column of read.missing) {
    if (tab.columns[column]?.whenUsed || read.deleted.includes(column)) continue;
    edits.push({ kind: 'addColumn', tab: id, sheetId, row: read.sheet.headerRow, column, index });
    columns.set(column, index);
    index += 1;
  }
  const hasOwn = [...columns.keys()].some((column) => tab.columns[column]?.owner === 'addOn');
  if (hasOwn && !snapshot.survey.guarded.has(id))
    edits.push({ kind: 'guard', tab: id, sheetId, columns });
  return edits;
}

/** Behind those of the tabs before it that stand, or are made in the same write. */
const placeOf = (snapshot: AnySnapshot, id: TabId): number =>
  tabIds
    .slice(0, tabIds.indexOf(id))
    .filter((other) => snapshot.tabs[other]?.stands || tabs[other].firstDay).length;

function columnRepairs(
  snapshot: AnySnapshot,
  tab: TabId,
  column: string,
  index: number,
): LayoutEdit[] {
  const { sheet } = anyTab(snapshot, tab);
  const edits: LayoutEdit[] = [];
  const { sheetId, headerRow: row } = sheet;
  if (sheet.columnIds[index] !== column)
    edits.push({ kind: 'identifyColumn', tab, sheetId, column, index });
  const header = sheet.header[index]?.text.trim() ?? '';
  const definition = (tabs[tab] as Tab).columns[column] as Column;
  const { locale } = snapshot.place;
  // Not folded: « Réf. » and “Ref.” differ by nothing else.
  const isOther =
    header !== definition.header[locale] && header === definition.header[other(locale)];
  if (header === '' || isOther) edits.push({ kind: 'header', tab, sheetId, row, column, index });
  return edits;
}

const other = (locale: 'fr' | 'en'): 'fr' | 'en' => (locale === 'fr' ? 'en' : 'fr');
const isOtherLanguage = (title: string, tab: Tab, locale: 'fr' | 'en'): boolean =>
  title === tab.title[other(locale)] && title !== tab.title[locale];

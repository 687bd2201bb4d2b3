import { folded } from '../../domain/values/fold';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, tabIds, tabs } from '../../tabs/tabs';
import { settingRows, translatedSettings } from '../../text/settings/settingRows';
import { arranged, inWeekOrder } from '../kernel/arranged';
import { historyRows, historyWords } from '../kernel/history';
import { OWNER, rememberLanguage } from '../kernel/owner';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type AnySnapshot, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { anyTab, emptySheet } from '../kernel/snapshot';
import { installTriggers, retryNoMore } from '../kernel/steps/toRetry';
import { keepsDuties } from '../people/duties';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { checkWorkbook, lookOver } from './checkWorkbook';

const needs = reads({
  whole: ['producers', 'products', 'sales', 'duties'],
  rows: [],
  columns: {
    ...{ fees: [], buyers: [], mandates: [], toFix: [], offer: [], orders: [], baskets: [] },
    ...{ producerSplit: [], outbox: [], history: [], templates: [], documents: [] },
    // As an earlier version made them, they lack columns that people type in.
    ...{ pickup: [], payments: [], receipts: [], payouts: [], ledger: [] },
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
  const rows = { settings: settingRows(snapshot) };
  const edits = layout.length + moves.length;
  const words = historyWords(snapshot);
  // People count what they see.
  const made = layout.filter((edit) => edit.kind === 'addTab' && !(tabs[edit.tab] as Tab).hidden);
  const detail = made.length > 0 ? words.tabs(made.length) : words.repaired(edits);
  const history = historyRows(ports, snapshot, [{ action: words.install, detail }]);
  apply(ports, snapshot, {
    layout: [...layout, ...moves],
    rows: edits + rows.settings.length > 0 ? { ...rows, history } : rows,
  });
  rememberLanguage(ports, snapshot.place.locale);
  // Triggers run in the name of whoever installs first.
  const owner = ports.memory.get(OWNER) || ports.user();
  if (ports.memory.get(OWNER) !== owner) ports.memory.set(OWNER, owner);
  const isOwner = owner === ports.user();
  const areRefused = isOwner && !installTriggers(ports);
  if (saleOf(snapshot)) checkWorkbook(ports);
  else lookOver(ports);
  return ok({
    code: 'installed',
    tabs: made.length,
    repairs: edits - layout.filter(({ kind }) => kind === 'addTab').length,
    owner,
    isOwner,
    isNew: !snapshot.tabs.settings.stands,
    ...(areRefused ? { areTriggersRefused: true } : {}),
  });
}

/** The person who asks becomes the one whose triggers run; the former's stop at their next call. */
export function takeOverTriggers(ports: Ports): Result<Summary, Refusal> {
  const owner = ports.user();
  if (owner === '') return fail({ code: 'userUnknown' });
  const snapshot = readDrive(ports, { whole: [], rows: [], columns: { history: [] } });
  const before = ports.memory.get(OWNER);
  // Refused to somebody else, those that stand go on.
  const areMade = before === owner ? installTriggers(ports) : ports.triggers.install();
  if (!areMade) return fail({ code: 'triggersRefused' });
  retryNoMore(ports, 'triggers');
  ports.memory.set(OWNER, owner);
  const action = historyWords(snapshot).takeOver;
  const entry = { action, detail: '', after: owner, ...(before ? { before } : {}) };
  apply(ports, snapshot, { rows: { history: historyRows(ports, snapshot, [entry]) } });
  return ok({ code: 'tookOver', owner });
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

/** A tab that carries a tab's name but no identity, as after an import, becomes that tab. */
function adoptByTitle(ports: Ports) {
  const { sheets } = ports.workbook.survey({ whole: [], heads: tabIds });
  const titles = ports.workbook.titles();
  const known = new Set([...sheets.values()].map(({ sheetId }) => sheetId));
  const layout = tabIds.flatMap((tab): LayoutEdit[] => {
    const names = sheets.has(tab) ? [] : Object.values(tabs[tab].title).map(folded);
    const own = titles.find(
      ({ sheetId, title }) => names.includes(folded(title)) && !known.has(sheetId),
    );
    return own ? [{ kind: 'identifyTab', tab, sheetId: own.sheetId }] : [];
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
  const other = locale === 'fr' ? 'en' : 'fr';
  if (!snapshot.tabs[id]?.stands) {
    const { sheetId, title } = emptySheet(id, locale);
    // Behind those of the tabs before it that stand, or are made in the same write.
    const before = tabIds.slice(0, tabIds.indexOf(id));
    const index = before.filter((one) => snapshot.tabs[one]?.stands || tabs[one].firstDay).length;
    return tab.firstDay || (id === 'duties' && keepsDuties(snapshot))
      ? [{ kind: 'addTab', tab: id, sheetId, title, index }]
      : [];
  }
  const read = anyTab(snapshot, id);
  const { sheetId, title, headerRow: row, columnIds, header } = read.sheet;
  const edits: LayoutEdit[] = [];
  if (title === tab.title[other] && title !== tab.title[locale])
    edits.push({ kind: 'title', sheetId, title: tab.title[locale] });
  for (const [column, index] of read.columns) {
    if (columnIds[index] !== column)
      edits.push({ kind: 'identifyColumn', tab: id, sheetId, column, index });
    const text = header[index]?.text.trim() ?? '';
    const wanted = tab.columns[column]?.header;
    // Not folded: « Réf. » and “Ref.” differ by nothing else.
    if (text === '' || (text === wanted?.[other] && text !== wanted[locale]))
      edits.push({ kind: 'header', tab: id, sheetId, row, column, index });
  }
  // Its columns keep their order (`arranged`).
  if (tab.handheld) return edits;
  const columns = new Map(read.columns as ReadonlyMap<string, number>);
  const missing = read.missing.filter(
    (column) => !tab.columns[column]?.whenUsed && !read.deleted.includes(column),
  );
  for (const [nth, column] of missing.entries()) {
    const index = read.width + nth;
    edits.push({ kind: 'addColumn', tab: id, sheetId, row, column, index });
    columns.set(column, index);
  }
  const hasOwn = [...columns.keys()].some((column) => tab.columns[column]?.owner === 'addOn');
  if (hasOwn && !snapshot.survey.guarded.has(id))
    edits.push({ kind: 'guard', tab: id, sheetId, columns });
  return edits;
}

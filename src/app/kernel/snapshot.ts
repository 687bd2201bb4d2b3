import * as z from 'zod/mini';
import type { Problem } from '../../domain/values/problem';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { type ReadTab, readTab } from '../../tabs/engine/readTab';
import { cellAt, type SheetContent } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import { pasts, STANDS_FOR_PAST, type TabId, tabIds, tabs, type WithPast } from '../../tabs/tabs';
import { readSettings } from '../../text/settings/readSettings';
import { readJson } from './json';
import type { About, Ports, Survey } from './ports';
import { rangesFor, surveyedFor } from './ranges';
import type { AnySnapshot, Needs, Snapshot } from './reads';

const FIRST_SHEET_ID = 730_000;

/** The id that a tab gets when the add-on makes it; free unless somebody copied ids by hand. */
const sheetIdFor = (id: TabId): number => FIRST_SHEET_ID + tabIds.indexOf(id) * 10;

/** The hidden copy that keeps a tab of one sale. */
export const copyIdFor = (id: TabId, sale: number): number => sheetIdFor(id) + sale * 1000;

/** Again, where somebody moved columns between the two calls (docs/rules.md S106). */
export function readSnapshot<N extends Needs>(
  ports: Ports,
  needs: N,
  about: About = 'current',
  tries = 3,
): Snapshot<N> {
  const known = ports.readAhead?.(needs, about);
  if (known) return known as Snapshot<N>;
  const { whole, heads } = surveyedFor(needs);
  const survey = ports.workbook.survey({ whole, heads, about });
  const settingsRead = settingsIn(survey);
  const ranges = rangesFor(needs, survey);
  const forms = [...(needs.answers ? survey.answers.values() : [])].map(
    (sheet) => [sheet.sheetId, ranges.addForm(sheet)] as const,
  );
  const asked = needs.requests && survey.requests && ranges.addForm(survey.requests);
  const fetched = ranges.all.length > 0 ? ports.workbook.fetch(ranges.all) : [];
  if (tries > 1 && ranges.isTorn(fetched)) {
    ports.readAnew?.();
    return readSnapshot(ports, needs, about, tries - 1);
  }
  const sheets = ranges.fill(survey.sheets, fetched);
  const named = new Set<TabId>(['settings', ...needs.whole, ...heads]);
  const read = tabsIn(sheets, named, settingsRead.place);
  const snapshot: AnySnapshot = {
    survey,
    settings: settingsRead.settings,
    kept: settingsRead.kept,
    place: settingsRead.place,
    now: ports.clock.now(),
    answers: new Map(forms.map(([id, formIn]) => [id, formIn(fetched)])),
    requests: asked?.(fetched).rows ?? [],
    problems: [...copiesIn(survey), ...settingsRead.problems, ...read.problems],
    tabs: withPast(read.tabs, needs.past ?? []) as unknown as AnySnapshot['tabs'],
  };
  // Its tabs are those that were asked for, as the type says.
  return snapshot as Snapshot<N>;
}

const keptTexts = z.record(z.string(), z.string());

function settingsIn(survey: Survey): ReturnType<typeof readSettings> & { readonly place: Place } {
  const sheet = survey.sheets.get('settings') ?? emptySheet('settings', 'fr');
  const place = { zone: survey.zone, locale: 'fr' } as const;
  const typed = readTab(tabs.settings, sheet, place);
  const read = readSettings(typed, place, readJson(keptTexts, keptIn(survey)));
  return { ...read, place: { zone: survey.zone, locale: read.settings.language } };
}

/** Out of sight in Ventes, beside one sale. */
function keptIn({ sheets }: Survey): string {
  const sales = sheets.get('sales');
  const at = sales?.columnIds.indexOf('settings') ?? -1;
  if (at < 0) return '';
  const texts = (sales?.rows ?? []).map((cells) => cellAt(cells, at).text);
  return texts.reverse().find((text) => text !== '') ?? '';
}

const copiesIn = ({ copies }: Survey): Problem[] =>
  copies.map(({ tab, title }) => ({ code: 'tabCopied', tab, read: title }));

function tabsIn(
  sheets: ReadonlyMap<TabId, SheetContent>,
  asked: ReadonlySet<TabId>,
  place: Place,
): { readonly tabs: Readonly<Record<string, AnyTab>>; readonly problems: readonly Problem[] } {
  const read: Record<string, AnyTab> = {};
  for (const [id, sheet] of sheets)
    if (asked.has(id)) read[id] = { ...readTab(tabs[id] as Tab, sheet, place), stands: true };
  const problems = Object.values(read).flatMap((tab) => tab.problems);
  for (const id of asked)
    read[id] ??= {
      ...readTab(tabs[id] as Tab, emptySheet(id, place.locale), place),
      stands: false,
    };
  return { tabs: read, problems };
}

/** A tab whose rows are of no type: for the kernel, and for what goes through tabs by their names. */
export type AnyTab = ReadTab & {
  readonly stands: boolean;
  /** As it stands, where rows that are over were read in front. */
  readonly present?: ReadTab;
};

/** Not in the tab itself: it stands among those that are over. */
export const isOver = ({ at }: { readonly at: number }): boolean => at < 0;

/** With the rows that are over in front, in place of what stands for them. */
export function withPast<T extends Readonly<Record<string, AnyTab>>>(
  read: T,
  wanted: readonly WithPast[],
): T {
  const joined = wanted.map((id) => {
    const over = (read[pasts[id]] as AnyTab).rows.map((row) => ({ ...row, at: -1 - row.at }));
    return [id, inFront(over, read[id] as AnyTab)];
  });
  return { ...read, ...Object.fromEntries(joined) };
}

export function inFront(over: AnyTab['rows'], present: AnyTab): AnyTab {
  if (over.length === 0) return present;
  const own = present.rows.filter(({ key }) => !key.startsWith(STANDS_FOR_PAST));
  return { ...present, rows: [...over, ...own], present };
}

export function anyTab(snapshot: AnySnapshot, id: TabId): AnyTab {
  const tab = (snapshot.tabs as Readonly<Record<string, unknown>>)[id];
  if (!tab) throw new Error(`${id} was not read`);
  return tab as AnyTab;
}

/** The same without rows that are over. */
export function presentTab(snapshot: AnySnapshot, id: TabId): AnyTab {
  const tab = anyTab(snapshot, id);
  return tab.present ? { ...tab.present, stands: tab.stands } : tab;
}

/** A tab that is not there yet, as it will be made. */
export function emptySheet(
  id: TabId,
  locale: Place['locale'],
  used: readonly string[] = [],
): SheetContent {
  const columns = Object.entries((tabs[id] as Tab).columns).filter(
    ([column, { whenUsed }]) => !whenUsed || used.includes(column),
  );
  return {
    sheetId: sheetIdFor(id),
    title: tabs[id].title[locale],
    rowCount: 1,
    columnCount: columns.length,
    headerRow: 0,
    header: columns.map(([, column]) => plainCell(column.header[locale])),
    columnIds: columns.map(([column]) => column),
    rows: [],
  };
}

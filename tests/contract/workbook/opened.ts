import type { SurveyRequest, Workbook } from '../../../src/app/kernel/ports';
import type { LayoutEdit } from '../../../src/app/kernel/services/layoutEdit';
import type { Locale } from '../../../src/domain/values/locale';
import type { Place } from '../../../src/tabs/engine/cellKinds';
import type { RowToWrite, TabEdit } from '../../../src/tabs/engine/edit';
import { type ReadTab, readTab } from '../../../src/tabs/engine/readTab';
import type { Tab } from '../../../src/tabs/engine/tab';
import { upsert } from '../../../src/tabs/engine/write';
import { type TabId, type Tabs, tabIds, tabs } from '../../../src/tabs/tabs';

/** A spreadsheet as a person in front of it sees it. Rows and columns count from 0. */
export interface Hands {
  type(title: string, row: number, column: number, text: string): void;
  /** The same by the clipboard: no rule of the cell refuses it. */
  paste(title: string, row: number, column: number, text: string): void;
  rename(title: string, to: string): void;
  insertRow(title: string, row: number): void;
  deleteRow(title: string, row: number): void;
  insertColumn(title: string, column: number): void;
  moveColumn(title: string, from: number, to: number): void;
  sort(title: string, column: number): void;
  /** The title that the copy gets. */
  copyTab(title: string): string;
  deleteColumn(title: string, column: number): void;
  shown(title: string): string[][];
  formula(title: string, row: number, column: number): string | undefined;
  note(title: string, row: number, column: number): string | undefined;
  isHidden(title: string): boolean;
  titles(): string[];
  /** What a cell offers to choose from. */
  offers(title: string, row: number, column: number): string[];
  /** The tab that Google makes for a form, once it does. */
  linkForm(editUrl: string, title: string, headers: readonly string[]): number;
}

export interface Opened {
  /** Anew for each run, as the script starts anew. */
  readonly workbook: () => Workbook;
  readonly hands: Hands;
}

const zone = 'Europe/Paris';
export const FIRST = tabIds.filter((id) => tabs[id].firstDay);
export const placeIn = (locale: Locale): Place => ({ zone, locale });
export const idOf = (tab: TabId): number => 7000 + tabIds.indexOf(tab);

export const addTabs = (ids: readonly TabId[], locale: Locale = 'fr'): LayoutEdit[] =>
  ids.map((tab) => ({ kind: 'addTab', tab, sheetId: idOf(tab), title: tabs[tab].title[locale] }));

export function read<K extends TabId>(
  workbook: Workbook,
  id: K,
  request?: SurveyRequest,
): ReadTab<Tabs[K]> {
  const survey = workbook.survey(request ?? { whole: [id], heads: [] });
  const sheet = survey.sheets.get(id);
  if (!sheet) throw new Error(`no ${id}`);
  return readTab(tabs[id] as unknown as Tab, sheet, placeIn('fr')) as unknown as ReadTab<Tabs[K]>;
}

export const write = (workbook: Workbook, ...edits: TabEdit[]) =>
  workbook.apply({ locale: 'fr', layout: [], tabs: edits });

/** A new spreadsheet with these tabs. */
export const installedIn =
  (open: () => Opened) =>
  (ids: readonly TabId[] = FIRST): Opened => {
    const opened = open();
    opened.workbook().apply({ locale: 'fr', layout: addTabs(ids), tabs: [] });
    return opened;
  };

export const put = <K extends TabId>(
  { workbook }: Opened,
  id: K,
  rows: readonly RowToWrite<Tabs[K]>[],
) => {
  const book = workbook();
  const tab = read(book, id);
  return write(book, upsert(tab as unknown as ReadTab, rows as RowToWrite<Tab>[], placeIn('fr')));
};

export const producer = (name: string, more: RowToWrite<Tabs['producers']> = {}) => ({
  name,
  ...more,
});

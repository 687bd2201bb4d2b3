import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/kinds';
import { type ReadTab, readTab } from '../../tabs/engine/read';
import type { SheetContent } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, type Tabs, tabIds, tabs } from '../../tabs/tabs';
import type { Write } from '../../text/templates/writer';
import { writerIn } from '../outbox/mailWords';
import { orderersIn, peopleIn, peopleProblems } from '../people/peopleProblems';
import { knownRequestForm, type RequestForm } from '../people/requestForm';
import { readSettings } from '../settings/readSettings';
import type { Settings } from '../settings/settings';
import type { CellValue, GridRange, Ports, Survey } from './ports';

/** What one action reads, in two calls at most. */
export interface Needs {
  /** People's tabs: cells with their looks. */
  readonly whole: readonly TabId[];
  /** Large tabs: values only. */
  readonly rows: readonly TabId[];
  /** Of some tabs only these columns, so that long texts stay where they are. */
  readonly columns?: { readonly [K in TabId]?: readonly string[] };
  /** More ranges of the same second call, once the first has told where things are. */
  readonly more?: (survey: Survey, settings: Settings) => readonly GridRange[];
  /** What came in by the form « Demandes ». */
  readonly requests?: true;
}

/** The spreadsheet as one action read it. */
export interface Book {
  readonly survey: Survey;
  readonly settings: Settings;
  readonly place: Place;
  readonly now: Instant;
  readonly problems: readonly Problem[];
  readonly more: readonly (readonly (readonly CellValue[])[])[];
  /** The form « Demandes », once it is made. */
  readonly requestForm: () => RequestForm | undefined;
  /** Rows of the form « Demandes ». */
  readonly requests: readonly (readonly CellValue[])[];
  /** Writes mails. */
  readonly write: Write;
  readonly words: Ports['words'];
  has(id: TabId): boolean;
  tab<K extends TabId>(id: K): ReadTab<Tabs[K]>;
  /** The same, where which tab it is does not matter. */
  anyTab(id: TabId): ReadTab;
}

const FIRST_SHEET_ID = 730_000;

/** The id that a tab gets when the add-on makes it; free unless somebody copied ids by hand. */
const sheetIdFor = (id: TabId): number => FIRST_SHEET_ID + tabIds.indexOf(id) * 10;

/** The hidden copy that keeps a tab of one sale. */
export const copyIdFor = (id: TabId, sale: number): number => sheetIdFor(id) + sale * 1000;

export function openBook(ports: Ports, needs: Needs): Book {
  const partial = { ...needs.columns };
  const heads = [...needs.rows, ...(Object.keys(partial) as TabId[])];
  const survey = ports.workbook.survey({ whole: [...new Set(needs.whole)], heads });
  const settingsRead = readSettingsFrom(survey);
  const ranges = new Ranges();
  for (const id of needs.rows) ranges.addTab(id, survey.sheets.get(id));
  for (const [id, columns] of Object.entries(partial)) {
    ranges.addColumns(id as TabId, survey.sheets.get(id as TabId), columns);
  }
  const extra = needs.more?.(survey, settingsRead.settings) ?? [];
  const asked = needs.requests && survey.requests ? [rowsOf(survey.requests)] : [];
  const all = [...ranges.all, ...extra, ...asked];
  const fetched = all.length > 0 ? ports.workbook.fetch(all) : [];
  const sheets = ranges.fill(survey.sheets, fetched);
  const end = fetched.length - asked.length;
  const more = fetched.slice(ranges.all.length, end);
  const [requests = []] = fetched.slice(end);
  return makeBook(ports, survey, sheets, settingsRead, { more, requests });
}

function readSettingsFrom(
  survey: Survey,
): ReturnType<typeof readSettings> & { readonly place: Place } {
  const sheet = survey.sheets.get('settings') ?? emptySheet('settings', 'fr');
  const first = readTab(tabs.settings, sheet, { zone: survey.zone, locale: 'fr' });
  const read = readSettings(first, { zone: survey.zone, locale: 'fr' });
  return { ...read, place: { zone: survey.zone, locale: read.settings.language } };
}

function makeBook(
  ports: Ports,
  survey: Survey,
  sheets: ReadonlyMap<TabId, SheetContent>,
  { settings, problems, place }: ReturnType<typeof readSettingsFrom>,
  fetched: Pick<Book, 'more' | 'requests'>,
): Book {
  const read = new Map<TabId, ReadTab>();
  for (const [id, sheet] of sheets) read.set(id, readTab(tabs[id] as Tab, sheet, place));
  const copies = survey.copies.map(
    ({ tab, title }): Problem => ({ code: 'tabCopied', tab, read: title }),
  );
  const found = [...read.values()].flatMap((tab) => tab.problems);
  const anyTab = (id: TabId): ReadTab => {
    const known = read.get(id) ?? readTab(tabs[id] as Tab, emptySheet(id, place.locale), place);
    read.set(id, known);
    return known;
  };
  const tab = <K extends TabId>(id: K) => anyTab(id) as unknown as ReadTab<Tabs[K]>;
  let requestForm: RequestForm | undefined;
  const book: Book = {
    survey,
    settings,
    place,
    now: ports.clock.now(),
    write: writerIn(ports, () => book),
    words: ports.words,
    requestForm: () => {
      requestForm ??= knownRequestForm(ports);
      return requestForm;
    },
    ...fetched,
    problems: [
      ...copies,
      ...problems,
      ...found,
      ...(read.has('buyers') ? peopleProblems(peopleIn(tab), orderersIn(tab)) : []),
    ],
    has: (id) => sheets.has(id),
    tab,
    anyTab,
  };
  return book;
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

/** The ranges of the second read, and how their values go back to their tabs. */
class Ranges {
  readonly all: GridRange[] = [];
  private readonly spans: { id: TabId; columns: readonly number[] | null; from: number }[] = [];

  addTab(id: TabId, sheet: SheetContent | undefined): void {
    if (!sheet || sheet.header.length === 0) return;
    this.spans.push({ id, columns: null, from: this.all.length });
    this.all.push(rowsOf(sheet));
  }

  addColumns(id: TabId, sheet: SheetContent | undefined, columns: readonly string[]): void {
    if (!sheet) return;
    const places = columns.flatMap((column) => {
      const index = sheet.columnIds.indexOf(column);
      return index < 0 ? [] : [index];
    });
    this.spans.push({ id, columns: places, from: this.all.length });
    for (const index of places)
      this.all.push({ ...below(sheet), startColumn: index, endColumn: index + 1 });
  }

  fill(
    sheets: ReadonlyMap<TabId, SheetContent>,
    fetched: readonly (readonly (readonly CellValue[])[])[],
  ): Map<TabId, SheetContent> {
    const filled = new Map(sheets);
    for (const { id, columns, from } of this.spans) {
      const sheet = sheets.get(id);
      if (!sheet) continue;
      const rows = columns
        ? sideBySide(columns, fetched.slice(from, from + columns.length), sheet.header.length)
        : (fetched[from] ?? []);
      filled.set(id, { ...sheet, rows: rows.map((row) => row.map(plainCell)) });
    }
    return filled;
  }
}

const below = (sheet: SheetContent): { sheetId: number; startRow: number } => ({
  sheetId: sheet.sheetId,
  startRow: sheet.headerRow + 1,
});

const rowsOf = (sheet: SheetContent): GridRange => ({
  ...below(sheet),
  startColumn: 0,
  endColumn: sheet.header.length,
});

function sideBySide(
  places: readonly number[],
  columns: readonly (readonly (readonly CellValue[])[])[],
  width: number,
): CellValue[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const cells: CellValue[] = Array.from({ length: width }, () => null);
    places.forEach((place, index) => {
      cells[place] = columns[index]?.[row]?.[0] ?? null;
    });
    return cells;
  });
}

import { columnOf } from '../columnOf';
import type { BookSheet } from './book';
import { MOST_ROWS, type Room, Rows } from './rows';
import { marksOf, type XmlToken } from './xmlTokens';

/** A file of the archive by its name. */
export type Text = (name: string) => Promise<string | undefined>;

/** The sheets of an .xlsx that are shown, each once; undefined where one of them is not there. */
export async function excelSheets(
  book: string,
  text: Text,
  room: Room,
): Promise<readonly BookSheet[] | undefined> {
  const places = placesOf((await text('xl/_rels/workbook.xml.rels')) ?? '');
  const shared = sharedTexts((await text('xl/sharedStrings.xml')) ?? '');
  const patterns = patternsOf((await text('xl/styles.xml')) ?? '');
  const sheets: BookSheet[] = [];
  const read = new Set<string>();
  for (const mark of marksOf(book)) {
    if (mark.is !== 'open' || mark.name !== 'sheet') continue;
    const { name = '', id = '', state = 'visible' } = mark.traits;
    const place = places.get(id) ?? '';
    if (state !== 'visible' || read.has(place)) continue;
    read.add(place);
    const xml = await text(place);
    if (xml === undefined) return undefined;
    sheets.push({ title: name, rows: rowsOf(xml, { shared, patterns, room }) });
  }
  return sheets;
}

function placesOf(xml: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const mark of marksOf(xml)) {
    if (mark.is !== 'open' || mark.name !== 'Relationship') continue;
    const { Id = '', Target = '' } = mark.traits;
    places.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  }
  return places;
}

/** A text of the table; its name is a word of French. */
const ITEM = /^si$/;

/** Without what says how a word is spoken. */
function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let isText = false;
  let isSpoken = false;
  for (const mark of marksOf(xml)) {
    if (mark.is === 'text') {
      if (isText && !isSpoken) texts[texts.length - 1] += mark.text;
    } else if (ITEM.test(mark.name) && mark.is === 'open') texts.push('');
    else if (mark.name === 't') isText = mark.is === 'open' && !mark.isEmpty;
    else if (mark.name === 'rPh') isSpoken = mark.is === 'open';
  }
  return texts;
}

/** Of the formats that stand in no file, those that matter here. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['9', '0%'],
  ['10', '0.00%'],
  ...[14, 15, 16, 17, 22].map((id) => [String(id), 'dd/mm/yyyy'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [String(id), 'hh:mm'] as const),
]);

/** The format of a cell by its style. */
function patternsOf(xml: string): readonly string[] {
  const own = new Map(BUILT_IN);
  const patterns: string[] = [];
  let isCells = false;
  for (const mark of marksOf(xml)) {
    if (mark.is === 'text') continue;
    if (mark.name === 'cellXfs') isCells = mark.is === 'open';
    if (mark.is !== 'open') continue;
    const { numFmtId = '', formatCode = '' } = mark.traits;
    if (mark.name === 'numFmt') own.set(numFmtId, formatCode);
    if (mark.name === 'xf' && isCells) patterns.push(own.get(numFmtId) ?? '');
  }
  return patterns;
}

interface BookParts {
  readonly shared: readonly string[];
  readonly patterns: readonly string[];
  readonly room: Room;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly pattern: string;
  formula: string;
  value: string;
}

function rowsOf(xml: string, known: BookParts): readonly (readonly string[])[] {
  const rows = new Rows(known.room);
  const at = { row: -1, column: -1 };
  let cell: Cell | undefined;
  let into: 'formula' | 'value' | undefined;
  for (const mark of marksOf(xml)) {
    if (mark.is === 'text') {
      if (cell && into) cell[into] += mark.text;
    } else if (mark.name === 'row' && mark.is === 'open') {
      at.row = mark.traits.r ? Number(mark.traits.r) - 1 : at.row + 1;
      at.column = -1;
      if (at.row >= MOST_ROWS || known.room.isFull) break;
    } else if (mark.name === 'c') {
      if (mark.is === 'open') cell = begun(mark, at, known);
      if (cell && (mark.is === 'close' || mark.isEmpty)) {
        rows.put(cell.row, cell.column, shownText(cell, known));
        cell = undefined;
      }
    } else if (mark.name === 'f')
      into = mark.is === 'open' && !mark.isEmpty ? 'formula' : undefined;
    else if (mark.name === 'v' || mark.name === 't')
      into = mark.is === 'open' && !mark.isEmpty ? 'value' : undefined;
  }
  return rows.all();
}

function begun(
  { traits }: Extract<XmlToken, { is: 'open' }>,
  at: { row: number; column: number },
  { patterns }: BookParts,
): Cell {
  const letters = /^[A-Z]{1,3}/.exec(traits.r ?? '')?.[0] ?? '';
  at.column = letters ? columnOf(letters) : at.column + 1;
  const pattern = patterns[Number(traits.s ?? 0)] ?? '';
  return { ...at, type: traits.t ?? 'n', pattern, formula: '', value: '' };
}

function shownText({ type, pattern, formula, value }: Cell, { shared }: BookParts): string {
  if (value === '') return formula && `=${formula}`;
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value;
  return type === 'n' ? shownNumber(Number(value), pattern) : value;
}

const DIGITS = 15;
const DAY = 86_400_000;
/** The day 0, as these programs count. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** « 3,5 », and the words that the cell's format puts behind it: « 3,5 €/kg »; a day as a day. */
function shownNumber(value: number, pattern: string): string {
  const bare = pattern.replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '');
  if (/[dy]/i.test(bare)) return dayText(value);
  const isPercent = bare.includes('%');
  const number = Number((isPercent ? value * 100 : value).toPrecision(DIGITS));
  const words = [...pattern.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim());
  return [String(number).replace('.', ','), ...(isPercent ? ['%'] : []), ...new Set(words)]
    .filter(Boolean)
    .join(' ');
}

/** As it stands in a file: whole days since the day 0, hours behind the point. */
function dayText(serial: number): string {
  const date = new Date(FIRST_DAY + Math.floor(serial) * DAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

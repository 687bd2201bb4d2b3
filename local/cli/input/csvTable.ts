import Papa from 'papaparse';
import { codeOf } from '../../standin/base/systemError';
import {
  badQuote,
  byCommas,
  cellsAndQuotedComma,
  columnsSplitBy,
  doubledQuotes,
  emptyFile,
  headerThenRows,
  readAs,
  semicolons,
  tabs,
  widerThanHeaders,
} from '../../text/dataFolder';
import { WINDOWS_1252 } from '../../text/french';
import type { InputProblem } from '../../text/problemLine';

export interface CsvRow {
  /** The line of the file on which the row begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly CsvRow[];
}

export interface CsvReading {
  /** Absent when there is nothing to go on with. */
  readonly table?: CsvTable;
  readonly problems: readonly InputProblem[];
}

const isBlankRow = (row: CsvRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** Excel in French saves Windows-1252 with semicolons: both are read, and said. */
export function readCsv(file: string, bytes: Uint8Array): CsvReading {
  const problems: InputProblem[] = [];
  const { text, encoding } = decoded(bytes);
  if (encoding !== 'UTF-8') {
    problems.push({ file, says: readAs(encoding), expected: 'UTF-8' });
  }
  const separator = separatorOf(text);
  if (separator !== ',') {
    const name = separator === ';' ? semicolons : tabs;
    problems.push({
      file,
      says: columnsSplitBy(name),
      expected: byCommas,
    });
  }
  const rows = rowsOf(file, text, separator, problems);
  const head = rows.findIndex((row) => !isBlankRow(row));
  const header = rows[head];
  if (!header) {
    problems.push({
      file,
      says: emptyFile,
      expected: headerThenRows,
    });
    return { problems };
  }
  const headers = trimmedEnd(header.cells.map((cell) => cell.trim()));
  const kept: CsvRow[] = [];
  for (const row of rows.slice(head + 1)) {
    if (isBlankRow(row)) continue;
    const cells = trimmedEnd(row.cells);
    if (cells.length > headers.length)
      problems.push(tooWide(file, row.line, cells, headers.length));
    else kept.push({ line: row.line, cells });
  }
  return { table: { file, headers, headerLine: header.line, rows: kept }, problems };
}

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark);

/** The first line that holds anything. */
function firstLine(text: string): string {
  const at = text.search(/\S/);
  if (at < 0) return '';
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  const [rest = ''] = text.slice(from).split(/[\r\n]/, 1);
  return rest;
}

/** The one that the first line holds most often outside quotes. */
function separatorOf(text: string): string {
  const bare = firstLine(text).replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function rowsOf(
  file: string,
  text: string,
  delimiter: string,
  problems: InputProblem[],
): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      rows.push({ line, cells: data });
      for (const error of errors) {
        if (error.type === 'Quotes') problems.push(badQuotes(file, line));
      }
      line += lineEnds(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return rows;
}

const badQuotes = (file: string, line: number): InputProblem => ({
  file,
  line,
  says: badQuote,
  expected: doubledQuotes,
});

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // A carriage return counts alone, and once with the line feed that follows it.
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

function tooWide(
  file: string,
  line: number,
  cells: readonly string[],
  width: number,
): InputProblem {
  return {
    file,
    line,
    read: cells.slice(width).join(', '),
    says: widerThanHeaders(cells.length),
    expected: cellsAndQuotedComma(width),
  };
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end--;
  return cells.slice(0, end);
}

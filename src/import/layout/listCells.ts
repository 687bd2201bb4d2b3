/** One line of a pasted list; lines count from 1, as people see them. */
export interface CutLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** As it was pasted; a quoted cell may go on over several lines. */
  readonly text: string;
}

export interface Cut {
  /** Null: one text a line, as in a mail. */
  readonly separator: string | null;
  readonly lines: readonly CutLine[];
  /** Lines that only part others: « ---- ». */
  readonly rules: readonly CutLine[];
}

/** Text as it was meant: Windows line ends, thin spaces and invisible signs are none of it. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]|\ufe0e|\ufe0f/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/[^\S\t\n]/g, ' ');

/** « ---- », « |---|---| »: drawn between lines. */
const isRule = (line: string): boolean => /^[\s|:+=_*—–-]*$/.test(line);

/** Cuts what was copied from a spreadsheet, a file or a mail into lines and cells. */
export function cutList(text: string): Cut {
  const clean = cleaned(text);
  const separator = separatorOf(clean.split('\n').filter((line) => !isRule(line)));
  const all = separator === null ? textLines(clean) : cellLines(clean, separator);
  const isDrawn = ({ cells }: CutLine): boolean => isRule(cells.join(''));
  return {
    separator,
    lines: all.filter((line) => !isDrawn(line)),
    rules: all.filter((line) => isDrawn(line) && line.text.trim() !== ''),
  };
}

/** Rows of a table that came in cells already, as a sheet of a workbook does. */
export function cutRows(rows: readonly (readonly string[])[]): Cut {
  const lines = rows.map((cells, index) => {
    const plain = cells.map((cell) => cleaned(cell).replace(/\s+/g, ' ').trim());
    return { line: index + 1, cells: plain, text: plain.join('\t').trimEnd() };
  });
  const isFull = ({ cells }: CutLine): boolean => cells.some((cell) => cell !== '');
  return { separator: '\t', lines: lines.filter(isFull), rules: [] };
}

const unquoted = (line: string): string => line.replace(/"[^"]*"/g, '""');

/** Lines in a row that a mark parts alike, and mails hold by chance. */
const LEAST_ROWS = 3;

function separatorOf(lines: readonly string[]): string | null {
  const isCommon = (sign: string, share: number): boolean =>
    lines.filter((line) => unquoted(line).includes(sign)).length >= lines.length * share;
  if (lines.length === 0) return null;
  const found = ['\t', ';', '|'].find((sign) => isCommon(sign, 0.5) || isTable(lines, sign));
  if (found !== undefined) return found;
  // Where « 3,50 » stands bare, a comma is no separator; unless every line has as many as the header.
  const isDecimal = lines.some((line) => /\d,\d/.test(unquoted(line)));
  const counts = new Set(lines.map((line) => unquoted(line).split(',').length));
  const isRegular = counts.size === 1 && !/\d/.test(lines[0] ?? '');
  return (!isDecimal || isRegular) && isCommon(',', 0.8) ? ',' : null;
}

/** A table below the words of a mail: lines in a row, cut alike into three cells at least. */
function isTable(lines: readonly string[], sign: string): boolean {
  let [run, width] = [0, 0];
  for (const line of lines) {
    const cells = unquoted(line).split(sign).length;
    run = cells > 2 && cells === width ? run + 1 : cells > 2 ? 1 : 0;
    width = cells;
    if (run >= LEAST_ROWS) return true;
  }
  return false;
}

const textLines = (text: string): CutLine[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: [line.trim()], text: line.trim() }));

/** A quoted cell may hold separators and line ends; a quote that never closes is an inch sign. */
const LONGEST_QUOTED = 2000;

function cellLines(text: string, separator: string): CutLine[] {
  const lines: CutLine[] = [];
  let [at, line, started, from] = [0, 1, 1, 0];
  let cells: string[] = [];
  while (at <= text.length) {
    const { raw, value } = cellFrom(text, at, separator);
    cells.push(value.replace(/\s+/g, ' ').trim());
    line += raw.split('\n').length - 1;
    at += raw.length;
    if (text[at] !== separator) {
      lines.push({
        line: started,
        cells: separator === '|' ? withoutFrame(cells) : cells,
        text: text.slice(from, at).trim(),
      });
      cells = [];
      line += 1;
      started = line;
      from = at + 1;
    }
    at += 1;
  }
  return lines;
}

function cellFrom(text: string, at: number, separator: string): { raw: string; value: string } {
  const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at, at + LONGEST_QUOTED));
  const after = text[at + (quoted?.[0].length ?? 0)];
  if (quoted && (after === undefined || after === separator || after === '\n'))
    return { raw: quoted[0], value: (quoted[1] ?? '').replace(/""/g, '"') };
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  const raw = text.slice(at, end);
  return { raw, value: raw };
}

/** « | Tomates | 3,50 | »: the outer bars frame the line. */
function withoutFrame(cells: readonly string[]): string[] {
  const from = cells[0] === '' ? 1 : 0;
  return cells.slice(from, cells.length > 1 && cells[cells.length - 1] === '' ? -1 : undefined);
}

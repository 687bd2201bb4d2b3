import { headerOf } from './listColumns';

/** A line of a pasted list, cut into cells. Lines count from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** As it was pasted; a quoted cell may go on over several lines. */
  readonly text: string;
}

export interface CutList {
  /** Its lines stand in columns. */
  readonly isTable: boolean;
  readonly rows: readonly Row[];
}

/** Without Windows line ends, thin spaces, pictures and invisible signs. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\ufe0e|\ufe0f/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/[^\S\t\n]/g, ' ');

/** « ---- », « |---|---| »: drawn between lines. */
export const isRule = (line: string): boolean => /^[\s|:+=_*—–-]*$/.test(line);

const HEADER_WITHIN = 60;
const SIGNS = ['\t', ';', '|'];

/** Cuts what was copied from a spreadsheet, a file or a mail into lines and cells. */
export function cutText(text: string): CutList {
  const clean = cleaned(text);
  const lines = clean.split('\n').filter((line) => !isRule(line));
  const sign = separatorOf(lines);
  return { isTable: sign !== undefined, rows: rowsOf(clean, sign ?? '\n') };
}

const unquoted = (line: string): string => line.replace(/"[^"]*"/g, '""');

/** The sign that parts a header into its names; else the one that most lines have. */
function separatorOf(lines: readonly string[]): string | undefined {
  for (const [at, line] of lines.slice(0, HEADER_WITHIN).entries()) {
    const sign = SIGNS.find((one) => headerOf(cellsOf(line, one)) !== undefined);
    if (sign !== undefined) return sign;
    // A comma parts cells only where each line has as many: « 3,50 » holds one too.
    if (!headerOf(cellsOf(line, ','))) continue;
    const widths = new Set(lines.slice(at).map((one) => unquoted(one).split(',').length));
    if (widths.size === 1) return ',';
  }
  const isCommon = (sign: string): boolean =>
    lines.filter((line) => unquoted(line).includes(sign)).length * 2 > lines.length;
  return SIGNS.find(isCommon);
}

/** A quote that never closes is an inch sign. */
const LONGEST_QUOTED = 2000;

/** Lines of cells; a quoted cell may go on over several. */
function rowsOf(text: string, sign: string): Row[] {
  const rows: Row[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let whole = lines[at] ?? '';
    while (isOpen(whole, sign) && at + 1 < lines.length && whole.length < LONGEST_QUOTED)
      whole += `\n${lines[++at]}`;
    rows.push({ line, cells: cellsOf(whole, sign), text: whole.trim() });
  }
  return rows;
}

/** A cell begins with a quote that its line does not close. */
const isOpen = (text: string, sign: string): boolean =>
  text.split('"').length % 2 === 0 && (text.startsWith('"') || text.includes(`${sign}"`));

function cellsOf(line: string, sign: string): readonly string[] {
  const cells: string[] = [];
  for (let rest: string | undefined = line; rest !== undefined; ) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const isQuoted = quoted && ['', sign].includes(rest.charAt(quoted[0].length));
    const end: number = isQuoted ? quoted[0].length : rest.indexOf(sign);
    const cell = isQuoted
      ? (quoted[1] ?? '').replace(/""/g, '"')
      : end < 0
        ? rest
        : rest.slice(0, end);
    cells.push(cell.replace(/\s+/g, ' ').trim());
    rest = end < 0 || end >= rest.length ? undefined : rest.slice(end + 1);
  }
  // « | Tomates | 3,50 | »: the outer bars frame the line.
  const isFramed = sign === '|' && cells.length > 1;
  return cells.slice(
    isFramed && cells[0] === '' ? 1 : 0,
    isFramed && cells[cells.length - 1] === '' ? -1 : undefined,
  );
}

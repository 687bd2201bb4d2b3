/** What a cell of an .xlsx holds: a value, or a formula that the drive's own tabs can compute. */
import type * as Excel from '@cj-tech-master/excelts';
import { serialOfInstant } from '../standin/sheets/cellText/serialTime';
import type { Cell, CellValue } from '../standin/sheets/grid/cells';

export interface CellContent {
  readonly content: Pick<Cell, 'value' | 'formula'>;
  /** A formula that leads elsewhere: its last result stands in its place. */
  readonly isFrozen?: true;
}

/** Error cells without a formula, as a formula that gives that error. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '=NA()',
  '#DIV/0!': '=1/0',
};

export function cellContent(cell: Excel.Cell): CellContent {
  const { formula } = cell;
  if (typeof formula === 'string' && formula !== '') {
    if (leadsElsewhere(formula)) return { content: plain(cell.result), isFrozen: true };
    return { content: { formula: sheetsFormula(formula) } };
  }
  return { content: plain(cell.value) };
}

/** Another file, or a function that Google alone has and wraps up in files for Excel. */
const leadsElsewhere = (formula: string): boolean =>
  /\[\d+\]|__xludf\.DUMMYFUNCTION/.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));

function plain(value: Excel.CellValue | undefined): CellContent['content'] {
  if (value === null || value === undefined || value === '') return {};
  if (value instanceof Date) return { value: serialOf(value) };
  if (typeof value !== 'object') return { value: value as CellValue };
  if ('error' in value) {
    const formula = ERRORS[value.error];
    return formula === undefined ? { value: String(value.error) } : { formula };
  }
  if ('richText' in value) return plain(value.richText.map(({ text }) => text).join(''));
  if ('text' in value) return plain(value.text as Excel.CellValue);
  return {};
}

/** The reader makes dates of what is shown as one; the cell holds the number of days. */
function serialOf(date: Date): number {
  const second = Math.round(date.getTime() / 1000) * 1000;
  const instant = Math.abs(second - date.getTime()) <= 1 ? second : date.getTime();
  return serialOfInstant(instant, 'UTC');
}

/** In the file arguments are parted by commas; arrays, texts and quoted names stay. */
export function sheetsFormula(formula: string): string {
  const plain = formula.replace(/_xlfn\.(_xlws\.)?/g, '');
  return `=${plain.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|,/g, (part) => (part === ',' ? ';' : part))}`;
}

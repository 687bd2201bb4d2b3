import { unmarked } from '../../formats/frenchCsv';
import { type SheetCell, xlsx } from '../../formats/xlsx';

const BOX = '☐';
/** A box, then the columns of the order: names are the longest. */
const WIDTHS = [3, 8, 30, 16, 9, 8, 7, 9, 9, 11];

/**
 * The table of a producer's order as a sheet to print and tick by: what its cell keeps for machines,
 * made for people.
 */
export function printedOrder(title: string, csv: string): number[] {
  const rows = rowsIn(csv).map((cells, at) => {
    const isEmpty = cells.every((cell) => cell === '');
    const mark = at === 0 || isEmpty || typeof cells[0] === 'undefined' ? '' : BOX;
    return [mark, ...cells].slice(0, WIDTHS.length);
  });
  return xlsx({ title, rows, widths: WIDTHS });
}

/** As `formats/frenchCsv` writes it, in either language: no header has a mark of its own. */
function rowsIn(csv: string): SheetCell[][] {
  const rows: SheetCell[][] = [];
  let cells: SheetCell[] = [];
  let at = 0;
  const text = csv.replace(/^\ufeff/, '');
  const between = /^[^\r\n]*;/.test(text) ? ';' : ',';
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    let end = at;
    if (isQuoted) {
      end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
        end += text[end] === '"' ? 2 : 1;
      cells.push(unmarked(text.slice(at + 1, end).replace(/""/g, '"')));
      end += 1;
    } else {
      while (end < text.length && text[end] !== between && text[end] !== '\r' && text[end] !== '\n')
        end++;
      cells.push(figure(text.slice(at, end), between));
    }
    if (text[end] !== between) {
      rows.push(cells);
      cells = [];
      if (text[end] === '\r' && text[end + 1] === '\n') end += 1;
    }
    at = end + 1;
  }
  return cells.length > 0 ? [...rows, cells] : rows;
}

const numbers = { ';': /^-?\d{1,9}(?:,\d{1,3})?$/, ',': /^-?\d{1,9}(?:\.\d{1,3})?$/ };

/** A number stays one; a word that a sheet would run was marked for text. */
const figure = (word: string, between: keyof typeof numbers): SheetCell =>
  numbers[between].test(word) ? Number(word.replace(',', '.')) : unmarked(word);

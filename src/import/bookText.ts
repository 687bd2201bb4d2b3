import type { BookSheet } from '../formats/book/book';
import { Sellers } from './sellers';

/** What programs call a sheet by themselves. */
const UNNAMED = /^(?:feuil(?:le)?|sheet|tabelle) ?\d*$/i;

/** A workbook as it would have been pasted, below the names of sheets that say whose products stand there. */
export function bookText(sheets: readonly BookSheet[], producers: readonly string[]): string {
  const sellers = new Sellers(producers);
  const isTold = ({ title }: BookSheet): boolean =>
    sellers.find(title) !== undefined || (sheets.length > 1 && !UNNAMED.test(title));
  return sheets
    .map((sheet) => [...(isTold(sheet) ? [sheet.title] : []), ...sheet.rows.map(copied)].join('\n'))
    .join('\n\n');
}

/** The cells of a row as a spreadsheet copies them. */
export const copied = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/\s+/g, ' '))
    .map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join('\t');

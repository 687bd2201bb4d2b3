import { Sellers } from '../words/sellers';
import type { ListSheet } from './book';

/** What programs call a sheet by themselves. */
const UNNAMED = /^(?:feuil(?:le)?|sheet|tabelle) ?\d*$/i;

/** A workbook as it would have been pasted, below the names of sheets that say whose products stand there. */
export function bookText(sheets: readonly ListSheet[], producers: readonly string[]): string {
  const sellers = new Sellers(producers);
  const isTold = ({ title }: ListSheet): boolean =>
    sellers.find(title) !== undefined || (sheets.length > 1 && !UNNAMED.test(title));
  return sheets
    .map((sheet) => [...(isTold(sheet) ? [sheet.title] : []), ...sheet.rows.map(line)].join('\n'))
    .join('\n\n');
}

const line = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/\s+/g, ' '))
    .map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join('\t');

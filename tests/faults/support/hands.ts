/** What people do to the tabs while the script is at work: no lock stops them. */
import type { Drive } from '../../stories/support/drive';
import type { Outcome } from '../../stories/support/outcome';

/** Numbers from 0 to 1 that a seed draws. */
export function lots(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], lot: number): T => from[Math.floor(lot * from.length)] as T;

/** Sorts a tab, or puts a blank row into it. Gives what was done. */
export function meddle(drive: Drive, title: string, lot: () => number): string {
  const sheet = drive.sheet(title);
  const rows = sheet.lastRow() - drive.headerRow(title) - 1;
  if (lot() < 0.7) {
    const column = pick(
      Array.from({ length: sheet.lastColumn() }, (_, at) => at),
      lot(),
    );
    const descending = lot() < 0.5;
    sheet.sortRows(column, descending);
    return `${title} sorted by ${column} ${descending ? 'down' : 'up'}`;
  }
  const row = drive.headerRow(title) + 1 + Math.floor(lot() * (rows + 1));
  sheet.insertRows(row);
  return `${title} with a row at ${row + 1}`;
}

/** Puts a column of people's own into a tab, or drags one elsewhere. Gives what was done. */
export function meddleWithColumns(drive: Drive, title: string, lot: () => number): string {
  const sheet = drive.sheet(title);
  const width = sheet.lastColumn();
  const [from, to] = [Math.floor(lot() * width), Math.floor(lot() * width)];
  if (lot() < 0.5 || from === to) {
    sheet.insertColumns(from);
    return `${title} with a column at ${from + 1}`;
  }
  sheet.moveColumn(from, to);
  return `${title} with its column ${from + 1} before ${to + 1}`;
}

/** Tabs whose columns people may move, hidden ones too, that hold any row. */
export const withColumns = (drive: Drive): string[] =>
  drive.book.sheets
    .filter(({ title }) => drive.headerRow(title) >= 0)
    .map(({ title }) => title)
    .filter((title) => drive.rows(title).length > 0);

/** Tabs whose rows people may move, that hold any; the order of products and baskets is that of what follows. */
export const movable = (drive: Drive): string[] =>
  drive.book.sheets
    .filter(
      ({ fields, title }) =>
        !fields.hidden && !/^Réponses|^Réglages|^Produits|^Paniers/.test(title),
    )
    .map(({ title }) => title)
    .filter((title) => drive.rows(title).length > 1);

/** What stands in every tab and what was sent, in whatever order rows stand. */
export function unordered({ tabs, ...outcome }: Outcome): object {
  const sorted = Object.entries(tabs)
    .filter(([title]) => title !== 'À corriger')
    .map(([title, rows]) => [title, rows.filter((row) => /[^ |]/.test(row)).sort()]);
  return { ...outcome, files: [], tabs: Object.fromEntries(sorted) };
}

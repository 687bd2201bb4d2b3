/** The tab that a form fills, and what hands do to its columns. */
import type { Drive } from '../../support/drive';

export const TAB = 'Réponses vente 1';
export const BRUNO = 'bruno@exemple.fr';
export const WHOLE = [
  [1, 'FB02', 2, 2.2],
  [1, 'CR01', 1, 2.42],
  [2, 'FB02', 3, 3.3],
  [2, 'CR02', 1, 9.5],
];

export const header = (drive: Drive): string[] => {
  const sheet = drive.sheet(TAB);
  return Array.from({ length: sheet.columnCount }, (_, column) =>
    drive.book.formattedValue(sheet.id, 0, column),
  );
};
export const place = (drive: Drive, title: RegExp): number =>
  header(drive).findIndex((text) => title.test(text));
export const right = (drive: Drive): number => drive.sheet(TAB).lastColumn();

/** A column of one's own, with what stands in it. */
export function putIn(drive: Drive, at: number, title: string, note = '3'): void {
  drive.sheet(TAB).insertColumns(at, 1);
  drive.type(TAB, 0, at, title);
  drive.type(TAB, 1, at, note);
}

export const linesOf = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Réf.', 'Commandé', 'Montant');

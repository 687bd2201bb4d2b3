/** A list of Retrait on the morning of the pick-up, and what is read there. */
import type { Drive } from '../../support/drive';
import { madeOnce } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';

export const closed = (Paiements = 'oui'): Promise<Drive> =>
  madeOnce(`retrait ${Paiements}`, async () => {
    const drive = await opened({ Paiements });
    await drive.clock('2026-04-07 09:00');
    const comment = 'allergique aux noix';
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Élise Marchal', comment });
    await drive.order(B, { CR01: 2 }, { name: 'bruno' });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 08:05');
    return drive.trim();
  });

export const at = (drive: Drive, basket: number, cells: Record<string, string>) =>
  drive.correct('Retrait', { Panier: basket }, cells);
export const line = (drive: Drive, basket: number, ref: string) =>
  drive.row('Paniers', { Panier: basket, 'Réf.': ref });
export const toFix = (drive: Drive) =>
  (drive.titles().includes('À corriger') ? drive.rows('À corriger') : [])
    .filter((row) => row['À faire'])
    .map((row) => plain(`${row.Où} : ${row['À faire']}`));

/** Row numbers of a phone take as much. */
const GUTTER = 46;

/** The headers that stand within so many pixels. */
export function within(drive: Drive, pixels: number): string[] {
  const sheet = drive.sheet('Retrait');
  const row = drive.headerRow('Retrait');
  const seen: string[] = [];
  let right = GUTTER;
  for (let column = 0; column < sheet.columnCount; column++) {
    right += sheet.fields.columnLooks[column]?.pixelSize ?? 100;
    if (right > pixels) break;
    seen.push(plain(drive.book.formattedValue(sheet.id, row, column)));
  }
  return seen;
}

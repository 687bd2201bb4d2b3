/** A sale with two orders, and how it goes on whatever was done to its tabs. */

import type { Drive } from './drive';
import { maker } from './madeOnce';
import { opened } from './market';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';
export const C = 'chloe@exemple.fr';

export const withOrders = maker('support/mess withOrders', async () => {
  const drive = await opened();
  await drive.order(A, { FB01: 1, CR01: 2 });
  await drive.clock('2026-04-07 09:00');
  await drive.order(B, { CR02: 1, FB02: 3 });
  return drive;
});

/** One more order, then the closing: all three baskets as they should be, whatever was done before. */
export async function goesOn(
  drive: Drive,
  { paniers = 'Paniers', split = 'Répartition producteurs' } = {},
) {
  await drive.clock('2026-04-07 11:00');
  await drive.order(C, { FB01: 2 });
  await drive.hourlyRun();
  await drive.close('2026-04-09 22:00');
  const rows = drive.rows(paniers).filter((row) => row['Réf.'] !== undefined);
  expect(
    rows.map((row) => [row.Panier, row['Réf.'], row.Servi, row.Montant].join(' ')).sort(),
  ).toEqual(['1 CR01 2 4.84', '1 FB01 1 2.2', '2 CR02 1 9.5', '2 FB02 3 3.3', '3 FB01 2 4.4']);
  expect(
    drive
      .rows(split)
      .map((row) => [row['Réf.'], row.Quantité, row.Montant].join(' '))
      .sort(),
  ).toEqual(['CR01 2 4.84', 'CR02 1 9.5', 'FB01 3 6.6', 'FB02 3 3.3']);
  expect(await drive.failing()).toEqual([]);
  const told = drive.mails().filter(({ to }) => [A, B, C].includes(to));
  expect(told.map(({ to }) => to)).toEqual([A, B, C]);
}

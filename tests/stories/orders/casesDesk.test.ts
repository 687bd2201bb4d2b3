/** What an order taken at the desk accepts where a case is not full (docs/rules.md G2). */
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import type { Drive } from '../support/drive';
import { A, B, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const byTwelve = (drive: Drive): void => {
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  drive.correct('Produits', { 'Réf.': 'CR01' }, { Colis: '12' });
};

const ordered = async (choice: string): Promise<Drive> => {
  const drive = await openedWith([], {}, byTwelve);
  await drive.order(A, { CR01: 9 }, { byTitle: { 'Si un colis n’est pas plein': choice } });
  return drive;
};

const take = (drive: Drive, order: object, quantity: number) =>
  ask(drive, 'orderAtDesk', {
    ...{ email: '', name: '', seen: 0, ...order },
    lines: [{ ref: 'CR01', quantity }],
  });

const shown = async (drive: Drive): Promise<unknown[]> => {
  const { hasCases, people } = await ask<DeskView>(drive, 'deskView');
  return [
    hasCases,
    ...people.flatMap(({ number, tolerance = '' }) => (number > 0 ? [tolerance] : [])),
  ];
};

test.each([
  ['kept', {}, 'ce qu’il faut', 12],
  ['less', { tolerance: '1 de plus' }, '1 de plus', 0],
  ['none any more', { tolerance: 'exactement ce que j’ai demandé' }, '', 0],
])('an order that is changed: %s', async (_, chosen, said, served) => {
  const drive = await ordered('ce qu’il faut');
  expect(await shown(drive)).toEqual([true, 'ce qu’il faut']);
  await take(drive, { email: A, seen: 1, ...chosen }, 10);
  expect(await shown(drive)).toEqual([true, said]);
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([[1, served]]);
});

test('one that is taken by telephone fills the case of others', async () => {
  const drive = await ordered('exactement ce que j’ai demandé');
  await take(drive, { name: 'Bruno', email: B, tolerance: '2 de plus' }, 1);
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([
    [1, 9],
    [2, 3],
  ]);
});

test('without any case the desk asks nothing of it', async () => {
  const drive = await openedWith([]);
  await drive.order(A, { CR01: 9 });
  expect(await shown(drive)).toEqual([undefined, '']);
});

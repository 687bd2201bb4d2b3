/** A late answer that is ticked once the desk has cancelled its buyer's order (docs/rules.md O12). */
import { A, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

test('it is served, and Paniers has it', async () => {
  const drive = await openedWith([]);
  await drive.order(A, { CR01: 6 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:10');
  await drive.order(A, { FB02: 1 }, { late: true });
  await drive.read();
  await drive.clock('2026-04-10 09:00');
  const cancelled = { email: A, name: 'anne', phone: '', seen: 1 };
  await ask(drive, 'orderAtDesk', { ...cancelled, lines: [{ ref: 'CR01', quantity: 0 }] });
  drive.correct('Commandes', { 'N°': 2 }, { 'Servir quand même': 'TRUE' });
  await drive.read();
  expect(drive.table('Commandes', 'N°', 'État')).toEqual([
    [1, 'remplacée'],
    [2, 'prise en compte'],
    [3, 'annulée'],
  ]);
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi')).toEqual([[1, 'FB02', 1]]);
  expect(await drive.failing()).toEqual([]);
});

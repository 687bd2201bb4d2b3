/** An order that nobody has read yet as its producer is said to stay away. */
import { plain } from '../../support/plain';
import { A, B, type Cells, openedWith, perOrder } from '../../support/sums/fees';
import { ask } from '../../support/sums/money';

const onCheese: Cells = { ...perOrder, Frais: 'Glacière', 'Porte sur': 'produit', Lequel: 'CR01' };

test.each<readonly [string, Cells]>([
  ['so much an order', onCheese],
  ['a share of it', { ...onCheese, Calcul: 'pourcentage du total', Montant: '', 'Taux %': '10' }],
])('a fee on what does not come is typed over nowhere: %s', async (_, fee) => {
  const drive = await openedWith([fee]);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 1, CR01: 1 });
  drive.world.triggersFire = false;
  await drive.order(B, { FB02: 2, CR01: 2 });
  expect(await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' })).toMatchObject({
    code: 'absent',
  });
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix().map(plain)).toEqual([]);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

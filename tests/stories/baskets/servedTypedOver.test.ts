/** « Servi » typed over counts for nothing: what is served is what the orders say (docs/rules.md O41). */
import { maker } from '../support/madeOnce';
import { numberDocuments } from '../support/sums/documents';
import { closed, dues } from '../support/sums/money';

const first = { Panier: 1, 'Réf.': 'FB02' };

const collected = maker('baskets/servedTypedOver collected', async () => {
  const drive = await closed();
  await drive.clock('2026-04-11 13:00');
  return drive;
});

test.each(['50', '3', '0'])('%s in place of 5: dues, documents and payouts stay', async (Servi) => {
  const drive = await collected();
  const before = dues(drive);
  drive.correct('Paniers', first, { Servi });
  await drive.hourlyRun();
  expect(dues(drive)).toEqual(before);
  expect(drive.row('Paniers', first).Servi).toBe(5);
  expect(drive.toFix().join()).toContain(`« ${Servi} » a été retapé ici`);
  expect(await numberDocuments(drive)).toHaveLength(1);
  expect(drive.table('Factures', 'Acheteur', 'Montant TTC')).toContainEqual(['anne', 5.5]);
  await drive.press('settlePayouts');
  expect(drive.table('Reversements', 'Producteur', 'Vendu')).toContainEqual(['Ferme du Bez', 5.5]);
  expect(await drive.failing()).toEqual([]);
  expect(dues(drive)).toEqual(before);
});

test('what is delivered is looked at beside the orders', async () => {
  const drive = await collected();
  drive.correct('Paniers', first, { Servi: '50', Livré: '7' });
  await drive.hourlyRun();
  expect(dues(drive)[0]?.slice(0, 6)).toEqual([1, 'anne', 17.42, 0, 17.42, 'à confirmer']);
  drive.correct('Paniers', first, { Livré: '4' });
  await drive.hourlyRun();
  expect(dues(drive)[0]?.[2]).toBe(16.32);
});

test.each([
  ['Panier', '2'],
  ['Réf.', 'CR02'],
  ['Réf.', ''],
  ['deleted', ''],
])('a row of a basket whose %s is « %s » is still what was ordered', async (column, typed) => {
  const drive = await collected();
  const before = dues(drive);
  const mails = drive.mails().length;
  if (column === 'deleted') drive.sheet('Paniers').deleteRows(drive.find('Paniers', first), 1);
  else drive.correct('Paniers', first, { [column]: typed });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(dues(drive)).toEqual(before);
  expect(drive.mails().length).toBe(mails);
  await drive.press('settlePayouts');
  expect(drive.table('Reversements', 'Producteur', 'Vendu')).toContainEqual(['Ferme du Bez', 5.5]);
  expect(await drive.failing()).toEqual([]);
  expect(dues(drive)).toEqual(before);
});

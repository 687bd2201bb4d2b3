/** Less of something loose than one step is there: nobody could order any (docs/rules.md C13). */
import { prepared } from '../support/market';
import { plain } from '../support/plain';

test('0,3 kg by steps of 0,5 kg has no question, which À corriger says', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'FB30', Producteur: 'Ferme du Bez', Produit: 'Lentilles', 'TVA %': '5,5' },
      ...{ Contenu: '1', Unité: 'kg', 'Prix TTC': '4', Vente: 'vrac', Pas: '0,5', Stock: '0,3' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  expect(() => drive.question('FB30')).toThrow();
  await drive.hourlyRun();
  const told = () =>
    drive
      .toFix()
      .map(plain)
      .filter((line) => line.includes('au moins un pas'));
  expect(told()).toEqual([
    expect.stringMatching(
      /^Produits, ligne \d+, Stock \| 0,3 \| « 0,3 » ne va pas ici ; attendu : au moins un pas/,
    ),
  ]);
  drive.correct('Produits', { 'Réf.': 'FB30' }, { Stock: '0,5' });
  await drive.hourlyRun();
  expect(told()).toEqual([]);
});

/** A fee on a category that stands in several spellings (docs/rules.md C36). */
import { A, B } from '../support/buyers';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { asking } from '../support/sums/money';

const vegetables = (ref: string, Catégorie: string, Produit: string): Record<string, string> => ({
  ...{ 'Réf.': ref, Catégorie, Produit, Producteur: 'Ferme du Bez', Contenu: '1', Unité: 'pièce' },
  ...{ 'Prix TTC': '10,00', 'TVA %': '5,5' },
});

async function sold(first: string, second: string) {
  const drive = await prepared(asking);
  drive.typeRows('Produits', [
    vegetables('A1', first, 'Courge'),
    vegetables('A2', second, 'Tomate'),
  ]);
  await drive.press('addFees');
  drive.typeRows('Frais', [
    {
      Frais: 'Éco',
      Calcul: 'pourcentage du total',
      'Taux %': '10',
      'Porte sur': 'catégorie',
      Lequel: first,
    },
    {
      ...{ Frais: 'Port', Calcul: 'dégressif', Montant: '1', 'Article suivant': '0,50' },
      ...{ 'Porte sur': 'catégorie', Lequel: second },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { A1: 1, A2: 1 }, { name: 'Anne' });
  await drive.order(B, { A2: 1 }, { name: 'Bruno' });
  return drive;
}

test.each([
  ['accents', 'Légumes', 'Legumes'],
  ['capitals', 'Légumes', 'LÉGUMES'],
  ['accents typed as separate signs', 'Légumes', 'Le\u0301gumes'],
  ['apostrophes', 'Pain d’ici', "Pain d'ici"],
  ['« œ » and « oe »', 'Œufs', 'Oeufs'],
  ['spaces', 'Fruits rouges', 'Fruits  rouges'],
  ['spaces that do not break', 'Fruits rouges', 'Fruits\u00a0rouges'],
])('one category in two spellings, by %s: cells show what mails say', async (_, first, second) => {
  const drive = await sold(first, second);
  expect(plain(drive.lastMail(A))).toContain('23,50 €');
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Retrait', 'Panier', 'Montant')).toEqual([
    [1, 23.5],
    [2, 12],
  ]);
  expect(drive.table('Paiements', 'Panier', 'Dû')).toEqual([
    [1, 23.5],
    [2, 12],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('two names that are not one category stay two', async () => {
  const drive = await sold('Fruits & légumes', 'Fruits et légumes');
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Retrait', 'Panier', 'Montant')).toEqual([
    [1, 22],
    [2, 11],
  ]);
  expect(await drive.failing()).toEqual([]);
});

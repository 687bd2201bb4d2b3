/** What a price is for stands beside it, wherever that is no piece (docs/rules.md C26). */
import { A } from '../support/buyers';
import { prepared } from '../support/market';

test('« €/kg » and « €/L » stand beside prices of what is ordered, as soon as something is sold so', async () => {
  const drive = await prepared();
  await drive.open('2026-04-07 08:00');
  expect(Object.keys(drive.rows('Paniers')[0] ?? {})).not.toContain('Unité de prix');
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  const more = { Producteur: 'Ferme du Bez', 'TVA %': '5,5' };
  const chicken = { Contenu: '1,2', Unité: 'kg', 'Prix TTC': '10', Vente: 'poids' };
  const juice = { Contenu: '50', Unité: 'cl', 'Prix TTC': '3,20', Vente: 'vrac', Pas: '0,5' };
  drive.typeRows('Produits', [
    { ...more, 'Réf.': 'FB20', Produit: 'Poulet', ...chicken },
    { ...more, 'Réf.': 'FB30', Produit: 'Jus de pomme', ...juice },
  ]);
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 2, FB20: 1, FB30: 1.5 });
  await drive.close('2026-04-16 22:00');
  const of = (tab: string, ref: string) => drive.row(tab, { 'Réf.': ref })['Unité de prix'];
  for (const tab of ['Paniers', 'Répartition producteurs'])
    expect(['FB02', 'FB20', 'FB30'].map((ref) => of(tab, ref))).toEqual([undefined, '€/kg', '€/L']);
  expect(await drive.failing()).toEqual([]);
});

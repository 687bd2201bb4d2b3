/** At the desk an amount that hangs on a weight is « environ », as everywhere else (docs/rules.md B3). */
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, B } from '../support/sums/money';

const chicken = {
  ...{ 'Réf.': 'FB10', Producteur: 'Ferme du Bez', Produit: 'Poulet', Conditionnement: 'pièce' },
  ...{ Contenu: '1,8', Unité: 'kg', 'Prix TTC': '11,90', 'TVA %': '5,5', Vente: 'poids' },
};

test('a chicken to weigh is an estimate in the list and before an order changes', async () => {
  const drive = await prepared(asking);
  drive.typeRows('Produits', [chicken]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB10: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  const { people } = await ask<DeskView>(drive, 'deskView');
  const sums = people.map(({ email, cents, isEstimated }) => [email, cents, isEstimated]);
  expect(sums).toEqual([
    [A, 2142, true],
    [B, 484, undefined],
  ]);
  const order = { email: A, name: 'Anne', seen: 1 };
  const said = async (...lines: { ref: string; quantity: number }[]) => {
    const question = await ask<{ text: string }>(drive, 'askBeforeOrder', { ...order, lines });
    return plain(question.text);
  };
  expect(await said({ ref: 'FB10', quantity: 2 })).toContain(
    'environ 42,84 € au lieu d’environ 21,42 €',
  );
  expect(await said({ ref: 'CR01', quantity: 1 })).toContain(
    'Panier : 2,42 € au lieu d’environ 21,42 €',
  );
});

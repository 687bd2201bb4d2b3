/** Documents that stand up: what holds one back, what it lacks, and who gets it. */

import { draftsOf } from '../../src/accounting/documents/drafts';
import { issueCalls } from '../../src/accounting/documents/issue';
import type { BooksView } from '../../src/accounting/view/view';
import type { Drive } from './support/drive';
import { prepared } from './support/market';

const A = 'anne@exemple.fr';

const ask = async <T>(drive: Drive, name: string, input: object = {}): Promise<T> => {
  const args = [name, JSON.stringify(input)];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  const answer = JSON.parse(String(value));
  return answer.ok ? answer.value : answer.code;
};

async function number(drive: Drive): Promise<number> {
  let issued = 0;
  for (const input of issueCalls(draftsOf(await ask<BooksView>(drive, 'booksView')).drafts))
    issued += (await ask<{ issued: number }>(drive, 'issueDocuments', input)).issued;
  return issued;
}
const numbered = (drive: Drive) => drive.table('Factures', 'Vendeur', 'N°', 'Montant TTC');

test('a weight that is missing holds back the document of that producer, and no other', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR08', Producteur: 'Chèvrerie du Roc', Produit: 'Cabri', Contenu: '1' },
      ...{ Unité: 'kg', 'Prix TTC': '10,13', 'TVA %': '5,5', Vente: 'poids' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR08: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  expect(await number(drive)).toBe(1);
  expect(numbered(drive)).toEqual([['Ferme du Bez', 1, 5.5]]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, { 'Poids livré (g)': '1720' });
  expect(await number(drive)).toBe(1);
  expect(numbered(drive)[1]).toEqual(['Chèvrerie du Roc', 1, 17.42]);
  expect(await drive.failing()).toEqual([]);
});

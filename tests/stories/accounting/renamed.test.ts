/** Whoever sells stays the same seller, whatever it is called (docs/rules.md A21). */
import { formerModes } from '../../../src/accounting/view/formerModes';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { prepared } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { A, ask, B } from '../support/sums/money';

const CASH_BOX = { Frais: 'Caisse', Calcul: 'forfait par commande', Montant: '1,50' };

async function collected(mode: string, fees: readonly object[] = []): Promise<Drive> {
  const drive = await prepared({ Paiements: 'oui', Mode: mode });
  if (fees.length > 0) {
    await drive.press('addFees');
    drive.typeRows('Frais', fees as Record<string, string>[]);
  }
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  return drive;
}

const view = (drive: Drive) => ask<BooksView>(drive, 'booksView', {});
const documents = (drive: Drive) =>
  drive.table('Factures', 'Vendeur', 'N°', 'Nature', 'Montant TTC').map((row) => row.join(' '));

describe.each(['Raison sociale', 'Nom du drive'])('%s is changed', (label) => {
  test('in resale nothing is invoiced twice, and a correction goes on in the same series', async () => {
    const drive = await collected('achat-revente');
    await numberDocuments(drive);
    const before = documents(drive);
    drive.setting(label, 'Association du Bez');
    const after = await view(drive);
    expect(after.drafts).toEqual([]);
    expect(formerModes(after)).toEqual([]);
    drive.correct('Paniers', { Panier: '2', 'Réf.': 'CR01' }, { Livré: '1' });
    await numberDocuments(drive);
    expect(documents(drive)).toEqual([...before, 'Association du Bez 3 avoir -2.42']);
  });
});

test('in mandat an avoir for the drive’s fees is of the series that it corrects', async () => {
  const drive = await collected('mandat', [CASH_BOX]);
  await numberDocuments(drive);
  const before = documents(drive);
  drive.setting('Nom du drive', 'Le Drive du Bez');
  expect((await view(drive)).drafts).toEqual([]);
  drive.correct('Paniers', { Panier: '2', 'Réf.': 'CR01' }, { Livré: '0' });
  await numberDocuments(drive);
  expect(documents(drive).slice(before.length)).toEqual([
    'Chèvrerie du Roc 3 avoir -4.84',
    'Le Drive du Bez 3 avoir -1.5',
  ]);
});

test('a producer renamed in Producteurs is known by its SIREN: its series and its regime go on', async () => {
  const drive = await collected('mandat');
  for (const [Producteur, SIRET] of [
    ['Ferme du Bez', '404 833 048 00022'],
    ['Chèvrerie du Roc', '732 829 320 00074'],
  ] as const)
    drive.correct('Producteurs', { Producteur }, { SIRET, 'Régime TVA': 'franchise en base' });
  await numberDocuments(drive);
  const before = documents(drive);
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Producteur: 'GAEC du Roc' });
  expect((await view(drive)).drafts).toEqual([]);
  drive.correct('Paniers', { Panier: '2', 'Réf.': 'CR01' }, { Livré: '1' });
  await numberDocuments(drive);
  expect(documents(drive).slice(before.length)).toEqual(['Chèvrerie du Roc 3 avoir -2.42']);
});

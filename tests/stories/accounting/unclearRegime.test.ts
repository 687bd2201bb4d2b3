/** A regime that cannot be read bills nothing (docs/rules.md A13). */
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { opened } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { A, ask } from '../support/sums/money';

async function collected(mode: string): Promise<Drive> {
  const drive = await opened({ Paiements: 'oui', Mode: mode });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  return drive;
}

const sellers = (drive: Drive) =>
  drive.titles().includes('Factures') ? drive.table('Factures', 'Vendeur').flat() : [];
const lacking = async (drive: Drive) =>
  (await ask<BooksView>(drive, 'booksView', {})).drafts.map(({ seller, missingMentions }) => [
    seller,
    ...missingMentions,
  ]);

test.each(['micro', 'non assujetti', 'franchise de TVA', 'franchise en base depuis hier'])(
  'a producer of « %s » has no number, the other has, and À corriger names the cell',
  async (typed) => {
    const drive = await collected('mandat');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'Régime TVA': typed });
    await drive.hourlyRun();
    expect(drive.toFix().filter((line) => line.includes('Régime TVA'))).toEqual([
      expect.stringContaining(`« ${typed} » ne va pas ici`),
    ]);
    expect(await lacking(drive)).toContainEqual(['Ferme du Bez', 'sellerRegime']);
    await numberDocuments(drive);
    expect(sellers(drive)).toEqual(['Chèvrerie du Roc']);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'Régime TVA': 'franchise' });
    await drive.hourlyRun();
    expect(drive.toFix().filter((line) => line.includes('Régime TVA'))).toEqual([]);
    await numberDocuments(drive);
    expect(sellers(drive)).toEqual(['Chèvrerie du Roc', 'Ferme du Bez']);
  },
);

test('nor has the drive, in resale, by a « TVA du drive » that cannot be read', async () => {
  const drive = await collected('achat-revente');
  drive.setting('TVA du drive', 'micro');
  expect(await lacking(drive)).toEqual([['Drive du Bez', 'sellerRegime']]);
  await numberDocuments(drive);
  expect(sellers(drive)).toEqual([]);
});

test('nor has a producer whom Producteurs does not know any more, where each is paid directly', async () => {
  const drive = await collected('direct');
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Producteur: 'GAEC du Bez' });
  expect(await lacking(drive)).toContainEqual(['Ferme du Bez', 'sellerRegime']);
  await numberDocuments(drive);
  expect(sellers(drive)).toEqual(['Chèvrerie du Roc']);
});

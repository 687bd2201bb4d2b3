/** A drive that is called as one of its producers (docs/rules.md A23). */
import type { BooksView } from '../../../src/accounting/view/view';
import { identified } from '../support/identity';
import { prepared } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { A, ask } from '../support/sums/money';

const CASH_BOX = { Frais: 'Caisse', Calcul: 'forfait par commande', Montant: '1,50' };

test.each(['mandat', 'direct'])(
  'in %s its fees have no receipt until its legal name is another; the farm’s goods have theirs',
  async (mode) => {
    const drive = await prepared({ Paiements: 'oui', Mode: mode, 'Nom du drive': 'Ferme du Bez' });
    await drive.press('addFees');
    drive.typeRows('Frais', [CASH_BOX]);
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    await drive.hourlyRun();
    const told = () => drive.toFix().filter((line) => line.includes('est aussi le nom du drive'));
    expect(told()).toHaveLength(1);
    const { drafts } = await ask<BooksView>(drive, 'booksView', {});
    expect(drafts.map(({ total, missingMentions }) => [total, ...missingMentions])).toEqual([
      [550],
      [150, 'sellerNameTaken'],
    ]);
    await numberDocuments(drive);
    drive.setting('Raison sociale', 'Association du Bez');
    await drive.hourlyRun();
    expect(told()).toEqual([]);
    await numberDocuments(drive);
    expect(drive.table('Factures', 'Vendeur', 'N°', 'Montant TTC')).toEqual([
      ['Ferme du Bez', 1, 5.5],
      ['Association du Bez', 1, 1.5],
    ]);
  },
);

test('in resale the drive alone sells, and nothing is held back', async () => {
  const drive = await prepared({ Mode: 'achat-revente', 'Nom du drive': 'Ferme du Bez' });
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  expect(await numberDocuments(drive)).toEqual([1]);
});

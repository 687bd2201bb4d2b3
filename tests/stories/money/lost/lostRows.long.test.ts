/** « Produits en vente » loses one row of what people ordered: it is nobody's word on their baskets. */
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, B, closed, dues, payouts } from '../../support/sums/money';
import { partlyPaid, unmovedBy } from '../../support/sums/standing';

const OFFER = 'Produits en vente';
const CROTTIN = { 'Réf.': 'CR01' };
const said = (drive: Drive) => drive.toFix().map(plain).join('\n');
const sums = (drive: Drive) => [
  dues(drive),
  drive.table('Écritures', 'Nature', 'Panier', 'Débit', 'Écriture'),
  drive.table('Répartition producteurs', 'Réf.', 'Quantité').map(String).sort(),
  drive.table('Acheteurs', 'Nom', 'Solde'),
  drive.mails().map(({ subject, to }) => `${to} ${subject}`),
];

const unmoved = unmovedBy(sums);

const rowOf = (drive: Drive) => drive.find(OFFER, CROTTIN);
const gone = (drive: Drive) => drive.sheet(OFFER).deleteRows(rowOf(drive), 1);

describe('a row of what is ordered is deleted (docs/rules.md M43)', () => {
  test.each([
    ['closed', closed],
    ['collected', partlyPaid],
  ])('%s: nobody owes less, nobody is written to, and the row is named', async (_, made) => {
    const drive = await made();
    await unmoved(drive, () => gone(drive));
    expect(said(drive)).toContain('Ceci a disparu ou a été vidé');
    expect(said(drive)).not.toContain('a été retapé');
    for (const page of [
      'askBeforePayouts',
      'settlePayouts',
      'moneyView',
      'booksView',
      'repairWorkbook',
    ])
      expect([page, await ask(drive, page, {})]).toEqual([page, 'factsLost']);
  });

  test('put back as it was, all goes on as if nothing had been', async () => {
    const drive = await partlyPaid();
    const [sheet, row] = [drive.sheet(OFFER), rowOf(drive)];
    const cells = Array.from({ length: sheet.lastColumn() }, (_, column) =>
      drive.book.formattedValue(sheet.id, row, column),
    );
    await unmoved(drive, () => gone(drive));
    await unmoved(drive, () => {
      const at = sheet.lastRow();
      cells.forEach((cell, column) => {
        drive.type(OFFER, at, column, cell);
      });
    });
    expect(drive.toFix()).toEqual([]);
    await ask(drive, 'settlePayouts');
    expect(payouts(drive)).toHaveLength(2);
  });

  test('orders are open: the others are read, and nothing is closed by what is left', async () => {
    const { opened } = await import('../../support/market');
    const drive = await opened({ Paiements: 'oui' });
    await drive.order(B, { CR01: 2 });
    gone(drive);
    await drive.order('chloe@exemple.fr', { FB02: 1 });
    expect(drive.lastMail('chloe@exemple.fr')).toContain('panier n° 2');
    const mails = drive.mails().length;
    expect(await ask(drive, 'draftClosing', {})).toBe('factsLost');
    expect(plain((await drive.said('closeCycle')).join())).toContain('Produits en vente (CR01)');
    await drive.live('2026-04-10 02:00');
    expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
    expect(drive.mails()).toHaveLength(mails);
    expect(said(drive)).toContain('Ceci a disparu');
  });

  test('what nobody ordered may go', async () => {
    const drive = await closed();
    drive.sheet(OFFER).deleteRows(drive.find(OFFER, { 'Réf.': 'FB01' }), 1);
    await drive.hourlyRun();
    expect(said(drive)).not.toContain('est commandé');
    expect(await ask(drive, 'askBeforePayouts', {})).toBe('payoutsTooEarly');
  });
});

/** A correction is under the regime of what it corrects, and of that day's delivery (docs/rules.md A4). */
import type { BooksView } from '../../../src/accounting/view/view';
import { documentText } from '../../../src/text/mails/documentMails';
import { identified } from '../support/identity';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { numberDocuments } from '../support/sums/documents';
import { A, ask } from '../support/sums/money';

const MENTION = 'TVA non applicable';

test.each([
  ['redevable ; franchise en base depuis 12/04/2026', 'payer', 550, false],
  ['franchise en base ; redevable depuis 12/04/2026', 'exempt', 0, true],
])(
  '« %s »: what was delivered on the 11th is corrected on the 20th as %s',
  async (typed, regime, rate, says) => {
    const drive = await opened({ Paiements: 'oui' });
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'Régime TVA': typed });
    await numberDocuments(drive);
    await drive.clock('2026-04-20 10:00');
    for (const Livré of ['4', '5']) {
      drive.correct('Paniers', { Panier: '1', 'Réf.': 'FB02' }, { Livré });
      await numberDocuments(drive);
    }
    const { issued } = await ask<BooksView>(drive, 'booksView', {});
    expect(issued).toHaveLength(3);
    for (const document of issued) {
      expect(document).toMatchObject({ regime, lines: [{ rate }] });
      const text = plain(documentText(document, 'Europe/Paris', 'fr'));
      expect(text.includes(MENTION)).toBe(says);
      expect(text).toContain('Livraison du 11/04/2026');
    }
  },
);

test('a regime typed anew takes back with VAT what was invoiced with it', async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  await numberDocuments(drive);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'Régime TVA': 'franchise' });
  await numberDocuments(drive);
  const { issued } = await ask<BooksView>(drive, 'booksView', {});
  expect(issued.map((one) => [one.kind, one.regime, one.lines[0]?.rate, !one.mention])).toEqual([
    ['invoice', 'payer', 550, true],
    ['credit', 'payer', 550, true],
    ['invoice', 'exempt', 0, false],
  ]);
});

/** Fees that producers bear: the drive invoices its service to each, and its VAT stands in every paper alike. */

import { documentHtml } from '../../../src/accounting/documents/html';
import { fecText } from '../../../src/accounting/exports/fec';
import { vatSums } from '../../../src/accounting/exports/vatTable';
import type { BooksView } from '../../../src/accounting/view/view';
import { fecAmount, fecBreaches, fecLines } from '../../accounting/support/fecChecker';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { numberDocuments } from '../support/sums/documents';
import { A, B, type Cells, openedWith, percent, perOrder, stall } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const DRIVE = 'Drive du Bez';
const onEach: Cells = {
  ...{ Frais: 'Emballage', Calcul: 'forfait par article', Montant: '0,07' },
  'Payé par': 'producteur',
};
/** Of what buyers pay for it, a third goes to the farm that lends its cold room. */
const coldRoom: Cells = { ...perOrder, Frais: 'Chambre froide', Reçu: 'Ferme du Bez' };

const collected = maker(
  'accounting/borneFees collected',
  async (mode: string, fees: readonly Cells[] = [stall, onEach, percent]) => {
    const drive = await openedWith(fees, { Paiements: 'oui', Mode: mode });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    return drive;
  },
);

const views = async (drive: Drive) => ({
  shown: await ask<BooksView>(drive, 'booksView'),
  whole: await ask<BooksView>(drive, 'bookEntries'),
});

/** VAT that the drive owes, by month and rate: « 2026-04 2000 ». */
function vatInFec(whole: BooksView): Record<string, number> {
  const text = fecText(whole);
  expect(fecBreaches(text)).toEqual([]);
  const sums: Record<string, number> = {};
  for (const { CompteNum = '', EcritureDate = '', Debit, Credit } of fecLines(text)) {
    const [, rate] = /^44571(\d{4})$/.exec(CompteNum) ?? [];
    if (!rate) continue;
    const key = `${EcritureDate.slice(0, 4)}-${EcritureDate.slice(4, 6)} ${Number(rate)}`;
    sums[key] = (sums[key] ?? 0) + fecAmount(Credit) - fecAmount(Debit);
  }
  return sums;
}

const vatInTable = (shown: BooksView): Record<string, number> =>
  Object.fromEntries(
    vatSums(shown, shown.issued)
      .filter(({ seller, vat }) => seller === DRIVE && vat !== 0)
      .map(({ month, rate, vat }) => [`${month} ${rate}`, vat]),
  );

const MODES = ['mandat', 'achat-revente', 'direct'] as const;

describe.each(MODES)('in %s', (mode) => {
  test.each<readonly [string, readonly Cells[]]>([
    ['a share of what is sold and so much an article', [stall, onEach, percent]],
    ['the same and a fee that one of them receives', [stall, onEach, coldRoom]],
    ['the drive’s own rate', [{ ...stall, 'TVA %': '5,5' }, onEach]],
  ])('the accounting file and the VAT table say one figure: %s', async (_, fees) => {
    const drive = await collected(mode, fees);
    await numberDocuments(drive);
    const { shown, whole } = await views(drive);
    const inFec = vatInFec(whole);
    expect(Object.values(inFec).some((vat) => vat > 0)).toBe(true);
    expect(vatInTable(shown)).toEqual(inFec);
    // What is brought less is corrected in both.
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await numberDocuments(drive);
    const after = await views(drive);
    expect(vatInTable(after.shown)).toEqual(vatInFec(after.whole));
  });

  test('each producer is invoiced the fees that it bears, once, and the difference later', async () => {
    const drive = await collected(mode, [stall, onEach]);
    await numberDocuments(drive);
    const toProducers = () =>
      drive
        .table('Factures', 'Vendeur', 'Nature', 'Acheteur', 'Paniers', 'Montant TTC', 'TVA')
        .filter(
          ([seller, , name]) => seller === DRIVE && !['anne', 'bruno'].includes(String(name)),
        );
    // 5 × 0,07; 3 × 0,07 + 5 % of 3 × 2,42, a basket at a time.
    const first = [
      [DRIVE, 'facture', 'Ferme du Bez', '1:0:35', 0.35, 0.06],
      [DRIVE, 'facture', 'Chèvrerie du Roc', '1:0:57', 0.57, 0.09],
    ];
    expect(toProducers()).toEqual(first);
    expect(await numberDocuments(drive)).toEqual([]);
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await numberDocuments(drive);
    expect(toProducers()).toEqual([
      ...first,
      [DRIVE, 'avoir', 'Chèvrerie du Roc', '1:0:-19', -0.19, -0.03],
    ]);
    const { shown } = await views(drive);
    expect(shown.drafts).toEqual([]);
    const [invoice] = shown.issued.filter(({ toProducer }) => toProducer);
    const paper = plain(
      (invoice ? documentHtml(invoice, shown.zone, 'fr') : '').replace(/<[^>]+>/g, ' '),
    );
    expect(paper).toMatch(/Facture .*Ferme du Bez.*SIRET.*Emballage.*0,35 €/s);
  });
});

test('a producer without a SIREN keeps its own invoice waiting, and nobody else’s', async () => {
  const drive = await collected('mandat', [stall, onEach]);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { SIRET: '' });
  const { drafts } = await ask<BooksView>(drive, 'booksView');
  const lacking = drafts.filter(({ missingMentions }) => missingMentions.length > 0);
  expect(lacking.map(({ buyer, missingMentions }) => [buyer, missingMentions])).toEqual(
    expect.arrayContaining([['Ferme du Bez', ['buyerSiren']]]),
  );
  expect(lacking.filter(({ seller }) => seller === DRIVE)).toHaveLength(1);
});

test('an invoice to a producer leaves by mail to its address', async () => {
  const drive = await collected('mandat', [stall, onEach]);
  await numberDocuments(drive);
  const { issued } = await ask<BooksView>(drive, 'booksView');
  const keys = issued.filter(({ toProducer }) => toProducer).map(({ key }) => key);
  await ask(drive, 'mailDocuments', { keys, to: 'buyers', isDraft: false });
  expect(plain(drive.lastMail('bez@exemple.fr'))).toMatch(
    /^Facture DF-0001.*Frais de la vente 1.*Retenu sur votre reversement.*Emballage, 20 % : 0,35 €/s,
  );
});

/** Documents of sales that were set aside before anybody followed payments (docs/rules.md A9). */

import { issueCalls } from '../../../src/accounting/documents/issue';
import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import { fecAmount, fecBreaches, fecLines } from '../../accounting/support/fecChecker';
import type { Drive, Press } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { opened, prepared } from '../support/market';
import { plain } from '../support/plain';
import { numberDocuments } from '../support/sums/documents';
import { A, ask, B } from '../support/sums/money';

const call = (drive: Drive, name: string, input: object = {}, press: Press = {}) =>
  drive.world.run('callCommand', {
    from: 'sidebar',
    args: [name, JSON.stringify(input)],
    ...press,
  });
const numbered = (drive: Drive) =>
  drive.table('Factures', 'Vendeur', 'N°', 'Nature', 'Montant TTC');

/** Anne has salads and cheese, Bruno cheese; the next sale has opened since. */
const setAside = maker('accounting/unfollowed setAside', async () => {
  const drive = await opened({ Paiements: 'non' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await identified(drive);
  await drive.open('2026-04-14 08:00');
  return drive;
});

test('a sale before the present one is numbered all the same, and is owed from then on', async () => {
  const drive = await setAside();
  await drive.order(B, { CR01: 3 });
  // Until then nobody knows what its producers are owed: no payout is prepared, or said to be.
  for (const name of ['askBeforePayouts', 'settlePayouts'])
    expect(await ask(drive, name, { sale: 1 })).toBe('nothingToSettle');
  expect(await ask(drive, 'markPaid', { sale: 1 })).toBe('payoutsNotPrepared');
  expect(drive.table('Ventes', 'État')[0]).toEqual(['retrait fait']);
  expect(drive.titles()).not.toContain('Reversements');
  expect(await numberDocuments(drive)).toEqual([3]);
  expect(numbered(drive)).toEqual([
    ['Ferme du Bez', 1, 'facture', 5.5],
    ['Chèvrerie du Roc', 1, 'facture', 2.42],
    ['Chèvrerie du Roc', 2, 'facture', 4.84],
  ]);
  expect(drive.table('Paiements', 'Vente', 'Panier', 'Dû')).toEqual([
    [1, 1, 7.92],
    [1, 2, 4.84],
    [2, 1, 7.26],
  ]);
  expect(await numberDocuments(drive)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('what was never weighed of it waits on, and asks nobody for its estimate', async () => {
  const drive = await prepared({ Paiements: 'non' });
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'PO01', Producteur: 'Ferme du Bez', Produit: 'Poulet', Contenu: '1,2' },
      ...{ Unité: 'kg', Vente: 'poids', 'Prix TTC': '10', 'TVA %': '5,5' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { PO01: 1, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await identified(drive);
  await drive.open('2026-04-14 08:00');
  expect(await numberDocuments(drive)).toEqual([1]);
  expect(numbered(drive)).toEqual([['Chèvrerie du Roc', 1, 'facture', 2.42]]);
  const stands = () => drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'État');
  expect(stands()).toEqual([[1, 1, 14.42, 'à peser']]);
  await drive.hourlyRun();
  expect(stands()).toEqual([[1, 1, 14.42, 'à peser']]);
  expect(await drive.failing()).toEqual([]);
});

test('a run that dies before or after its write ends in the same books when it is run again', async () => {
  const whole = await setAside();
  const [input] = issueCalls(await ask<BooksView>(whole, 'booksView'));
  const untouched = whole.copy();
  const trial = await call(untouched, 'issueDocuments', input);
  const write = trial.calls.findIndex(({ method }) => method === 'batchUpdate');
  const books = (drive: Drive) => [
    numbered(drive),
    drive.table('Écritures', 'Compte', 'Tiers', 'Vente', 'Panier', 'Débit', 'Crédit'),
  ];
  for (const when of ['before', 'after'] as const) {
    const drive = whole.copy();
    await call(drive, 'issueDocuments', input, { fault: { call: write, when } });
    await drive.clock('2026-04-14 08:30');
    await ask(drive, 'issueDocuments', input);
    expect(books(drive)).toEqual(books(untouched));
  }
});

test('nobody is asked for what was paid at the table because documents were numbered', async () => {
  const drive = await opened({ Paiements: 'non' });
  await drive.order(A, { FB02: 5, CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await identified(drive);
  await drive.clock('2026-04-11 13:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '1' });
  await drive.hourlyRun();
  expect(await numberDocuments(drive)).toEqual([2]);
  await drive.clock('2026-04-11 14:00');
  await drive.hourlyRun();
  await drive.clock('2026-04-11 15:00');
  await drive.hourlyRun();
  const told = plain(drive.lastMail(A));
  expect(told).toContain('fait 7,92 € au lieu de 10,34 €');
  expect(told).not.toContain('À payer');
});

test('two sales before it, with what producers bear of each, come into the books', async () => {
  const drive = await prepared({ Paiements: 'non' });
  await drive.press('addFees');
  drive.typeRows('Frais', [
    { Frais: 'Étal', Calcul: 'pourcentage du total', 'Taux %': '10', 'Payé par': 'producteur' },
  ]);
  for (const [opening, closing] of [
    ['2026-04-07 08:00', '2026-04-09 22:00'],
    ['2026-04-14 08:00', '2026-04-16 22:00'],
  ] as const) {
    await drive.open(opening);
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.close(closing);
  }
  await drive.open('2026-04-21 08:00');
  await identified(drive);
  // Of each sale two that Anne gets, and two that the drive gives the producers.
  expect(await numberDocuments(drive)).toEqual([8]);
  const whole = await ask<BooksView>(drive, 'booksView', { whole: true });
  const fec = fecText(whole);
  expect(fecBreaches(fec)).toEqual([]);
  const owed = fecLines(fec)
    .filter(({ CompteNum }) => CompteNum === '467')
    .reduce((all, { Debit, Credit }) => all + fecAmount(Credit) - fecAmount(Debit), 0);
  // Twice 7.92 less what they bear of it, 0.79.
  expect(owed).toBe(1426);
  expect(await drive.failing()).toEqual([]);
});

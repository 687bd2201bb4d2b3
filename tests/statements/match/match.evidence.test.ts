/** What a line says may contradict itself: then somebody is asked, whatever the reference (docs/rules.md M81). */
import { books, due, payout, reference } from '../support/aBook';
import { decided } from '../support/decided';

/** Emma has paid; Farid, Gina, Ivan and Inès owe. Of the sale before, Léa owes still. */
const drive = books({
  openings: { 2: Date.parse('2026-03-03T08:00'), 3: Date.parse('2026-04-07T08:00') },
  dues: [
    due(1, 'Emma Colin', 1_128, { remaining: 0 }),
    due(2, 'Farid Faure', 1_128),
    due(3, 'Gina Faure', 2_000),
    due(4, 'Ivan Petit', 1_500),
    due(5, 'Inès Petit', 1_500),
    due(6, 'Léa Roux', 900, { sale: 2 }),
  ],
  payouts: [payout('Ferme du Bez', { toPay: 4_000 })],
});
const asked = 'à confirmer : paiement';
const emmaOrFarid = `${asked} [panier 1 (Emma Colin), panier 2 (Farid Faure)] — otherNameFits`;

describe('a reference or a number against a name and an amount', () => {
  test.each<[string, string, string]>([
    [
      'the name and the amount are another’s, and the reference owes nothing any more',
      `11,28 VIR RECU FAURE FARID ${reference(1)}`,
      emmaOrFarid,
    ],
    [
      'the name and the amount are another’s, and the reference asks for another sum',
      `11,28 VIR RECU FAURE FARID ${reference(3)}`,
      `${asked} [panier 3 (Gina Faure), panier 2 (Farid Faure)] — otherNameFits`,
    ],
    [
      'both owe that sum, and one pays with the other’s reference',
      `15 VIR RECU M PETIT IVAN ${reference(5)}`,
      `${asked} [panier 5 (Inès Petit), panier 4 (Ivan Petit)] — otherNameFits`,
    ],
    [
      'an account of two, one of whom owes nothing any more',
      `11,28 VIR RECU M OU MME EMMA COLIN FARID FAURE ${reference(1)}`,
      emmaOrFarid,
    ],
    [
      'a number says the same as a reference',
      '11,28 VIR RECU FAURE FARID panier 3',
      `${asked} [panier 3 (Gina Faure), panier 2 (Farid Faure)] — otherNameFits`,
    ],
    [
      'two references make up the sum that a third one owes',
      `20 VIR RECU MME GINA FAURE ${reference(2)} ${reference(7)}`,
      `${asked} [panier 2 (Farid Faure), panier 7 (Hugo Blanc), panier 3 (Gina Faure)] — otherNameFits`,
    ],
  ])('%s: asked, with both', (_, line, answer) => {
    const more = due(7, 'Hugo Blanc', 872);
    expect(decided(books({ ...drive, dues: [...drive.dues, more] }), line)).toEqual([answer]);
  });

  test('who has paid and is named, against the reference of one who has paid: asked', () => {
    const paid = drive.dues.map((one) => (one.basket === 2 ? { ...one, remaining: 0 } : one));
    const line = `11,28 VIR RECU FAURE FARID ${reference(1)}`;
    expect(decided(books({ ...drive, dues: paid }), line)).toEqual([emmaOrFarid]);
  });

  test.each<[string, string, string]>([
    [
      'somebody who buys nothing pays for another',
      `20 VIR RECU M BLANC HUGO ${reference(3)}`,
      'paiement [3: 2000] — reference',
    ],
    [
      'a buyer who owes another sum pays for another',
      `20 VIR RECU FAURE FARID ${reference(3)}`,
      'paiement [3: 2000] — reference',
    ],
    [
      'the family name alone',
      `11,28 VIR RECU FAURE ${reference(3)}`,
      'paiement partiel [3: 1128] — reference',
    ],
    [
      'an account of two, and the sum is that of the reference',
      `15 VIR RECU M OU MME PETIT IVAN INES ${reference(5)}`,
      'paiement [5: 1500] — reference',
    ],
    [
      'twice the same, by somebody who owes nothing',
      `11,28 VIR RECU M BLANC HUGO ${reference(1)}`,
      'payé en double, mis en avoir [1: 1128] — reference',
    ],
    [
      'the number and the name of one',
      '20 VIR RECU FAURE GINA panier 3',
      'paiement [3: 2000] — numberAndName',
    ],
  ])('%s: certain', (_, line, answer) => {
    expect(decided(drive, line)).toEqual([answer]);
  });

  test('a couple pays twice from one account, each time with the reference: certain', () => {
    const lines = [2, 5].map((basket) => `VIR RECU FAURE FARID ${reference(basket)}`);
    expect(decided(drive, `11,28 ${lines[0]}`, `15 ${lines[1]}`)).toEqual([
      'paiement [2: 1128] — reference',
      'paiement [5: 1500] — reference',
    ]);
  });

  test('what went back under one’s reference to whoever has that credit by name: asked', () => {
    const credits = drive.dues.map((one) =>
      one.basket < 3 ? { ...one, remaining: 0, credit: 500 } : one,
    );
    const line = `-5 VIR EMIS FAURE FARID ${reference(1)}`;
    expect(decided(books({ ...drive, dues: credits }), line)).toEqual([
      'à confirmer : remboursement [panier 1 (Emma Colin), panier 2 (Farid Faure)] — otherNameFits',
    ]);
  });
});

describe('a date outside the sale’s life', () => {
  const outside = (what: string, whom: string, why = 'longAfterSale'): string =>
    `à confirmer : ${what} [${whom}] — ${why}`;

  test.each<[string, string, string]>([
    [
      'a reference, a year before',
      `2025-04-14 11,28 VIR RECU FAURE FARID ${reference(2)}`,
      outside('paiement', 'panier 2 (Farid Faure)', 'beforeSale'),
    ],
    [
      'a reference, ten years later',
      `2036-04-14 11,28 VIR RECU FAURE FARID ${reference(2)}`,
      outside('paiement', 'panier 2 (Farid Faure)'),
    ],
    [
      'the day before it opened',
      `2026-04-06 11,28 VIR RECU X ${reference(2)}`,
      outside('paiement', 'panier 2 (Farid Faure)', 'beforeSale'),
    ],
    [
      'of the sale before, the day before that one opened',
      `2026-03-02 9 VIR RECU ROUX LEA ${reference(6, 2)}`,
      outside('paiement', 'panier 6 de la vente 2 (Léa Roux)', 'beforeSale'),
    ],
    [
      'a number and a name',
      '2036-04-14 20 VIR RECU FAURE GINA panier 3',
      outside('paiement', 'panier 3 (Gina Faure)'),
    ],
    [
      'a name and an amount',
      '2036-04-14 20 VIR RECU FAURE GINA',
      outside('paiement', 'panier 3 (Gina Faure)'),
    ],
    [
      'several references',
      `2036-04-14 31,28 VIR RECU X ${reference(2)} ${reference(3)}`,
      outside('paiement de plusieurs paniers', 'panier 2 (Farid Faure), panier 3 (Gina Faure)'),
    ],
    [
      'what a producer is owed',
      '2025-04-14 -40 VIR EMIS FERME DU BEZ',
      outside('reversement', 'Ferme du Bez', 'beforeSale'),
    ],
  ])('%s: asked', (_, line, answer) => {
    expect(decided(drive, line)).toEqual([answer]);
  });

  test.each<[string, string, string]>([
    [
      'the day when it opened',
      `2026-04-07 11,28 VIR RECU X ${reference(2)}`,
      'paiement [2: 1128] — reference',
    ],
    [
      'ten weeks later',
      `2026-06-20 11,28 VIR RECU X ${reference(2)}`,
      'paiement [2: 1128] — reference',
    ],
    [
      'of the sale before, ten months after',
      `2027-01-10 9 VIR RECU X ${reference(6, 2)}`,
      'paiement [6: 900] — reference',
    ],
  ])('%s: certain', (_, line, answer) => {
    expect(decided(drive, line)).toEqual([answer]);
  });

  test('before the sale opened, a name and an amount are those of another affair', () => {
    expect(decided(drive, '2026-04-06 20 VIR RECU FAURE GINA')).toEqual([
      'à traiter — nothingFits',
    ]);
    expect(decided(drive, '2026-03-02 9 VIR RECU ROUX LEA')).toEqual(['à traiter — nothingFits']);
  });

  test('of a sale whose opening nobody knows any more, no date is outside', () => {
    const unknown = books({ ...drive, openings: {} });
    expect(decided(unknown, `2025-04-14 11,28 VIR RECU X ${reference(2)}`)).toEqual([
      'paiement [2: 1128] — reference',
    ]);
  });
});

/** A statement on its way into the books: what is recorded, refused, and taken back. */
import type { MoneyView } from '../../../src/app/money/moneyView';
import { dueReference } from '../../../src/domain/money/reference';
import { matchEntries } from '../../../src/statements/match/match';
import { readStatement } from '../../../src/statements/read/readStatement';
import { receiptsOf } from '../../../src/statements/reconcile';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';
import { given, reconciled } from '../support/sums/statements';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

let collected: () => Drive;

/** Anne owes 17,42 and Bruno 4,84, after the pick-up. */
beforeAll(async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  collected = drive.trim().saved();
});

const paypal = [
  'Date;Nom;Type;État;Devise;Avant commission;Commission;Net;De l’adresse email;Solde',
  `09/04/2026;Anne G.;Paiement;Terminé;EUR;17,42;-0,61;16,81;${A};16,81`,
  `09/04/2026;B.;Paiement;Terminé;EUR;4,84;-0,42;4,42;${B};21,23`,
  '10/04/2026;;Virement standard;Terminé;EUR;-21,23;0,00;-21,23;;0,00',
].join('\n');
const bank = ['Date;Libellé;Montant', '12/04/2026;VIR SEPA RECU PAYPAL EUROPE 123;21,23'].join(
  '\n',
);

const balances = (drive: Drive): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [account, debit, credit] of drive.table('Écritures', 'Compte', 'Débit', 'Crédit'))
    sums[String(account)] =
      (sums[String(account)] ?? 0) + Math.round((Number(debit) - Number(credit)) * 100);
  return sums;
};

describe('payments through a service', () => {
  test('count gross for the buyer, the service’s part is a charge, and the bank holds what came', async () => {
    const drive = collected();
    expect(await reconciled(drive, paypal)).toBe(4);
    expect(drive.table('Encaissements', 'Nature').flat()).toEqual(['paiement', 'paiement']);
    expect(drive.table('Paiements', 'Reçu', 'Reste')).toEqual([
      [17.42, 0],
      [4.84, 0],
    ]);
    expect(balances(drive)).toMatchObject({ '5115 Cartes': 2_123, '627 Frais bancaires': 103 });
    expect(await reconciled(drive, bank)).toBe(1);
    expect(balances(drive)).toMatchObject({
      '5115 Cartes': 0,
      '627 Frais bancaires': 103,
      '512 Banque': 2_123,
    });
    const { whereabouts } = await ask<MoneyView>(drive, 'moneyView');
    expect(whereabouts).toMatchObject({ received: 2_226, charges: 103, feesKept: -103 });
    expect(whereabouts.inAccounts).toBe(2_123);
    expect(await drive.failing()).toEqual([]);
  });

  test('the same export and the same statement again, in whatever order, change nothing', async () => {
    const drive = collected();
    expect(await reconciled(drive, bank, paypal)).toBe(5);
    const before = drive.table('Écritures', 'Écriture');
    expect(await reconciled(drive, paypal, bank)).toBe(0);
    expect(await reconciled(drive, bank)).toBe(0);
    expect(drive.table('Écritures', 'Écriture')).toEqual(before);
  });

  test('a charge is taken back by a counter-entry, once, and the hourly run leaves it so', async () => {
    const drive = collected();
    await reconciled(drive, paypal, bank);
    const { receipts } = await ask<MoneyView>(drive, 'moneyView');
    const charge = receipts.find(({ key, cents }) => key.startsWith('move:') && cents === 61);
    const entries = drive.rows('Écritures').length;
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(await ask(drive, 'undoPayment', { key: charge?.key, id })).toMatchObject({ cents: 61 });
    // The answer that was lost, asked for again.
    expect(await ask(drive, 'undoPayment', { key: charge?.key, id })).toMatchObject({ cents: 61 });
    expect(await ask(drive, 'undoPayment', { key: charge?.key })).toBe('alreadyUndone');
    await drive.hourlyRun();
    expect(drive.rows('Écritures')).toHaveLength(entries + 2);
    expect(balances(drive)).toMatchObject({ '627 Frais bancaires': 42, '5115 Cartes': 61 });
    expect(await drive.failing()).toEqual([]);
  });
});

test('what came in excess and went back in the same statement is credit first, then nobody’s', async () => {
  const drive = collected();
  const reference = dueReference({ sale: 1, basket: 1, payee: 0 });
  const both = [
    'Date;Libellé;Montant',
    `10/04/2026;VIR SEPA RECU ${reference};20,00`,
    `12/04/2026;VIR EMIS ${reference};-2,58`,
  ].join('\n');
  const { posted, refused } = await given(drive, both);
  expect([posted.length, refused]).toEqual([2, []]);
  expect(drive.table('Paiements', 'Reçu', 'Reste', 'Avoir')[0]).toEqual([17.42, 0, '']);
  expect(await reconciled(drive, both)).toBe(0);
  expect(await drive.failing()).toEqual([]);
});

test('a line that was taken back can be given to another basket, once', async () => {
  const drive = collected();
  const text = `Date;Libellé;Montant\n10/04/2026;VIR RECU ${dueReference({ sale: 1, basket: 2, payee: 0 })};4,84`;
  expect(await reconciled(drive, text)).toBe(1);
  const noted = await ask<MoneyView>(drive, 'moneyView');
  await ask(drive, 'undoPayment', { key: noted.receipts[0]?.key });
  const { decisions } = await given(drive, text);
  const [line] = decisions;
  if (!line) throw new RangeError('no line');
  const part = { sale: 1, basket: 1, payee: 0, name: '', cents: 484 };
  for (const _ of [1, 2])
    await ask(drive, 'recordReceipts', receiptsOf(line, [part], { sale: 1, zone: noted.zone }));
  expect(drive.table('Paiements', 'Panier', 'Reçu')).toEqual([
    [1, 4.84],
    [2, 0],
  ]);
  const again = await given(drive, text);
  expect(again.decisions).toMatchObject([{ verdict: 'none', reason: 'alreadyRead' }]);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('a transfer that two exports of the bank word in two ways is paid once, the other line is asked about', async () => {
  const drive = collected();
  const reference = dueReference({ sale: 1, basket: 1, payee: 0 });
  const line = (day: string, more: string): string =>
    `Date;Libellé;Montant\n${day}/04/2026;VIR RECU ${reference}${more};17,42`;
  expect(await reconciled(drive, line('10', ''))).toBe(1);
  for (const again of [line('10', ' REF 20260410XYZ'), line('11', '')])
    expect(await reconciled(drive, again)).toBe(0);
  await drive.hourlyRun();
  expect(drive.table('Encaissements', 'Montant', 'Nature')).toEqual([[17.42, 'paiement']]);
  expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([17.42, '']);
});

describe('a deposit of what was noted at the pick-up', () => {
  test('moves the cheques to the bank, and the next one knows which are gone', async () => {
    const drive = collected();
    await ask(drive, 'notePayment', { basket: 1, cents: 1_742, means: 'cheque' });
    const deposit = (date: string, sum: string, count: number): string =>
      `Date;Libellé;Montant\n${date};REMISE CHEQUES N 1 ${count} CHQ;${sum}`;
    expect(await reconciled(drive, deposit('13/04/2026', '17,42', 1))).toBe(1);
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cheque' });
    expect(await reconciled(drive, deposit('14/04/2026', '4,84', 1))).toBe(1);
    expect(balances(drive)).toMatchObject({ '5112 Chèques': 0, '512 Banque': 2_226 });
    expect(await drive.failing()).toEqual([]);
  });
});

describe('what left for producers', () => {
  const owed = (drive: Drive) => drive.table('Reversements', 'Producteur', 'Déjà payé', 'À payer');
  const line = '20260413.-550.abc.1';

  test('is marked as much as left, once a line, and taken back by a counter-entry', async () => {
    const drive = collected();
    drive.setting('Paiements', 'non');
    await ask(drive, 'settlePayouts');
    const paying = { sale: 1, producers: ['Ferme du Bez'], cents: 500, line };
    expect(await ask(drive, 'markPaid', paying)).toMatchObject({ producers: 1 });
    await ask(drive, 'markPaid', paying);
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 5, 0.5]);
    const { receipts } = await ask<MoneyView>(drive, 'moneyView');
    expect(receipts).toMatchObject([{ name: 'Ferme du Bez', cents: -500, isUndone: false }]);
    await ask(drive, 'undoPayment', { key: receipts[0]?.key });
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 0, 5.5]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a payout marked by hand is known when the statement comes, and can be taken back', async () => {
    const drive = collected();
    drive.setting('Paiements', 'non');
    await ask(drive, 'settlePayouts');
    await ask(drive, 'markPaid', { producers: ['Ferme du Bez'], means: 'transfer' });
    const view = await ask<MoneyView>(drive, 'moneyView');
    const statement = readStatement(
      'Date;Libellé;Montant\n13/04/2026;VIR SEPA EMIS FERME DU BEZ retrocession;-5,50',
    );
    expect(matchEntries(statement.entries, view)).toMatchObject([
      { verdict: 'none', what: 'payoutKnown', payouts: [{ sale: 1, producer: 'Ferme du Bez' }] },
    ]);
    await ask(drive, 'undoPayment', { key: view.receipts[0]?.key });
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 0, 5.5]);
  });
});

describe('what cannot be', () => {
  const at = Date.parse('2026-04-10T12:00:00+02:00');
  const line = (more: object) => ({
    id: 'x-1',
    sale: 1,
    basket: 1,
    payee: 0,
    at,
    cents: 1_742,
    means: 'transfer',
    kind: 'payment',
    label: '',
    ...more,
  });

  test.each<[string, object, string]>([
    ['an unknown order', { basket: 99 }, 'unknownDue'],
    ['an order of an unknown sale', { sale: 7 }, 'unknownDue'],
    ['an amount of nothing', { cents: 0 }, 'notAnAmount'],
    ['an amount below zero', { cents: -500 }, 'notAnAmount'],
    ['an enormous amount', { cents: 1e9 }, 'notAnAmount'],
    ['a refund without credit', { kind: 'refund' }, 'nothingToUndo'],
    ['a deposit below zero', { kind: 'deposit', means: 'card', cents: -5 }, 'notAnAmount'],
    ['a deposit from the bank itself', { kind: 'deposit' }, 'notAnAmount'],
    ['an enormous charge', { kind: 'charge', cents: -1e9 }, 'notAnAmount'],
  ])('a statement with %s is refused by its line, and nothing is booked', async (_, more, code) => {
    const drive = collected();
    const before = drive.table('Écritures', 'Écriture');
    expect(await ask(drive, 'recordReceipts', [line(more)])).toMatchObject({
      posted: [],
      refused: [{ id: 'x-1', code }],
    });
    expect(drive.table('Écritures', 'Écriture')).toEqual(before);
    expect(drive.rows('Encaissements')).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['an unknown order', { basket: 99 }, 'unknownDue'],
    ['an amount of nothing', { cents: 0 }, 'notAnAmount'],
    ['an amount below zero', { cents: -500 }, 'notAnAmount'],
    ['an enormous amount', { cents: 1e9 }, 'notAnAmount'],
    ['an amount that is no whole cent', { cents: 12.5 }, 'badInput'],
  ])('a payment noted for %s is refused, and nothing is booked', async (_, more, code) => {
    const drive = collected();
    const before = drive.table('Écritures', 'Écriture');
    const note = { basket: 1, cents: 1_742, means: 'transfer', ...more };
    expect(await ask(drive, 'notePayment', note)).toBe(code);
    expect(drive.table('Écritures', 'Écriture')).toEqual(before);
  });

  test('a payment for an order that is settled is refused by hand; a statement makes it credit', async () => {
    const drive = collected();
    const note = { basket: 1, cents: 1_742, means: 'transfer' };
    await ask(drive, 'notePayment', note);
    expect(await ask(drive, 'notePayment', note)).toBe('nothingDue');
    await ask(drive, 'recordReceipts', [line({})]);
    expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([17.42, 17.42]);
    expect(drive.table('Encaissements', 'Nature').flat()).toEqual(['paiement', 'en plus']);
    expect(await drive.failing()).toEqual([]);
  });

  test('of a due that was paid since the page showed it, nothing is recorded', async () => {
    const drive = collected();
    const shown = line({ left: 1_742 });
    await ask(drive, 'notePayment', { basket: 1, cents: 500, means: 'transfer' });
    expect(await ask(drive, 'recordReceipts', [shown])).toMatchObject({
      posted: [],
      refused: [{ id: 'x-1', code: 'dueChanged' }],
    });
    expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([5, '']);
    // Shown anew it is what somebody says it is; sent twice, it counts once.
    for (const _ of ['once', 'twice'])
      expect(await ask(drive, 'recordReceipts', [line({ left: 1_242 })])).toMatchObject({
        refused: [],
      });
    expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([17.42, 5]);
  });

  test.each<[string, string, string]>([
    ['99', '5', '« 99 » n’est ni un panier'],
    ['1', '0', 'un montant plus grand que zéro'],
    ['1', '-5', 'avec la nature « remboursement »'],
    ['1', '1000000000', 'est hors de l’ordinaire'],
  ])(
    'a row of Encaissements with basket %s and amount %s is named and counts nothing',
    async (basket, amount, says) => {
      const drive = collected();
      drive.typeRows('Encaissements', [{ Panier: basket, Montant: amount, Moyen: 'virement' }]);
      await drive.hourlyRun();
      const told = JSON.stringify(drive.rows('Encaissements')).replace(/[\u00a0\u202f]/g, ' ');
      expect(told).toContain(says);
      expect(drive.table('Paiements', 'Reçu').flat()).toEqual([0, 0]);
    },
  );

  test('a refund taken back by mistake is given back by a counter-entry, and the sums tie', async () => {
    const drive = collected();
    await ask(drive, 'recordReceipts', [line({ cents: 2_000 })]);
    await ask(drive, 'recordReceipts', [line({ id: 'y-1', cents: 258, kind: 'refund' })]);
    const { receipts } = await ask<MoneyView>(drive, 'moneyView');
    const refund = receipts.find(({ nature }) => nature === 'refund');
    expect(await ask(drive, 'undoPayment', { key: refund?.key })).toMatchObject({ cents: 258 });
    expect(drive.table('Paiements', 'Avoir')[0]).toEqual([2.58]);
    expect(await drive.failing()).toEqual([]);
  });
});

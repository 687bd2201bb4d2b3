import type { Entry } from '../../../src/statements/entries/entry';
import { matchEntries } from '../../../src/statements/match/match';
import { readStatement } from '../../../src/statements/read/readStatement';
import { inOrder, merged, receiptsOf } from '../../../src/statements/reconcile';
import { verdictText } from '../../../src/statements/verdictText';
import { statementLines } from '../../../src/text/results/statementLines';
import { wordsIn } from '../../../src/text/values/pairs';
import { books, due, receipt } from '../support/aBook';
import { helloAsso, paypal, stripeBalance, stripePayments } from '../support/exports';

const market = books({
  dues: [due(1, 'Marie Duval', 4_250), due(2, 'Paul Marchand', 3_120), due(12, 'Zoé Vidal', 1_000)],
});
const bank = (...lines: readonly string[]): string => ['Date;Libellé;Montant', ...lines].join('\n');
const stripeAtTheBank = bank('13/04/2026;VIR SEPA RECU STRIPE PAYMENTS EUROPE STRIPE X1;72,09');

const entriesOf = (...texts: readonly string[]): Entry[] =>
  merged(texts.map((one) => readStatement(one)));
const decisions = (known = market, ...texts: readonly string[]) =>
  matchEntries(entriesOf(...texts), known);
const told = (known = market, ...texts: readonly string[]): string[] =>
  decisions(known, ...texts).map((one) => {
    const parts = one.parts.map(({ basket, cents }) => `${basket}: ${cents}`);
    const moves = one.moves.map(({ kind, means, cents }) => `${kind} ${means} ${cents}`);
    const verdict = verdictText(one, wordsIn(statementLines, 'fr')).replace(/[\u00a0\u202f]/g, ' ');
    return `${one.entry.cents} ${verdict} [${[...parts, ...moves].join(', ')}] ${one.verdict}`;
  });
const codes = (text: string): string[] =>
  readStatement(text).problems.map(({ code, line }) => `${code} ${line}`);

test('the payments of Stripe count gross, and each brings its fee; a refund takes back', () => {
  expect(codes(stripePayments)).toEqual(['notDone 4']);
  expect(readStatement(stripePayments).layout).toBe('provider');
  expect(told(market, stripePayments)).toEqual([
    '4250 paiement [1: 4250, charge card 89] apply',
    '3120 paiement [2: 3120, charge card 72] apply',
    '1000 paiement [12: 1000, charge card 40] apply',
    '-1000 remboursement [] open',
  ]);
});

test('the balance of Stripe holds its payouts, which the bank tells as well: they move once', () => {
  expect(codes(stripeBalance)).toEqual([]);
  expect(told(market, stripeBalance, stripeAtTheBank)).toEqual([
    '4250 paiement [1: 4250, charge card 89] apply',
    '3120 paiement [2: 3120, charge card 72] apply',
    '-7209 versement vers la banque [] none',
    '7209 versement d’un service de paiement [deposit card 7209] apply',
  ]);
});

test('PayPal in French: what is pending is left out, and its balances tie with what arrived', () => {
  expect(codes(paypal)).toEqual(['notDone 3']);
  const { opening, closing } = readStatement(paypal);
  expect([opening, closing]).toEqual([0, 0]);
  expect(told(market, paypal)).toEqual([
    '4250 paiement [1: 4250, charge card 158] apply',
    '-4092 versement vers la banque [] none',
  ]);
});

test('HelloAsso keeps nothing of a payment', () => {
  expect(codes(helloAsso)).toEqual(['notDone 3']);
  expect(told(market, helloAsso)).toEqual(['4250 paiement [1: 4250] apply']);
});

test('a payout whose payments nobody knows asks for the export, and one that they cover is certain', () => {
  expect(told(market, stripeAtTheBank)).toEqual([
    '7209 versement d’un service de paiement [deposit card 7209] open',
  ]);
  const noted = books({
    ...market,
    receipts: [
      receipt(1, 4_250, 'cards'),
      receipt(2, 3_120, 'cards'),
      receipt(0, 161, 'cards', { key: 'move:x-m1', nature: 'other' }),
    ],
  });
  expect(told(noted, stripeAtTheBank)).toEqual([
    '7209 versement d’un service de paiement [deposit card 7209] apply',
  ]);
  const moved = books({
    ...noted,
    receipts: [
      ...noted.receipts,
      receipt(0, 7_209, 'cards', { key: 'move:y-m1', nature: 'other' }),
    ],
  });
  expect(told(moved, stripeAtTheBank)[0]).toMatch(/open$/);
});

test('a payment noted by hand as card is not counted again, but its fee is', () => {
  const noted = books({
    dues: [due(1, 'Marie Duval', 4_250, { remaining: 0 })],
    receipts: [receipt(1, 4_250, 'cards', { at: Date.parse('2026-04-09') })],
  });
  expect(told(noted, helloAsso)).toEqual(['4250 déjà noté à la main [] none']);
  expect(told(noted, paypal)[0]).toBe('4250 déjà noté à la main [charge card 158] apply');
});

test('a buyer who mentions a service is still a buyer', () => {
  expect(
    told(market, bank('10/04/2026;VIR MME DUVAL MARIE panier 1 PAYPAL EN PANNE;42,50')),
  ).toEqual(['4250 paiement [1: 4250] apply']);
});

test('what is recorded: payments by card, then what went to the bank and what was kept, each once', () => {
  const lines = decisions(market, stripeBalance, stripeAtTheBank);
  const receipts = inOrder(
    lines.flatMap((one) =>
      one.verdict === 'apply' ? receiptsOf(one, one.parts, { sale: 3, zone: 'Europe/Paris' }) : [],
    ),
  );
  expect(
    receipts.map(({ kind, means, cents, basket }) => `${kind} ${means} ${cents} ${basket}`),
  ).toEqual([
    'payment card 4250 1',
    'payment card 3120 2',
    'deposit card 7209 0',
    'charge card 89 0',
    'charge card 72 0',
  ]);
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(receipts.length);
  const known = books({
    ...market,
    receipts: receipts.map(({ id, kind, basket, cents }) =>
      receipt(basket, cents, 'cards', {
        key: `${kind === 'payment' ? 'bank' : 'move'}:${id}`,
        nature: kind === 'payment' ? 'payment' : 'other',
      }),
    ),
  });
  expect(decisions(known, stripeBalance, stripeAtTheBank).map(({ what }) => what)).toEqual([
    'known',
    'known',
    'providerPayout',
    'known',
  ]);
});

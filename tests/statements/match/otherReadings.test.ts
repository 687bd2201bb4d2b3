/** Two exports of one bank may word one movement in two ways, and book it on two days. */
import { matchEntries } from '../../../src/statements/match/match';
import { readStatement } from '../../../src/statements/read/readStatement';
import { merged, receiptsOf } from '../../../src/statements/reconcile';
import { books, due, payout, receipt, reference } from '../support/aBook';

const csv = (...lines: readonly string[]): string => ['Date;Libellé;Montant', ...lines].join('\n');
const known = books({
  dues: [due(1, 'Marie Duval', 792), due(2, 'Paul Marchand', 484), due(3, 'Anne Lefort', 2_000)],
  payouts: [
    payout('Ferme du Bez', { sale: 2, toPay: 3_000 }),
    payout('Ferme du Bez', { toPay: 3_000 }),
  ],
  receipts: [3_050, 1_500, 1_550].map((sum, at) => receipt(4 + at, sum, 'cheques')),
});

const decisions = (of: typeof known, texts: readonly string[]) =>
  matchEntries(merged(texts.map((text) => readStatement(text))), of);

/** The books once what is certain of these statements was recorded. */
function recorded(of: typeof known, ...texts: readonly string[]): typeof known {
  const taken = decisions(of, texts).filter(({ verdict }) => verdict === 'apply');
  const paid = taken.flatMap((one) =>
    receiptsOf(one, one.parts, { sale: 3, zone: 'Europe/Paris' }).map(
      ({ id, sale, basket, cents, at, kind, means }) => {
        const isMove = kind === 'deposit' || kind === 'charge';
        const name = of.dues.find((each) => each.basket === basket)?.name ?? '';
        return receipt(basket, cents, means === 'cheque' ? 'cheques' : 'bank', {
          ...{ sale, at, name, key: `${isMove ? 'move' : 'bank'}:${id}` },
          nature: isMove ? 'other' : kind,
        });
      },
    ),
  );
  const left = (basket: number): number =>
    paid.reduce((all, one) => all - (one.basket === basket ? one.cents : 0), 0);
  return books({
    ...of,
    dues: of.dues.map((one) => ({
      ...one,
      remaining: Math.max(0, one.remaining + left(one.basket)),
    })),
    receipts: [...of.receipts, ...paid],
  });
}

const verdicts = (of: typeof known, ...texts: readonly string[]): string[] =>
  decisions(of, texts).map(({ verdict, what, reason }) => `${verdict} ${what} ${reason}`);

const first = csv(`10/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,92`);
const asked = 'propose double perhapsRead';

test.each<[string, string]>([
  ['in more words', csv(`10/04/2026;VIR RECU MARIE DUVAL ${reference(1)} REF 20260410XYZ;7,92`)],
  ['a day later', csv(`11/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,92`)],
  ['over a weekend', csv(`13/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,92`)],
])('the same transfer %s is asked about: given later, or both at once', (_, other) => {
  const after = recorded(known, first);
  expect(verdicts(after, other)).toEqual([asked]);
  const both = verdicts(known, first, other);
  expect(both).toEqual(['apply payment reference', asked]);
  // Both again, and a third export.
  expect(verdicts(after, first, other)).toEqual(['none known alreadyRead', asked]);
  const third = csv(`10/04/2026;MARIE DUVAL ${reference(1)} AUTREMENT;7,92`);
  const all = verdicts(known, first, other, third);
  expect(all.filter((one) => one === asked)).toHaveLength(2);
});

test('by number and name, and where a part of a due was paid, it is asked about as well', () => {
  const number = (more: string): string => csv(`10/04/2026;VIR PAUL MARCHAND panier 2${more};4,84`);
  expect(verdicts(recorded(known, number('')), number(' X1'))).toEqual([asked]);
  const part = (more: string): string =>
    csv(`10/04/2026;VIR ANNE LEFORT ${reference(3)}${more};10,00`);
  expect(verdicts(recorded(known, part('')), part(' X1'))).toEqual(['propose topUp perhapsRead']);
});

test('by name it is asked about where another basket of theirs asks for the same', () => {
  const twice = books({ dues: [due(1, 'Marie Duval', 792), due(6, 'Marie Duval', 792)] });
  const after = recorded(twice, first);
  expect(verdicts(after, csv('11/04/2026;VIR MARIE DUVAL;7,92'))).toEqual([
    'propose payment perhapsRead',
  ]);
  expect(verdicts(after, csv('17/04/2026;VIR MARIE DUVAL;7,92'))).toEqual([
    'apply payment nameAndAmount',
  ]);
});

test('two lines of one statement are two transfers, and a statement that has both says so', () => {
  const one = `10/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,92`;
  const more = `11/04/2026;VIR RECU MARIE DUVAL ${reference(1)} ENCORE;7,92`;
  const double = 'apply double reference';
  expect(verdicts(known, csv(one, more))).toEqual(['apply payment reference', double]);
  expect(verdicts(recorded(known, first), csv(one, more))).toEqual([
    'none known alreadyRead',
    double,
  ]);
  // Another export has two where one is in the books: one of them is new, whichever.
  const worded = [`${one.slice(0, 11)}A ${one.slice(11)}`, `${one.slice(0, 11)}B ${one.slice(11)}`];
  expect(verdicts(recorded(known, first), csv(...worded))).toEqual([asked, double]);
});

test('weeks apart, or of another sum, it is another transfer', () => {
  const after = recorded(known, first);
  const late = csv(`24/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,92`);
  expect(verdicts(after, late)).toEqual(['apply double reference']);
  const other = csv(`11/04/2026;VIR RECU MARIE DUVAL ${reference(1)};7,91`);
  expect(verdicts(after, other)).toEqual(['apply double reference']);
});

test('a refund, a deposit or a payout that another export words anew is not taken twice', () => {
  const refund = (more: string): string =>
    csv(`12/04/2026;VIR EMIS MARIE DUVAL ${reference(1)}${more};-2,00`);
  const rich = books({ dues: [due(1, 'Marie Duval', 792, { remaining: 0, credit: 500 })] });
  expect(verdicts(rich, refund(''), refund(' X'))).toEqual([
    'apply refund credit',
    'propose refund perhapsRead',
  ]);
  const deposit = (more: string): string => csv(`12/04/2026;REMISE CHEQUES ${more} 1 CHQ;30,50`);
  expect(verdicts(known, deposit('N 1'), deposit('BORDEREAU 1'))).toEqual([
    'apply cheques depositTies',
    'open cheques perhapsRead',
  ]);
  const payouts = (more: string): string => csv(`13/04/2026;VIR EMIS FERME DU BEZ ${more};-30,00`);
  expect(verdicts(known, payouts('V2'), payouts('V2 X'))).toEqual([
    'apply payout owed',
    'propose payout perhapsRead',
  ]);
});

test('what was noted by hand is one transfer in both exports', () => {
  const noted = books({
    dues: [due(1, 'Marie Duval', 792, { remaining: 0 })],
    receipts: [receipt(1, 792, 'bank', { name: 'Marie Duval' })],
  });
  const other = csv(`10/04/2026;VIR RECU MARIE DUVAL ${reference(1)} X;7,92`);
  expect(verdicts(noted, first, other)).toEqual(['none noted notedByHand', asked]);
});

test('noted by hand weeks after it came, it is asked about, and not counted twice', () => {
  const at = Date.parse('2026-04-24');
  const noted = books({
    dues: [due(1, 'Marie Duval', 792, { remaining: 0 })],
    receipts: [receipt(1, 792, 'bank', { at, name: 'Marie Duval' })],
  });
  expect(verdicts(noted, first)).toEqual(['propose double notedByHand']);
  const near = receipt(1, 792, 'bank', { name: 'Marie Duval', key: 'hand:near.1' });
  const both = books({ ...noted, receipts: [...noted.receipts, near] });
  expect(verdicts(both, first)).toEqual(['none noted notedByHand']);
});

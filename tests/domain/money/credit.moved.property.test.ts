/** A buyer whose address is put right: no due, payment or credit comes to another sum (docs/rules.md M14). */
import fc from 'fast-check';
import { balanceCredits, moveBuyer } from '../../../src/domain/money/credit';
import { balances, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { postReceipt } from '../../../src/domain/money/receipt';
import { cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';

const NOW = instant(1_000);
const WRONG = 'ane@exemple.fr';
const RIGHT = 'anne@exemple.fr';
const OTHER = 'bruno@exemple.fr';

interface Week {
  readonly amount: number;
  readonly paid: number;
  /** Without a basket. */
  readonly onTop: number;
  readonly payee: number;
}

const week: fc.Arbitrary<Week> = fc.record({
  amount: fc.integer({ min: -50, max: 900 }),
  paid: fc.integer({ min: 0, max: 1200 }),
  onTop: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
  payee: fc.oneof(fc.constant(0), fc.constantFrom(0, 1)),
});

/** A sale a week: basket 1 is of the address that is wrong, basket 3 before the last one of who is known. */
function played(weeks: readonly Week[], known?: string): Ledger {
  const ledger = new Ledger();
  for (const [index, { amount, paid, onTop, payee }] of weeks.entries()) {
    const sale = index + 1;
    const due = (basket: number, email: string) => {
      const side = { sold: new Map([['Bez', cents(amount)]]), fees: new Map() };
      const about = { sale, basket, payee, email, name: '', estimated: false };
      return { ...about, served: side, settled: side };
    };
    const before = known !== undefined && sale < weeks.length ? [due(3, known)] : [];
    const dues = [due(1, WRONG), due(2, OTHER), ...before];
    postDues(ledger, sale, dues, NOW);
    const about = { sale, at: NOW, label: '', means: 'cash', kind: 'payment' } as const;
    const receipt = (basket: number, sum: number, of: object) =>
      sum > 0 &&
      postReceipt(ledger, {
        ...{ ...about, basket, payee: basket > 0 ? payee : 0, amount: cents(sum) },
        ...{ key: `note:${sale}.${basket}:1`, ...of },
      });
    receipt(1, paid, {});
    receipt(0, onTop, { email: WRONG });
    balanceCredits(ledger, NOW);
  }
  return ledger;
}

const dues = (ledger: Ledger) => ledger.dueIds().map((id) => dueStanding(ledger, id));
const owed = (ledger: Ledger, email: string) => balances(ledger).get(email) ?? 0;
const sums = ({ due, received, remaining }: ReturnType<typeof dueStanding>) => [
  due,
  received,
  remaining,
];

const weeks = fc.array(week, { minLength: 1, maxLength: 5 });

test('to an address that nobody had: all of it is theirs, sum by sum', () => {
  fc.assert(
    fc.property(weeks, (all) => {
      const ledger = played(all);
      const [before, owing, credit] = [dues(ledger), owed(ledger, WRONG), ledger.credit(WRONG)];
      const move = { from: WRONG, to: RIGHT, sale: all.length, baskets: new Set([1]) };
      moveBuyer(ledger, { ...move, isSamePerson: true }, NOW);
      const posted = ledger.entries.size;
      balanceCredits(ledger, NOW);
      expect(ledger.entries.size).toBe(posted);
      expect(dues(ledger).map(sums)).toEqual(before.map(sums));
      expect([owed(ledger, WRONG), owed(ledger, RIGHT)]).toEqual([0, owing]);
      expect([ledger.credit(WRONG), ledger.credit(RIGHT)]).toEqual([0, credit]);
      for (const { email, remaining } of dues(ledger))
        if (remaining !== 0) expect(email).not.toBe(WRONG);
    }),
  );
});

test('to one that somebody had: the basket and what paid it, which pays what its new owner owes as well', () => {
  fc.assert(
    fc.property(weeks, (all) => {
      const ledger = played(all, RIGHT);
      const [before, owing] = [dues(ledger), owed(ledger, WRONG) + owed(ledger, RIGHT)];
      const move = { from: WRONG, to: RIGHT, sale: all.length, baskets: new Set([1]) };
      moveBuyer(ledger, { ...move, isSamePerson: false }, NOW);
      balanceCredits(ledger, NOW);
      const of = (all: typeof before, email: string) => all.filter((one) => one.email === email);
      const left = (all: typeof before) => all.reduce((sum, { remaining }) => sum + remaining, 0);
      expect(dues(ledger).map(({ due }) => due)).toEqual(before.map(({ due }) => due));
      expect(left(dues(ledger))).toBeLessThanOrEqual(left(before));
      expect(of(dues(ledger), OTHER)).toEqual(of(before, OTHER));
      expect(owed(ledger, WRONG) + owed(ledger, RIGHT)).toBe(owing);
      const own = dues(ledger).find(({ sale, basket }) => sale === all.length && basket === 1);
      if (own && own.due > 0) expect(own.email).toBe(RIGHT);
    }),
  );
});

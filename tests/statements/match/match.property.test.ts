import fc from 'fast-check';
import { matchEntries } from '../../../src/statements/match/match';
import { receiptsOf } from '../../../src/statements/reconcile';
import { books, due, entriesOf, payout, receipt, reference } from '../support/aBook';

const NAMES = ['Marie Duval', 'Paul Marchand', 'Anne Lefort', 'Luc Lefort', 'Jean Faure'];
const amount = fc.integer({ min: 1, max: 9_000 });
const anyDue = fc.record({ name: fc.constantFrom(...NAMES), amount, paid: fc.nat(9_000) });

const words = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => `VIR SEPA RECU ${name.toUpperCase()}`),
  fc.integer({ min: 1, max: 8 }).map((basket) => `VIR RECU X panier ${basket}`),
  fc.integer({ min: 1, max: 8 }).map((basket) => `VIR RECU ${reference(basket)}`),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 8 }))
    .map(([name, basket]) => `VIR EMIS ${name} remboursement panier ${basket}`),
  fc.constantFrom(
    'REMISE CHEQUES N 1 2 CHQ',
    'REMISE CARTE REMCB1 3 OPERATIONS',
    'VIR RECU STRIPE PAYMENTS',
    'COMMISSION REMCB1',
    'VIR EMIS FERME DU BEZ',
    'PRLV ASSURANCE',
  ),
);
const anyLine = fc.record({
  words,
  cents: fc.oneof(amount, amount, fc.integer({ min: -9_000, max: 9_000 })),
  /** Or exactly what a due asks for. */
  of: fc.option(fc.integer({ min: 0, max: 7 })),
});

const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

test('whatever the lines and the dues: a certain line is shared out to the cent, and given again it is known', () => {
  fc.assert(
    fc.property(
      fc.array(anyDue, { minLength: 1, maxLength: 8 }),
      fc.array(anyLine, { minLength: 1, maxLength: 15 }),
      (given, lines) => {
        const dues = given.map((one, at) =>
          due(at + 1, one.name, one.amount, { remaining: Math.max(0, one.amount - one.paid) }),
        );
        const market = books({ dues, payouts: [payout('Ferme du Bez', { toPay: 3_000 })] });
        const entries = entriesOf(
          ...lines.map(({ words: said, cents, of }) => {
            const exact = of === null ? undefined : dues[of]?.remaining;
            return `${euros(exact || cents)} ${said}`;
          }),
        );
        const decisions = matchEntries(entries, market);
        expect(decisions.map(({ entry }) => entry)).toEqual(entries);
        for (const { entry, verdict, parts, payouts, moves } of decisions) {
          const paid = parts.reduce((all, { cents }) => all + cents, 0);
          expect(parts.every(({ cents }) => cents > 0)).toBe(true);
          if (verdict === 'apply') {
            expect(parts.length + payouts.length + moves.length).toBeGreaterThan(0);
            expect([0, Math.abs(entry.cents)]).toContain(paid);
          }
          if (verdict === 'none') expect(paid).toBe(0);
        }
        const recorded = decisions.flatMap((one) =>
          one.verdict === 'apply'
            ? receiptsOf(one, one.parts, { sale: 3, zone: 'Europe/Paris' })
            : [],
        );
        const again = books({
          ...market,
          receipts: recorded.map(({ id, kind, basket, cents }) =>
            receipt(basket, cents, 'bank', {
              key: `${kind === 'payment' || kind === 'refund' ? 'bank' : 'move'}:${id}`,
            }),
          ),
        });
        const ids = new Set(recorded.map(({ id }) => id.replace(/-m?\d+$/, '')));
        for (const { entry, what, verdict } of matchEntries(entries, again))
          if (ids.has(entry.id)) expect([verdict, what]).toEqual(['none', 'known']);
      },
    ),
    { numRuns: 400 },
  );
});

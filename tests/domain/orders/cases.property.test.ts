import fc from 'fast-check';
import { type CasePart, wholeCases } from '../../../src/domain/orders/cases';

const drawn = fc
  .record({
    step: fc.constantFrom(1, 3, 500),
    size: fc.integer({ min: 1, max: 12 }),
    atLeast: fc.integer({ min: 1, max: 3 }),
    spare: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 12 })),
    orders: fc.array(fc.tuple(fc.nat(9), fc.oneof(fc.nat(4), fc.constant(Infinity)))),
  })
  .map(({ step, size, atLeast, spare, orders }) => ({
    cases: { step, size: size * step, atLeast, spare: spare * step },
    parts: orders.map(
      ([served, accepts], index): CasePart => ({
        ...{ basket: index + 1, served: served * step, accepts: accepts * step },
        arrivals: [{ answer: index, quantity: served * step }],
      }),
    ),
  }));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

test('whole cases or none, at least so many, within the stock', () => {
  fc.assert(
    fc.property(drawn, ({ parts, cases }) => {
      const all = sum(wholeCases(parts, cases).values());
      const before = sum(parts.map(({ served }) => served));
      expect(all % cases.size).toBe(0);
      expect(all === 0 || all >= cases.size * cases.atLeast).toBe(true);
      expect(all - before).toBeLessThanOrEqual(cases.spare);
    }),
  );
});

test('nobody gets more than accepted, nor some more while others get less', () => {
  fc.assert(
    fc.property(drawn, ({ parts, cases }) => {
      const gets = wholeCases(parts, cases);
      const changes = parts.map(({ basket, served }) => (gets.get(basket) ?? 0) - served);
      parts.forEach(({ accepts, served }, index) => {
        expect(changes[index]).toBeLessThanOrEqual(served === 0 ? 0 : accepts);
      });
      expect(Math.max(0, ...changes) * Math.min(0, ...changes)).toBeCloseTo(0);
    }),
  );
});

test('nobody who came later keeps a piece that somebody before lost', () => {
  fc.assert(
    fc.property(drawn, ({ parts, cases }) => {
      const gets = wholeCases(parts, cases);
      const lost = parts.findIndex(({ basket, served }) => (gets.get(basket) ?? 0) < served);
      if (lost >= 0)
        expect(sum(parts.slice(lost + 1).map(({ basket }) => gets.get(basket) ?? 0))).toBe(0);
    }),
  );
});

test('the same whatever the order in which the parts are handed in, and of what was decided', () => {
  fc.assert(
    fc.property(drawn, ({ parts, cases }) => {
      const once = wholeCases(parts, cases);
      expect(new Map([...wholeCases([...parts].reverse(), cases)].sort())).toEqual(
        new Map([...once].sort()),
      );
      const again = parts.map((part) => ({
        ...part,
        served: once.get(part.basket) ?? 0,
        accepts: 0,
      }));
      const anew = wholeCases(again, { ...cases, spare: 0 });
      expect(sum(anew.values())).toBe(sum(once.values()));
    }),
  );
});

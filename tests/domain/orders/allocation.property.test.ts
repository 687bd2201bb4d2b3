import fc from 'fast-check';
import {
  type Allocation,
  type AllocationRules,
  allocate,
  type HeldOrder,
  type Outcome,
  type SoldOutAt,
} from '../../../src/domain/orders/allocation';
import type { OrderRequest } from '../../../src/domain/orders/order';
import { instant } from '../../../src/domain/values/time';
import { loose, offered } from '../catalogue/products';

const REFS = ['A', 'B', 'C', 'D', 'X'];
const stock = fc.nat(12);
const shop = fc
  .tuple(stock, stock, fc.integer({ min: 1, max: 4 }), stock)
  .map(([a, b, maximum, steps]) => [
    offered('A', { stock: a }),
    offered('B', { stock: b, maxPerBasket: maximum }),
    offered('C', { maxPerBasket: maximum }),
    offered('D', { ...loose, stock: steps * 300 }),
  ]);
const quantity = fc.oneof(fc.nat(5), fc.constantFrom(500, 1000, 750));
const asked = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...REFS), quantity), { selector: ([ref]) => ref })
  .map((lines) => new Map(lines));
const requestOf = {
  time: fc.nat(30).map((second) => instant(second * 1000)),
  email: fc.constantFrom('a@x.fr', 'b@x.fr', 'c@x.fr', 'd@x.fr'),
};
const request: fc.Arbitrary<OrderRequest> = fc.record({ ...requestOf, asked });
const requests = fc.array(request, { maxLength: 25 });
const rules: fc.Arbitrary<AllocationRules> = fc.record({
  closesAt: fc.constant(instant(26_000)),
  acceptLate: fc.boolean(),
});
const nothing: { held: readonly HeldOrder[]; soldOutAt: SoldOutAt } = {
  held: [],
  soldOutAt: new Map(),
};

const inTimeOrder = (list: readonly OrderRequest[]) => [...list].sort((a, b) => a.time - b.time);

function law(check: (result: Allocation, given: Parameters<typeof allocate>) => void) {
  fc.assert(
    fc.property(shop, requests, rules, (products, list, how) => {
      check(allocate(products, nothing, list, how), [products, nothing, list, how]);
    }),
    { numRuns: 300 },
  );
}

test('one by one gives exactly the same as all at once', () => {
  law((whole, [products, , list, how]) => {
    let state = allocate(products, nothing, [], how);
    const outcomes: Outcome[] = [];
    for (const one of inTimeOrder(list)) {
      const before = { held: [...state.held.values()], soldOutAt: state.soldOutAt };
      state = allocate(products, before, [one], how);
      outcomes.push(...state.outcomes);
    }
    expect(outcomes).toEqual(whole.outcomes);
    expect(state.held).toEqual(whole.held);
    expect(state.left).toEqual(whole.left);
    expect(state.soldOutAt).toEqual(whole.soldOutAt);
  });
});

test('the same answers give the same result, and their list is left alone', () => {
  law((result, [products, before, list, how]) => {
    const copy = structuredClone(list);
    expect(allocate(products, before, list, how)).toEqual(result);
    expect(list).toEqual(copy);
  });
});

test('what is served and what is left make the stock, and neither is ever negative', () => {
  law(({ held, left }, [products]) => {
    const lines = [...held.values()].flatMap((order) => order.lines);
    for (const product of products) {
      const served = lines.filter(({ ref }) => ref === product.ref).map((line) => line.served);
      const total = served.reduce((all, one) => all + one, 0);
      expect(served.every((one) => one >= 0)).toBe(true);
      if (product.stock === undefined) continue;
      expect((left.get(product.ref) ?? Number.NaN) + total).toBe(product.stock);
      expect(left.get(product.ref)).toBeGreaterThanOrEqual(0);
    }
  });
});

test('nobody is served more than they asked, and less only with a reason', () => {
  law(({ outcomes }) => {
    for (const { served, asked: wanted, reason } of outcomes.flatMap(({ lines }) => lines)) {
      expect(served).toBeLessThanOrEqual(wanted);
      expect(reason !== undefined).toBe(served < wanted);
    }
  });
});

test('nobody’s order changes by the answer of another', () => {
  law((result, [products, , list, how]) => {
    const ordered = inTimeOrder(list);
    const last = ordered.at(-1);
    const before = allocate(products, nothing, ordered.slice(0, -1), how);
    for (const [email, order] of before.held) {
      if (email !== last?.email) expect(result.held.get(email)).toEqual(order);
    }
  });
});

test('a change keeps what was served of what is still wanted', () => {
  law(({ outcomes }) => {
    for (const { kind, lines, previous } of outcomes) {
      if (kind !== 'changed') continue;
      for (const line of lines) {
        const before = previous?.lines.find(({ ref }) => ref === line.ref)?.served ?? 0;
        expect(line.served).toBeGreaterThanOrEqual(Math.min(before, line.asked));
      }
    }
  });
});

test('basket numbers are 1, 2, 3 … in the order of first orders, one an address', () => {
  law(({ outcomes, held }) => {
    const firsts = outcomes.filter(({ kind, previous }) => kind === 'accepted' && !previous);
    expect(firsts.map(({ basket }) => basket)).toEqual(firsts.map((_, i) => i + 1));
    expect(held.size).toBe(firsts.length);
  });
});

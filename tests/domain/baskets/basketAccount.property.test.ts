import Big from 'big.js';
import fc from 'fast-check';
import { type BasketLine, lineTotals } from '../../../src/domain/baskets/basket';
import {
  basketAccounts,
  entitlements,
  saleAccount,
} from '../../../src/domain/baskets/basketAccount';
import { producerSplit, producerTotals } from '../../../src/domain/baskets/producerSplit';
import { type Fee, isPerItem, shownPriceOf } from '../../../src/domain/catalogue/fee';
import { type FeeKind, feeKinds } from '../../../src/domain/catalogue/feeKind';
import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { served } from '../catalogue/fees';
import { byWeight, loose, offered } from '../catalogue/products';

const PRODUCERS = ['Ferme', 'Moulin', 'Rucher'];

const fee = fc
  .record({
    kind: fc.constantFrom(...feeKinds),
    rate: fc.integer({ min: 0, max: 4000 }).map(basisPoints),
    amount: fc.integer({ min: 0, max: 400 }).map(cents),
    next: fc.integer({ min: 0, max: 200 }).map(cents),
    most: fc.integer({ min: 0, max: 6 }),
    threshold: fc.integer({ min: 0, max: 5000 }).map(cents),
    reduced: fc.integer({ min: 0, max: 300 }).map(cents),
    bearer: fc.constantFrom('buyer' as const, 'producer' as const),
    receiver: fc.constantFrom(undefined, ...PRODUCERS),
    producer: fc.constantFrom(undefined, ...PRODUCERS),
  })
  .map(
    ({ producer, ...traits }): Omit<Fee, 'name'> => ({
      ...traits,
      scope: producer === undefined ? 'drive' : 'producer',
      which: producer,
    }),
  );

const fees = fc
  .array(fee, { maxLength: 4 })
  .map((list): Fee[] => list.map((one, index) => ({ ...one, name: `Frais ${index}` })));

const product = (index: number) =>
  fc
    .record({
      price: fc.integer({ min: 0, max: 3000 }),
      producer: fc.constantFrom(...PRODUCERS),
      sale: fc.constantFrom({}, byWeight, loose),
      deposit: fc.constantFrom({}, { deposit: cents(20) }),
    })
    .map(({ price, producer, sale, deposit }) =>
      offered(`R${index}`, { producer, producerPrice: cents(price), ...sale, ...deposit }),
    );

const line = (products: readonly OfferedProduct[]) =>
  fc
    .record({
      at: fc.nat(products.length - 1),
      basket: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 0, max: 7 }),
      delivered: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
      weighed: fc.option(fc.integer({ min: 1, max: 4000 }), { nil: undefined }),
      returned: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ at, basket, quantity, delivered, weighed, returned }) => {
      const sold = products[at] as OfferedProduct;
      const scale = sold.sale === 'loose' ? 500 : 1;
      return served(sold.ref, quantity * scale, {
        basket,
        returned,
        ...(delivered === undefined ? {} : { delivered: delivered * scale }),
        ...(weighed === undefined || sold.sale === 'piece' ? {} : { weighedGrams: weighed }),
      });
    });

const sale = fc
  .tuple(fees, fc.tuple(product(0), product(1), product(2), product(3)))
  .chain(([list, products]) => {
    const terms = { fees: list, place: '' };
    const priced = products.map((one) => ({ ...one, shownPrice: shownPriceOf(terms, one) }));
    return fc.record({
      terms: fc.constant(terms),
      products: fc.constant(priced),
      lines: fc.array(line(priced), { maxLength: 12 }),
    });
  });

const total = (amounts: Iterable<number>): number =>
  [...amounts].reduce((all, one) => all + one, 0);

/** What each producer's articles come to in a basket, deposits aside. */
function goodsOf(lines: readonly BasketLine[], products: readonly OfferedProduct[], of: number) {
  const goods = new Map<string, number>();
  for (const line of lines.filter(({ basket }) => basket === of)) {
    const sold = products.find(({ ref }) => ref === line.ref) as OfferedProduct;
    const { producer, deposit } = lineTotals(line, sold);
    goods.set(sold.producer, (goods.get(sold.producer) ?? 0) + producer - deposit);
  }
  return goods;
}

describe('whatever the orders and the fees', () => {
  test('baskets are the producers’ split and the buyers’ fees', () => {
    fc.assert(
      fc.property(sale, ({ terms, products, lines }) => {
        const account = saleAccount(basketAccounts(lines, products, terms).values());
        const split = producerTotals(producerSplit(lines, products));
        const sold = total([...split.values()].map(({ amount }) => amount));
        expect(account.buyers).toBe(sold + account.buyersFees);
        for (const [name, { amount }] of split) {
          expect(account.producers.get(name)?.sold).toBe(amount);
        }
      }),
    );
  });

  test('every cent of a basket belongs to somebody, and none is made', () => {
    fc.assert(
      fc.property(sale, ({ terms, products, lines }) => {
        for (const account of basketAccounts(lines, products, terms).values()) {
          expect(total(entitlements(account).values())).toBe(account.buyer);
          for (const { amount, borneBy } of account.fees)
            if (borneBy) expect(total(borneBy.values())).toBe(amount);
        }
      }),
    );
  });

  test('what producers bear of an order is theirs in proportion, within one cent', () => {
    fc.assert(
      fc.property(sale, ({ terms, products, lines }) => {
        for (const [basket, { fees: feeLines }] of basketAccounts(lines, products, terms)) {
          const goods = goodsOf(lines, products, basket);
          const sold = total(goods.values());
          for (const { fee: of, amount, borneBy } of feeLines) {
            if (!borneBy || isPerItem(of) || of.scope !== 'drive' || sold === 0) continue;
            for (const [name, part] of borneBy) {
              const exact = new Big(amount).times(goods.get(name) ?? 0).div(sold);
              expect(exact.minus(part).abs().lt(1)).toBe(true);
            }
          }
        }
      }),
    );
  });
});

const round = (value: Big): number => Number(value.round(0, Big.roundHalfUp));

/** The fees of docs/rules.md C2–C4, spelt again with decimal arithmetic, on pieces. */
const byTheBook = (one: Fee, pieces: readonly { price: number; count: number }[]): number => {
  const [rate, amount] = [one.rate ?? 0, one.amount ?? 0];
  const units = total(pieces.map(({ count }) => count));
  const worth = total(pieces.map(({ price, count }) => price * count));
  const each = (unit: (price: number) => number) =>
    total(pieces.map(({ price, count }) => unit(price) * count));
  const most = one.most ?? 0;
  const onCost = () => each((price) => round(new Big(price).times(rate).div(10_000)));
  const sums: Readonly<Record<FeeKind, () => number>> = {
    itemPercent: onCost,
    costMargin: onCost,
    priceMargin: () =>
      each((price) => round(new Big(price).times(10_000).div(10_000 - rate)) - price),
    itemAmount: () => amount * units,
    orderAmount: () => amount,
    totalPercent: () => round(new Big(worth).times(rate).div(10_000)),
    degressive: () => (most === 0 ? 0 : amount + (Math.min(units, most) - 1) * (one.next ?? 0)),
    threshold: () => (worth < (one.threshold ?? 0) ? amount : (one.reduced ?? 0)),
    weight: () => 0,
  };
  return sums[one.kind]();
};

test('each kind of fee gives what decimal arithmetic gives', () => {
  const pieces = fc.array(
    fc.record({ price: fc.integer({ min: 0, max: 3000 }), count: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fee, pieces, (drawn, list) => {
      const one: Fee = { ...drawn, name: 'Frais', scope: 'drive', which: undefined };
      const terms = { fees: [one], place: '' };
      const products = list.map(({ price }, index) => {
        const plain = offered(`R${index}`, { producerPrice: cents(price) });
        return { ...plain, shownPrice: shownPriceOf(terms, plain) };
      });
      const lines = list.map(({ count }, index) => served(`R${index}`, count));
      const account = basketAccounts(lines, products, terms).get(1);
      expect(total((account?.fees ?? []).map(({ amount }) => amount))).toBe(byTheBook(one, list));
    }),
  );
});

import { computedBaskets } from '../../../src/app/baskets/computedBaskets';
import { ordersOf } from '../../../src/app/records/orderRows';
import { pricedOrder } from '../../../src/app/records/saleContext';
import { at, offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';

const order = (number: number) => ({
  ...{ number, basket: number, time: at(7, 9), email: `${number}@exemple.fr`, name: '' },
  ...{ state: 'accepted' as const, lines: '[["A1",2,2]]' },
});
const line = { basket: 2, email: '2@exemple.fr', ref: 'A1', asked: 2, served: 2, delivered: 1 };
const snapshot = snapshotOf({
  ...{ offer: [offerRow('A1')], orders: [1, 2].map(order), baskets: [line] },
});
const products = new Map(offeredIn(snapshot).map((one) => [one.ref, one]));
const context = { snapshot, sale, products };

it('asks once for what each order comes to, and keeps it where nobody corrected the basket', () => {
  const asked: number[] = [];
  const { accounts } = computedBaskets(context, ordersOf(snapshot.tabs.orders).rows, (held) => {
    asked.push(held.basket);
    return pricedOrder(held, context);
  });
  expect(asked).toEqual([1, 2]);
  expect([...accounts.values()].map(({ buyer }) => buyer)).toEqual([440, 220]);
});

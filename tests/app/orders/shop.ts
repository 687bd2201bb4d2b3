/** Two producers' goods on sale, of which one has nothing left. */
import { cents } from '../../../src/domain/values/money';
import { offerRow, snapshotOf } from '../kernel/snapshots';

export const shop = snapshotOf(
  {
    offer: [
      offerRow('A1', { stock: 3, left: 3 }),
      offerRow('B1', { producer: 'Les Abeilles', maxPerBasket: 2 }),
      offerRow('C1', {
        producer: 'Les Abeilles',
        content: 1,
        unit: 'kg',
        sale: 'loose',
        step: 0.5,
        stock: 2,
        price: cents(235),
      }),
      offerRow('D1', { producer: 'Les Abeilles', question: null, stock: 0 }),
    ],
  },
  { settings: { atMost: '4' } },
);

import { duesOf } from '../../../src/app/money/dues';
import type { BasketLine } from '../../../src/domain/baskets/basket';
import { offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';

const snapshot = snapshotOf({ offer: [offerRow('A1')] });
const offered = offeredIn(snapshot);
const context = { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
const line = (basket: number, more: Partial<BasketLine> = {}): BasketLine => ({
  ...{ basket, email: `${basket}@exemple.fr`, name: '', ref: 'A1', asked: 2, served: 2 },
  ...more,
});

it('owes as promised and as handed over, which are one where nothing is missing', () => {
  const [whole, short] = duesOf(context, [line(1), line(2, { delivered: 1 })], offered);
  expect(whole?.served).toBe(whole?.settled);
  const sold = [short?.served, short?.settled].map((side) => side?.sold.get('Ferme du Haut'));
  expect(sold).toEqual([440, 220]);
});

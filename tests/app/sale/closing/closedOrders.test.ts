import type { Answer } from '../../../../src/app/records/answer';
import { type ClosedOrders, closedOrders } from '../../../../src/app/sale/closing/closedOrders';
import type { Fee } from '../../../../src/domain/catalogue/fee';
import { basisPoints, cents } from '../../../../src/domain/values/money';
import { answer, at, offeredIn, offerRow, sale, snapshotOf } from '../../kernel/snapshots';

const a = 'a@exemple.fr';
const offer = [offerRow('A1'), offerRow('B1')];
const fees: readonly Fee[] = [
  { name: 'Caisse', kind: 'orderAmount', amount: cents(100), scope: 'drive', bearer: 'buyer' },
  {
    ...{ name: 'Étal', kind: 'totalPercent', rate: basisPoints(500) },
    ...{ scope: 'drive', bearer: 'producer' },
  },
];

function closed(answers: readonly Answer[], baskets: readonly object[] = []): ClosedOrders {
  const snapshot = snapshotOf({ offer, baskets });
  const own = { ...sale, terms: { fees, place: '' } };
  const now = {
    ...{ sale: own, offered: offeredIn(snapshot), orders: [], answers },
    ...{ rowsRead: answers.length, fresh: answers.length, waiting: 0, problems: [] },
  };
  return closedOrders(snapshot, own, now, () => undefined);
}

const asOrdered = ({ active }: ClosedOrders) => active.map(({ account }) => account);
const asClosed = ({ lines }: ClosedOrders) => [...lines.accounts.values()];

describe('a basket that closes', () => {
  it('keeps the account of its order', () => {
    const done = closed([answer(a, at(7, 9), { A1: 2, B1: 1 })]);
    expect(asOrdered(done)[0]?.buyer).toBe(760);
    expect(asClosed(done)[0]).toBe(asOrdered(done)[0]);
  });

  it('is priced anew where somebody corrected it', () => {
    const line = { basket: 1, email: a, name: 'a', ref: 'A1', asked: 2, served: 2, delivered: 1 };
    const done = closed([answer(a, at(7, 9), { A1: 2 })], [line]);
    expect([asOrdered(done)[0]?.buyer, asClosed(done)[0]?.buyer]).toEqual([540, 320]);
  });
});

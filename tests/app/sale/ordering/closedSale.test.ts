import type { Answer } from '../../../../src/app/records/orderRows';
import { type ClosedSale, closedSale } from '../../../../src/app/sale/ordering/closedSale';
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

function closed(answers: readonly Answer[], baskets: readonly object[] = []): ClosedSale {
  const snapshot = snapshotOf({ offer, baskets });
  const own = { ...sale, terms: { fees, place: '' } };
  const now = {
    ...{ sale: own, offered: offeredIn(snapshot), orders: [], answers },
    ...{ rowsRead: answers.length, fresh: answers.length, waiting: 0, problems: [] },
  };
  const next = { ...own, state: 'closed' as const };
  return closedSale(snapshot, { now, sale: own, next, requests: () => undefined });
}

const asOrdered = ({ taken }: ClosedSale) => taken.orders.map(({ amount }) => amount);
const asClosed = ({ tabs }: ClosedSale) => [...tabs.accounts.values()];

describe('a basket that closes', () => {
  it('comes to what its order came to', () => {
    const done = closed([answer(a, at(7, 9), { A1: 2, B1: 1 })]);
    expect([asOrdered(done)[0], asClosed(done)[0]?.buyer]).toEqual([760, 760]);
  });

  it('is priced anew where somebody corrected it', () => {
    const line = { basket: 1, email: a, name: 'a', ref: 'A1', asked: 2, served: 2, delivered: 1 };
    const done = closed([answer(a, at(7, 9), { A1: 2 })], [line]);
    expect([asOrdered(done)[0], asClosed(done)[0]?.buyer]).toEqual([540, 320]);
  });
});

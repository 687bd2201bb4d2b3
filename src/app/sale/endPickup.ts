import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Needs, openBook } from '../kernel/snapshot';
import { latestSale } from '../records/sale';

const needs: Needs = {
  whole: ['settings', 'sales'],
  rows: ['pickup'],
  columns: { history: [] },
};

export interface PickupEnded {
  readonly code: 'collected';
  readonly sale: number;
  /** Baskets not ticked as handed over; empty where nobody ticked any. */
  readonly missed: readonly { readonly basket: number; readonly name: string }[];
}

/** Pick-up is over: the coordinator says so, or its hour has passed. */
export function endPickup(ports: Ports): Result<PickupEnded, Refusal> {
  const book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales'));
  if (sale?.state !== 'closed') return fail({ code: 'nothingToCollect' });
  const { number } = sale;
  const words = historyWords(book);
  const told = {
    action: words.endPickup,
    detail: '',
    before: words.closed(number),
    after: words.collected,
  };
  carryOut(ports, book, needs, {
    rows: {
      sales: [{ number, state: 'collected' }],
      history: historyRows(ports, book, [told]),
    },
  });
  const rows = book.tab('pickup').rows.map(({ values }) => values);
  const isTicked = rows.some(({ done }) => done);
  const missed = rows.flatMap(({ basket, name, done, articles }) =>
    isTicked && !done && basket !== null && articles ? [{ basket, name: name ?? '' }] : [],
  );
  return ok({ code: 'collected', sale: number, missed });
}

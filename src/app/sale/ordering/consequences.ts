import { type Cents, cents } from '../../../domain/values/money';
import { projectOrders } from '../../projection/project';
import type { OrderAct, Outcome } from './orderAct';
import { orderedSale } from './orderedSale';

/** What a basket comes to without an act, and with it. */
export interface ChangedBasket {
  readonly basket: number;
  readonly name: string;
  readonly before: Cents;
  readonly after: Cents;
}

/** The baskets that an act changes, beside what the answers that came make of them without it. */
export function basketsChanged({ read, about }: Outcome, act: OrderAct): ChangedBasket[] {
  const acted = orderedSale(read, about, act);
  const without = orderedSale(read, about);
  const [were, are] = [without, acted].map(({ context }) => projectOrders(context).accounts);
  const names = new Map(acted.taken.orders.map((row) => [row.basket, row.name || row.email]));
  return [...names]
    .flatMap(([basket, name]) => {
      const [before = cents(0), after = cents(0)] = [were, are].map(
        (of) => of?.get(basket ?? 0)?.buyer,
      );
      return basket === null || before === after ? [] : [{ basket, name, before, after }];
    })
    .sort((a, b) => a.basket - b.basket);
}

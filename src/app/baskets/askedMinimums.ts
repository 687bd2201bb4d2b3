import type { Minimums } from '../../domain/orders/minimum';
import { folded } from '../../tabs/engine/cell';
import type { Book } from '../kernel/snapshot';
import type { SaleContext } from '../records/outcomes';

/** Those of Réglages and Producteurs; a producer as the catalogue spells it. */
export function minimumsOf({ book, products }: SaleContext): Minimums {
  const { basketMinimum: basket, belowMinimum: belowBasket } = book.settings;
  const asked = new Map(
    book
      .tab('producers')
      .rows.flatMap(({ values }) =>
        values.name && values.minimum ? [[folded(values.name), values.minimum] as const] : [],
      ),
  );
  const sellers = new Set([...products.values()].map(({ producer }) => producer));
  const producers = [...sellers].flatMap((producer) => {
    const minimum = asked.get(folded(producer));
    return minimum === undefined ? [] : [[producer, minimum] as const];
  });
  return { basket, belowBasket, producers: new Map(producers) };
}
/** Whether what is ordered may still fall when orders close. */
export const hasMinimums = (book: Book): boolean =>
  book.settings.basketMinimum > 0 ||
  book.tab('producers').rows.some(({ values }) => (values.minimum ?? 0) > 0);

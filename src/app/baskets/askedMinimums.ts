import type { Minimums } from '../../domain/orders/minimum';
import { folded } from '../../domain/values/fold';
import { readThreshold } from '../../tabs/engine/readThreshold';

import type { ReadsColumns } from '../kernel/reads';
import type { SaleContext } from '../records/saleContext';

export type ReadsMinimums = ReadsColumns<'producers', 'name' | 'minimum'>;

/** Those of Réglages and Producteurs; a producer as the catalogue spells it. */
export function minimumsOf({ snapshot, products }: SaleContext<ReadsMinimums>): Minimums {
  const { amount: basket, isKept: keepsBelow } = snapshot.settings.basketMinimum;
  const asked = new Map(
    snapshot.tabs.producers.rows.flatMap(({ values }) =>
      values.name && values.minimum
        ? [[folded(values.name), readThreshold(values.minimum, 'euros')] as const]
        : [],
    ),
  );
  const sellers = new Set([...products.values()].map(({ producer }) => producer));
  const producers = [...sellers].flatMap((producer) => {
    const minimum = asked.get(folded(producer));
    return minimum === undefined ? [] : [[producer, minimum] as const];
  });
  const { saleMinimum: sale } = snapshot.settings;
  return { basket, keepsBelow, producers: new Map(producers), ...(sale ? { sale } : {}) };
}

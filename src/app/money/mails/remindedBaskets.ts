import { seriesIn } from '../../../domain/outbox/mailKey';
import { saysReminder } from '../../../domain/outbox/sumContent';
import { hasLeft, type ReadsOutbox, standsAsSaid } from '../../records/outboxRows';
import type { SaleContext } from '../../records/saleContext';

/** Baskets whose reminder has left, or a demand that stood for it. */
export const alreadyReminded = ({ snapshot, sale }: SaleContext<ReadsOutbox>): Set<number> =>
  new Set(
    snapshot.tabs.outbox.rows.flatMap(({ key, values: { kind, state, sale: of } }) => {
      if (of !== sale.number || !hasLeft(state)) return [];
      const series = seriesIn(key);
      const reminds = kind === 'payment' ? saysReminder(series?.content ?? '') : true;
      const isOurs = kind === 'payment' || kind === 'pickupReminder';
      return series && isOurs && reminds ? [Number(series.what)] : [];
    }),
  );

/** The baskets whose demand, decided now or on its way, stands for the reminder. */
export function remindedBy(
  context: SaleContext<ReadsOutbox>,
  demands: readonly { readonly basket: number; readonly reminds: boolean }[],
): Set<number> {
  const { snapshot, sale } = context;
  const baskets = new Set(demands.flatMap(({ basket, reminds }) => (reminds ? [basket] : [])));
  for (const { key, values } of snapshot.tabs.outbox.rows) {
    const { kind, state } = values;
    const isOurs = kind === 'payment' && values.sale === sale.number;
    if (!isOurs || !standsAsSaid(state)) continue;
    const series = seriesIn(key);
    if (series && saysReminder(series.content)) baskets.add(Number(series.what));
  }
  return baskets;
}

import type { Reads } from '../kernel/reads';
import type { Sale } from '../records/sale';

/**
 * What producers were told to bring, by product: the split as it stands before this run, or as it stood
 * before a sale was reopened.
 */
export const announcedSplit = (
  { tabs }: Reads<'producerSplit'>,
  sale: Pick<Sale, 'splitTold'>,
): ReadonlyMap<string, number> =>
  sale.splitTold ??
  new Map(
    tabs.producerSplit.rows.flatMap(({ values: { ref, quantity } }) =>
      ref === null || !quantity ? [] : [[ref, quantity] as const],
    ),
  );

import type { Reads } from '../kernel/reads';
import { hasLeft, outboxRows, type ReadsOutbox } from '../records/outboxRows';
import { encodeSplit, type Sale } from '../records/sale';

/**
 * What producers were told to bring, by product: the split as it stands before this run, or as it stood
 * before a sale was reopened, called off or gone back with.
 */
export const toldSplit = (
  { tabs }: Reads<'producerSplit'>,
  sale: Pick<Sale, 'splitTold'>,
): ReadonlyMap<string, number> =>
  sale.splitTold ??
  new Map(
    tabs.producerSplit.rows.flatMap(({ values: { ref, quantity } }) =>
      ref === null || !quantity ? [] : [[ref, quantity] as const],
    ),
  );

/** Some of them heard what they are to bring. */
export const wereProducersTold = (snapshot: ReadsOutbox, { number }: Sale): boolean =>
  outboxRows(snapshot).some(
    ({ values: { kind, sale, state } }) =>
      sale === number && (kind === 'producerOrder' || kind === 'producerChange') && hasLeft(state),
  );

/** Told by the very write that closes; of a sale that is called off it is what they were told before. */
export function toldSplitCells(
  snapshot: Reads<'producerSplit'> & ReadsOutbox,
  sale: Sale,
  event: 'close' | 'callOff',
): { readonly toldSplit?: string | null } {
  if (event === 'close') return sale.splitTold ? { toldSplit: null } : {};
  return wereProducersTold(snapshot, sale)
    ? { toldSplit: encodeSplit(toldSplit(snapshot, sale)) }
    : {};
}

import { tells } from '../../domain/outbox/mailKind';
import type { Reads } from '../kernel/reads';
import { hasLeft, outboxRows, type ReadsOutbox } from '../records/outboxRows';
import { encodeSplit, type Sale } from '../records/sale';

/**
 * What producers were told to bring, by product: the split as it stands before this run, or as it stood
 * before a sale was reopened, called off or gone back with.
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

/** Who heard what they are to bring, by address. */
export const producersNotified = (
  snapshot: ReadsOutbox,
  { number }: Pick<Sale, 'number'>,
): ReadonlySet<string> =>
  new Set(
    outboxRows(snapshot).flatMap(({ values: { kind, sale, recipient, state } }) =>
      sale === number && tells(kind, 'toBring') && hasLeft(state) ? [recipient ?? ''] : [],
    ),
  );

/** Told by the very write that closes; of a sale that is called off or goes back it is what they were told before. */
export function announcedSplitCells(
  snapshot: Reads<'producerSplit'> & ReadsOutbox,
  sale: Sale,
  event: 'close' | 'callOff' | 'goBack',
): { readonly toldSplit?: string | null } {
  if (event === 'close') return sale.splitTold ? { toldSplit: null } : {};
  return producersNotified(snapshot, sale).size > 0
    ? { toldSplit: encodeSplit(announcedSplit(snapshot, sale)) }
    : {};
}

import { readBaskets } from '../../../domain/accounting/document';
import { reads, type Snapshot } from '../../kernel/reads';
import type { Sale } from '../../records/sale';

export const goneNeeds = reads({
  whole: [],
  rows: [],
  columns: { pickup: ['basket', 'done'], documents: ['baskets'] },
});

/**
 * Baskets that were handed over, or that a document was numbered for: what does not come takes nothing
 * from them, as it is in somebody's bag (docs/rules.md S16).
 */
export function goneBaskets(
  { tabs }: Snapshot<typeof goneNeeds>,
  { number }: Sale,
): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const { values } of tabs.pickup.rows)
    if (values.done === true && values.basket !== null) gone.add(values.basket);
  for (const { values } of tabs.documents.rows)
    for (const { sale, basket } of readBaskets(values.baskets))
      if (sale === number) gone.add(basket);
  return gone;
}

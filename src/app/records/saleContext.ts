import type { Ordered, ServedLine, Unordered } from '../../domain/orders/allocation';
import { shortSentence } from '../../text/problems/reason';
import type { Reads } from '../kernel/reads';
import type { Answer } from './answer';
import type { Offered } from './offer';
import type { PricedOrder } from './pricedOrder';
import type { Sale } from './sale';

interface OfRow {
  readonly number: number;
  readonly answer: Answer;
  /** The order that it found, priced. */
  readonly before?: PricedOrder;
}

/** With the order that it leaves, priced. */
export interface LeavesOrder extends OfRow {
  readonly outcome: Ordered;
  readonly order: PricedOrder;
}

export interface LeavesNone extends OfRow {
  readonly outcome: Unordered;
  /** The basket that it has emptied, with the fees that stay. */
  readonly order?: PricedOrder;
}

/** One allocation outcome with the row of Commandes that it is about. */
export type AnswerOutcome = LeavesOrder | LeavesNone;

export const isOrdered = (outcome: Ordered | Unordered): outcome is Ordered =>
  outcome.kind === 'accepted' || outcome.kind === 'changed';

export const leavesOrder = (item: AnswerOutcome): item is LeavesOrder => isOrdered(item.outcome);

/** A sale with what is read of the drive about it: what every snapshot holds, and these tabs. */
export interface SaleContext<R extends Reads = Reads> {
  readonly snapshot: R;
  readonly sale: Sale;
  readonly products: ReadonlyMap<string, Offered>;
}

export function touchedRefs(outcomes: readonly AnswerOutcome[]): Set<string> {
  const refs = new Set<string>();
  for (const { outcome } of outcomes) {
    if (outcome.kind === 'late' || outcome.kind === 'empty') continue;
    for (const { ref } of [...outcome.lines, ...(outcome.previous?.lines ?? [])]) refs.add(ref);
  }
  return refs;
}

export function shortfallOf(line: ServedLine, { products, snapshot }: SaleContext): string | null {
  const product = products.get(line.ref);
  if (!line.reason || !product) return null;
  const { asked, served, reason } = line;
  return shortSentence(
    { sold: product, asked, served, reason },
    snapshot.place.zone,
    snapshot.place.locale,
  );
}

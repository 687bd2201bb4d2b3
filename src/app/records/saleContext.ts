import type { Outcome, ServedLine } from '../../domain/orders/allocation';
import { shortSentence } from '../../text/problems/reason';
import type { Reads } from '../kernel/reads';
import type { Answer } from './answer';
import type { Offered } from './offer';
import type { Sale } from './sale';

/** One allocation outcome with the row of Commandes that it is about. */
export interface AnswerOutcome {
  readonly number: number;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

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

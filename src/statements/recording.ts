import { readPartId } from '../domain/money/entryKey';
import type { DueId } from '../domain/money/reference';
import { dueKey } from './match/books';
import { inOrder, type PayoutToMark, type ReceiptToRecord } from './reconcile';

/**
 * What matching a statement asks of the drive, in its order. The page and the command line drive it:
 * each asks the drive for the step and hands back its answer, undefined where it said no.
 */
export type Step =
  | { readonly command: 'moneyView'; readonly input: { readonly sale?: number } }
  | { readonly command: 'recordReceipts'; readonly input: readonly ReceiptToRecord[] }
  | { readonly command: 'markPaid'; readonly input: PayoutToMark };

interface View {
  readonly sale: number;
  readonly payouts: readonly unknown[];
}

export interface Refused {
  /** Of the receipt. */
  readonly id: string;
  readonly code: string;
}

/** The line that a receipt is a part of. */
export const lineOf = (receipt: string): string => readPartId(receipt)?.line ?? receipt;

/** Producers of the sale before are often paid while the next one is open: both are known then. */
export const saleBefore = (sale: number): number | undefined => (sale < 2 ? undefined : sale - 1);

export const withPayouts = <V extends View>(view: V, before: readonly unknown[]): V => ({
  ...view,
  payouts: [...view.payouts, ...before],
});

/** The drive's money, with who is still to be paid of the sale before. */
export function* looking<V extends View>(): Generator<Step, V | undefined, unknown> {
  const view = (yield { command: 'moneyView', input: {} }) as V | undefined;
  const sale = view && saleBefore(view.sale);
  if (!view || sale === undefined) return view;
  const before = (yield { command: 'moneyView', input: { sale } }) as V | undefined;
  return withPayouts(view, before?.payouts ?? []);
}

export interface ShownDue extends DueId {
  readonly remaining: number;
}

export interface Taken<V> {
  readonly receipts: readonly ReceiptToRecord[];
  /** As they were shown to whoever took the receipts. */
  readonly dues: readonly ShownDue[];
  /** Said by somebody, or told by a new look: what producers are owed follows from what came in. */
  readonly payouts: readonly PayoutToMark[] | ((view: V | undefined) => readonly PayoutToMark[]);
}

/** Receipts of one call: Google takes long over more. */
const AT_ONCE = 100;

/** Receipts first, then who was paid; where receipts could not be recorded, nobody is marked. */
export function* recording<V extends View>({
  receipts,
  dues,
  payouts,
}: Taken<V>): Generator<Step, readonly Refused[], unknown> {
  const ordered = withLeft(inOrder(receipts), dues);
  const refused: Refused[] = [];
  for (let at = 0; at < ordered.length; at += AT_ONCE) {
    const input = ordered.slice(at, at + AT_ONCE);
    const done = yield { command: 'recordReceipts', input };
    if (!done) return refused;
    refused.push(...(done as { readonly refused: readonly Refused[] }).refused);
  }
  const wanted = typeof payouts === 'function' ? payouts(yield* looking<V>()) : payouts;
  for (const input of wanted) yield { command: 'markPaid', input };
  return refused;
}

/** Where less is left by then, somebody noted a payment meanwhile: the drive refuses (docs/rules.md M69). */
function withLeft(
  receipts: readonly ReceiptToRecord[],
  dues: readonly ShownDue[],
): ReceiptToRecord[] {
  const left = new Map(dues.map((due) => [dueKey(due), due.remaining]));
  return receipts.map((receipt) => {
    const key = dueKey(receipt);
    const before = left.get(key);
    if (receipt.kind !== 'payment' || before === undefined) return receipt;
    left.set(key, before - receipt.cents);
    return { ...receipt, left: before };
  });
}

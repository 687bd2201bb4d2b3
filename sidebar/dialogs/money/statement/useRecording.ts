import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { inOrder, payoutsToMark, receiptsOf } from '../../../../src/statements/reconcile';
import { tellChanged } from '../../../shared/news';
import { call, type Failure } from '../../../shared/server';
import type { ShownLine } from './useLines';

/** Receipts of one call: Google takes long over more. */
const AT_ONCE = 100;

export type Recording =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly lines: number };

export interface Recorder {
  readonly recording: Recording;
  /** By line, why the drive would not have it. */
  readonly refused: ReadonlyMap<string, string>;
  readonly record: (lines: readonly ShownLine[]) => Promise<void>;
  readonly leave: () => void;
}

/** Writes what was taken. Each line counts once, so what a cut connection left is simply sent again. */
export function useRecording(view: MoneyView, refresh: () => Promise<void>): Recorder {
  const [recording, setRecording] = useState<Recording>({ kind: 'idle' });
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  const record = async (lines: readonly ShownLine[]) => {
    const receipts = inOrder(
      lines.flatMap(({ decision, parts }) => receiptsOf(decision, parts, view)),
    );
    const payouts = lines.flatMap(({ decision }) => payoutsToMark(decision));
    const of = receipts.length + payouts.length;
    const told = new Map<string, string>();
    let [failure, done]: [Failure | undefined, number] = [undefined, 0];
    const tell = () => setRecording({ kind: 'running', done, of });
    tell();
    for (let at = 0; at < receipts.length && !failure; at += AT_ONCE) {
      const some = receipts.slice(at, at + AT_ONCE);
      const outcome = await call('recordReceipts', some as never);
      if (outcome.ok)
        for (const { id, code } of outcome.value.refused) told.set(id.replace(/-m?\d+$/, ''), code);
      else failure = outcome.failure;
      done += some.length;
      tell();
    }
    for (const payout of failure ? [] : payouts) {
      const outcome = await call('markPaid', payout);
      if (!outcome.ok) failure ??= outcome.failure;
      done += 1;
      tell();
    }
    setRefused(told);
    tellChanged();
    await refresh();
    setRecording(
      failure ? { kind: 'failed', failure } : { kind: 'done', lines: lines.length - told.size },
    );
  };
  return { recording, refused, record, leave: () => setRecording({ kind: 'idle' }) };
}

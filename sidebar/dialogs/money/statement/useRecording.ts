import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { cents } from '../../../../src/domain/values/money';
import { payoutsToMark, receiptsOf } from '../../../../src/statements/reconcile';
import { lineOf, recording, type Step } from '../../../../src/statements/recording';
import type { ReviewedLine } from '../../../../src/statements/reviewedLine';
import { tellChanged } from '../../../shared/calls/news';
import { call, type Failure, type Outcome } from '../../../shared/calls/server';

export type Recording =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly lines: number };

export interface Recorder {
  readonly recording: Recording;
  /** By line, why the drive would not have it. */
  readonly refused: ReadonlyMap<string, string>;
  readonly record: (lines: readonly ReviewedLine[]) => Promise<void>;
  readonly leave: () => void;
}

/** Writes what was taken. Each line counts once, so what a cut connection left is simply sent again. */
export function useRecording(view: MoneyView, refresh: () => Promise<void>): Recorder {
  const [state, setRecording] = useState<Recording>({ kind: 'idle' });
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  const record = async (lines: readonly ReviewedLine[]) => {
    const receipts = lines.flatMap(({ decision, parts }) => receiptsOf(decision, parts, view));
    const payouts = lines.flatMap(({ decision }) => payoutsToMark(decision));
    const of = receipts.length + payouts.length;
    let [failure, done]: [Failure | undefined, number] = [undefined, 0];
    const steps = recording<MoneyView>({ receipts, dues: view.dues, payouts });
    let step = steps.next();
    while (!step.done) {
      setRecording({ kind: 'running', done, of });
      const outcome = await asked(step.value);
      if (!outcome.ok) failure ??= outcome.failure;
      done += step.value.command === 'recordReceipts' ? step.value.input.length : 1;
      step = steps.next(outcome.ok ? (outcome.value ?? {}) : undefined);
    }
    const codes = new Map(step.value.map(({ id, code }) => [lineOf(id), code]));
    setRefused(codes);
    tellChanged();
    await refresh();
    setRecording(
      failure ? { kind: 'failed', failure } : { kind: 'done', lines: lines.length - codes.size },
    );
  };
  return { recording: state, refused, record, leave: () => setRecording({ kind: 'idle' }) };
}

function asked(step: Step): Promise<Outcome<unknown>> {
  switch (step.command) {
    case 'moneyView':
      return call(step.command, step.input);
    case 'recordReceipts':
      return call(
        step.command,
        step.input.map((one) => ({ ...one, cents: cents(one.cents) })),
      );
    case 'markPaid':
      return call(step.command, step.input);
  }
}

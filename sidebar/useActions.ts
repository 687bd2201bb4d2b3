import { useState } from 'preact/hooks';
import type { Summary } from '../src/app/refusal';
import { call, type Failure, type Outcome, type ValueOf } from './shared/server';
import type { Action } from './words';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type Question = ValueOf<'previewOpening'>;

/** What the panel is doing. A failed step stays where it was, so that it can be tried again. */
export type Stage =
  | { readonly kind: 'idle'; readonly done?: Summary }
  | { readonly kind: 'previewing'; readonly action: Action }
  /** A question of the sidebar's own has no text here. */
  | { readonly kind: 'asking'; readonly action: Action; readonly question: Question | null }
  | { readonly kind: 'working'; readonly action: Action; readonly progress?: Progress }
  | {
      readonly kind: 'failed';
      readonly action: Action;
      readonly failure: Failure;
      readonly retry: () => void;
    };

export interface Actions {
  readonly stage: Stage;
  /** Acts, or asks first where the action changes much. */
  readonly start: (action: Action) => void;
  readonly confirm: (action: Action) => void;
  readonly leave: () => void;
}

export function useActions(refresh: () => Promise<void>): Actions {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  const preview = async (action: 'openCycle' | 'closeCycle') => {
    setStage({ kind: 'previewing', action });
    const outcome = await call(action === 'openCycle' ? 'previewOpening' : 'previewClosing', {});
    if (outcome.ok) return setStage({ kind: 'asking', action, question: outcome.value });
    setStage({ kind: 'failed', action, failure: outcome.failure, retry: () => preview(action) });
    await refresh();
  };

  const act = async (action: Action) => {
    setStage({ kind: 'working', action });
    const outcome = await perform(action, (progress) =>
      setStage({ kind: 'working', action, progress }),
    );
    if (!outcome.ok) {
      setStage({ kind: 'failed', action, failure: outcome.failure, retry: () => act(action) });
      return refresh();
    }
    // The old main button does not come back for a moment.
    await refresh();
    setStage({ kind: 'idle', done: outcome.value });
  };

  const start = (action: Action) => {
    if (action === 'openCycle' || action === 'closeCycle') void preview(action);
    else if (action === 'takeOverTriggers') setStage({ kind: 'asking', action, question: null });
    else void act(action);
  };

  return {
    stage,
    start,
    confirm: (action) => void act(action),
    leave: () => setStage({ kind: 'idle' }),
  };
}

/** A long form takes several executions: each goes on where the last one stopped. */
async function perform(
  action: Action,
  tell: (progress: Progress) => void,
): Promise<Outcome<Summary>> {
  let before = -1;
  while (true) {
    const outcome: Outcome<Summary> = await call(action, {});
    if (!outcome.ok || outcome.value.code !== 'openingGoesOn') return outcome;
    const { done, of } = outcome.value;
    if (done <= before) return { ok: false, failure: { kind: 'stalled' } };
    before = done;
    tell({ done, of });
  }
}

import { useCallback, useState } from 'preact/hooks';
import type { Summary } from '../../src/app/kernel/refusal';
import type { SaleMoved } from '../../src/app/sale/changing/moveSale';
import type { PickupEnded, PickupResumed } from '../../src/app/sale/settling/pickupOver';
import type { DialogName, PanelAct } from '../../src/text/pages/dialogs';
import type { Question } from '../../src/text/results/preview';
import { tellChanged, useNews } from '../shared/calls/news';
import { call, type Failure, mayPass, openDialog } from '../shared/calls/server';

/** Done at once, or by a page of its own. */
export type Action = PanelAct;
/** What an action of the panel answers. */
export type Done = Summary | PickupEnded | PickupResumed | SaleMoved;

/** What the panel is doing. A failed step stays where it was, so that it can be tried again. */
export type Stage =
  | { readonly kind: 'idle'; readonly done?: Done }
  | { readonly kind: 'asking'; readonly action: AskedAction; readonly question?: Question }
  | { readonly kind: 'working'; readonly action: Action }
  | {
      readonly kind: 'failed';
      readonly action: Action;
      readonly failure: Failure;
      readonly retry?: () => void;
    };

export interface Actions {
  readonly stage: Stage;
  /** Acts, opens the page that leads through it, or asks first. */
  readonly start: (action: Action) => void;
  readonly confirm: (action: Action) => void;
  readonly leave: () => void;
}

/** Asked before it is done. */
export type AskedAction = keyof typeof questions;

/** What the drive is asked first, where the question has figures in it. */
const questions = {
  takeOverTriggers: null,
  repairWorkbook: null,
  endPickup: 'askBeforeEnd',
  resumePickup: 'askBeforeResume',
  prolong: 'askBeforeProlonging',
} as const;

const isAsked = (action: Action): action is AskedAction => action in questions;

const isPage = (action: Action): action is Action & DialogName =>
  DRIVE_DIALOGS.some((name) => name === action);

const failedStage = (action: Action, failure: Failure, retry: () => void): Stage => ({
  kind: 'failed',
  action,
  failure,
  ...(mayPass(failure) ? { retry } : {}),
});

export function useActions(refresh: () => Promise<void>): Actions {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  // What was said of the last action no longer holds once another page has acted.
  const forget = useCallback(
    () => setStage((before) => (before.kind === 'idle' ? { kind: 'idle' } : before)),
    [],
  );
  useNews(forget);

  const act = async (action: Action, input: object = {}) => {
    setStage({ kind: 'working', action });
    const outcome = isPage(action)
      ? await openDialog(action)
      : await call(action === 'prolong' ? 'moveSale' : action, input);
    if (!outcome.ok) {
      setStage(failedStage(action, outcome.failure, () => void act(action, input)));
      return refresh();
    }
    if (!outcome.value) return setStage({ kind: 'idle' });
    tellChanged();
    const { value } = outcome;
    if (value.code === 'installed' && value.isNew) void openDialog('firstSteps');
    // The old main button does not come back for a moment.
    await refresh();
    setStage({ kind: 'idle', done: outcome.value });
  };

  const ask = async (action: AskedAction) => {
    const name = questions[action];
    if (!name) return setStage({ kind: 'asking', action });
    setStage({ kind: 'working', action });
    const outcome = await call(name, {});
    if (outcome.ok) return setStage({ kind: 'asking', action, question: outcome.value });
    return setStage(failedStage(action, outcome.failure, () => void ask(action)));
  };

  return {
    stage,
    start: (action) => {
      // A button that was pressed keeps the keyboard: it is not taken away, and says no more for now.
      if (stage.kind === 'working') return;
      if (isAsked(action)) void ask(action);
      else void act(action);
    },
    // What was said yes to is what is done.
    confirm: (action) =>
      void act(action, stage.kind === 'asking' ? stage.question?.input : undefined),
    leave: () => setStage({ kind: 'idle' }),
  };
}

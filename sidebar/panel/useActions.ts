import { useCallback, useState } from 'preact/hooks';
import type { Summary } from '../../src/app/kernel/refusal';
import type { DialogName } from '../../src/app/panel/dialogs';
import type { PickupEnded } from '../../src/app/sale/endPickup';
import { tellChanged, useNews } from '../shared/news';
import { call, type Failure, openDialog } from '../shared/server';

/** What a page of its own leads through. */
type DialogAction =
  | 'firstSteps'
  | 'openCycle'
  | 'closeCycle'
  | 'outbox'
  | 'templates'
  | 'money'
  | 'statement'
  | 'prices'
  | 'shortage'
  | 'books'
  | 'people'
  | 'dayPack'
  | 'poster';
export type Action =
  | 'install'
  | 'readAnswers'
  | 'checkWorkbook'
  | 'mendWorkbook'
  | 'endPickup'
  | 'takeOverTriggers'
  | DialogAction;
/** What an action of the panel answers. */
export type Done = Summary | PickupEnded;

/** What the panel is doing. A failed step stays where it was, so that it can be tried again. */
export type Stage =
  | { readonly kind: 'idle'; readonly done?: Done }
  | { readonly kind: 'asking'; readonly action: AskedAction }
  | { readonly kind: 'working'; readonly action: Action }
  | {
      readonly kind: 'failed';
      readonly action: Action;
      readonly failure: Failure;
      readonly retry: () => void;
    };

export interface Actions {
  readonly stage: Stage;
  /** Acts, opens the page that leads through it, or asks first. */
  readonly start: (action: Action) => void;
  readonly confirm: (action: Action) => void;
  readonly leave: () => void;
}

const pages: Readonly<Record<DialogAction, DialogName>> = {
  firstSteps: 'firstSteps',
  openCycle: 'opening',
  closeCycle: 'closing',
  outbox: 'outbox',
  templates: 'templates',
  money: 'money',
  prices: 'prices',
  shortage: 'shortage',
  statement: 'statement',
  books: 'books',
  people: 'people',
  dayPack: 'dayPack',
  poster: 'poster',
};

/** Asked before it is done. */
export type AskedAction = 'takeOverTriggers' | 'mendWorkbook';

const isAsked = (action: Action): action is AskedAction =>
  action === 'takeOverTriggers' || action === 'mendWorkbook';

const isPage = (action: Action): action is DialogAction => action in pages;

export function useActions(refresh: () => Promise<void>): Actions {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  // What was said of the last action no longer holds once another page has acted.
  const forget = useCallback(
    () => setStage((before) => (before.kind === 'idle' ? { kind: 'idle' } : before)),
    [],
  );
  useNews(forget);

  const act = async (action: Action) => {
    setStage({ kind: 'working', action });
    const outcome = isPage(action) ? await openDialog(pages[action]) : await call(action, {});
    if (!outcome.ok) {
      const retry = () => void act(action);
      setStage({ kind: 'failed', action, failure: outcome.failure, retry });
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

  return {
    stage,
    start: (action) => {
      if (isAsked(action)) setStage({ kind: 'asking', action });
      else void act(action);
    },
    confirm: (action) => void act(action),
    leave: () => setStage({ kind: 'idle' }),
  };
}

import type { Status } from '../../src/app/panel/status';
import { leadingTask, type TaskCode } from '../../src/domain/sale/tasks';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { showCell } from '../shared/calls/server';
import type { Action, Actions } from './useActions';

/** Where each is seen to: an action of the panel, or a tab. */
export const doneBy: Readonly<Record<TaskCode, Action | 'baskets' | 'producers' | 'toFix'>> = {
  close: 'closing',
  print: 'dayPack',
  late: 'desk',
  shift: 'roster',
  weights: 'baskets',
  confirm: 'baskets',
  mails: 'outbox',
  endPickup: 'endPickup',
  account: 'settings',
  iban: 'producers',
  holder: 'producers',
  ibanChanged: 'money',
  held: 'toFix',
  settle: 'money',
  transfers: 'money',
  leftBehind: 'money',
  unpaid: 'money',
  openNext: 'opening',
};

type Task = Status['tasks'][number];

/** To the tab, and the cell where that is known; or to what the panel does about it. */
export function begin({ code, place }: Task, { stage, start }: Actions): void {
  const where = doneBy[code];
  if (where !== 'baskets' && where !== 'producers' && where !== 'toFix') start(where);
  else if (stage.kind !== 'working') void showCell({ tab: where, ...place });
}

interface Props {
  readonly status: Status;
  readonly words: PanelWords;
  readonly actions: Actions;
}

/**
 * The day's list: what is left to do leads to where it is done, what is done has its tick. What the main
 * button does stands there already.
 */
export function Tasks({ status: { tasks: all }, words, actions }: Props) {
  const leading = leadingTask(all);
  const tasks = all.filter((task) => task !== leading);
  if (tasks.length === 0) return null;
  const isBusy = actions.stage.kind === 'working';
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.tasksTitle}</h2>
      <ul class="others">
        {tasks.map((task) => (
          <li key={task.code}>
            {task.isDone ? (
              <span class="faint">
                ✓ {task.text}
                <span class="unseen"> ({words.stepDone})</span>
              </span>
            ) : (
              <button
                type="button"
                class="quiet"
                aria-disabled={isBusy}
                onClick={() => begin(task, actions)}
              >
                {task.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Status } from '../../src/app/panel/status';
import { leadingTask } from '../../src/domain/sale/tasks';
import { areOrdersOpen, isBehind, isInPreparation } from '../../src/domain/sale/transitions';
import { panelDone } from '../../src/text/pages/panel/panelDone';
import { Failed, isUnknown, Working } from '../shared/cards';
import { hour, moment } from '../shared/format';
import { useFocusOnChange } from '../shared/useFocus';
import { Confirmation } from './Confirmation';
import type { PanelWords } from './panelWords';
import { begin, doneBy } from './Tasks';
import type { Action, Actions, Done } from './useActions';

interface Props {
  readonly status: Status;
  readonly now: number;
  readonly words: PanelWords;
  readonly actions: Actions;
}

/** The one thing to do now, or what is being done about it. */
export function Next({ status, now, words, actions }: Props) {
  const { stage, confirm, leave } = actions;
  const { language } = status;
  const isResult = stage.kind === 'idle' || stage.kind === 'failed';
  const place = useFocusOnChange<HTMLElement>(stage.kind, isResult);
  return (
    <section ref={place} aria-labelledby="next">
      <h2 id="next" class="unseen">
        {words.nextTitle}
      </h2>
      {stage.kind === 'idle' && stage.done && (
        <p class={isGood(stage.done) ? 'card good' : 'card bad'} tabIndex={-1} data-focus>
          {panelDone(stage.done, language)}
        </p>
      )}
      {stage.kind === 'failed' && (
        <Failed
          language={language}
          failure={stage.failure}
          {...(!isUnknown(stage.failure) && { title: words.failed(words.actions[stage.action]) })}
          retry={stage.retry}
          leave={leave}
        />
      )}
      {stage.kind === 'asking' && (
        <Confirmation
          stage={stage}
          owner={status.owner}
          language={language}
          words={words}
          confirm={() => confirm(stage.action)}
          leave={leave}
        />
      )}
      {stage.kind === 'working' && (
        <Working language={language} title={workingOn(words, stage.action)} />
      )}
      {stage.kind === 'idle' && (
        <Suggestion status={status} now={now} words={words} actions={actions} />
      )}
    </section>
  );
}

/** A success never hides that sums do not tie. */
/** Of what has no words of its own: its page is coming. */
export const workingOn = ({ working, coming }: PanelWords, action: Action): string =>
  action in working ? working[action as keyof typeof working] : coming;

const isGood = (done: Done): boolean => !('failed' in done) || done.failed === 0;

/** What the one main button does, in the very words of the other acts. */
export function leadingAction({ tasks }: Status, words: PanelWords): Action | undefined {
  const task = leadingTask(tasks);
  const where = task && doneBy[task.code];
  return words.actions[where as Action] === task?.text ? (where as Action) : undefined;
}

interface Suggested {
  readonly lead: string;
  readonly action?: Action;
  readonly task?: Status['tasks'][number] | undefined;
  readonly label?: string;
}

function Suggestion({ status, now, words, actions }: Props) {
  const { lead, action, task, label } = suggested(status, now, words);
  const isButton = task ?? action;
  return (
    <div class="suggestion">
      {isButton && (
        <button
          type="button"
          class="main"
          data-focus
          onClick={() => (task ? begin(task, actions) : action && actions.start(action))}
        >
          {task?.text ?? label ?? (action && words.actions[action])}
        </button>
      )}
      <p class="faint" {...(!isButton && { tabIndex: -1, 'data-focus': true })}>
        {lead}
      </p>
    </div>
  );
}

function suggested(status: Status, now: number, words: PanelWords): Suggested {
  const { next, sale, zone, language, formUrl } = status;
  const when = (time: number) => moment(time, zone, language);
  if (next === 'install') return { lead: words.installLead, action: 'install' };
  if (next === 'firstSteps') return { lead: words.firstStepsLead, action: 'firstSteps' };
  if (next === 'wait' && sale) {
    const task = leadingTask(status.tasks);
    if (task?.code === 'close') return { lead: words.closeLead, task };
    if (task?.code === 'openNext') return { lead: status.coming ?? words.openLead, task };
    const lead = areOrdersOpen(sale.state)
      ? words.openUntil(when(sale.closesAt))
      : isBehind(sale.state) || now >= sale.pickupEnd
        ? (status.coming ?? '')
        : now < sale.pickupStart
          ? words.waitForPickup(when(sale.pickupStart))
          : words.waitForPickupEnd(hour(sale.pickupEnd, zone, language));
    return { lead, task };
  }
  if (!sale || !isInPreparation(sale.state)) return { lead: words.openLead, action: 'opening' };
  return formUrl && now < sale.opensAt
    ? { lead: words.waitForOpening(when(sale.opensAt)) }
    : { lead: words.goOnLead, action: 'opening', label: words.goOnOpening };
}

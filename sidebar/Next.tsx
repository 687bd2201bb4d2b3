import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Status } from '../src/app/status';
import { Asking, Failed, Working } from './cards';
import { hour, moment } from './format';
import type { Actions } from './useActions';
import type { Action, Words } from './words';

interface Props {
  readonly status: Status;
  readonly now: number;
  readonly words: Words;
  readonly actions: Actions;
}

/** The one thing to do now, or what is being done about it. */
export function Next({ status, now, words, actions }: Props) {
  const { stage, confirm, leave } = actions;
  const place = useFocusOnChange(stage.kind);
  return (
    <section ref={place} aria-labelledby="next">
      <h2 id="next" class="unseen">
        {words.nextTitle}
      </h2>
      {stage.kind === 'idle' && stage.done && (
        <p class="card good" tabIndex={-1} data-focus>
          {words.done(stage.done, status.zone)}
        </p>
      )}
      {stage.kind === 'failed' && <Failed {...stage} words={words} leave={leave} />}
      {stage.kind === 'asking' && (
        <Asking {...stage} owner={status.owner} words={words} confirm={confirm} leave={leave} />
      )}
      {(stage.kind === 'working' || stage.kind === 'previewing') && (
        <Working stage={stage} words={words} />
      )}
      {stage.kind === 'idle' && (
        <Suggestion status={status} now={now} words={words} start={actions.start} />
      )}
    </section>
  );
}

/**
 * What appears in place of the button that was pressed takes over its focus; nobody who has gone on
 * elsewhere, in the panel or in the spreadsheet, is called back.
 */
function useFocusOnChange(kind: string) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(kind);
  // Before the next key is pressed, not after the next paint.
  useLayoutEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const { activeElement, body } = document;
    const isResult = kind === 'idle' || kind === 'failed';
    const isElsewhere = activeElement !== body && !place.current?.contains(activeElement);
    if (!document.hasFocus() || (isResult && isElsewhere)) return;
    place.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [kind]);
  return place;
}

interface Suggested {
  readonly lead: string;
  readonly action?: Action;
  readonly label?: string;
}

function Suggestion({
  status,
  now,
  words,
  start,
}: Omit<Props, 'actions'> & { readonly start: (action: Action) => void }) {
  const { lead, action, label } = suggested(status, now, words);
  return (
    <div class="suggestion">
      {action && (
        <button type="button" class="main" data-focus onClick={() => start(action)}>
          {label ?? words.actions[action]}
        </button>
      )}
      <p class="faint" {...(!action && { tabIndex: -1, 'data-focus': true })}>
        {lead}
      </p>
    </div>
  );
}

function suggested(status: Status, now: number, words: Words): Suggested {
  const { next, sale, zone, language, formUrl } = status;
  const when = (time: number) => moment(time, zone, language);
  if (next === 'install') return { lead: words.installLead, action: 'install' };
  if (next === 'closeCycle') return { lead: words.closeLead, action: 'closeCycle' };
  if (next === 'wait') {
    if (!sale) return { lead: '' };
    return now < sale.pickupStart
      ? { lead: words.waitForPickup(when(sale.pickupStart)) }
      : { lead: words.waitForPickupEnd(hour(sale.pickupEnd, zone, language)) };
  }
  if (sale?.state !== 'preparing') return { lead: words.openLead, action: 'openCycle' };
  return formUrl && now < sale.opensAt
    ? { lead: words.waitForOpening(when(sale.opensAt)) }
    : { lead: words.goOnLead, action: 'openCycle', label: words.goOnOpening };
}

import { actsOn } from '../../../../src/domain/outbox/mailActs';
import type { MailState } from '../../../../src/domain/outbox/mailState';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import type { Action } from './useMailActions';

interface Props {
  /** Of the mails meant. */
  readonly states: readonly MailState[];
  readonly isOne: boolean;
  /** They were chosen, not found. */
  readonly areNamed: boolean;
  readonly isBusy: boolean;
  readonly words: OutboxWords;
  readonly act: (action: Action) => void;
}

/** Only what can be done to all of them. */
export function Buttons({ states, isOne, areNamed, isBusy, words, act }: Props) {
  const [first = 'sent', ...others] = [...new Set(states)];
  const actions = actsOn(states, { areNamed });
  const again: Readonly<Partial<Record<MailState, string>>> = words.sendAs;
  const sendWord = (others.length === 0 && again[first]) || words.actions.send;
  const all: readonly Action[] = isOne ? [...actions, 'test'] : actions;
  return (
    <>
      {[...all].reverse().map((action) => (
        <button
          key={action}
          type="button"
          class={action === 'send' ? 'main' : 'second'}
          disabled={isBusy}
          onClick={() => act(action)}
        >
          {action === 'send' ? sendWord : words.actions[action]}
        </button>
      ))}
    </>
  );
}

import type { ListedMail } from '../../../../src/app/outbox/outboxView';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import type { Action } from './useMailActions';

type State = ListedMail['state'];

/** What may be done from each state, the likeliest first. */
const possible: Readonly<Record<State, readonly Action[]>> = {
  toSend: ['send', 'hold', 'cancel'],
  waiting: ['send', 'hold', 'cancel'],
  held: ['send', 'release', 'cancel'],
  failed: ['send', 'cancel'],
  maybeSent: ['send', 'accept'],
  cancelled: ['send', 'release'],
  sending: [],
  sent: [],
};

interface Props {
  /** Of the mails meant. */
  readonly states: readonly State[];
  readonly isOne: boolean;
  readonly isBusy: boolean;
  readonly words: OutboxWords;
  readonly act: (action: Action) => void;
}

/** Only what can be done to all of them. */
export function Buttons({ states, isOne, isBusy, words, act }: Props) {
  const [first = 'sent', ...others] = [...new Set(states)];
  const actions = possible[first].filter((action) =>
    others.every((state) => possible[state].includes(action)),
  );
  const again: Readonly<Partial<Record<State, string>>> = words.sendAs;
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

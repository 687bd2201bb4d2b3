import type { MessageAsked, MessageView } from '../../../../src/app/panel/writeMessage';
import type { MessageWords } from '../../../../src/text/pages/outbox/messagePage';
import { openDialog } from '../../../shared/calls/server';
import { Question } from '../../../shared/Question';

interface Props {
  readonly view: MessageView;
  readonly words: MessageWords;
  readonly asked: MessageAsked;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** How many, and when: or that everybody has it already. */
export function Confirming({ view, words, asked, confirm, leave }: Props) {
  const { people, already, told } = asked;
  const { language } = view;
  const fresh = people - already;
  if (fresh === 0)
    return (
      <p class="card" role="status">
        {words.already(already)}
      </p>
    );
  return (
    <>
      <h2 class="unseen">{words.send}</h2>
      <Question
        title={words.ask(fresh)}
        text={[told, ...(already > 0 ? [words.already(already)] : [])].join('\n')}
        yes={words.yes(fresh)}
        language={language}
        confirm={confirm}
        leave={leave}
      />
    </>
  );
}

export function Sent({ told, words }: { readonly told: string; readonly words: MessageWords }) {
  return (
    <div class="card good">
      <p tabIndex={-1} data-focus>
        {words.sent(told)}
      </p>
      <button type="button" class="quiet" onClick={() => void openDialog('outbox')}>
        {words.outbox}
      </button>
    </div>
  );
}

import { cancel, no, yes } from '../../../text/buttons';
import { attention, modify, ok, scriptFailed } from '../../../text/frame';
import type { WireQuestion } from '../../wire/events';
import { answer } from '../session/actions';
import { change, usePage } from '../state/store';
import { Modal } from './Modal';

const BUTTONS: Readonly<Record<string, string>> = {
  OK: 'OK',
  CANCEL: cancel,
  YES: yes,
  NO: no,
};

/** Questions of the add-on, of the sheet itself, and what went wrong. */
export function QuestionBox() {
  const { question, pending, failed } = usePage();
  return (
    <>
      {question ? <Question key={question.id} {...question} /> : null}
      {pending ? (
        <Modal title={attention} onClose={() => pending.answer(false)}>
          <p class="prompt">{pending.text}</p>
          <div class="buttons">
            <button type="button" class="main" onClick={() => pending.answer(true)}>
              {modify}
            </button>
            <button type="button" onClick={() => pending.answer(false)}>
              {cancel}
            </button>
          </div>
        </Modal>
      ) : null}
      {failed === undefined ? null : <Failed text={failed} />}
    </>
  );
}

function Question({ id, title, prompt, buttons }: WireQuestion) {
  const press = (button: string) => void answer(id, button);
  return (
    <Modal title={title} onClose={() => press('CLOSE')}>
      <p class="prompt">{prompt}</p>
      <div class="buttons">
        {buttons.map((button, at) => (
          <button
            key={button}
            type="button"
            class={at === 0 ? 'main' : ''}
            onClick={() => press(button)}
          >
            {BUTTONS[button] ?? button}
          </button>
        ))}
      </div>
    </Modal>
  );
}

const Failed = ({ text }: { readonly text: string }) => (
  <Modal title={scriptFailed} onClose={() => change({ failed: undefined })}>
    <p class="prompt">{text}</p>
    <div class="buttons">
      <button type="button" class="main" onClick={() => change({ failed: undefined })}>
        {ok}
      </button>
    </div>
  </Modal>
);

import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { useCommand } from '../../../shared/calls/useCommand';
import { Failed, Working } from '../../../shared/cards';
import { Question } from '../../../shared/Question';
import type { Act } from './Money';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
  /** What was said of the last act no longer holds. */
  readonly hush: () => void;
}

/** What is missing, with amounts: asked before going on. */
export function Preparing({ view: { sale, language }, words, isBusy, act, hush }: Props) {
  const { run, start, leave } = useCommand('draftPayouts');
  const [isOpen, setOpen] = useState(false);
  const look = () => {
    hush();
    setOpen(true);
    void start({ sale });
  };
  const close = () => {
    setOpen(false);
    leave();
  };
  if (!isOpen || run.kind === 'idle')
    return (
      <button type="button" class="main" disabled={isBusy} onClick={look}>
        {words.settle}
      </button>
    );
  if (run.kind === 'running') return <Working language={language} title={words.looking} />;
  if (run.kind === 'failed') return <Failed language={language} {...run} leave={close} />;
  const { seen, question } = run.value;
  return (
    <Question
      title={question.title}
      text={question.text}
      yes={words.settle}
      language={language}
      confirm={() => {
        close();
        act('settlePayouts', { sale, seen }, '');
      }}
      leave={close}
    />
  );
}

import { useState } from 'preact/hooks';
import { moneyPage } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useCommand } from '../../../shared/calls/useCommand';
import { Failed, Working } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import { Question } from '../../../shared/Question';

interface Props {
  readonly ask: 'askBeforeAllNoted' | 'askBeforePaid' | 'askBeforePayouts';
  readonly sale: number;
  readonly label: string;
  readonly look: 'main' | 'second' | 'quiet';
  readonly language: Language;
  readonly isBusy: boolean;
  /** What was said of the last act no longer holds. */
  readonly hush: () => void;
  /** What was said yes to is what is done. */
  readonly confirm: (input: object) => void;
}

/** A button that first says whom it concerns and for how much, and waits for a yes. */
export function AskFirst({ ask, sale, label, look, language, isBusy, hush, confirm }: Props) {
  const { run, start, leave } = useCommand(ask);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    leave();
  };
  const open = () => {
    hush();
    setOpen(true);
    void start({ sale });
  };
  if (!isOpen || run.kind === 'idle')
    return (
      <button type="button" class={look} disabled={isBusy} onClick={open}>
        {label}
      </button>
    );
  if (run.kind === 'running')
    return <Working language={language} title={wordsIn(moneyPage, language).looking} />;
  if (run.kind === 'failed') return <Failed language={language} {...run} leave={close} />;
  return (
    <Question
      title={run.value.title}
      text={run.value.text}
      yes={label}
      language={language}
      confirm={() => {
        close();
        confirm(run.value.input ?? {});
      }}
      leave={close}
    />
  );
}

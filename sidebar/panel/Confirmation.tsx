import { useEffect } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { wordsIn } from '../../src/text/values/pairs';
import type { Language } from '../shared/format';
import type { AskedAction } from './useActions';

interface ConfirmationProps {
  readonly action: AskedAction;
  readonly owner: string | null;
  readonly language: Language;
  readonly words: PanelWords;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** Says what would be done and waits for a yes. */
export function Confirmation(props: ConfirmationProps) {
  const { action, owner, language, words, confirm, leave } = props;
  const { title, text, yes } = {
    takeOverTriggers: {
      title: words.takeOverTitle,
      text: words.takeOverText(owner),
      yes: words.takeOver,
    },
    mendWorkbook: {
      title: words.mendTitle,
      text: words.mendText,
      yes: words.actions.mendWorkbook,
    },
  }[action];
  useEscape(leave);
  return (
    <section class="card" aria-labelledby="question">
      <h3 id="question" tabIndex={-1} data-focus>
        {title}
      </h3>
      <p class="lines">{text}</p>
      <button type="button" class="main" onClick={confirm}>
        {yes}
      </button>
      <button type="button" class="second" onClick={leave}>
        {wordsIn(everyPage, language).cancel}
      </button>
    </section>
  );
}

function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

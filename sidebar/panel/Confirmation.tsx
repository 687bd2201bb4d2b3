import { useEffect } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { wordsIn } from '../../src/text/values/pairs';
import type { Language } from '../shared/format';

interface ConfirmationProps {
  readonly owner: string | null;
  readonly language: Language;
  readonly words: PanelWords;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** Says what taking over means and waits for a yes. */
export function Confirmation({ owner, language, words, confirm, leave }: ConfirmationProps) {
  useEscape(leave);
  return (
    <section class="card" aria-labelledby="question">
      <h3 id="question" tabIndex={-1} data-focus>
        {words.takeOverTitle}
      </h3>
      <p class="lines">{words.takeOverText(owner)}</p>
      <button type="button" class="main" onClick={confirm}>
        {words.takeOver}
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

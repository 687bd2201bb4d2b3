import { useEffect } from 'preact/hooks';
import type { Language } from './shared/format';
import { sharedWords } from './shared/words';
import type { Question } from './useActions';
import type { Action, Words } from './words';

interface AskingProps {
  readonly action: Action;
  readonly question: Question | null;
  readonly owner: string | null;
  readonly language: Language;
  readonly words: Words;
  readonly confirm: (action: Action) => void;
  readonly leave: () => void;
}

/** Shows what will happen and waits for a yes. */
export function Asking({ action, question, owner, language, words, confirm, leave }: AskingProps) {
  const { title, text } = question ?? {
    title: words.takeOverTitle,
    text: words.takeOverText(owner),
  };
  const yes = action in words.confirm ? words.confirm[action as keyof Words['confirm']] : title;
  useEscape(leave);
  return (
    <section class="card" aria-labelledby="question">
      <h3 id="question" tabIndex={-1} data-focus>
        {title}
      </h3>
      <p class="lines">{text}</p>
      <button type="button" class="main" onClick={() => confirm(action)}>
        {yes}
      </button>
      <button type="button" class="second" onClick={leave}>
        {sharedWords[language].cancel}
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

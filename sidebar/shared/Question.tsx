import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import { wordsIn } from '../../src/text/values/pairs';
import type { Language } from './format';

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly language: Language;
  readonly confirm: () => void;
  readonly leave: () => void;
  /** What may be chosen first. */
  readonly children?: ComponentChildren;
}

/** Says what would be done and waits for a yes. */
export function Question({ title, text, yes, language, confirm, leave, children }: QuestionProps) {
  useEscape(leave);
  return (
    <section class="card" aria-labelledby="question">
      <h3 id="question" tabIndex={-1} data-focus>
        {title}
      </h3>
      {children}
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

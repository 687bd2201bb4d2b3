import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import type { Asks } from '../../src/text/results/questions/likelyQuestion';
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

interface DoubtProps extends Pick<QuestionProps, 'language' | 'leave'> {
  readonly asks: Pick<Asks, 'title' | 'text' | 'input' | 'keep' | 'rather'>;
  readonly act: (input: object) => void;
}

/** What was typed can hardly be meant: each button says what it does, and to keep it is never the first. */
export function Doubt({ asks, language, act, leave }: DoubtProps) {
  useEscape(leave);
  const { title, text, input, keep, rather } = asks;
  return (
    <section class="card" aria-labelledby="question">
      <h3 id="question" tabIndex={-1} data-focus>
        {title}
      </h3>
      <p class="lines">{text}</p>
      {rather && (
        <button type="button" class="main" onClick={() => act(rather.input)}>
          {rather.note}
        </button>
      )}
      <button type="button" class={rather ? 'second' : 'main'} onClick={leave}>
        {wordsIn(everyPage, language).correct}
      </button>
      <button type="button" class="second" onClick={() => act(input)}>
        {keep}
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

import { useEffect, useState } from 'preact/hooks';
import type { Failure, Question } from './server';
import type { Problem, Stage } from './useActions';
import type { Action, Words } from './words';

/** After so long, people wonder. */
const LONG = 8000;

interface AskingProps {
  readonly action: Action;
  readonly question: Question | null;
  readonly owner: string | null;
  readonly words: Words;
  readonly confirm: (action: Action) => void;
  readonly leave: () => void;
}

/** Shows what will happen and waits for a yes. */
export function Asking({ action, question, owner, words, confirm, leave }: AskingProps) {
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
        {words.cancel}
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

interface WorkingProps {
  readonly stage: Extract<Stage, { kind: 'working' | 'previewing' }>;
  readonly words: Words;
}

export function Working({ stage, words }: WorkingProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const title = stage.kind === 'previewing' ? words.preparingPreview : words.working[stage.action];
  const progress = stage.kind === 'working' ? stage.progress : undefined;
  return (
    <div class="card" aria-busy="true">
      <p tabIndex={-1} data-focus id="working">
        {title}
      </p>
      <progress
        aria-labelledby="working"
        {...(progress && { value: progress.done, max: progress.of })}
      />
      {progress && <p class="faint">{words.progress(progress.done, progress.of)}</p>}
      {isLong && <p class="faint">{words.takesLong}</p>}
    </div>
  );
}

interface FailedProps {
  readonly action: Action | 'status';
  readonly problem: Problem;
  readonly words: Words;
  readonly retry: () => void;
  readonly leave?: () => void;
}

/** What did not work, why, and another try. */
export function Failed({ action, problem, words, retry, leave }: FailedProps) {
  const isSilent = problem.kind === 'unreachable' && action !== 'status';
  return (
    <div class="card bad" role="alert">
      <h3 tabIndex={-1} data-focus>
        {isSilent ? words.noAnswer : words.failed[action]}
      </h3>
      <p class="lines">{reasonOf(problem, words)}</p>
      <button type="button" class="main" onClick={retry}>
        {words.retry}
      </button>
      {leave && (
        <button type="button" class="second" onClick={leave}>
          {words.dismiss}
        </button>
      )}
    </div>
  );
}

const reasonOf = (problem: Failure | { readonly kind: 'stalled' }, words: Words): string =>
  problem.kind === 'stalled' ? words.stalled : words.failure(problem);

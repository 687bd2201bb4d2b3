import type { FirstStepsWords } from '../../../../src/text/pages/sale/firstStepsPage';
import { mayPass } from '../../../shared/calls/server';
import type { Run } from '../../../shared/calls/useCommand';
import { Failed } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import { useFocusOnChange } from '../../../shared/useFocus';
import type { StepProps } from './FirstSteps';

interface Props {
  readonly run: Run<unknown>;
  readonly language: Language;
  readonly words: FirstStepsWords;
  /** The whole step again, with what follows it. */
  readonly retry: () => void;
  readonly leave: () => void;
}

/** Without an address a producer is told nothing, and a sale that has their goods does not open. */
export const Complete = ({ complete, words }: Pick<StepProps, 'complete' | 'words'>) =>
  complete ? (
    <button type="button" class="second" onClick={complete}>
      {words.complete}
    </button>
  ) : null;

/** What is being saved, or why it was not. */
export function Outcome({ run, language, words, retry, leave }: Props) {
  // Over the buttons that stay in sight, however far one has scrolled.
  const place = useFocusOnChange<HTMLDivElement>(run.kind);
  return (
    <div ref={place}>
      {run.kind === 'failed' ? (
        <Failed
          language={language}
          title={words.saveFailed}
          failure={run.failure}
          retry={mayPass(run.failure) ? retry : undefined}
          leave={leave}
        />
      ) : (
        <p role="status" class="faint">
          {run.kind === 'running' ? words.working : ''}
        </p>
      )}
    </div>
  );
}

import type { FirstStepsWords } from '../../../../src/text/pages/sale/firstStepsPage';
import { Failed } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import type { Run } from '../../../shared/useCommand';

interface Props {
  readonly run: Run<unknown>;
  readonly language: Language;
  readonly words: FirstStepsWords;
  /** The whole step again, with what follows it. */
  readonly retry: () => void;
  readonly leave: () => void;
}

/** What is being saved, or why it was not. */
export function Outcome({ run, language, words, retry, leave }: Props) {
  if (run.kind === 'failed')
    return (
      <Failed
        language={language}
        title={words.saveFailed}
        failure={run.failure}
        retry={retry}
        leave={leave}
      />
    );
  return (
    <p role="status" class="faint">
      {run.kind === 'running' ? words.working : ''}
    </p>
  );
}

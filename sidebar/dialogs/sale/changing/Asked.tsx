import type { ChangingWords } from '../../../../src/text/pages/sale/changingPage';
import { isAsks } from '../../../shared/calls/asks';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import { Doubt, Question } from '../../../shared/Question';
import { useFocusOnChange } from '../../../shared/useFocus';
import type { Confirmation } from './useConfirmation';

interface AskedProps {
  readonly confirmation: Pick<Confirmation, 'question' | 'leave' | 'preview' | 'acting'>;
  readonly yes: string;
  readonly language: Language;
  readonly words: ChangingWords;
  readonly confirm: () => void;
}

/** What would change and who would be told, then how it went. */
export function Asked({
  confirmation: { question, leave, preview, acting },
  ...props
}: AskedProps) {
  const { yes, language, words, confirm } = props;
  const isBusy = acting.run.kind === 'running' || preview.run.kind === 'running';
  const place = useFocusOnChange<HTMLDivElement>(`${question?.title}${acting.run.kind}`);
  return (
    <div ref={place}>
      {isBusy && <Working language={language} title={words.working} />}
      {[preview, acting].map(
        ({ run, leave: hide }, index) =>
          run.kind === 'failed' && (
            <Failed
              key={String(index)}
              language={language}
              {...(!isUnknown(run.failure) && { title: words.notChanged })}
              {...run}
              leave={hide}
            />
          ),
      )}
      {question && !isBusy && <h2 class="unseen">{yes}</h2>}
      {isAsks(question) && !isBusy && (
        <Doubt asks={question} language={language} act={confirm} leave={leave} />
      )}
      {question && !isAsks(question) && !isBusy && (
        <Question
          title={question.title}
          text={question.text}
          yes={yes}
          language={language}
          confirm={confirm}
          leave={leave}
        />
      )}
    </div>
  );
}

import type { Summary } from '../../../../src/app/kernel/refusal';
import type { ClosingWords } from '../../../../src/text/pages/sale/closingPage';
import { closeDialog, showCell } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { Failed } from '../../../shared/cards';
import type { Language } from '../../../shared/format';

interface Props {
  readonly done: Extract<Summary, { code: 'closed' }>;
  readonly language: Language;
  readonly words: ClosingWords;
}

async function show(tab: string) {
  const outcome = await showCell({ tab });
  if (outcome.ok) closeDialog();
  return outcome;
}

/** It is done: what was made, and where it stands. */
export function Closed({ done, language, words }: Props) {
  const { run, start, leave } = useTrying(show);
  const { failed, held, waiting = 0 } = done;
  const isWrong = failed + waiting > 0 || held !== undefined;
  const tabs = [
    'baskets' as const,
    'producerSplit' as const,
    'outbox' as const,
    ...(isWrong ? (['toFix'] as const) : []),
  ];
  return (
    <div class={isWrong ? 'card bad' : 'card good'}>
      <h2 tabIndex={-1} data-focus>
        {words.closed(done)}
      </h2>
      {failed > 0 && <p>{words.untied(failed)}</p>}
      {held !== undefined && <p>{held}</p>}
      {waiting > 0 && <p>{words.passedOver(waiting)}</p>}
      {tabs.map((tab) => (
        <button key={tab} type="button" class="second" onClick={() => void start(tab)}>
          {words.see[tab]}
        </button>
      ))}
      {run.kind === 'failed' && (
        <Failed language={language} title={words.notShown} {...run} leave={leave} />
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Summary } from '../../../../src/app/kernel/refusal';
import { isInPreparation } from '../../../../src/domain/sale/transitions';
import { openSale } from '../../../shared/calls/openSale';
import { closeDialog, mayPass, openDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { Failed, NewTabLink, Working } from '../../../shared/cards';
import type { StepProps } from './FirstSteps';
import { Complete } from './Outcome';

const FIRST = 10;

/** What is missing, what will open, and the one button. */
export function OpenStep({ state, words, refresh, complete }: StepProps) {
  const [progress, setProgress] = useState<{ done: number; of: number } | undefined>();
  const { run, start, leave } = useTrying((place: string) =>
    openSale({ ...AS_PROPOSED, ...confirmedIn(state), place }, setProgress),
  );
  const { language, opening, sale } = state;
  const isPreparing = sale !== null && isInPreparation(sale);
  const open = async () => {
    await start(state.settings.find(({ id }) => id === 'place')?.text ?? '');
    await refresh();
  };
  if (run.kind === 'done') return <Opened summary={run.value} language={language} words={words} />;
  if (run.kind === 'running')
    return (
      <Working
        language={language}
        title={words.opening}
        share={progress}
        detail={progress && words.progress(progress.done, progress.of)}
      />
    );
  return (
    <>
      <Missing state={state} words={words} />
      {run.kind === 'failed' && (
        <Failed
          language={language}
          failure={run.failure}
          retry={mayPass(run.failure) ? () => void open() : undefined}
          leave={leave}
        />
      )}
      {'question' in opening ? (
        <section class="card" aria-label={opening.question.title}>
          <h2>{opening.question.title}</h2>
          <p class="lines">{opening.question.text}</p>
        </section>
      ) : (
        <p class="card">{sale && !isPreparing ? words.openedAlready : opening.refusal}</p>
      )}
      <p class="buttons">
        {('question' in opening || isPreparing) && run.kind !== 'failed' && (
          <button type="button" class="main" onClick={open}>
            {words.open}
          </button>
        )}
        {'question' in opening && (
          <button type="button" class="second" onClick={() => void openDialog('opening')}>
            {words.change}
          </button>
        )}
        <Complete complete={complete} words={words} />
        <button type="button" class="second" onClick={closeDialog}>
          {words.later}
        </button>
      </p>
    </>
  );
}

function Missing({ state, words }: Pick<StepProps, 'state' | 'words'>) {
  const { producers, products, problems, done, settings } = state;
  const place = settings.find(({ id }) => id === 'place');
  const silent = producers.filter(({ email }) => email === '').map(({ name }) => name);
  return (
    <>
      <ul class="checks">
        <li class={done.producers ? 'ok' : ''}>
          {words.producersCheck(producers.length)}
          {silent.length > 0 && <span class="warning"> – {words.without(silent.join(', '))}</span>}
        </li>
        <li class={done.products ? 'ok' : ''}>{words.productsCheck(products.length)}</li>
        {place?.text.trim() === '' && (
          <li>
            {place.label} <span class="warning">– {words.noPlace}</span>
          </li>
        )}
      </ul>
      {problems.length > 0 && (
        <section aria-label={words.problems}>
          <h2>{words.problems}</h2>
          <ul class="problems">
            {problems.slice(0, FIRST).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > FIRST && <li>…</li>}
          </ul>
        </section>
      )}
    </>
  );
}

interface OpenedProps {
  readonly summary: Summary;
  readonly language: StepProps['state']['language'];
  readonly words: StepProps['words'];
}

function Opened({ summary, language, words }: OpenedProps) {
  if (summary.code !== 'opened' && summary.code !== 'prepared') return null;
  const { code, sale, link } = summary;
  return (
    <>
      <div class="card good" role="status">
        <h2>{code === 'opened' ? words.opened(sale) : words.ready(sale)}</h2>
        <NewTabLink language={language} href={link}>
          {words.form}
        </NewTabLink>
      </div>
      <p class="buttons">
        <button type="button" class="main" onClick={closeDialog}>
          {words.close}
        </button>
      </p>
    </>
  );
}

/** Prices that the question named and the press said yes to. */
const confirmedIn = ({ opening }: StepProps['state']): object =>
  'question' in opening ? (opening.question.input ?? {}) : {};

const AS_PROPOSED = {
  opensAt: undefined,
  closesAt: undefined,
  pickupStart: undefined,
  pickupEnd: undefined,
};

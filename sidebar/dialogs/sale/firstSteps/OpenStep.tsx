import { isInPreparation } from '../../../../src/domain/sale/transitions';
import { closeDialog, openDialog } from '../../../shared/calls/server';
import type { StepProps } from './FirstSteps';
import { Complete } from './Outcome';

const FIRST = 10;

/** What is missing; the page that opens sales does the rest. */
export function OpenStep({ state, words, complete }: StepProps) {
  const { refusal, sale } = state;
  const isPreparing = sale !== null && isInPreparation(sale);
  const said = sale && !isPreparing ? words.openedAlready : refusal;
  return (
    <>
      <Missing state={state} words={words} />
      {said !== null && <p class="card">{said}</p>}
      <p class="buttons">
        {(refusal === null || isPreparing) && (
          <button type="button" class="main" onClick={() => void openDialog('opening')}>
            {words.openNext}
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

import { useState } from 'preact/hooks';
import type { PriceChanges } from '../../../../src/app/sale/changing/reprice';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type PriceWords, pricesPage } from '../../../../src/text/pages/sale/pricesPage';
import type { Asks } from '../../../../src/text/results/questions/likelyQuestion';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { euros, type Language } from '../../../shared/format';
import { Doubt } from '../../../shared/Question';
import './prices.css';
import { titled, unitPrice } from '../../../../src/text/values/quantities';

/** Prices that changed in Produits while a sale goes on: who is concerned, and what to do about it. */
export function Prices() {
  const reading = useReading('priceChanges', {});
  if (!reading.value)
    return <FirstReading title={pricesPage.title} failure={pricesPage.failed} reading={reading} />;
  return <Changes value={reading.value} reading={reading} />;
}

type Repricing = InputOf<'applyPriceChange'>;

interface Props {
  readonly value: PriceChanges;
  readonly reading: Reading<PriceChanges>;
}

function Changes({ value, reading }: Props) {
  const { language, changes, sale } = value;
  const words = wordsIn(pricesPage, language);
  const [said, setSaid] = useState('');
  const [question, setQuestion] = useState<Asks | null>(null);
  const { run, start, leave } = useTrying(async (input: Repricing) => {
    const outcome = await call('applyPriceChange', input);
    tellChanged();
    await reading.refresh();
    return outcome;
  });
  const apply = async (input: Repricing) => {
    setSaid('');
    setQuestion(null);
    const outcome = await start(input);
    if (!outcome?.ok) return;
    if (outcome.value.code === 'asks') setQuestion(outcome.value);
    else setSaid(words.done(outcome.value));
  };
  const isBusy = run.kind === 'running';
  return (
    <Dialog
      language={language}
      title={words.title}
      lead={words.lead(sale)}
      spoken={said}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {isBusy && <Working language={language} title={words.working} />}
      {run.kind === 'failed' && (
        <Failed
          language={language}
          {...(!isUnknown(run.failure) && { title: words.notDone })}
          {...run}
          leave={leave}
        />
      )}
      {said && !isBusy && <p class="card good">{said}</p>}
      {question && <h2 class="unseen">{words.title}</h2>}
      {question && (
        <Doubt
          asks={question}
          language={language}
          act={(input) => void apply(input as Repricing)}
          leave={() => setQuestion(null)}
        />
      )}
      {changes.length === 0 && <p>{words.none}</p>}
      {changes.map((one) => (
        <Change
          key={one.ref}
          change={one}
          isBusy={isBusy}
          language={language}
          words={words}
          apply={() => {
            const { ref, from, to } = one;
            void apply({ ref, seen: { from, to } });
          }}
        />
      ))}
    </Dialog>
  );
}

interface ChangeProps {
  readonly change: PriceChanges['changes'][number];
  readonly isBusy: boolean;
  readonly language: Language;
  readonly words: PriceWords;
  readonly apply: () => void;
}

function Change({ change, isBusy, language, words, apply }: ChangeProps) {
  const { ref, title, packaging, producer, from, to, per, asks, baskets } = change;
  const id = `price-${ref}`;
  return (
    <section aria-labelledby={id} class="price">
      <h2 id={id}>
        {titled(title, packaging)}{' '}
        <b>{`${unitPrice(from, per, language)} → ${unitPrice(to, per, language)}`}</b>
      </h2>
      <p class="faint">{`${producer} · ${words.concerned(baskets.length)}`}</p>
      {asks && <p class="warning">{asks.line}</p>}
      {baskets.length > 0 && (
        <table class="baskets">
          <thead>
            <tr>
              <th scope="col">{words.basket}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {baskets.map(({ basket, name, before, after }) => (
              <tr key={basket}>
                <td>{basket}</td>
                <th scope="row">{name}</th>
                <td>{euros(before, language)}</td>
                <td>{euros(after, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="actions">
        <button type="button" class="main" disabled={isBusy} aria-describedby={id} onClick={apply}>
          {words.all}
        </button>
      </p>
    </section>
  );
}

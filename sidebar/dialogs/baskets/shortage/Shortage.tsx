import { useState } from 'preact/hooks';
import type { Promised, Promises } from '../../../../src/app/baskets/shortage';
import { arrivedQuantity } from '../../../../src/domain/baskets/shortage';
import { isOrderedByMeasure, shownScale } from '../../../../src/domain/catalogue/saleKind';
import { type ShortageWords, shortagePage } from '../../../../src/text/pages/baskets/shortagePage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { number } from '../../../../src/text/values/format';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import type { Language } from '../../../shared/format';
import './shortage.css';
import { titled } from '../../../../src/text/values/quantities';

/** Less arrived than was promised: both ways to share it, and the one that the coordinator takes. */
export function Shortage() {
  const [arrival, setArrival] = useState<Arrival>({});
  const reading = useReading('promises', arrival);
  if (!reading.value) return <FirstReading failure={shortagePage.failed} reading={reading} />;
  return <Sharing value={reading.value} arrival={arrival} ask={setArrival} />;
}

type Arrival = InputOf<'promises'>;

interface Props {
  readonly value: Promises;
  readonly arrival: Arrival;
  readonly ask: (arrival: Arrival) => void;
}

async function share(input: InputOf<'shareGoods'>) {
  const outcome = await call('shareGoods', input);
  tellChanged();
  return outcome;
}

function Sharing({ value, arrival, ask }: Props) {
  const { language, products, shares } = value;
  const words = wordsIn(shortagePage, language);
  const { run, start, leave } = useTrying(share);
  const product = products.find(({ ref }) => ref === arrival.ref);
  const said = run.kind === 'done' ? words.done(run.value.baskets) : '';
  const use = (how: 'byArrival' | 'proRata') => {
    if (product && shares && arrival.arrived !== undefined)
      void start({ ref: product.ref, arrived: arrival.arrived, how, seen: [...shares[how]] });
  };
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={said}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {products.length === 0 && <p>{words.nobody}</p>}
      <ArrivalForm products={products} arrival={arrival} words={words} ask={ask} />
      {run.kind === 'running' && <Working language={language} title={words.working} />}
      {run.kind === 'failed' && <Failed language={language} {...run} leave={leave} />}
      {said && <p class="card good">{said}</p>}
      {product && shares && (
        <Shares
          product={product}
          shares={shares}
          isBusy={run.kind === 'running'}
          language={language}
          words={words}
          use={use}
        />
      )}
    </Dialog>
  );
}

interface ArrivalFormProps {
  readonly products: readonly Promised[];
  readonly arrival: Arrival;
  readonly words: ShortageWords;
  readonly ask: (arrival: Arrival) => void;
}

/** Which product, and how much of it came. */
function ArrivalForm({ products, arrival, words, ask }: ArrivalFormProps) {
  const [typed, setTyped] = useState('');
  const product = products.find(({ ref }) => ref === arrival.ref);
  const arrived = product && arrivedQuantity(typed, isOrderedByMeasure(product));
  const isBad = typed.trim() !== '' && arrived === undefined;
  return (
    <div class="ask">
      <label>
        {words.product}
        <select
          value={arrival.ref ?? ''}
          onChange={(event) => {
            setTyped('');
            ask({ ref: event.currentTarget.value });
          }}
        >
          <option value="">{words.choose}</option>
          {products.map(({ ref, title, packaging }) => (
            <option key={ref} value={ref}>
              {titled(title, packaging)}
            </option>
          ))}
        </select>
      </label>
      {product && (
        <label>
          {words.arrived(isOrderedByMeasure(product))}
          <input
            inputMode="decimal"
            value={typed}
            aria-invalid={isBad}
            onInput={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              const now = arrivedQuantity(text, isOrderedByMeasure(product));
              ask({ ref: product.ref, ...(now === undefined ? {} : { arrived: now }) });
            }}
          />
        </label>
      )}
      {isBad && <p role="alert">{words.badNumber}</p>}
    </div>
  );
}

interface SharesProps {
  readonly product: Promised;
  readonly shares: NonNullable<Promises['shares']>;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly words: ShortageWords;
  readonly use: (how: 'byArrival' | 'proRata') => void;
}

function Shares({ product, shares, isBusy, language, words, use }: SharesProps) {
  const { baskets } = product;
  const shown = (quantity = 0): string => number(quantity / shownScale(product), language);
  return (
    <>
      <table class="shares">
        <thead>
          <tr>
            <th scope="col">{words.basket}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.promised}</th>
            <th scope="col">{words.byArrival}</th>
            <th scope="col">{words.proRata}</th>
          </tr>
        </thead>
        <tbody>
          {baskets.map(({ basket, name, served, ref, given, isHandedOver }, index) => (
            <tr key={`${basket} ${ref}`}>
              <td>{basket}</td>
              <th scope="row">
                {name}
                {given !== undefined && (
                  <small> ({isHandedOver ? words.handedOver : words.noted})</small>
                )}
              </th>
              <td>{shown(served)}</td>
              <td>{shown(shares.byArrival[index])}</td>
              <td>{shown(shares.proRata[index])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {baskets.some(({ given }) => given !== undefined) && <p>{words.stands}</p>}
      {shares.refused && <p>{shares.refused}</p>}
      {!shares.refused && shares.isEnough && <p>{words.enough}</p>}
      {!shares.refused && !shares.isEnough && (
        <p class="actions">
          <button type="button" class="main" disabled={isBusy} onClick={() => use('byArrival')}>
            {words.useArrival}
          </button>
          <button type="button" class="second" disabled={isBusy} onClick={() => use('proRata')}>
            {words.useProRata}
          </button>
        </p>
      )}
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { ProductFigures } from '../../../../src/app/catalogue/productFigures';
import {
  inOrder,
  rowsOf,
  type SaleTotal,
  type SoldOrder,
  totalsOf,
} from '../../../../src/domain/catalogue/soldFigures';
import { folded } from '../../../../src/domain/values/fold';
import { type GoodsWords, goodsPage } from '../../../../src/text/pages/catalogue/goodsPage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { titled } from '../../../../src/text/values/quantities';
import { Failed, isUnknown } from '../../../shared/cards';
import { Dialog, FIRST_LANGUAGE, FirstReading } from '../../../shared/Dialog';
import { euros, shortDay } from '../../../shared/format';
import { tellChanged } from '../../../shared/news';
import { closeDialog } from '../../../shared/server';
import { useCommand } from '../../../shared/useCommand';
import { useReading } from '../../../shared/useReading';
import { Bars } from './Bars';
import { Product } from './Product';
import './goods.css';

/** What sells, to whom and at what price; what the next sale offers is ticked. */
export function Goods() {
  const reading = useReading('productFigures', {});
  const { title, failed } = wordsIn(goodsPage, FIRST_LANGUAGE);
  const { value } = reading;
  if (!value) return <FirstReading title={title} failure={failed} reading={reading} />;
  return <Standing figures={value} />;
}

const ORDERS = ['amount', 'short', 'change', 'producer'] as const satisfies readonly SoldOrder[];

function Standing({ figures }: { readonly figures: ProductFigures }) {
  const { language, sales } = figures;
  const words = wordsIn(goodsPage, language);
  const [rows, totals] = useMemo(() => [rowsOf(figures), totalsOf(figures)] as const, [figures]);
  /** As Produits says it now: what was kept counts. */
  const [standing, setStanding] = useState(
    () => new Map(rows.map(({ ref, isOffered }) => [ref, isOffered])),
  );
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [order, setOrder] = useState<SoldOrder>('amount');
  const [search, setSearch] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const [said, setSaid] = useState<{ readonly good: string; readonly gone: string } | null>(null);
  const { run, start, leave } = useCommand('offerNext');
  const changes = [...ticked].flatMap(([ref, isOffered]) =>
    standing.get(ref) === isOffered ? [] : [{ ref, isOffered }],
  );
  const isBusy = run.kind === 'running';
  const keep = async () => {
    setSaid(null);
    const outcome = await start({ changes });
    if (!outcome?.ok) return;
    const { gone } = outcome.value;
    const kept = changes.map(
      ({ ref, isOffered }) => [ref, gone.includes(ref) ? null : isOffered] as const,
    );
    setStanding(new Map([...standing, ...kept]));
    setTicked(new Map());
    setSaid({ good: outcome.value.changed > 0 ? words.kept : '', gone: gone.join(', ') });
    tellChanged();
  };
  const close = () => (changes.length > 0 && !isLeaving ? setLeaving(true) : closeDialog());
  const wanted = folded(search);
  const shown = inOrder(rows, order).filter(({ ref, title, packaging, producer }) =>
    folded(`${ref} ${titled(title, packaging)} ${producer}`).includes(wanted),
  );
  return (
    <Dialog
      language={language}
      title={words.title}
      lead={words.lead}
      spoken={isBusy ? words.keeping : isLeaving ? words.leaving : (said?.good ?? '')}
      foot={
        <>
          {isLeaving && changes.length > 0 && <p class="fault">{words.leaving}</p>}
          <button
            type="button"
            class="main"
            disabled={isBusy || changes.length === 0}
            onClick={keep}
          >
            {words.keep(changes.length)}
          </button>
          <button type="button" class="second" onClick={close}>
            {isLeaving && changes.length > 0 ? words.leave : wordsIn(everyPage, language).close}
          </button>
        </>
      }
    >
      {run.kind === 'failed' && (
        <Failed
          language={language}
          {...(!isUnknown(run.failure) && { title: words.notKept })}
          {...run}
          leave={leave}
        />
      )}
      {said?.good && <p class="card good">{said.good}</p>}
      {said?.gone && (
        <p class="card bad" role="alert">
          {words.goneMeanwhile(said.gone)}
        </p>
      )}
      {sales.length === 0 ? (
        <p class="faint">{words.noSale}</p>
      ) : (
        <Season {...{ figures, totals, words }} />
      )}
      {rows.length === 0 ? (
        <p role="status">{words.noProduct}</p>
      ) : (
        <>
          <div class="choose">
            <label>
              {words.search}
              <input
                type="search"
                value={search}
                onInput={({ currentTarget }) => setSearch(currentTarget.value)}
              />
            </label>
            <label>
              {words.order}
              <select
                value={order}
                onChange={({ currentTarget }) => setOrder(currentTarget.value as SoldOrder)}
              >
                {ORDERS.map((one) => (
                  <option key={one} value={one}>
                    {words.orders[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {shown.length === 0 && <p role="status">{words.notFound}</p>}
          <ul class="goods">
            {shown.map((row) => (
              <Product
                key={row.ref}
                {...{ row, figures, words }}
                isOffered={
                  standing.get(row.ref) === null
                    ? null
                    : (ticked.get(row.ref) ?? standing.get(row.ref) ?? false)
                }
                tick={(isOffered) => {
                  setSaid(null);
                  setLeaving(false);
                  setTicked(new Map([...ticked, [row.ref, isOffered]]));
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface SeasonProps {
  readonly figures: ProductFigures;
  readonly totals: readonly SaleTotal[];
  readonly words: GoodsWords;
}

/** What the sales came to, and the last one beside the one before. */
function Season({ figures: { sales, language, zone }, totals, words }: SeasonProps) {
  const [before, last] =
    totals.slice(-2).length > 1 ? totals.slice(-2) : [undefined, totals.at(-1)];
  const told = (cents: number, isAbout: boolean) => {
    const amount = euros(cents, language);
    return isAbout ? words.about(amount) : amount;
  };
  const difference = before && last ? last.amount - before.amount : 0;
  const said = totals.map(({ amount, isAbout }) => told(amount, isAbout));
  const [at] = sales;
  return (
    <div class="season">
      <div>
        <b>{words.season(sales.length)}</b>
        {at && last && (
          <p>
            {words.total(
              words.sale(at.number, shortDay(at.pickupStart, zone, language)),
              told(last.amount, last.isAbout),
              last.baskets,
            )}
          </p>
        )}
        {before && last && (
          <p class="faint">
            {words.before(
              `${difference > 0 ? '+' : ''}${told(difference, false)}`,
              before.isAbout || last.isAbout,
            )}
          </p>
        )}
      </div>
      <Bars values={totals.map(({ amount }) => amount)} label={words.drawing(said.join(', '))} />
    </div>
  );
}

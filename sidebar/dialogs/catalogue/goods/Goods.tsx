import { useMemo, useState } from 'preact/hooks';
import type { ProductFigures } from '../../../../src/app/catalogue/productFigures';
import {
  inOrder,
  rowsOf,
  type SaleTotal,
  type SoldOrder,
  type SoldRow,
  totalsOf,
} from '../../../../src/domain/catalogue/soldFigures';
import { folded } from '../../../../src/domain/values/fold';
import { type GoodsWords, goodsPage } from '../../../../src/text/pages/catalogue/goodsPage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { titled } from '../../../../src/text/values/quantities';
import { closeDialog } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, isUnknown } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { euros, shortDay } from '../../../shared/format';
import { Bars } from './Bars';
import { Product } from './Product';
import { type Ticks, useTicks } from './useTicks';
import './goods.css';

/** What sells, to whom and at what price; what the next sale offers is ticked. */
export function Goods() {
  const reading = useReading('productFigures', {});
  const { value } = reading;
  if (!value) return <FirstReading failure={goodsPage.failed} reading={reading} />;
  return <Standing figures={value} />;
}

const ORDERS = ['amount', 'short', 'change', 'producer'] as const satisfies readonly SoldOrder[];

function Standing({ figures }: { readonly figures: ProductFigures }) {
  const { language, sales } = figures;
  const words = wordsIn(goodsPage, language);
  const [rows, totals] = useMemo(() => [rowsOf(figures), totalsOf(figures)] as const, [figures]);
  const ticks = useTicks(rows);
  const { changes, run, kept } = ticks;
  const [isLeaving, setLeaving] = useState(false);
  const isAsking = isLeaving && changes.length > 0;
  const isBusy = run.kind === 'running';
  const good = kept && kept.changed > 0 ? words.kept : '';
  const close = () => (changes.length > 0 && !isLeaving ? setLeaving(true) : closeDialog());
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={isBusy ? words.keeping : isLeaving ? words.leaving : good}
      foot={
        <>
          {isAsking && <p class="fault">{words.leaving}</p>}
          <button
            type="button"
            class="main"
            disabled={isBusy || changes.length === 0}
            onClick={() => void ticks.keep()}
          >
            {words.keep(changes.length)}
          </button>
          <button type="button" class="second" onClick={close}>
            {isAsking ? words.leave : wordsIn(everyPage, language).close}
          </button>
        </>
      }
    >
      {run.kind === 'failed' && (
        <Failed
          language={language}
          {...(!isUnknown(run.failure) && { title: words.notKept })}
          {...run}
          leave={ticks.leave}
        />
      )}
      {good && <p class="card good">{good}</p>}
      {kept && kept.gone.length > 0 && (
        <p class="card bad" role="alert">
          {words.goneMeanwhile(kept.gone.join(', '))}
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
        <Products
          {...{ rows, figures, words, ticks }}
          tick={(ref, isOffered) => {
            setLeaving(false);
            ticks.tick(ref, isOffered);
          }}
        />
      )}
    </Dialog>
  );
}

interface ProductsProps {
  readonly rows: readonly SoldRow[];
  readonly figures: ProductFigures;
  readonly words: GoodsWords;
  readonly ticks: Ticks;
  readonly tick: Ticks['tick'];
}

/** Those that hold the word, in the asked order. */
function Products({ rows, figures, words, ticks, tick }: ProductsProps) {
  const [order, setOrder] = useState<SoldOrder>('amount');
  const [search, setSearch] = useState('');
  const wanted = folded(search);
  const shown = inOrder(rows, order).filter(({ ref, title, packaging, producer }) =>
    folded(`${ref} ${titled(title, packaging)} ${producer}`).includes(wanted),
  );
  return (
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
            isOffered={ticks.isOffered(row.ref)}
            tick={(isOffered) => tick(row.ref, isOffered)}
          />
        ))}
      </ul>
    </>
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
  const amountText = (cents: number, isAbout: boolean) => {
    const amount = euros(cents, language);
    return isAbout ? words.about(amount) : amount;
  };
  const difference = before && last ? last.amount - before.amount : 0;
  const said = totals.map(({ amount, isAbout }) => amountText(amount, isAbout));
  const [at] = sales;
  return (
    <div class="season">
      <div>
        <b>{words.season(sales.length)}</b>
        {at && last && (
          <p>
            {words.total(
              words.sale(at.number, shortDay(at.pickupStart, zone, language)),
              amountText(last.amount, last.isAbout),
              last.baskets,
            )}
          </p>
        )}
        {before && last && (
          <p class="faint">
            {words.before(
              `${difference > 0 ? '+' : ''}${amountText(difference, false)}`,
              before.isAbout || last.isAbout,
            )}
          </p>
        )}
      </div>
      <Bars values={totals.map(({ amount }) => amount)} label={words.drawing(said.join(', '))} />
    </div>
  );
}

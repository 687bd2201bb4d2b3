import {
  lineTotals,
  queuedIn,
  queuedOf,
  settledQuantity,
  type Totals,
} from '../../domain/baskets/basket';
import { baseOf, isFeeOnWeight } from '../../domain/catalogue/fee';
import { pricedPer } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { Cents } from '../../domain/values/money';
import type { basketsTab } from '../../tabs/baskets';
import type { Live, NameOf, RowToWrite } from '../../tabs/engine/edit';
import { titleGiven } from '../../text/results/pickupWords';
import { missingNoted, removedFromOrder } from '../../text/results/words';
import { priceUnit } from '../../text/values/quantities';
import type { ReadsHead } from '../kernel/reads';
import { type Offered, shownQuantity } from '../records/offer';
import { type SaleContext, shortfallOf } from '../records/saleContext';
import {
  type PricedGoods,
  packedCell,
  settledCell,
  weighingCell,
  weighingCells,
  weightIn,
} from './liveWeights';

type BasketRow = RowToWrite<typeof basketsTab>;

export interface BasketOwner {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
}

export function basketRow(
  context: SaleContext<ReadsHead<'baskets'>>,
  owner: BasketOwner,
  line: PricedGoods,
): BasketRow {
  const product = context.products.get(line.ref);
  const { basket, name, email } = owner;
  const { ref, asked, served } = line;
  if (!product) return { basket, name, email, ref, asked, served };
  const totals = lineTotals(line, product);
  return {
    basket,
    name,
    email,
    ref,
    producer: product.producer,
    title: product.title,
    packaging: product.packaging,
    asked: shownQuantity(product, asked),
    served: shownQuantity(product, served),
    price: product.shownPrice,
    priceIn: priceUnit(pricedPer(product)),
    amount: liveAmount(product, totals),
    ...weighingCells(product, line, context.snapshot.place.locale),
    ...besides(context, product, line),
    settled: settledCell(product, line),
    why: whyOf(context, line, product),
  };
}

function whyOf(
  context: SaleContext<ReadsHead<'baskets'>>,
  line: PricedGoods,
  product: Offered,
): string | null {
  const { locale } = context.snapshot.place;
  const { most, replacedBy } = line.noted ?? {};
  if (line.asked === 0) return removedFromOrder[locale];
  if (replacedBy !== undefined) return titleGiven(product.title, replacedBy, locale);
  return most === undefined ? shortfallOf(line, context) : missingNoted[locale];
}

/** Follows « Livré » and « Poids livré » (docs/rules.md B7). */
function liveAmount(product: Offered, { buyer: value }: Totals): Live<Cents> {
  const price = (cell: NameOf): string => `ROUND(${cell('price')}*100)`;
  if (product.deposit === undefined)
    return { value, formula: (cell) => `=${priced(product, price(cell), cell)}` };
  return { value, formula: (cell) => `=${priced(product, price(cell), cell)}+${cell('deposit')}` };
}

/** What is paid for a line at a price in whole cents, in euros. */
function priced(product: Offered, price: string, cell: NameOf): string {
  if (!isPricedByMeasure(product)) return `${price}*${cell('settled')}/100`;
  return `INT((${price}*${weightIn(product, cell)}+500)/1000)/100`;
}

const BESIDES = ['base', 'weight', 'deposit', 'weighing', 'queued'] as const;

/** Columns that stand where the sale has fees, deposits or something to weigh. */
function besides(
  { snapshot, sale }: SaleContext<ReadsHead<'baskets'>>,
  product: Offered,
  goods: PricedGoods,
): Partial<BasketRow> {
  const { columns } = snapshot.tabs.baskets;
  // What is paid by weight says it already.
  const wanted = BESIDES.filter(
    (id) => columns.has(id) && (id !== 'weight' || !isPricedByMeasure(product)),
  );
  if (wanted.length === 0) return {};
  const { producerPrice, deposit } = product;
  const line = { ...goods, product, quantity: settledQuantity(goods) };
  const own: { readonly [K in keyof BasketRow]: BasketRow[K] } = {
    base: {
      value: baseOf(line),
      formula: (cell) => `=${priced(product, String(producerPrice), cell)}`,
    },
    queued: queuedIn(goods).queued === undefined ? null : shownQuantity(product, queuedOf(goods)),
    weighing: weighingCell(product, goods, snapshot.place.locale),
    ...(isFeeOnWeight(sale.terms.fees) ? { weight: packedCell(product, goods) } : {}),
    ...(deposit === undefined
      ? {}
      : {
          deposit: {
            value: lineTotals(goods, product).deposit,
            formula: (cell) => `=${deposit}*(${cell('settled')}-${returnedIn(goods, cell)})/100`,
          },
        }),
  };
  return Object.fromEntries(wanted.flatMap((id) => (id in own ? [[id, own[id]]] : [])));
}

/** As it stands there, else as Retrait notes it. */
const returnedIn = ({ noted }: PricedGoods, cell: NameOf): string =>
  noted?.returned === undefined
    ? cell('returned')
    : `IF(ISBLANK(${cell('returned')});${noted.returned};${cell('returned')})`;

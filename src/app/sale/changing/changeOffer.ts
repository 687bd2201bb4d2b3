import type { Product } from '../../../domain/catalogue/product';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { folded } from '../../../domain/values/fold';
import { fail, ok, type Result } from '../../../domain/values/result';
import { readCatalogue } from '../../../tabs/readCatalogue';
import { buyerQuestions } from '../../../text/form/buyerQuestions';
import { questionTitle } from '../../../text/form/form';
import { type Asks, likelyQuestion } from '../../../text/results/questions/likelyQuestion';
import { onDemand } from '../../../text/values/commonWords';
import { decimal } from '../../../text/values/format';
import { askedPrices, confirmedPrices } from '../../catalogue/askedPrices';
import { columnsForFees } from '../../catalogue/feeColumns';
import { asOffered } from '../../catalogue/tells';
import { isStock, shownStock, type TypedStock } from '../../catalogue/typedStocks';
import { type HistoryEntry, historyRows, historyWords } from '../../kernel/history';
import { apply, type RowsOf } from '../../kernel/plan';
import { joinedRows } from '../../kernel/planned';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { productItem, toleranceItem } from '../../orders/formPlan';
import { saidAs } from '../../orders/formSays';
import { servedNow } from '../../projection/project';
import { decodeEntries, encodeEntries } from '../../records/answers/columns';
import { countedQuantity, type Offered, offeredOf, soldNow, stockMeant } from '../../records/offer';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { isAsked, offerRow, producersWithoutEmail } from './offerRow';
import { changeAtDesk } from './readAnswers';

export interface StockChanged {
  readonly code: 'stockChanged';
  readonly title: string;
  readonly stock: number | null;
}

function onSale(snapshot: Reads<'offer'>, sale: Sale | undefined) {
  if (!sale) return fail({ code: 'noSale' } as const);
  const may = transition(stateAt(sale, snapshot.now), 'changeOffer');
  if (!may.ok) return fail({ code: may.error });
  return ok({ sale, offered: offeredOf(snapshot.tabs.offer) });
}

/**
 * How much of a product there is, zero taking it off the sale; whoever has some keeps it
 * (docs/rules.md O7), and the form follows in the same run.
 */
export function changeStock(
  ports: Ports,
  { ref, stock, seen }: TypedStock,
): Result<StockChanged, Refusal> {
  let title = '';
  const done = changeAtDesk(ports, (read, sale) => {
    const going = onSale(read, sale);
    if (!going.ok) return going;
    const product = soldNow(going.value.offered, ref);
    if (!product) return fail({ code: 'notOnSale', detail: ref });
    const before = shownStock(product);
    if (seen !== undefined && seen !== before) return fail({ code: 'changedMeanwhile' });
    if (!isStock(product, stock)) return fail({ code: 'badStock', detail: String(stock) });
    title = product.title;
    const served = read.tabs.offer.rows.find(({ values }) => values.ref === ref)?.values.served;
    const meant = stockMeant(stock !== null && stock < (served ?? 0) ? stock : null);
    return ok({
      offer: [{ ref, stock, ...meant }],
      entriesOf: () => [stockEntry(read, product, before, stock)],
    });
  });
  return done.ok ? ok({ code: 'stockChanged', title, stock }) : done;
}

function stockEntry(
  snapshot: Reads,
  { title }: Product,
  before: number | null,
  after: number | null,
): HistoryEntry {
  const { locale } = snapshot.place;
  const shown = (stock: number | null): string =>
    stock === null ? onDemand[locale] : decimal(Math.round(stock * 1000), 3, locale);
  return {
    action: historyWords(snapshot).stock,
    detail: title,
    before: shown(before),
    after: shown(after),
  };
}

const addingNeeds = reads({
  whole: ['producers', 'products', 'sales', 'offer'],
  rows: [],
  columns: { baskets: [], orders: [], producerSplit: [], history: [] },
});

export interface ProductAdded {
  readonly code: 'productAdded';
  readonly title: string;
}

/** What would be sold of the catalogue, at the fees of the sale; not what is on sale already. */
export function addable(
  snapshot: Reads<'producers' | 'products'>,
  { terms }: Sale,
  offered: readonly Offered[],
) {
  const there = new Set(offered.flatMap((one) => (one.question ? [one.ref] : [])));
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  return products
    .filter(({ ref }) => !there.has(ref))
    .map((product) => asOffered(product, terms, snapshot.settings.language));
}

interface Adding {
  readonly ref: string;
  readonly stock?: number | null | undefined;
  /** It was asked whether its price is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

/** One more product for those who order from now on; a question that a dead run made is found. */
export function addToSale(
  ports: Ports,
  { ref, stock, isSure = false }: Adding,
): Result<ProductAdded | Asks, Refusal> {
  const snapshot = readDrive(ports, addingNeeds, 'asked');
  const going = onSale(snapshot, saleOf(snapshot));
  if (!going.ok) return going;
  const { sale, offered } = going.value;
  if (soldNow(offered, ref)) return fail({ code: 'onSaleAlready', detail: ref });
  const found = addable(snapshot, sale, offered).find((one) => one.ref === ref);
  if (!found) return fail({ code: 'notSellable', detail: ref });
  const [silent] = producersWithoutEmail(snapshot, [found]);
  if (silent !== undefined) return fail({ code: 'producerWithoutEmail', detail: silent });
  if (stock !== undefined && !isStock(found, stock))
    return fail({ code: 'badStock', detail: String(stock) });
  const [asked] = askedPrices(snapshot, [found]);
  if (asked && !isSure)
    return ok(likelyQuestion([asked], { ref, stock, isSure: true }, snapshot.place.locale));
  const { stock: usual, ...goods } = found;
  const counted =
    stock === undefined ? usual : stock === null ? undefined : countedQuantity(found, stock);
  const product = counted === undefined ? goods : { ...goods, stock: counted };
  if (!isAsked(product, snapshot.settings))
    return fail({ code: 'badStock', detail: String(stock ?? usual ?? '') });
  const question = titleAmong(offered, product, snapshot);
  const item = productItem({ ...product, question }, snapshot.settings);
  const last = placeBefore(offered, product);
  const form = sale.form && ports.forms.ask(sale.form.id, item, last?.item ?? undefined);
  const sales = form && askedOfCases(ports, snapshot, sale, product);
  if (!form || !sales) return fail({ code: 'formNotReached' });
  const row = offerRow(product, snapshot.settings, new Map([[ref, question]]));
  const { title } = product;
  apply(ports, snapshot, {
    layout: columnsForFees(snapshot, [product], sale.terms.fees),
    rows: {
      ...joinedRows<'offer'>(
        { offer: [{ ...row, item: form.item, entry: form.entry, choices: saidAs(item) }] },
        { offer: servedNow([product]) },
      ),
      sales,
      products: asked ? confirmedPrices([found], [asked]) : [],
      history: historyRows(ports, snapshot, [
        { action: historyWords(snapshot).productAdded, detail: title },
      ]),
    },
  });
  return ok({ code: 'productAdded', title });
}

/** The first that is sold by cases brings the question about them; null: the form was not reached. */
function askedOfCases(
  ports: Ports,
  { settings }: Reads,
  sale: Sale,
  { cases }: Product,
): RowsOf<'sales'> | null {
  const known = decodeEntries(sale.entries);
  if (!cases || !sale.form || known.tolerance !== undefined) return [];
  const behind = buyerQuestions.phone[settings.language];
  const asked = ports.forms.ask(sale.form.id, toleranceItem(settings), behind);
  if (!asked) return null;
  const entries = encodeEntries(new Map(Object.entries({ ...known, tolerance: asked.entry })));
  return [{ number: sale.number, entries }];
}

/** What the question comes behind: the product's other sizes, else its section, else all. */
function placeBefore(offered: readonly Offered[], product: Product): Offered | undefined {
  const asked = offered.filter(({ item }) => item !== null);
  const own = asked.filter((one) => folded(one.producer) === folded(product.producer));
  const sizes = own.filter(
    ({ producer, title }) =>
      producer === product.producer && folded(title) === folded(product.title),
  );
  return [sizes, own, asked].find((list) => list.length > 0)?.at(-1);
}

/** A title of its own, which says the producer where the form has no section of theirs. */
function titleAmong(
  offered: readonly Offered[],
  product: Parameters<typeof questionTitle>[0],
  { settings }: Reads,
): string {
  const taken = new Set(offered.map(({ question }) => question));
  const { producer, ref } = product;
  const title = questionTitle(product, settings.language);
  const named = `${title} (${producer})`;
  const isKnown = offered.some((one) => one.producer === producer);
  const candidates = [...(isKnown ? [title] : []), named, `${title} (${ref})`];
  return candidates.find((one) => !taken.has(one)) ?? `${title} (${ref})`;
}

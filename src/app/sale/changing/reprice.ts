import { shownPriceOf } from '../../../domain/catalogue/fee';
import { pricedPer, type UnitPrice } from '../../../domain/catalogue/product';
import { refusedIn } from '../../../domain/sale/acts';
import type { Cents } from '../../../domain/values/money';
import { fail, ok, type Result } from '../../../domain/values/result';
import { readCatalogue } from '../../../tabs/readCatalogue';
import { type Asks, likelyQuestion } from '../../../text/results/questions/likelyQuestion';
import type { ChangedBasket } from '../../../text/results/questions/saleQuestions';
import { euros, labelled } from '../../../text/values/format';
import { type AskedPrice, askedPrices } from '../../catalogue/askedPrices';
import { historyWords } from '../../kernel/history';
import { apply, type RowsOf } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { leavingSaid } from '../../outbox/forecast';
import { announcedAs, offeredOf } from '../../records/offer';
import { type Sale, saleOf } from '../../records/sale';
import { pricedRow } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { decideOrders } from '../ordering/changeOrders';
import { basketsChanged } from '../ordering/consequences';
import type { OrderAct } from '../ordering/orderAct';
import { changeAtDesk, readAnswers } from './readAnswers';

/** A product whose price in Produits is no longer the one that the sale froze. */
export interface ChangedPrice {
  /** In Produits. */
  readonly ref: string;
  readonly title: string;
  readonly packaging: string;
  readonly producer: string;
  /** As buyers see it. */
  readonly from: Cents;
  readonly to: Cents;
  /** Absent: a piece. */
  readonly per?: UnitPrice['per'] | undefined;
  readonly producerPrice: Cents;
  /** That it can hardly be meant, and what may be. */
  readonly asks?: Pick<AskedPrice, 'line' | 'shown'>;
}

export interface PriceChanges {
  readonly language: 'fr' | 'en';
  readonly sale: number;
  readonly changes: readonly (ChangedPrice & {
    /** What each basket that holds it comes to, now and with the new price. */
    readonly baskets: readonly ChangedBasket[];
  })[];
}

const needs = reads({ whole: ['producers', 'products', 'sales', 'offer'], rows: [] });

/** What would change, for whom, and by how much; nothing is written. */
export function priceChanges(ports: Ports): Result<PriceChanges, Refusal> {
  const repricable = readRepricable(ports);
  if (!repricable.ok) return repricable;
  const { snapshot, sale, changes } = repricable.value;
  const { language } = snapshot.settings;
  if (changes.length === 0) return ok({ language, sale: sale.number, changes: [] });
  const decided = decideOrders(ports, 'latest', { decide: () => ok({}) });
  if (!decided.ok) return decided;
  const { outcome } = decided.value;
  const priced = changes.map((one) => ({
    ...one,
    baskets: basketsChanged(outcome, repricing(snapshot, one)),
  }));
  return ok({ language, sale: sale.number, changes: priced });
}

/** Of the last sale, as long as its prices count. */
function readRepricable(ports: Ports) {
  const snapshot = readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (!sale || refusedIn(sale.state, 'reprice')) return fail({ code: 'noSale' } as const);
  return ok({ snapshot, sale, changes: changedPrices(snapshot, sale) });
}

function changedPrices(
  snapshot: Reads<'producers' | 'products' | 'offer'>,
  { terms }: Sale,
): ChangedPrice[] {
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const asked = new Map(askedPrices(snapshot, products).map(({ ref, ...asks }) => [ref, asks]));
  const offered = offeredOf(snapshot.tabs.offer);
  return products.flatMap(({ ref, title, packaging, producer, producerPrice }): ChangedPrice[] => {
    const sold = offered.find((one) => one.ref === ref);
    if (!sold || sold.producerPrice === producerPrice) return [];
    const asks = asked.get(ref);
    // With the fees that it was opened with, wherever Produits has put it since.
    const to = shownPriceOf(terms, { ...sold, producerPrice });
    const product = { ref, title, packaging, producer, producerPrice, per: pricedPer(sold) };
    return [{ ...product, from: sold.shownPrice, to, ...(asks ? { asks } : {}) }];
  });
}

export interface Repricing {
  readonly ref: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: { readonly from: number; readonly to: number } | undefined;
  /** It was asked whether that price is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

export interface Repriced {
  readonly code: 'repriced';
  readonly title: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

/**
 * Takes a price that changed in Produits into the sale, where the coordinator asks for it; otherwise
 * a sale keeps the prices of its opening (docs/rules.md C7). It is corrected for all, and each is told.
 */
export function applyPriceChange(
  ports: Ports,
  { ref, seen, isSure = false }: Repricing,
): Result<Repriced | Asks, Refusal> {
  // What was sent before the change was sent at the price that was shown.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const repricable = readRepricable(ports);
  if (!repricable.ok) return repricable;
  const { snapshot, changes } = repricable.value;
  const changed = changes.find((one) => one.ref === ref);
  if (!changed) return fail({ code: 'noSuchPrice', detail: ref });
  const { from, to, asks, producerPrice: confirmedPrice, title } = changed;
  if (seen && (seen.from !== from || seen.to !== to)) return fail({ code: 'changedMeanwhile' });
  if (asks && !isSure)
    return ok(
      likelyQuestion([asks], { ref, seen: { from, to }, isSure: true }, snapshot.place.locale),
    );
  if (asks) apply(ports, snapshot, { rows: { products: [{ ref, confirmedPrice }] } });
  const done = changeAtDesk(ports, () => ok(repricing(snapshot, changed)), 'latest');
  if (!done.ok) return done;
  return ok({ code: 'repriced', title, told: leavingSaid(done.value.mails, snapshot) });
}

/** Every order that holds it, at the other price. */
function repricing(snapshot: Reads<'offer'>, changed: ChangedPrice): OrderAct {
  const { ref, from, to, title } = changed;
  const { locale } = snapshot.place;
  const holds = (row: {
    readonly state: string;
    readonly lines: readonly { readonly ref: string }[];
  }): boolean => row.state === 'accepted' && row.lines.some((line) => line.ref === ref);
  return {
    offer: [announcedAnew(snapshot, changed)],
    after: (context, taken) => ({
      ...taken,
      orders: taken.orders.map((row) => (holds(row) ? pricedRow(row, context) : row)),
      touched: new Set([...taken.touched, ref]),
    }),
    entriesOf: ({ read, ordered }) => [
      {
        action: historyWords(read).reprice,
        detail: historyWords(read).baskets(ordered.before.filter(holds).length),
        before: labelled(title, euros(from, locale), locale),
        after: labelled(title, euros(to, locale), locale),
      },
    ],
  };
}

/** Its row on sale at the other price, kept as it is announced from now on. */
function announcedAnew(
  { tabs }: Reads<'offer'>,
  { ref, to, producerPrice }: ChangedPrice,
): RowsOf<'offer'>[number] {
  const prices = { price: to, producerPrice: producerPrice === to ? null : producerPrice };
  const row = tabs.offer.rows.find(({ key }) => key === ref);
  const { frozen } = row ? announcedAs(row, prices) : { frozen: null };
  return { ref, ...prices, ...(frozen ? { frozen } : {}) };
}

import { basketAccounts } from '../../domain/baskets/basketAccount';
import { shownPriceOf } from '../../domain/catalogue/fee';
import { pricedPer, type UnitPrice } from '../../domain/catalogue/product';
import { refusedIn } from '../../domain/sale/acts';
import type { Cents } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { readCatalogue } from '../../tabs/readCatalogue';
import { linesNow } from '../baskets/computedBaskets';
import { type AskedPrice, askedPrices } from '../catalogue/askedPrices';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { type Offered, offeredOf } from '../records/offer';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';

export const priceNeeds = reads({
  whole: ['producers', 'products', 'sales', 'offer'],
  rows: ['orders', 'baskets'],
});

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
  /** What each basket that holds it comes to, now and with the new price. */
  readonly baskets: readonly {
    readonly basket: number;
    readonly name: string;
    readonly before: Cents;
    readonly after: Cents;
  }[];
}

export interface PriceChanges {
  readonly language: 'fr' | 'en';
  readonly sale: number;
  readonly changes: readonly ChangedPrice[];
}

/** What would change, for whom, and by how much; nothing is written. */
export function priceChanges(ports: Ports): Result<PriceChanges, Refusal> {
  const snapshot = readDrive(ports, priceNeeds, 'latest');
  const sale = repricable(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const changes = changedPrices(snapshot, sale, offeredOf(snapshot.tabs.offer));
  return ok({ language: snapshot.settings.language, sale: sale.number, changes });
}

export function repricable(snapshot: Reads<'sales'>): Sale | undefined {
  const sale = saleOf(snapshot);
  return sale && !refusedIn(sale.state, 'reprice') ? sale : undefined;
}

export function changedPrices(
  snapshot: Reads<'producers' | 'products' | 'orders' | 'baskets' | 'offer'>,
  { terms }: Sale,
  offered: readonly Offered[],
): ChangedPrice[] {
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const lines = linesNow(snapshot);
  const before = basketAccounts(lines, offered, terms);
  const asked = new Map(askedPrices(snapshot, products).map(({ ref, ...asks }) => [ref, asks]));
  return products.flatMap((product): ChangedPrice[] => {
    const { ref, title, packaging, producer, producerPrice } = product;
    const asks = asked.get(ref);
    const sold = offered.find((one) => one.ref === ref);
    if (!sold || sold.producerPrice === producerPrice) return [];
    // With the fees that it was opened with, wherever Produits has put it since.
    const to = shownPriceOf(terms, { ...sold, producerPrice });
    const after = basketAccounts(lines, repriced(offered, ref, producerPrice, to), terms);
    const baskets = new Map(lines.map(({ basket, name }) => [basket, name]));
    const touched = [...baskets].flatMap(([basket, name]) => {
      const [was, is] = [before.get(basket)?.buyer, after.get(basket)?.buyer];
      return was === undefined || is === undefined || was === is
        ? []
        : [{ basket, name, before: was, after: is }];
    });
    return [
      {
        ...{
          ref,
          title,
          packaging,
          producer,
          producerPrice,
          from: sold.shownPrice,
          to,
          per: pricedPer(sold),
        },
        ...(asks ? { asks } : {}),
        baskets: touched.sort((a, b) => a.basket - b.basket),
      },
    ];
  });
}

/** The catalogue with one price changed, for those who ordered before as well. */
const repriced = (
  offered: readonly Offered[],
  ref: string,
  producerPrice: Cents,
  shownPrice: Cents,
): Offered[] =>
  offered.map((one) => (one.ref === ref ? { ...one, producerPrice, shownPrice } : one));

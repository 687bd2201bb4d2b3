import type { Fee } from '../../../domain/catalogue/fee';
import {
  type OfferedProduct,
  offeredQuantities,
  type Product,
} from '../../../domain/catalogue/product';
import type { CycleDates } from '../../../domain/sale/cycle';
import { folded } from '../../../domain/values/fold';
import { fail, ok, type Result } from '../../../domain/values/result';
import { localTime } from '../../../domain/values/time';
import type { FactRow } from '../../../tabs/engine/edit';
import { writtenThreshold } from '../../../tabs/engine/readThreshold';
import { contentCells } from '../../../tabs/readCatalogue';
import type { offerTab } from '../../../tabs/sales';
import type { Settings } from '../../../text/settings/settings';
import { asOffered } from '../../catalogue/tells';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { placesText } from '../../kernel/toFix';
import { readFees } from '../../records/feeRows';
import { announced, shownQuantity } from '../../records/offer';
import { refusedUnread } from '../../settings/unreadSettings';

/** With the price that buyers see, as the fees of that day make it. */
export function pricedOffer(
  snapshot: Reads<'producers' | 'products' | 'fees'>,
  products: readonly Product[],
  { pickupStart }: Pick<CycleDates, 'pickupStart'>,
  place: string,
): Result<{ readonly offer: readonly OfferedProduct[]; readonly fees: readonly Fee[] }, Refusal> {
  const unread = refusedUnread(snapshot);
  if (unread) return fail(unread);
  const { fees, problems } = readFees(snapshot, localTime(pickupStart, snapshot.place.zone).day);
  const inFees = [...snapshot.tabs.fees.problems, ...problems];
  if (inFees.length > 0)
    return fail({ code: 'feesUnreadable', detail: placesText(snapshot, inFees) });
  const terms = { fees, place };
  const offer = products.map((one) => asOffered(one, terms, snapshot.settings.language));
  return ok({ offer, fees });
}

/** Together by producer, producers in the order in which the catalogue first names them. */
export function byProducer(products: readonly Product[]): Product[] {
  const groups = new Map<string, Product[]>();
  for (const product of products)
    groups.set(product.producer, [...(groups.get(product.producer) ?? []), product]);
  return [...groups.values()].flat();
}

export function producersWithoutEmail(
  snapshot: Reads<'producers'>,
  products: readonly Product[],
): string[] {
  const known = new Set(
    snapshot.tabs.producers.rows.flatMap(({ values }) =>
      values.email && values.name ? [folded(values.name)] : [],
    ),
  );
  const names = new Set(products.map(({ producer }) => producer));
  return [...names].filter((name) => !known.has(folded(name)));
}

/** There is a quantity to choose. */
export const isAsked = (product: OfferedProduct, settings: Settings): boolean =>
  offeredQuantities(product, product.stock, settings.atMost).length > 0;

/** A product as the sale freezes it. */
export function offerRow(
  product: OfferedProduct,
  settings: Settings,
  titles: ReadonlyMap<string, string>,
): FactRow<typeof offerTab> {
  const stock = product.stock === undefined ? null : shownQuantity(product, product.stock);
  return announced({
    ref: product.ref,
    producer: product.producer,
    category: product.category || null,
    title: product.title,
    packaging: product.packaging || null,
    ...contentCells(product.content),
    ...(product.producerPrice === product.shownPrice
      ? {}
      : { producerPrice: product.producerPrice }),
    price: product.shownPrice,
    vat: product.vat,
    sale: product.sale,
    ...(product.step === undefined ? {} : { step: shownQuantity(product, product.step) }),
    ...(product.maxPerBasket === undefined
      ? {}
      : { maxPerBasket: shownQuantity(product, product.maxPerBasket) }),
    ...(product.deposit === undefined ? {} : { deposit: product.deposit }),
    ...casesCells(product),
    ...(product.minimum ? { minimum: writtenThreshold(product.minimum) } : {}),
    ...product.details,
    stock,
    question: isAsked(product, settings) ? (titles.get(product.ref) ?? null) : null,
  });
}

function casesCells({ cases, ...product }: OfferedProduct): FactRow<typeof offerTab> {
  if (!cases) return {};
  const leastCases = cases.atLeast > 1 ? { leastCases: cases.atLeast } : {};
  return { caseSize: shownQuantity(product, cases.size), ...leastCases };
}

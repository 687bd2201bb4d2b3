import { lineAmount, type OfferedProduct } from '../../domain/catalogue/product';
import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import { areOrdersOpen } from '../../domain/sale/transitions';
import type { Locale } from '../../domain/values/locale';
import { uriEncoded } from '../../formats/uriEncoded';
import {
  type BuyerQuestion,
  buyerQuestionIds,
  toleranceText,
} from '../../text/form/buyerQuestions';
import { choiceLabel } from '../../text/form/choice';
import { decodeEntries } from '../records/answers/columns';
import { type Offered, wantedOf } from '../records/offer';
import type { Answer, OrderRow } from '../records/orderRows';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';

export type BuyerWords = Readonly<Partial<Record<BuyerQuestion, string>>>;

/** A link that opens the form with this order filled in; undefined before the form is linked. */
export function changeLink(
  sale: Sale,
  products: ReadonlyMap<string, Offered>,
  buyer: BuyerWords,
  lines: readonly ServedLine[],
  locale: Locale,
): string | undefined {
  const entries = decodeEntries(sale.entries);
  if (!sale.form || !entries.email) return undefined;
  const filled: string[] = [];
  const fill = (entry: string | null | undefined, value: string | undefined): void => {
    if (entry && value) filled.push(`entry.${entry}=${uriEncoded(value)}`);
  };
  for (const id of buyerQuestionIds) fill(entries[id], buyer[id]);
  for (const [ref, quantity] of wantedOf(products, lines)) {
    const product = products.get(ref);
    if (product) fill(product.entry, choiceOf(product, quantity, locale));
  }
  return `${sale.form.url}?usp=pp_url&${filled.join('&')}`;
}

/** In the words of its question: a link fills in nothing else. */
export const choiceOf = (product: OfferedProduct, quantity: number, locale: Locale): string =>
  choiceLabel(product, quantity, lineAmount(product.shownPrice, product, quantity), locale);

export const orderLink = ({ sale }: SaleContext): { orderLink?: string } =>
  areOrdersOpen(sale.state) && sale.form ? { orderLink: sale.form.url } : {};

/** By address: the form as it would change what stands, for who has ordered something. */
export function ownLinks(
  context: SaleContext,
  orders: readonly OrderRow[],
): (email: string) => string | undefined {
  const rows = new Map(
    orders.flatMap((row) =>
      row.state === 'accepted' && row.lines.length > 0 ? [[row.email, row]] : [],
    ),
  );
  return (email) => {
    const row = rows.get(email);
    return row && linkFor(context, row, row);
  };
}

type Buyer = Pick<Answer, 'email' | 'name'> & Partial<Pick<Answer, 'phone' | 'tolerance'>>;

/** A new answer takes the place of the former one: the link holds all of it. */
export function linkFor(
  { snapshot, sale, products }: SaleContext,
  { email, name, phone = '', tolerance = 0 }: Buyer,
  { lines }: Pick<HeldOrder, 'lines'>,
): string | undefined {
  if (!areOrdersOpen(sale.state)) return undefined;
  const { locale } = snapshot.place;
  const words = { email, name, phone, tolerance: toleranceText(tolerance, locale) };
  return changeLink(sale, products, words, lines, locale);
}

import * as z from 'zod/mini';
import { lineAmount, type OfferedProduct } from '../../domain/catalogue/product';
import type { ServedLine } from '../../domain/orders/allocation';
import type { Locale } from '../../domain/values/locale';
import { choiceLabel } from '../../text/form/choice';
import { type BuyerQuestion, buyerQuestionIds } from '../../text/form/form';
import { readJson } from '../kernel/json';
import { askedNow, type Offered } from '../records/offer';
import type { Sale } from '../records/sale';

/** Entry ids of the questions about the buyer, as the sale's row keeps them. */
const storedEntries = z.record(z.string(), z.string());

export const encodeEntries = (entries: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(buyerQuestionIds.map((id) => [id, entries.get(id) ?? ''])));

const decodeEntries = (text: string | null): Readonly<Record<string, string>> =>
  text === null ? {} : (readJson(storedEntries, text) ?? {});

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
    if (entry && value) filled.push(`entry.${entry}=${encodeURIComponent(value)}`);
  };
  for (const id of buyerQuestionIds) fill(entries[id], buyer[id]);
  for (const { ref, asked } of lines) {
    const product = askedNow(products, ref);
    if (product && asked > 0) fill(product.entry, choiceOf(product, asked, locale));
  }
  return `${sale.form.url}?usp=pp_url&${filled.join('&')}`;
}

export const choiceOf = (product: OfferedProduct, quantity: number, locale: Locale): string =>
  choiceLabel(product, quantity, lineAmount(product.shownPrice, product, quantity), locale);

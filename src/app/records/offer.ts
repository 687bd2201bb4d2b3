import { familyOf, type OfferedProduct, type Product } from '../../domain/catalogue/product';
import { basisPoints } from '../../domain/values/money';
import { measureOf } from '../../domain/values/quantity';
import type { Instant } from '../../domain/values/time';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import type { offerTab } from '../../tabs/products';

/** Display unit of quantities of a product: pieces, or kg / L when loose. */
export const shownQuantity = (product: Pick<Product, 'sale'>, quantity: number): number =>
  product.sale === 'loose' ? quantity / 1000 : quantity;

export const countedQuantity = (product: Pick<Product, 'sale'>, shown: number): number =>
  product.sale === 'loose' ? Math.round(shown * 1000) : Math.round(shown);

/** A frozen product with its question in the form. */
export interface Offered extends OfferedProduct {
  readonly row: number;
  readonly question: string;
  readonly item: number | null;
  readonly entry: string | null;
  /** The largest choice that the form offers now, and how its help was last said. */
  readonly choices: string | null;
  readonly soldOutAt: Instant | null;
}

export function offeredOf(read: ReadTab<typeof offerTab>): Offered[] {
  return read.rows.flatMap((row) => offeredRow(row) ?? []);
}

function offeredRow({ values, at, faults }: ReadRow<typeof offerTab>): Offered | undefined {
  const { ref, title, price, content, unit, sale } = values;
  if (ref === null || title === null || price === null || content === null || unit === null)
    return undefined;
  const held = measureOf(content, unit);
  if (!held) return undefined;
  const kind = sale ?? 'piece';
  const counted = (value: number | null): number | undefined =>
    value === null ? undefined : countedQuantity({ sale: kind }, value);
  const stock = faults.has('stock') ? 0 : counted(values.stock);
  const most = counted(values.maxPerBasket);
  const step = counted(values.step);
  return {
    ref,
    producer: values.producer ?? '',
    category: values.category ?? '',
    title,
    packaging: values.packaging ?? '',
    content: held,
    sale: kind,
    vat: values.vat ?? basisPoints(0),
    producerPrice: values.producerPrice ?? price,
    shownPrice: price,
    ...(step !== undefined ? { step } : {}),
    ...(most !== undefined ? { maxPerBasket: most } : {}),
    ...(values.deposit ? { deposit: values.deposit } : {}),
    ...(stock !== undefined ? { stock } : {}),
    ...(values.of ? { of: values.of } : {}),
    row: at,
    question: values.question ?? '',
    item: values.item,
    entry: values.entry,
    choices: values.choices,
    soldOutAt: values.soldOutAt as Instant | null,
  };
}

/** What the form sells of a product now: itself, or the same at a later price. */
export function askedNow(products: ReadonlyMap<string, Offered>, ref: string): Offered | undefined {
  const own = products.get(ref);
  if (own?.question !== '') return own;
  const isSame = (one: Offered): boolean => one.question !== '' && familyOf(one) === familyOf(own);
  return [...products.values()].find(isSame) ?? own;
}

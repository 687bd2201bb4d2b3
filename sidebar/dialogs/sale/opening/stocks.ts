import type { DraftProduct, OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { typedQuantity } from '../../../../src/domain/values/typed';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { number } from '../../../../src/text/values/format';
import { measure } from '../../../../src/text/values/quantities';
import type { InputOf } from '../../../shared/calls/server';
import type { Language } from '../../../shared/format';
import type { Typed } from './typedOpening';

/** As it counts now: what was typed, else what Produits says; undefined: cannot be read. */
export function stockOf(
  { ref, stock, dimension }: DraftProduct,
  { stocks }: Pick<Typed, 'stocks'>,
): number | null | undefined {
  const text = stocks[ref];
  return text === undefined ? stock : typedQuantity(text, dimension !== undefined);
}

/** Something of it is there to be sold. */
export const isThere = (product: DraftProduct, typed: Pick<Typed, 'stocks'>): boolean =>
  stockOf(product, typed) !== 0;

export const isSold = (product: DraftProduct, typed: Typed): boolean =>
  isThere(product, typed) && !typed.leftOut.has(product.ref);

type AskedProduct = DraftProduct & Required<Pick<DraftProduct, 'asks'>>;

/** Those that would be sold at a price that can hardly be meant. */
export const askedOf = ({ products }: OpeningDraft, typed: Typed): AskedProduct[] =>
  products.filter(
    (product): product is AskedProduct => product.asks !== undefined && isSold(product, typed),
  );

export const unreadable = ({ products }: OpeningDraft, typed: Typed): DraftProduct | undefined =>
  products.find((product) => stockOf(product, typed) === undefined);

/** What differs from Produits, for the script. */
export const changedStocks = (
  { products }: OpeningDraft,
  typed: Typed,
): NonNullable<InputOf<'openCycle'>['stocks']> =>
  products.flatMap((product) => {
    const now = stockOf(product, typed);
    const { ref, stock } = product;
    return now === undefined || now === stock ? [] : [{ ref, stock: now, seen: stock }];
  });

/** « 12 », « 1,5 kg », « à la demande ». */
function stockText(
  { dimension }: Pick<DraftProduct, 'dimension'>,
  stock: number | null,
  words: OpeningWords,
  language: Language,
): string {
  if (stock === null) return words.onDemand;
  return dimension && stock > 0
    ? measure({ dimension, amount: Math.round(stock * 1000) }, language)
    : number(stock, language);
}

export type Changed =
  | OpeningDraft['changes'][number]
  | {
      readonly kind: 'stock';
      readonly ref: string;
      readonly title: string;
      readonly from: string;
      readonly to: string;
    };

/** What is not as it was the last time, of what is sold as it is ticked and typed now. */
export function changesNow(draft: OpeningDraft, typed: Typed, words: OpeningWords): Changed[] {
  const products = new Map(draft.products.map((product) => [product.ref, product]));
  const sold = (ref: string): boolean => {
    const product = products.get(ref);
    return product !== undefined && isSold(product, typed);
  };
  const standing = draft.changes.filter(({ kind, ref }) => kind === 'gone' || sold(ref));
  const own = draft.products.flatMap((product): Changed[] => {
    const { ref, title, before } = product;
    if (!before) return [];
    if (!sold(ref)) return [{ kind: 'gone', ref, title }];
    const to = stockText(product, stockOf(product, typed) ?? null, words, draft.language);
    const from = before.stock ?? words.onDemand;
    return from === to ? [] : [{ kind: 'stock', ref, title, from, to }];
  });
  return [...standing, ...own];
}

import type { UnitPrice } from '../../domain/catalogue/product';
import type { SaleKind } from '../../domain/catalogue/saleKind';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { Locale } from '../../domain/values/locale';
import { type Cents, cents } from '../../domain/values/money';
import type { Measure } from '../../domain/values/quantity';
import type { Threshold } from '../../domain/values/threshold';
import { decimal, euros, isSingular, NBSP } from './format';

/** What a sentence about a quantity needs to know of a product. */
export interface Sold {
  readonly packaging: string;
  readonly sale: SaleKind;
  readonly content: Measure;
  /** What the scales said, in grams or millilitres. */
  readonly weighed?: number;
}

export const about = {
  fr: (amount: string): string => `environ ${amount}`,
  en: (amount: string): string => `about ${amount}`,
};

const piece = { fr: ['pièce', 'pièces'], en: ['piece', 'pieces'] } as const;

/** « 2 pièces », `1 piece`. */
const pieces = (count: number, locale: Locale): string => {
  const [one, many] = piece[locale];
  return `${count}${NBSP}${isSingular(count, locale) ? one : many}`;
};

/** Nothing is rounded: « 250 g », « 1,5 kg », « 33 cl », « 7,92 L », « 3 pièces ». */
export const measure = ({ dimension, amount }: Measure, locale: Locale): string => {
  if (dimension === 'piece') return pieces(amount, locale);
  const [large, small] = dimension === 'mass' ? ['kg', 'g'] : ['L', 'ml'];
  if (amount >= 1000) return `${decimal(amount, 3, locale)}${NBSP}${large}`;
  if (dimension === 'volume' && amount % 10 === 0) return `${amount / 10}${NBSP}cl`;
  return `${amount}${NBSP}${small}`;
};

/** « pièce », « 1 pièce » or nothing: the packaging adds nothing to the number. */
const saysPiece = (packaging: string): boolean =>
  /^(?:1\s)?(?:pi[èe]ces?)?$/i.test(packaging.trim());

/** Words and figures: « 500g » is « 500 », « g », and « 1500 » is not « 500 ». */
const tokens = (words: string): readonly string[] =>
  words.toLowerCase().match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? [];

/** « Pain normal 500 g », « 500 g »: the name says it already. */
export const isInTitle = (title: string, packaging: string): boolean => {
  const [name, said] = [tokens(title), tokens(packaging)];
  return name.some((_, at) => said.every((token, nth) => name[at + nth] === token));
};

/** What a packaging adds to a name that ends as it begins: « en plateau », « plateau de 30 » is « de 30 ». */
function addedTo(title: string, packaging: string): string | undefined {
  const words = packaging.trim().split(/\s+/);
  const ends = title.trim().toLowerCase();
  for (let count = words.length - 1; count > 0; count -= 1) {
    const begins = words.slice(0, count).join(' ').toLowerCase();
    // Figures alone may mean something else in each.
    if (!/\p{L}/u.test(begins) || !ends.endsWith(begins)) continue;
    if (/[\p{L}\d]$/u.test(ends.slice(0, -begins.length))) continue;
    return words.slice(count).join(' ');
  }
  return undefined;
}

/** « Tomme, 250 g »; the name alone where it says so already, or where packaging adds nothing. */
export function titled(title: string, packaging: string): string {
  if (packaging.trim() === '' || saysPiece(packaging) || isInTitle(title, packaging)) return title;
  const added = addedTo(title, packaging);
  return added === undefined ? `${title}, ${packaging}` : `${title.trimEnd()} ${added}`;
}

type QuantityOf = (sold: Sold, ordered: number, locale: Locale) => string;

const quantities: Readonly<Record<SaleKind, QuantityOf>> = {
  piece: ({ packaging }, ordered, locale) =>
    saysPiece(packaging) ? pieces(ordered, locale) : `${ordered}${NBSP}×${NBSP}${packaging}`,
  weight: ({ content, weighed }, ordered, locale) => {
    const amount = weighed ?? content.amount * ordered;
    const held = measure({ ...content, amount }, locale);
    const said = weighed === undefined ? about[locale](held) : held;
    return `${pieces(ordered, locale)}, ${said}`;
  },
  loose: ({ content, weighed }, ordered, locale) =>
    measure({ ...content, amount: weighed ?? ordered }, locale),
};

/** « 3 × 250 g », « 3 pièces », « 2 pièces, environ 3,5 kg », « 1,5 kg ». */
export const quantity: QuantityOf = (sold, ordered, locale) =>
  quantities[sold.sale](sold, ordered, locale);

/** The number alone, as in « 3 sur 4 »: « 3 », « 1,5 kg », « 0 ». */
export const count = (sold: Sold, ordered: number, locale: Locale): string =>
  isOrderedByMeasure(sold) && ordered !== 0
    ? measure({ dimension: sold.content.dimension, amount: ordered }, locale)
    : String(ordered);

/** « 60,00 € », « 30 kg », « 12 pièces »: in cents, grams or pieces. */
export function thresholdText(amount: number, of: Threshold['of'], locale: Locale): string {
  if (of === 'euros') return euros(cents(amount), locale);
  return measure({ dimension: of === 'kilos' ? 'mass' : 'piece', amount }, locale);
}

/** « 5,30 €/kg », `€8.33/L`. */
export const shelfLabel = ({ price, per }: UnitPrice, locale: Locale): string =>
  `${euros(price, locale)}/${per}`;

/** A price as it is meant: « 11,90 €/kg », « 2,40 € ». */
export const unitPrice = (
  price: Cents,
  per: UnitPrice['per'] | undefined,
  locale: Locale,
): string => (per ? shelfLabel({ price, per }, locale) : euros(price, locale));

/** Beside a cell that holds the price alone: « €/kg ». */
export const priceUnit = (per: UnitPrice['per'] | undefined): string | null =>
  per ? `€/${per}` : null;

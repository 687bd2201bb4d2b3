import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import type { DayBasket, DayDetails, DayLine, DayProduct } from '../../text/pages/panel/dayDetails';
import { type DayPackWords, dayPackWords } from '../../text/results/papers/dayPackWords';
import { titleGiven } from '../../text/results/pickupWords';
import { euros } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { plain } from '../../text/values/plain';
import { quantity, type Sold } from '../../text/values/quantities';

/** What every part is made of. */
export interface Pack {
  readonly details: DayDetails;
  readonly words: DayPackWords;
  readonly locale: Locale;
  readonly products: ReadonlyMap<string, DayProduct>;
  readonly euros: (amount: Cents) => string;
}

export function packOf(details: DayDetails): Pack {
  const { locale } = details.drive;
  return {
    details,
    locale,
    words: wordsIn(dayPackWords, locale),
    products: new Map(details.products.map((one) => [one.ref, one])),
    euros: (amount) => euros(amount, locale),
  };
}

/** As long as a name may be: longer ones are no names. */
const LONGEST_NAME = 80;
export const nameOf = ({ name }: Pick<DayBasket, 'name'>): string => plain(name, LONGEST_NAME);

/** « 2 × 500 g », « 1,5 kg », « 1 pièce, environ 1,7 kg ». */
export const held = ({ locale }: Pack, product: Sold, count: number): string =>
  quantity(product, count, locale);

/** What a basket costs, never a firm sum while something is still to be weighed. */
export const costOf = ({ words, euros: shown }: Pack, basket: DayBasket): string =>
  basket.estimated ? words.about(shown(basket.amount)) : shown(basket.amount);

export interface ProductLine {
  readonly line: DayLine;
  readonly product: DayProduct;
}

/** « Tomme », « Tomme, remplacé par deux bûches ». */
export const titleOf = ({ locale }: Pack, { line, product }: ProductLine): string =>
  titleGiven(product.title, line.replacedBy, locale);

/** The lines of a basket in packing order. */
export function packingOrder({ details }: Pack, { lines }: DayBasket): ProductLine[] {
  return details.products.flatMap((product) =>
    lines.filter(({ ref }) => ref === product.ref).map((line) => ({ line, product })),
  );
}

/** By producer, in packing order. */
export function byProducer<T extends { readonly product: DayProduct }>(
  lines: readonly T[],
): Map<string, T[]> {
  const producers = new Map<string, T[]>();
  for (const line of lines) {
    const own = producers.get(line.product.producer);
    if (own) own.push(line);
    else producers.set(line.product.producer, [line]);
  }
  return producers;
}

export interface BasketLine extends ProductLine {
  readonly basket: DayBasket;
}

/** Every line of the day, by product and then by basket. */
export const everyLine = (pack: Pack): BasketLine[] =>
  pack.details.products.flatMap((product) =>
    pack.details.baskets.flatMap((basket) =>
      basket.lines
        .filter(({ ref }) => ref === product.ref)
        .map((line) => ({ basket, line, product })),
    ),
  );

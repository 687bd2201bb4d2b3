import { scaledOf } from './number';

const MOST_CENTS = 99_999_999;

/** « 12,50 », « 1 012.5 » or « 12 », with or without €, in cents; nothing else is certain. */
export function typedCents(text: string, least = 1): number | undefined {
  const cents = scaledOf(text.trim().replace(/€$/, ''), 2);
  return cents !== undefined && cents >= least && cents <= MOST_CENTS ? cents : undefined;
}

/** Of pieces, kilos or litres: beyond it nobody counted right. */
export const MOST_QUANTITY = 1_000_000;

/** As it is typed; undefined for what is no quantity, null for a blank field. Pieces are whole. */
export function typedQuantity(text: string, isLoose = true): number | null | undefined {
  if (text.trim() === '') return null;
  const thousandths = scaledOf(text, 3);
  const isOne =
    thousandths !== undefined &&
    thousandths <= MOST_QUANTITY * 1000 &&
    (isLoose || thousandths % 1000 === 0);
  return isOne ? thousandths / 1000 : undefined;
}

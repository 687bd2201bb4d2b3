import type { BasketLine } from '../../../src/domain/baskets/basket';
import type { Fee } from '../../../src/domain/catalogue/fee';
import { basisPoints, cents } from '../../../src/domain/values/money';

/** Ten percent of each article, borne by the buyer and kept by the drive, unless told otherwise. */
export const aFee = (traits: Partial<Fee> = {}): Fee => ({
  name: 'Participation',
  kind: 'itemPercent',
  rate: basisPoints(1000),
  scope: 'drive',
  bearer: 'buyer',
  ...traits,
});

export const perOrder = (amount: number, traits: Partial<Fee> = {}): Fee =>
  aFee({ name: 'Forfait', kind: 'orderAmount', amount: cents(amount), ...traits });

/** A line as it was served, in basket 1 unless told otherwise. */
export const served = (
  ref: string,
  quantity: number,
  more: Partial<BasketLine> = {},
): BasketLine => ({
  basket: 1,
  email: 'a@exemple.fr',
  name: 'Alix',
  ref,
  asked: quantity,
  served: quantity,
  ...more,
});

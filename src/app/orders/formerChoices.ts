import { type Cents, cents } from '../../domain/values/money';

/** A choice at a price of before, which links that are out hold (docs/rules.md O25). */
export interface FormerChoice {
  readonly quantity: number;
  readonly price: Cents;
}

/** Stands in « Produits en vente » behind what the form says of the product. */
const FORMER = ' former ';

export const formerIn = (choices: string | null): FormerChoice[] =>
  [...(choices?.split(FORMER)[1] ?? '').matchAll(/(\d+)@(\d+)/g)].map(([, quantity, price]) => ({
    quantity: Number(quantity),
    price: cents(Number(price)),
  }));

export const formerNote = (former: readonly FormerChoice[]): string => {
  const noted = new Set(former.map(({ quantity, price }) => `${quantity}@${price}`));
  return noted.size === 0 ? '' : FORMER + [...noted].join(',');
};

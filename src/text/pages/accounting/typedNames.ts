import type { TypedBasket } from '../../../domain/accounting/document';
import { euros } from '../../values/format';

const namesOf = (
  baskets: readonly TypedBasket[],
  cell: (tab: string, cell: TypedBasket['cells'][number]) => string,
  sums: (basket: TypedBasket) => string,
): string[] =>
  baskets.flatMap((one) =>
    one.cells.length === 0 ? [sums(one)] : one.cells.map((typed) => cell(one.tab, typed)),
  );

const said = {
  fr: (text: string): string => (text === '' ? 'vide' : `« ${text} »`),
  en: (text: string): string => (text === '' ? 'blank' : `“${text}”`),
};

/** The cells that were typed over, or what the basket comes to where none says it. */
export const typedNames = {
  fr: (baskets: readonly TypedBasket[]): string[] =>
    namesOf(
      baskets,
      (tab, { row, column, read, before }) =>
        `${tab}, ligne ${row}, ${column} : ${said.fr(read)} au lieu de ${said.fr(before)}`,
      ({ tab, basket, comesTo, inBooks }) =>
        `${tab}, panier ${basket} : ${euros(comesTo, 'fr')} au lieu de ${euros(inBooks, 'fr')}`,
    ),
  en: (baskets: readonly TypedBasket[]): string[] =>
    namesOf(
      baskets,
      (tab, { row, column, read, before }) =>
        `${tab}, row ${row}, ${column}: ${said.en(read)} instead of ${said.en(before)}`,
      ({ tab, basket, comesTo, inBooks }) =>
        `${tab}, basket ${basket}: ${euros(comesTo, 'en')} instead of ${euros(inBooks, 'en')}`,
    ),
};

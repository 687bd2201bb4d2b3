import type { Product } from '../../domain/catalogue/product';
import type { Locale } from '../../domain/values/locale';
import { isSingular, NBSP } from './format';
import { count, quantity, type Sold } from './quantities';

/** What is bought by cases, maybe. */
export type SoldInCases = Sold & Pick<Product, 'cases'>;

const caseOf = {
  fr: (cases: number, size: string): string => `${cases}${NBSP}colis de${NBSP}${size}`,
  en: (cases: number, size: string): string =>
    `${cases}${NBSP}${isSingular(cases, 'en') ? 'case' : 'cases'} of${NBSP}${size}`,
};

/** « 2 colis de 12 », « 1 colis de 25 kg »; blank for what is no whole cases. */
export function inCases(sold: SoldInCases, ordered: number, locale: Locale): string {
  const { size } = sold.cases ?? { size: 0 };
  if (size === 0 || ordered <= 0 || ordered % size !== 0) return '';
  return caseOf[locale](ordered / size, count(sold, size, locale));
}

/** « 24 × 500 g (2 colis de 12) ». */
export const quantityInCases = (sold: SoldInCases, ordered: number, locale: Locale): string =>
  besideCases(quantity(sold, ordered, locale), sold, ordered, locale);

/** Behind a quantity that is said already. */
export function besideCases(
  said: string,
  sold: SoldInCases,
  ordered: number,
  locale: Locale,
): string {
  const cases = inCases(sold, ordered, locale);
  return cases === '' ? said : `${said} (${cases})`;
}

import type { Product } from '../catalogue/product';
import { fingerprint } from '../values/fingerprint';
import { seriesIn } from './mailKey';

/** Of their series: absences of products, each noted as often as it is not taken back. */
export const ABSENT = 'absent';

/** What a mail says does not come. */
export const absenceContent = (refs: readonly string[]): string => refs.map(fingerprint).join('-');

interface OnSale extends Pick<Product, 'ref'> {
  readonly question: string;
  readonly isAbsent?: true;
}

/** Something of what a mail says does not come is on sale again. */
export function isTakenBack(key: string, products: Iterable<OnSale>): boolean {
  const { what, content = '' } = seriesIn(key) ?? {};
  const named = what === ABSENT ? content.split('-') : [];
  return [...products].some(
    (one) => one.question !== '' && !one.isAbsent && named.includes(fingerprint(one.ref)),
  );
}

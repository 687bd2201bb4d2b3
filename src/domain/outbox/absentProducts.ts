import { familyOf, type Product } from '../catalogue/product';
import { fingerprint } from '../values/fingerprint';
import { seriesIn } from './mailKey';

/** Of their series: absences of products, each noted as often as it is not taken back. */
export const ABSENT = 'absent';

/** What a mail says does not come. */
export const absenceContent = (families: readonly string[]): string =>
  families.map(fingerprint).join('-');

interface OnSale extends Pick<Product, 'ref' | 'of'> {
  readonly question: string;
  readonly isAbsent?: true;
}

/** Of what a mail says does not come, what still does not; undefined where nothing of it came back. */
export function stillAbsent<P extends OnSale>(
  key: string,
  products: Iterable<P>,
): readonly P[] | undefined {
  const { what, content = '' } = seriesIn(key) ?? {};
  if (what !== ABSENT) return undefined;
  const named = content.split('-');
  const own = [...products].filter(
    (one) => one.question !== '' && named.includes(fingerprint(familyOf(one))),
  );
  const still = own.filter(({ isAbsent }) => isAbsent);
  return still.length < own.length ? still : undefined;
}

/** Something of a producer is to come still, these products aside. */
export const comesInPart = (
  products: ReadonlyMap<string, OnSale & { readonly producer: string }>,
  producer: string,
  gone: ReadonlySet<string> = new Set(),
): boolean =>
  [...products.values()].some(
    (one) =>
      one.producer === producer && one.question !== '' && !one.isAbsent && !gone.has(one.ref),
  );

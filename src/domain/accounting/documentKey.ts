import type { DocumentLine } from './document';

/** What documents of one seller are about, one after the other: « Ferme|1:12 » is a basket. */
export const basketScope = (
  seller: string,
  { sale, basket }: Pick<DocumentLine, 'sale' | 'basket'>,
): string => `${seller}|${sale}:${basket}`;

/** What the drive bills a producer of a sale: « Drive|1:>Ferme ». */
export const producerScope = (seller: string, sale: number, producer: string): string =>
  `${seller}|${sale}:>${producer.replace(/[|#]/g, ' ')}`;

/** Documents of a scope are counted from 1. */
export const documentKey = (scope: string, nth: number): string => `${scope}#${nth}`;

/** The scope of a document; blank where the cell holds no such key. */
export const scopeOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('#')));

/** Whose series a document is of, as it was called then; of earlier versions « Ferme|2026-04|lea@exemple.fr » is a month. */
export function sellerIn(key: string): string {
  const parts = scopeOf(key).split('|');
  const isMonth = /^\d{4}-\d\d$/.test(parts.at(-2) ?? '');
  return parts.slice(0, isMonth ? -2 : -1).join('|');
}

/** Which one of its scope a document is. */
export const nthOf = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1)) || 0;

/** What a key is about, as people read it: « 1 / 12 », « 1 / Ferme », or the buyer of a month. */
export function aboutOf(key: string): string {
  const scope = scopeOf(key);
  return scope
    .slice(scope.lastIndexOf('|') + 1)
    .replace(/^(\d+):(\d+$|>)/, (_, sale, basket) => `${sale} / ${basket.replace('>', '')}`);
}

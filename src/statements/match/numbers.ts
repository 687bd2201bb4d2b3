import { type DueId, dueOfReference } from '../../domain/money/reference';

const OURS = /RF\d\dV\d{1,7}P\d{1,7}(?:F\d{1,3})?/g;

/** Dues that structured references name; their check digits leave no doubt. */
export function referencesIn(...texts: readonly string[]): DueId[] {
  const found = new Map<string, DueId>();
  for (const text of texts) {
    // Banks put spaces into them, and what follows may begin with a digit.
    const joined = text.toUpperCase().replace(/[\s\u00a0./-]/g, '');
    for (const [run] of joined.matchAll(OURS)) {
      const [due] = cutShorter(run);
      if (due) found.set(JSON.stringify(due), due);
    }
  }
  return [...found.values()];
}

function cutShorter(run: string): DueId[] {
  for (let end = run.length; end >= 'RF00V1P1'.length; end--) {
    const due = dueOfReference(run.slice(0, end));
    if (due) return [due];
  }
  return [];
}

const WORD =
  '(?:paniers?|pan|commandes?|cde?s?|cmdes?|orders?|baskets?|n°|nº|no|num(?:ero|éro)?|#)';
const LIST = new RegExp(
  `(?<![\\p{L}\\d])${WORD}(?:\\s*(?:n°|nº|no|#|:|n))?\\s*[cp]?0*(\\d{1,4})(?!\\d|[.,]\\d)((?:\\s*(?:,|/|\\+|&|-|et|and|puis)\\s*(?:${WORD}\\s*)?[cp]?0*\\d{1,4}(?!\\d|[.,]\\d))*)`,
  'giu',
);
/** « C0012 », « P12 ». */
const CODE = /(?<![\p{L}\d])[cp]0*(\d{1,4})(?![\p{L}\d])/giu;

/** Basket numbers as people write them: « panier 12 », « commandes C0014 et C0015 », « C0012 ». */
export function basketNumbersIn(...texts: readonly string[]): number[] {
  const found = new Set<number>();
  for (const text of texts) {
    for (const [, first = '', more = ''] of text.matchAll(LIST))
      for (const [number] of `${first} ${more}`.matchAll(/\d+/g)) found.add(Number(number));
    for (const [, number] of text.matchAll(CODE)) found.add(Number(number));
  }
  found.delete(0);
  return [...found].sort((a, b) => a - b);
}

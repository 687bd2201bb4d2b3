import { withoutAccents } from '../../formats/accents';

const IN_ASCII = /^[ -~]*$/;

/** Without accents, « œ » as « oe », « æ » as « ae »: in the letters that any program takes. */
export const inPlainLetters = (text: string): string =>
  withoutAccents(text).replace(/œ/gi, 'oe').replace(/æ/gi, 'ae');

/**
 * Without accents, case, curly apostrophes or outer spaces, « œ » as « oe »: how headers, names and
 * choices are compared. A run asks for the same few texts again and again.
 */
export function folded(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const plain = (IN_ASCII.test(text) ? text : inPlainLetters(text).replace(/[’‘]/g, "'"))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (folds.size === MOST_FOLDS) folds.clear();
  folds.set(text, plain);
  return plain;
}

const folds = new Map<string, string>();
const MOST_FOLDS = 5_000;

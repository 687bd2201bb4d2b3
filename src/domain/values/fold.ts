import { withoutAccents } from '../../formats/accents';

const IN_ASCII = /^[ -~]*$/;

/** Without accents, « œ » as « oe », « æ » as « ae »: in the letters that any program takes. */
export const inPlainLetters = (text: string): string =>
  withoutAccents(text).replace(/œ/gi, 'oe').replace(/æ/gi, 'ae');

/**
 * Without accents, case, curly apostrophes or outer spaces, « œ » as « oe »: how headers, names and
 * choices are compared.
 */
export const folded = (text: string): string =>
  (IN_ASCII.test(text) ? text : inPlainLetters(text).replace(/[’‘]/g, "'"))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

import { withoutAccents } from '../../formats/accents';

const IN_ASCII = /^[ -~]*$/;

/**
 * Without accents, case, curly apostrophes or outer spaces, « œ » as « oe »: how headers, names and
 * choices are compared.
 */
export const folded = (text: string): string =>
  IN_ASCII.test(text)
    ? text.replace(/ +/g, ' ').trim().toLowerCase()
    : withoutAccents(text)
        .replace(/[’‘]/g, "'")
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim()
        .toLowerCase()
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae');

/** Without accents, « œ » as « oe », « æ » as « ae »: in the letters that any program takes. */
export const inPlainLetters = (text: string): string =>
  withoutAccents(text).replace(/œ/gi, 'oe').replace(/æ/gi, 'ae');

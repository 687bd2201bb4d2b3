/** Without accents, case or punctuation: what two spellings of one thing have in common. */
export const foldedText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const wordsOf = (text: string): string[] => foldedText(text).split(' ').filter(Boolean);

/** On one line, with one space between words and the apostrophe that people print. */
export const tidy = (text: string): string =>
  text
    .replace(/(\p{L})['\u2018\u02bc](?=\p{L})/gu, '$1’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

export const compactAccount = (text: string): string =>
  text.toUpperCase().replace(/[^A-Z0-9]/g, '');

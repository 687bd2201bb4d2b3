// Line breaks and other controls could make a header; marks that turn the direction of writing
// or have no width could hide what a text says.
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const capped = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length <= longest
    ? text
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

/** Text that somebody typed, as one line of plain words: never a header, never a link. */
export const plain = (typed: string, longest = 120): string => {
  const words = typed.replace(controls, ' ').replace(invisible, '').replaceAll('://', ' ');
  return capped(words.replace(/ {2,}/g, ' ').trim(), longest);
};

/** Lines and links as they were typed; other controls go. */
export const legible = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(controls, ' ').replace(invisible, ''))
    .join('\n');

/** The coordinator's own words, without what pads them. */
export const paragraphs = (typed: string): string =>
  legible(typed)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** It fits one line of a header. */
const LONGEST_SUBJECT = 78;

export const subject = (text: string): string => capped(plain(text, 1000), LONGEST_SUBJECT);

/** A space before the cut goes too. */
export const isSubjectCut = (text: string): boolean =>
  text.endsWith('…') && [...text].length >= LONGEST_SUBJECT - 1;

const titles = /^(?:m|mr|mrs|ms|mme|mlle|dr|monsieur|madame|mademoiselle|famille|family)\.?$/i;

const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const capitalised = (word: string): string =>
  word === word.toLowerCase() || isUpper(word)
    ? word.toLowerCase().replace(/(^|-)(\p{L})/gu, (_, dash, letter) => dash + letter.toUpperCase())
    : word;

const speaksOf = (name: string): string => {
  const words = name.split(' ');
  const [first = '', second, third] = words;
  if (titles.test(first)) return words.slice(0, 3).join(' ');
  if (third !== undefined && /^(?:et|and|&)$/i.test(second ?? '')) {
    return `${capitalised(first)} ${second} ${capitalised(third)}`;
  }
  // « MARCHAL Camille »: the family name is the one in capitals.
  const given = isUpper(first) ? words.find((word) => !isUpper(word)) : undefined;
  return capitalised(given ?? first);
};

/** « Élise »; blank when what was typed does not look like a name. */
export const firstName = (typed: string): string => {
  const name = typed.includes('://') ? '' : plain(typed, 60);
  const called = speaksOf(name);
  const looksLikeName = /^\p{L}[\p{L}\p{M}'’. &-]*$/u.test(called) && !/\.\p{L}/u.test(called);
  return looksLikeName ? called : '';
};

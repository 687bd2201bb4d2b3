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

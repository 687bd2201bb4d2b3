import { plain } from './plain';

const title =
  /(?:^|[ &])m(?:m|rs?|s|mes?|lle|onsieur|adame|ademoiselle)\.?(?: |$)|^(?:m|dr)\.? |(?:^| )famil\S+/i;

/** A farm, a firm or a house, or whose it is: a person's name may hold some of these, and may not. */
const unsure =
  /^(?:(?:les?|la|chez|the) |[ld]['’])|(?:^| )(?:du|des?|aux?|of|ferme|farm|earl|gaec|scea|sarl|asso\S*)(?: |$)/i;

const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const isLower = (word: string): boolean => word === word.toLowerCase();

const capitalised = (word: string): string =>
  isLower(word) || isUpper(word)
    ? word.toLowerCase().replace(/(^|-)(\p{L})/gu, (_, dash, letter) => dash + letter.toUpperCase())
    : word;

const speaksOf = (name: string): string => {
  if (title.test(name)) return name;
  if (unsure.test(name)) return '';
  const words = name.split(' ');
  const [first = '', second = '', third] = words;
  const isPair = third !== undefined && /^(?:et|and|&)$/i.test(second);
  // « MARCHAL Camille »: the family name is the one in capitals.
  const called = isPair ? [first, third] : [words.find((word) => !isUpper(word)) ?? first];
  // « rucher Martin »: what is written small beside a name is none.
  if (!isUpper(first) && !isLower(name) && called.some(isLower)) return '';
  return called.map(capitalised).join(` ${second} `);
};

/** « Élise », of several or of a family all of it; blank where nothing is certain (docs/rules.md E60). */
export const firstName = (typed: string): string => {
  const name = typed.includes('://') ? '' : plain(typed, 60);
  const called = speaksOf(name);
  // « moi.chez » is a place on the web.
  return /^\p{L}(?:[\p{L}\p{M}'’ &-]|\.(?!\p{L}))*$/u.test(called) ? called : '';
};

import { plain } from './plain';

const titles =
  /^(?:mm?|mr|mrs|ms|mmes?|mlles?|dr|docteur|ma[iî]tre|monsieur|messieurs|madame|mesdames|mademoiselle|familles?|family)\.?$/i;

const joins = /^(?:et|and|&)$/i;

/** Behind them stands what something is called; between words, whose it is. */
const articles = /^(?:les?|la|une?|du|des?|aux?|chez|sa|son|ses|the|of|[ld]['’].*)$/i;

/** Firms, wherever they say so. */
const firms =
  /^(?:earl|gaec|scea|sarl|sasu?|sa|eurl|sci|scic|scop|snc|ei|amap|cuma|gie|asso|associations?|[ée]ts|soci[ée]t[ée]|coop[ée]rative|collectif|comit[ée]|fils|fr[èe]res|cie|ltd|llc|farm|company|school)\.?$/i;

/** What a farm or a house often begins with. */
const places =
  /^(?:fermes?|domaine|ch[âa]teau|mas|clos|jardins?|potager|vergers?|maison|moulin|boulangerie|fournil|fromagerie|ch[èe]vrerie|bergerie|miellerie|ruchers?|brasserie|[ée]picerie|restaurant|caf[ée]|bar|h[ôo]tel|[ée]cole|cr[èe]che|mairie|g[îi]te|camping|cave|atelier)$/i;

const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
const isLower = (word: string): boolean => word === word.toLowerCase();

const capitalised = (word: string): string =>
  isLower(word) || isUpper(word)
    ? word.toLowerCase().replace(/(^|-)(\p{L})/gu, (_, dash, letter) => dash + letter.toUpperCase())
    : word;

function speaksOf(name: string): string {
  const words = name.split(' ');
  const [first = '', second = '', third] = words;
  const isTitle = (word: string): boolean => word.length > 1 && titles.test(word);
  if (titles.test(first) || words.some(isTitle))
    return words.every((word) => titles.test(word) || joins.test(word) || articles.test(word))
      ? ''
      : name.replace(/^L(?=(?:a|es) )/, 'l');
  // « EARL du Moulin », « Fournil des Lilas »: a name such as no person has, or not for certain.
  if (words.some((word) => firms.test(word)) || places.test(first)) return '';
  if (articles.test(first) || /^(?:du|des?|aux?|of)$/i.test(second)) return '';
  // « rucher Martin »: what is written small beside a name is none.
  const isName = (word: string): boolean =>
    !articles.test(word) && (!isLower(word) || isLower(name));
  if (third !== undefined && joins.test(second))
    return isName(first) && isName(third)
      ? `${capitalised(first)} ${second} ${capitalised(third)}`
      : '';
  // « MARCHAL Camille »: the family name is the one in capitals.
  const given = isUpper(first) ? words.find((word) => !isUpper(word)) : undefined;
  if (given) return articles.test(given) ? '' : capitalised(given);
  return isName(first) ? capitalised(first) : '';
}

/** « Élise », of several or of a family all of it; blank where nothing is certain (docs/rules.md E60). */
export const firstName = (typed: string): string => {
  const name = typed.includes('://') ? '' : plain(typed.replaceAll('&', ' & '), 60);
  const called = speaksOf(name);
  const looksLikeName = /^\p{L}[\p{L}\p{M}'’. &-]*$/u.test(called) && !/\.\p{L}/u.test(called);
  return looksLikeName ? called : '';
};

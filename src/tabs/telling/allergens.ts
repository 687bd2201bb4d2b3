import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';

/**
 * The fourteen of regulation (EU) 1169/2011, annex II, each by its names in French and in English, other
 * spellings of it, and what belongs to it and is said by its own name; those without accents and plurals.
 */
const ANNEX = [
  'gluten;gluten;cereale|cereale contenant du gluten|cereal containing gluten;ble|froment|seigle|orge|avoine|epeautre|kamut|wheat|rye|barley|oat|spelt',
  'crustacés;crustaceans;;crevette|crabe|homard|langoustine|ecrevisse|shrimp|prawn|crab|lobster',
  'œufs;eggs;;',
  'poissons;fish;;',
  'arachides;peanuts;cacahuete|cacahouete|groundnut;',
  'soja;soya;soy|soybean;',
  'lait;milk;laitier|lait cru|lait entier|lait de vache|lait de chevre|lait de brebis|lactose|dairy;beurre|creme|fromage|butter|cream|cheese',
  'fruits à coque;nuts;tree nut;amande|noisette|noix|noix de cajou|noix de pecan|noix du bresil|noix de macadamia|pistache|almond|hazelnut|walnut|cashew|pecan|brazil nut|pistachio|macadamia',
  'céleri;celery;celeri-rave|celeriac;',
  'moutarde;mustard;;',
  'sésame;sesame;graine de sesame|sesame seed;',
  'sulfites;sulphites;anhydride sulfureux|so2|sulphur dioxide|sulfur dioxide;',
  'lupin;lupin;;',
  'mollusques;molluscs;mollusk;huitre|moule|escargot|coquillage|calamar|seiche|oyster|mussel|snail|squid',
].map((line) => {
  const [fr = '', en = '', also = '', kinds = ''] = line.split(';');
  return { fr, en, also, kinds };
});

const single = (text: string): string =>
  folded(text)
    .replace(/^[-–•* ]+/, '')
    .replace(/\b[dl]'/g, '')
    .replace(/(\w\w\w)s\b/g, '$1');

const byName = new Map<string, { readonly nth: number; readonly isKind: boolean }>(
  ANNEX.flatMap(({ fr, en, also, kinds }, nth) => [
    ...kinds.split('|').map((word) => [word, { nth, isKind: true }] as const),
    ...[fr, en, ...also.split('|')].map((word) => [single(word), { nth, isKind: false }] as const),
  ]),
);

/** What a label says around the names. */
const around = new Set(
  'contient contain peut contenir may presence trace possible eventuelle y compri including produit product derive a base made thereof of from de du des la le les et and avec with'.split(
    ' ',
  ),
);
const NONE = /^(?:rien|neant|(?:sans?|aucun|aucune|pas de|no|non|none)(?: allergene| allergen)?)$/;
const MAYBE = /trace|peut contenir|may contain/;

/** « aucun », « rien »: somebody looked, and there is nothing to tell. */
export const saysNone = (typed: string): boolean => NONE.test(single(typed));

export interface Allergens {
  /** « lait, fruits à coque (noisettes), soja (traces) »; blank where there are none. */
  readonly told: string;
  /** As typed; they are told as well. All of a list that says none and names some. */
  readonly unknown: readonly string[];
}

/** What a list of allergens says, in the drive's words (docs/rules.md C14). */
export function readAllergens(typed: string, locale: Locale): Allergens {
  const found = new Map<string, { readonly kinds: Set<string>; isTrace: boolean }>();
  const unknown: string[] = [];
  let isNone = false;
  for (const sentence of typed.split(/[;\n.]/)) {
    let isMaybe = false;
    for (const part of sentence.split(/[,:/+&()]| (?:et|and|ou|or) /i)) {
      const word = part.trim();
      const words = single(word).split(' ');
      const isTrace = MAYBE.test(words.join(' '));
      while (around.has(words[0] ?? '')) words.shift();
      const name = words.join(' ');
      // « Traces : soja, sésame » speaks of all that follows.
      if (name === '') isMaybe ||= isTrace;
      isNone ||= NONE.test(name);
      if (name === '' || NONE.test(name)) continue;
      const known = byName.get(name);
      const key = known ? (ANNEX[known.nth]?.[locale] ?? '') : word;
      if (!known) unknown.push(word);
      const { kinds, isTrace: wasTrace } = found.get(key) ?? { kinds: new Set(), isTrace: true };
      if (known?.isKind) kinds.add(word.toLowerCase());
      found.set(key, { kinds, isTrace: wasTrace && (isTrace || isMaybe) });
    }
  }
  // « aucun, lait » says two things; « aucun ; traces de soja » does not.
  if (isNone && [...found.values()].some(({ isTrace }) => !isTrace)) unknown.push(typed.trim());
  const told = [...found].map(([name, { kinds, isTrace }]) => {
    const more = [...kinds, ...(isTrace ? ['traces'] : [])];
    return more.length > 0 ? `${name} (${more.join(', ')})` : name;
  });
  return { told: told.join(', '), unknown };
}

/** For whoever wrote another one. */
export const allergenNames = (locale: Locale): string => ANNEX.map((one) => one[locale]).join(', ');

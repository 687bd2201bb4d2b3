import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';

/**
 * The fourteen of regulation (EU) 1169/2011, annex II: how each is called, how it is also spelt,
 * and what belongs to it and is said by its own name; without accents and plurals.
 */
const annex: readonly (Named & { readonly also?: string; readonly kinds?: string })[] = [
  {
    fr: 'gluten',
    en: 'gluten',
    also: 'cereale|cereale contenant du gluten|cereal containing gluten',
    kinds:
      'ble|farine de ble|froment|seigle|orge|avoine|epeautre|kamut|wheat|wheat flour|rye|barley|oat|spelt',
  },
  {
    fr: 'crustacés',
    en: 'crustaceans',
    kinds: 'crevette|crabe|homard|langoustine|ecrevisse|shrimp|prawn|crab|lobster|crayfish',
  },
  { fr: 'œufs', en: 'eggs' },
  { fr: 'poissons', en: 'fish' },
  { fr: 'arachides', en: 'peanuts', also: 'cacahuete|cacahouete|groundnut' },
  { fr: 'soja', en: 'soya', also: 'soy|soybean' },
  {
    fr: 'lait',
    en: 'milk',
    also: 'laitier|lait cru|lait entier|lait de vache|lait de chevre|lait de brebis|lactose|dairy',
    kinds: 'beurre|creme|fromage|butter|cream|cheese',
  },
  {
    fr: 'fruits à coque',
    en: 'nuts',
    also: 'tree nut',
    kinds:
      'amande|noisette|noix|noix de cajou|cajou|noix de pecan|pecan|noix du bresil|pistache|noix de macadamia|macadamia|almond|hazelnut|walnut|cashew|cashew nut|pecan nut|brazil nut|pistachio|macadamia nut',
  },
  { fr: 'céleri', en: 'celery', also: 'celeri-rave|celeriac' },
  { fr: 'moutarde', en: 'mustard' },
  { fr: 'sésame', en: 'sesame', also: 'graine de sesame|sesame seed' },
  {
    fr: 'sulfites',
    en: 'sulphites',
    also: 'anhydride sulfureux|so2|sulphur dioxide|sulfur dioxide',
  },
  { fr: 'lupin', en: 'lupin', also: 'lupine' },
  {
    fr: 'mollusques',
    en: 'molluscs',
    also: 'mollusk',
    kinds: 'huitre|moule|escargot|coquillage|calamar|seiche|poulpe|oyster|mussel|snail|squid',
  },
];

const single = (text: string): string =>
  folded(text)
    .replace(/^[-–•* ]+/, '')
    .replace(/\b[dl]'/g, '')
    .replace(/(\w\w\w)s\b/g, '$1');

const spelt = new Map<string, { readonly nth: number; readonly isNamed: boolean }>(
  annex.flatMap(({ fr, en, also = '', kinds = '' }, nth) => [
    ...kinds.split('|').map((word) => [word, { nth, isNamed: true }] as const),
    ...[fr, en, ...also.split('|')].map((word) => [single(word), { nth, isNamed: false }] as const),
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

export interface Allergens {
  /** « lait, fruits à coque (noisettes), soja (traces) »; blank where there are none. */
  readonly told: string;
  /** As typed; they are told as well. */
  readonly unknown: readonly string[];
}

/** What a list of allergens says, in the drive's words (docs/rules.md C14). */
export function readAllergens(typed: string, locale: Locale): Allergens {
  const found = new Map<string, { readonly kinds: Set<string>; isTrace: boolean }>();
  const unknown: string[] = [];
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
      if (name === '' || NONE.test(name)) continue;
      const known = spelt.get(name);
      const key = known ? (annex[known.nth]?.[locale] ?? '') : word;
      if (!known) unknown.push(word);
      const { kinds, isTrace: wasTrace } = found.get(key) ?? { kinds: new Set(), isTrace: true };
      if (known?.isNamed) kinds.add(word.toLowerCase());
      found.set(key, { kinds, isTrace: wasTrace && (isTrace || isMaybe) });
    }
  }
  const told = [...found].map(([name, { kinds, isTrace }]) => {
    const more = [...kinds, ...(isTrace ? ['traces'] : [])];
    return more.length > 0 ? `${name} (${more.join(', ')})` : name;
  });
  return { told: told.join(', '), unknown };
}

/** For whoever wrote another one. */
export const allergenNames = (locale: Locale): string => annex.map((one) => one[locale]).join(', ');

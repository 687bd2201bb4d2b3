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

/** What a label says before the names. */
const before = new Set(
  'contient contain peut contenir may presence trace possible eventuelle y compri including produit product derive a base made thereof of from de du des la le les et and avec with poudre farine semoule flocon proteine puree amidon powder flour'.split(
    ' ',
  ),
);
/** What it says after one, that makes no other of it. */
const AFTER =
  /(?: (?:frai|fraiche|cru|crue|entier|ecreme|pasteurise|bio|doux|demi-sel|sale|fume|sec|grille|en poudre|raw|fresh|powder|de (?:poule|caille|cane|vache|chevre|brebi|bufflonne)))+$/;
const NONE =
  /^(?:rien|neant|n\/a|n\.a\.?|[-–/]|(?:sans?|aucun|aucune|pas de|pas|no|non|none)(?: allergene| allergen)?(?: connu| known)?)$/;
/** « lait : non », « lait (sauf lactose) »: whoever says what is not in it is read by people alone. */
const DENIES = /(?:^|[^a-z])(?:sans|sauf|non|oui|hors|ni|without|except|no|not|yes|free)(?![a-z])/;
const MAYBE = /trace|peut contenir|may contain/;
const CONTAINS = /^(?:contient|contain|avec|with|presence|including)\b/;
/** Said of a list: « peut contenir soja, œufs »; « traces de soja, œufs » says of eggs that they are in it. */
const LISTS = /peut contenir|may contain/;
const PARTS = /(\([^()]*\)|[,:+&/]| (?:et|and|ou|or|mais|but|ainsi que|as well as) | [-–] )/i;
/** However far « traces » reached. */
const ENDS = /^(?:\+| (?:mais|but|ainsi que|as well as) )$/i;

/** « aucun », « rien »: somebody looked, and there is nothing to tell. */
export const saysNone = (typed: string): boolean => NONE.test(single(typed));

export interface Allergens {
  /** « lait, fruits à coque (noisettes), soja (traces) »; blank where there are none. */
  readonly text: string;
  /** As typed; they are told as well. All of a list that says none and names some. */
  readonly unknown: readonly string[];
}

/** What a list of allergens says, in the drive's words (docs/rules.md C14). */
export function readAllergens(typed: string, locale: Locale): Allergens {
  const whole = typed.trim();
  if (whole === '' || NONE.test(single(whole))) return { text: '', unknown: [] };
  if (DENIES.test(folded(whole).replace(/^(?:non|sans)\b[^,;\n.]*[;.\n]/, '')))
    return { text: whole, unknown: [whole] };
  const list = new AllergenList(locale);
  for (const sentence of typed.match(/(?:\([^()]*\)|[^;\n.])+/g) ?? []) list.read(sentence);
  return { text: list.text(), unknown: list.isContradictory ? [whole] : list.unknown };
}

interface Allergen {
  readonly kinds: Set<string>;
  isTrace: boolean;
}

/** How far « traces de » reaches: not at all, over what « et » joins, or to the end of the sentence. */
type Reach = 'none' | 'joined' | 'rest';

class AllergenList {
  readonly unknown: string[] = [];
  private readonly found = new Map<string, Allergen>();
  private saysNone = false;

  constructor(private readonly locale: Locale) {}

  /** « aucun, lait » says two things; « aucun ; traces de soja » does not. */
  get isContradictory(): boolean {
    return this.saysNone && [...this.found.values()].some(({ isTrace }) => !isTrace);
  }

  text(): string {
    const names = [...this.found].map(([name, { kinds, isTrace }]) => {
      const more = [...kinds, ...(isTrace ? ['traces'] : [])];
      return more.length > 0 ? `${name} (${more.join(', ')})` : name;
    });
    return names.join(', ');
  }

  /** Up to a full stop, a semicolon or the end of a line. */
  read(sentence: string): void {
    let reach: Reach = 'none';
    let last: Allergen | undefined;
    let opensBrackets = false;
    const parts = sentence.split(PARTS);
    for (const [at, part] of parts.entries()) {
      if (part.startsWith('(')) {
        this.readBrackets(part.slice(1, -1), opensBrackets ? undefined : last, opensBrackets);
      } else if (ENDS.test(part)) reach = 'none';
      else if (/^(?:[,&/]| [-–] )$/.test(part)) reach = reach === 'rest' ? 'rest' : 'none';
      else if (at % 2 === 0 && part.trim() !== '') {
        const { name, isTrace, isList, contains } = partOf(part);
        const isNext = (sign: string): boolean => parts[at + 1]?.startsWith(sign) === true;
        opensBrackets = name === '' && isTrace && isNext('(');
        if (contains || (name !== '' && isNext(':'))) reach = 'none';
        if (name !== '') {
          if (isTrace) reach = isList && last === undefined ? 'rest' : 'joined';
          last = this.add(part, reach !== 'none') ?? last;
        } else if (isTrace && !opensBrackets) {
          if (last === undefined || isNext(':')) reach = 'rest';
          else last.isTrace = true;
        }
      }
    }
  }

  /** Kinds of what stands before it, others, or how much of it there is. */
  private readBrackets(inside: string, owner: Allergen | undefined, areTraces: boolean): void {
    let isTrace = areTraces;
    const parts = inside.split(/[,;:+&]| (?:et|and|ou|or|mais|but) /i);
    const read = parts.map(partOf);
    for (const [at, { name, isTrace: saysTrace, contains }] of read.entries()) {
      const part = parts[at] ?? '';
      if (contains) isTrace = false;
      isTrace ||= saysTrace;
      if (name === '') {
        // « (blé, traces) » is of what stands before, « (peut contenir : soja) » of what follows.
        const isOwners = read.slice(at + 1).every((one) => one.name === '');
        if (saysTrace && isOwners && owner) owner.isTrace = true;
      } else if (owner && !byName.has(name)) owner.kinds.add(part.trim());
      else this.add(part, isTrace);
    }
  }

  private add(part: string, isTrace: boolean): Allergen | undefined {
    const { name, said } = partOf(part);
    if (NONE.test(name)) {
      this.saysNone = true;
      return undefined;
    }
    const known = byName.get(name);
    const key = known ? (ANNEX[known.nth]?.[this.locale] ?? '') : said;
    if (!known) this.unknown.push(part.trim());
    const allergen = this.found.get(key) ?? { kinds: new Set(), isTrace: true };
    if (known?.isKind) allergen.kinds.add(said.toLowerCase());
    allergen.isTrace &&= isTrace;
    this.found.set(key, allergen);
    return allergen;
  }
}

interface Part {
  /** As the annex's are compared; blank where only « traces » or « contient » is said. */
  readonly name: string;
  /** As typed, from the name on. */
  readonly said: string;
  readonly isTrace: boolean;
  /** Traces are said of a list. */
  readonly isList: boolean;
  readonly contains: boolean;
}

function partOf(part: string): Part {
  const typed = part.trim().split(/\s+/);
  const text = single(part);
  const words = text.split(' ');
  const isTrace = MAYBE.test(text);
  while (words.length > 0 && before.has(words[0] ?? '')) words.shift();
  const whole = words.join(' ');
  const name = byName.has(whole) ? whole : whole.replace(AFTER, '');
  const isKnown = byName.has(name);
  const kept = typed.slice(typed.length - words.length).join(' ');
  // What nobody knows is told as it was typed, whole.
  const said = isKnown ? kept.replace(/^[-–•* ]+|^[dl]['’]/gi, '') : part.trim();
  return {
    ...{ name: isKnown ? name : whole, said, isTrace },
    ...{ isList: LISTS.test(text), contains: !isTrace && CONTAINS.test(text) },
  };
}

/** For whoever wrote another one. */
export const allergenNames = (locale: Locale): string =>
  [...ANNEX, { fr: 'aucun', en: 'none' }].map((one) => one[locale]).join(', ');

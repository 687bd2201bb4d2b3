import { folded } from '../../values/fold';
import type { Measure } from '../../values/quantity';
import { FAR, slipOf, type Unlikely } from '../../values/unlikely';
import { containerIn } from './containers';

/** In cents, both ends with it. */
export type Range = readonly [least: number, most: number];
type Basis = 'piece' | 'kilo' | 'litre';

/**
 * What anything may cost that a farm sells (docs/rules.md C32): wide on purpose, so that nothing dear or
 * cheap is asked about, and a slip of a figure or a comma is.
 */
const POSSIBLE: Readonly<Record<Basis | 'bunch' | 'bouquet' | 'egg', Range>> = {
  piece: [5, 100_00],
  bunch: [20, 30_00],
  bouquet: [20, 60_00],
  egg: [8, 2_00],
  kilo: [15, 150_00],
  litre: [10, 150_00],
};
/** A jar of a few grams is not asked about below this. */
const SMALL: Range = [10, 30_00];
/** Sold by the gram: up to 50,000 € a kilo. */
const RARE_MOST = 50_000_00;
/** A whole animal, a cask, a season of baskets. */
const LARGE_MOST = 2_000_00;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const RARE = wordSet(
  'safran truffe morille royale propolis essentielle vanille caviar poutargue pistil saffron truffle morel vanilla',
);
const LARGE = wordSet(
  'agneau agnelle chevreau cabri cochon porc porcelet veau boeuf genisse brebis mouton broutard carcasse demi quart ' +
    'moitie jambon meule colis caissette caisse carton panier coffret abonnement fut tonneau sapin ruche essaim couette ' +
    'lamb pig calf beef mutton goat hamper barrel cask wheel',
);

/** What one of a kind usually costs (docs/rules.md C33): it tells the price of a box from that of one thing in it. */
interface Kind {
  readonly words: ReadonlySet<string>;
  readonly piece: Range;
  readonly kilo: Range;
  readonly litre: Range;
  /** The least of a kilo or litre, where several are sold at once; absent: the price of one tells nothing. */
  readonly bulk?: number;
}
const OTHER: Kind = {
  ...{ words: wordSet(''), piece: [20, 20_00], kilo: [2_00, 60_00], litre: [3_30, 35_00] },
};
const kind = (words: string, own: Partial<Omit<Kind, 'words'>>): Kind => ({
  ...OTHER,
  ...own,
  words: wordSet(words),
});
const KINDS: readonly Kind[] = [
  kind('oeuf egg', { piece: [15, 1_00] }),
  kind('lait milk', { piece: [70, 4_00], litre: [60, 5_00], bulk: 80 }),
  kind('jus nectar limonade soupe veloute gaspacho bouillon infusion juice lemonade soup', {
    ...{ piece: [1_00, 10_00], litre: [1_20, 10_00], bulk: 1_00 },
  }),
  kind('sirop vinaigre coulis sauce syrup vinegar', {
    ...{ piece: [1_50, 15_00], litre: [3_00, 30_00], bulk: 1_50 },
  }),
  kind('biere cidre cervoise beer ale cider', {
    ...{ piece: [1_30, 10_00], litre: [2_50, 16_00], bulk: 2_00 },
  }),
  kind('huile oil', { piece: [3_00, 30_00], litre: [5_00, 80_00], bulk: 4_00 }),
  kind('vin cremant cuvee bouteille magnum wine bottle', {
    ...{ piece: [2_50, 30_00], litre: [3_30, 35_00], bulk: 1_80 },
  }),
  kind('yaourt yogourt yoghurt yogurt faisselle flan dessert mousse compote puree', {
    ...{ piece: [35, 3_00], kilo: [2_00, 20_00] },
  }),
  kind(
    'fromage crottin picodon pelardon cabecou rocamadour tomme roquefort comte bleu buche cheese',
    {
      ...{ piece: [80, 15_00], kilo: [8_00, 48_00], bulk: 6_00 },
    },
  ),
  kind('pain baguette brioche fougasse croissant bun loaf bread pogne boule', {
    ...{ piece: [45, 9_00], kilo: [1_50, 20_00] },
  }),
  kind('miel confiture gelee terrine pate rillette verrine conserve pot bocal honey jam', {
    ...{ piece: [1_80, 25_00], kilo: [4_00, 100_00], bulk: 4_00 },
  }),
  kind('beurre butter', { kilo: [8_00, 30_00] }),
  kind('lentille pois riz quinoa', { kilo: [1_80, 15_00], bulk: 1_50 }),
  kind('farine sucre sel flour', { kilo: [80, 9_00], bulk: 60 }),
  kind('ail garlic', { piece: [30, 2_50], kilo: [3_00, 25_00] }),
  kind('champignon pleurote shiitake mushroom', { kilo: [4_00, 22_00], bulk: 3_00 }),
  kind('noix noisette amande nut', { kilo: [4_00, 30_00], bulk: 3_00 }),
  kind('cote cotelette steak saucisse merguez chipolata brochette escalope paupiette sausage', {
    ...{ piece: [70, 20_00], kilo: [6_00, 60_00] },
  }),
  kind('muffin brownie', { piece: [80, 6_00] }),
  kind('sandwich quiche tarte tartelette pizza cake', { piece: [1_50, 25_00] }),
  kind('savon bougie soap candle', { piece: [1_50, 25_00] }),
  kind('boeuf veau agneau porc cochon mouton chevreau viande beef veal lamb pork meat', {
    ...{ kilo: [5_00, 60_00], bulk: 5_00 },
  }),
  kind(
    'patate carotte oignon betterave navet rutabaga chou courge potimarron celeri potato carrot onion',
    {
      ...{ piece: [15, 6_00], kilo: [40, 8_00], bulk: 40 },
    },
  ),
  kind('fraise framboise cerise myrtille groseille cassis mure asperge girolle cepe', {
    ...{ piece: [1_00, 12_00], kilo: [4_00, 40_00], bulk: 3_00 },
  }),
  kind('cuisse aile pilon manchon foie gesier leg wing', { piece: [50, 15_00] }),
  kind('poulet pintade canard lapin dinde chapon poule chicken duck rabbit', {
    ...{ piece: [4_00, 90_00], kilo: [5_00, 30_00], bulk: 5_00 },
  }),
  kind('plant bulbe bonbon raviole graine huitre radis', { piece: [3, 8_00] }),
];

/** Named beside what is made of them, « jus de pomme », « apple juice »: asked last. */
const GARDEN: Kind = kind(
  'pomme poire tomate courgette aubergine echalote haricot fenouil kiwi abricot peche prune raisin poireau ' +
    'concombre panais poivron salade laitue melon pasteque orange citron clementine mandarine pamplemousse nectarine figue coing mirabelle apple pear tomato leek cabbage lettuce',
  { piece: [15, 6_00], kilo: [60, 20_00], bulk: 70 },
);

const wordsOf = (title: string): readonly string[] => folded(title).match(/[a-z]{2,}/g) ?? [];
const hasWord = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || set.has(word.replace(/[sx]$/, ''));
/** « Pâtes aux œufs », « Paupiettes de dinde » are none of the hen; « Bouteille de jus » is juice. */
const BESIDE = wordSet('au aux en with in');
const OF = wordSet('de du des of');
const LEADING = 4;

/** The words of a name that say what it is. */
function leadingOf(words: readonly string[]): readonly string[] {
  const leading: string[] = [];
  for (const [at, word] of words.slice(0, LEADING).entries()) {
    const isFurther = OF.has(word) && at > 0 && containerIn(words[0] ?? '') === undefined;
    if (BESIDE.has(word) || isFurther) break;
    leading.push(word);
  }
  return leading;
}

/** The kind of goods that a name begins with; else the one that its packaging names. */
function kindOf(title: string, packaging = ''): Kind {
  const name = folded(title).replace(/pommes? de terre/, 'patate');
  const leading = leadingOf(wordsOf(name));
  for (const word of leading) {
    const found = KINDS.find(({ words }) => hasWord(words, word));
    if (found) return found;
  }
  if (leading.some((word) => hasWord(GARDEN.words, word))) return GARDEN;
  if (/^(?:colis|caissettes?)$/.test(name)) return kindOf('viande');
  const packed = wordsOf(packaging).slice(1);
  return KINDS.find(({ words }) => packed.some((word) => hasWord(words, word))) ?? OTHER;
}

const within = (price: number, [least, most]: Range): boolean => price >= least && price <= most;
const UNIT = 1000;
const basisOf = ({ dimension }: Measure): Basis =>
  dimension === 'piece' ? 'piece' : dimension === 'mass' ? 'kilo' : 'litre';

export interface Priced {
  readonly title: string;
  readonly cents: number;
  /** What the price buys. */
  readonly held: Measure;
  /** What it is packed in, in the singular. */
  readonly container: string;
}

/** Between what a price may be, for what it buys. */
export function possible({ title, held, container }: Omit<Priced, 'cents'>): Range {
  const words = wordsOf(`${title} ${container}`);
  const isRare = words.some((word) => hasWord(RARE, word));
  const isLarge = held.amount === 1 && words.some((word) => hasWord(LARGE, word));
  const named = kindOf(title);
  const basis = basisOf(held);
  // One piece may be of any size.
  const isOpen = named[basis] === OTHER[basis] || (held.dimension === 'piece' && held.amount === 1);
  const [low, high] = isOpen ? [0, Number.POSITIVE_INFINITY] : named[basis];
  const [cheapest, dearest] = [low / FAR, high * FAR];
  if (basis !== 'piece') {
    const [least, most] = POSSIBLE[basis];
    const share = held.amount / UNIT;
    const top = isRare ? RARE_MOST : Math.min(most, dearest);
    return [
      Math.max(Math.max(least, cheapest) * share, SMALL[0] * Math.min(1, share)),
      Math.max(top * share, SMALL[1]),
    ];
  }
  const tied = held.amount > 1 ? 'piece' : tiedIn(container);
  const [least, most] = POSSIBLE[named.words.has('oeuf') ? 'egg' : tied];
  const top = isLarge ? LARGE_MOST : isRare ? RARE_MOST / UNIT : Math.min(most, dearest);
  return [Math.max(least, cheapest) * held.amount, top * held.amount];
}

const tiedIn = (container: string): 'bunch' | 'bouquet' | 'piece' =>
  container === 'bouquet' ? container : /^(?:botte|bunch)$/.test(container) ? 'bunch' : 'piece';

/** A price that nobody asks, and the one that may be meant: 350 € a bunch is rather 3.50. */
export function unlikely(priced: Priced): Unlikely | undefined {
  if (within(priced.cents, possible(priced))) return undefined;
  const rather = slipOf(priced.cents, (one) => within(one, usual(priced)));
  return rather === undefined ? {} : { rather };
}

/** What the same usually costs: the first guess at what was meant. */
function usual({ title, held }: Omit<Priced, 'cents'>): Range {
  const basis = basisOf(held);
  const [least, most] = kindOf(title)[basis];
  const share = basis === 'piece' ? held.amount : held.amount / UNIT;
  return [least * share, most * share];
}

/** A pack of several, and one of it. */
export interface Several {
  readonly title: string;
  readonly packaging: string;
  readonly cents: number;
  readonly held: Measure;
  /** How many things that could be priced one by one. */
  readonly count: number;
}

/** Whether a price may be that of all, and whether it may be that of one. */
export function mayBeAll({ title, packaging, cents, held }: Several): boolean {
  const basis = basisOf(held);
  const share = basis === 'piece' ? held.amount : held.amount / UNIT;
  return cents >= kindOf(title, packaging)[basis][0] * share;
}
export function mayBeOne({ title, packaging, cents, held, count }: Several): boolean {
  const basis = basisOf(held);
  const share = (basis === 'piece' ? held.amount : held.amount / UNIT) / count;
  const [least, most] = kindOf(title, packaging)[basis];
  return within(cents, [least * share, most * share]);
}

/** Dried or strong: a little of it costs what a kilo of others does. */
const STRONG = /\b(?:sech|sec\b|poudre|deshydrat|dried|powder)/;
const TOO_DEAR = 1.5;

/** « Tomme 300 g 24 € »: of a kilo, and hardly of so little. */
export function isOfKilo({ title, packaging, cents, held }: Omit<Several, 'count'>): boolean {
  const basis = basisOf(held);
  const kind = kindOf(title, packaging);
  const isRare = wordsOf(title).some((word) => hasWord(RARE, word)) || STRONG.test(folded(title));
  if (basis === 'piece' || held.amount >= UNIT || isRare || kind[basis] === OTHER[basis])
    return false;
  const most = (kind[basis][1] * TOO_DEAR * held.amount) / UNIT;
  return cents > most && within(cents, kind[basis]);
}

const SACK = 8 * UNIT;
const FEW = 1.5;

/** « Bœuf 10 kg 14,50 € »: of a kilo of it, and hardly of all. */
export function isOfUnit({ title, packaging, cents, held }: Omit<Several, 'count'>): boolean {
  const basis = basisOf(held);
  const kind = kindOf(title, packaging);
  if (basis === 'piece' || held.amount <= UNIT || kind.bulk === undefined) return false;
  // A sack costs less a kilo than a bag.
  const least = held.amount < SACK ? kind.bulk * FEW : kind.bulk;
  return cents < (least * held.amount) / UNIT && within(cents, kind[basis]);
}

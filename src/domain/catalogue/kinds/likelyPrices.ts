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
}
const OTHER: Kind = {
  ...{ words: wordSet(''), piece: [20, 20_00], kilo: [2_00, 60_00], litre: [3_30, 35_00] },
};
const kind = (words: string, own: Partial<Omit<Kind, 'words'>>): Kind => ({
  ...OTHER,
  ...own,
  words: wordSet(words),
});
/** The first that a name says: « jus de pomme » is juice. */
const KINDS: readonly Kind[] = [
  kind('oeuf egg', { piece: [15, 1_00] }),
  kind('lait milk', { piece: [70, 4_00], litre: [80, 5_00] }),
  kind('jus nectar limonade soupe veloute gaspacho bouillon infusion juice lemonade soup', {
    ...{ piece: [1_00, 10_00], litre: [1_20, 10_00] },
  }),
  kind('sirop vinaigre coulis sauce syrup vinegar', { piece: [1_50, 15_00], litre: [2_00, 30_00] }),
  kind('biere cidre cervoise beer ale cider', { piece: [1_30, 10_00], litre: [2_50, 16_00] }),
  kind('huile oil', { piece: [3_00, 30_00], litre: [5_00, 80_00] }),
  kind('vin cremant cuvee bouteille magnum wine bottle', { piece: [2_50, 30_00] }),
  kind('yaourt yogourt yoghurt yogurt faisselle flan dessert mousse compote puree', {
    ...{ piece: [35, 3_00], kilo: [2_00, 20_00] },
  }),
  kind('fromage crottin picodon pelardon cabecou tomme roquefort comte bleu buche cheese', {
    ...{ piece: [80, 15_00], kilo: [8_00, 48_00] },
  }),
  kind('beurre butter', { kilo: [8_00, 30_00] }),
  kind('lentille pois riz quinoa', { kilo: [1_80, 15_00] }),
  kind('champignon pleurote shiitake mushroom', { kilo: [3_00, 22_00] }),
  kind('ail garlic', { piece: [30, 2_50], kilo: [3_00, 25_00] }),
  kind('pain baguette brioche fougasse croissant bun loaf bread pogne boule', {
    ...{ piece: [45, 9_00], kilo: [1_50, 20_00] },
  }),
  kind('miel confiture gelee terrine pate rillette verrine conserve pot bocal honey jam', {
    ...{ piece: [1_80, 25_00], kilo: [4_00, 100_00] },
  }),
  kind('fraise framboise cerise myrtille groseille cassis asperge girolle noix amande', {
    ...{ piece: [1_00, 12_00], kilo: [3_00, 40_00] },
  }),
  kind('cote cotelette steak saucisse merguez chipolata brochette escalope sausage', {
    ...{ piece: [70, 20_00], kilo: [6_00, 60_00] },
  }),
  kind('muffin brownie savon bougie soap candle', { piece: [80, 25_00] }),
  kind('poulet pintade canard lapin dinde chapon poule chicken duck rabbit', {
    ...{ piece: [4_00, 90_00], kilo: [7_00, 30_00] },
  }),
  kind('boeuf veau agneau porc cochon mouton chevreau viande beef veal lamb pork meat', {
    kilo: [5_00, 60_00],
  }),
  kind('plant bulbe bonbon raviole graine huitre radis', { piece: [3, 8_00] }),
  kind('patate carotte oignon betterave navet chou courge potimarron celeri potato carrot onion', {
    ...{ piece: [15, 6_00], kilo: [40, 8_00] },
  }),
  kind('farine sucre sel flour', { kilo: [60, 9_00] }),
  kind(
    'pomme poire tomate courgette aubergine echalote haricot fenouil kiwi abricot peche prune raisin poireau concombre ' +
      'poivron salade laitue melon orange citron clementine apple pear tomato leek cabbage lettuce',
    { piece: [15, 6_00], kilo: [80, 20_00] },
  ),
];

const wordsOf = (title: string): readonly string[] => folded(title).match(/[a-z]+/g) ?? [];
const hasOne = (set: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.some((word) => set.has(word) || set.has(word.replace(/[sx]$/, '')));
/** « Pâtes aux œufs », « Paupiettes de dinde » are none of the hen; « Bouteille de jus » is juice. */
const BESIDE = wordSet('a au aux en with in');
const OF = wordSet('de du des d of');
const LEADING = 4;

/** The kind of goods that a name begins with; else the one that its packaging names. */
function kindOf(title: string, packaging = ''): Kind {
  const words = wordsOf(title.replace(/pommes? de terre/i, 'patate')).slice(0, LEADING);
  const isBoxed = containerIn(words[0] ?? '') !== undefined;
  const end = words.findIndex(
    (word, at) => BESIDE.has(word) || (OF.has(word) && at > 0 && !isBoxed),
  );
  const leading = end < 0 ? words : words.slice(0, end);
  const named = (of: readonly string[]) => KINDS.find((one) => hasOne(one.words, of));
  return named(leading) ?? named(wordsOf(packaging).slice(1)) ?? OTHER;
}

const within = (price: number, [least, most]: Range): boolean => price >= least && price <= most;
const times = ([least, most]: Range, many: number): Range => [least * many, most * many];
const UNIT = 1000;
const basisOf = ({ dimension }: Measure): Basis =>
  dimension === 'piece' ? 'piece' : dimension === 'mass' ? 'kilo' : 'litre';
/** How many pieces, kilos or litres. */
const manyIn = ({ dimension, amount }: Measure): number =>
  dimension === 'piece' ? amount : amount / UNIT;

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
  const isRare = hasOne(RARE, words);
  const isLarge = held.amount === 1 && hasOne(LARGE, words);
  const named = kindOf(title);
  const basis = basisOf(held);
  // One piece may be of any size.
  const isOpen = named[basis] === OTHER[basis] || (held.dimension === 'piece' && held.amount === 1);
  const [low, high] = isOpen ? [0, Number.POSITIVE_INFINITY] : named[basis];
  const [cheapest, dearest] = [low / FAR, high * FAR];
  const many = manyIn(held);
  if (basis !== 'piece') {
    const [least, most] = POSSIBLE[basis];
    const top = isRare ? RARE_MOST : Math.min(most, dearest);
    return [
      Math.max(Math.max(least, cheapest) * many, SMALL[0] * Math.min(1, many)),
      Math.max(top * many, SMALL[1]),
    ];
  }
  const tied = held.amount > 1 ? 'piece' : tiedIn(container);
  const [least, most] = POSSIBLE[named.words.has('oeuf') ? 'egg' : tied];
  const top = isLarge ? LARGE_MOST : isRare ? RARE_MOST / UNIT : Math.min(most, dearest);
  return times([Math.max(least, cheapest), top], many);
}

const tiedIn = (container: string): 'bunch' | 'bouquet' | 'piece' =>
  container === 'bouquet' ? container : /^(?:botte|bunch)$/.test(container) ? 'bunch' : 'piece';

/** A price that nobody asks, and the one that may be meant: 350 € a bunch is rather 3.50. */
export function unlikely(priced: Priced): Unlikely | undefined {
  const { title, cents, held } = priced;
  if (within(cents, possible(priced))) return undefined;
  const usual = times(kindOf(title)[basisOf(held)], manyIn(held));
  const rather = slipOf(cents, (one) => within(one, usual));
  return rather === undefined ? {} : { rather };
}

const TOO_DEAR = 1.5;
/** Dried or strong: a little of it costs what a kilo of others does. */
const STRONG = /\b(?:sech|sec\b|poudre|deshydrat|dried|powder)/;

/**
 * A price that may be of one of what is packed, or of a kilo of it: what all of it would cost then. Asked
 * where the price of all would be none, or where the list leaves both open (docs/rules.md C33).
 */
export function ofOne(
  { title, cents, held }: Omit<Priced, 'container'>,
  /** How many things that could be priced one by one. */
  { packaging, count, isOpen }: { packaging: string; count: number; isOpen: boolean },
): number | undefined {
  const named = kindOf(title, packaging);
  const basis = basisOf(held);
  const [many, usual] = [manyIn(held), named[basis]];
  const share = count > 1 ? count : many;
  if (share === 1 || (count < 2 && held.dimension === 'piece')) return undefined;
  const isLittle = share < 1;
  if (count < 2 && usual === OTHER[basis]) return undefined;
  if (isLittle && (hasOne(RARE, wordsOf(title)) || STRONG.test(folded(title)))) return undefined;
  const [least, most] = times(usual, many);
  const isAll = isLittle ? cents <= most * TOO_DEAR : cents >= least;
  const isOne = within(cents, times(usual, many / share));
  return (isOne && isOpen) || (!isAll && (isOne || count > 1)) ? cents * share : undefined;
}

import { folded } from '../../domain/values/fold';

/** What producers are called after, and what they make: a bakery's list has no cheeses of its own. */
const TRADES: readonly (readonly [called: string, makes: string])[] = [
  [
    'boulangerie fournil patisserie biscuiterie moulin bakery',
    'pain pains boulangerie boulangeries patisserie patisseries biscuiterie farine farines bread breads bakery',
  ],
  ['rucher ruchers miellerie apiculteur apicultrice', 'miel miels honey'],
  [
    'fromagerie chevrerie bergerie laiterie dairy',
    'fromage fromages laitiers laitages cremerie fromagerie yaourts cheese cheeses dairy',
  ],
  ['brasserie brewery', 'biere bieres brasserie'],
  [
    'boucherie',
    'viande viandes volaille volailles charcuterie charcuteries boeuf porc veau agneau poulet meat meats',
  ],
  ['verger vergers orchard orchards', 'fruit fruits'],
  ['maraicher maraichers maraichere jardin jardins garden gardens', 'legume legumes vegetables'],
];

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^a-z]+/)
    .filter(Boolean);

const trades = TRADES.map(([called, makes]) => ({
  called: new Set(called.split(' ')),
  makes: new Set(makes.split(' ')),
}));

/** Whether a category is what another trade makes than the one that a producer is called after. */
export function isOfOther(producer: string, category: string): boolean {
  const own = trades.filter(({ called }) => wordsOf(producer).some((word) => called.has(word)));
  const words = wordsOf(category);
  const made = trades.filter(({ makes }) => words.some((word) => makes.has(word)));
  return own.length > 0 && made.length > 0 && !made.some((trade) => own.includes(trade));
}

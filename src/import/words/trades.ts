import { folded } from '../../domain/values/fold';

/** What producers are called after, and what they make; folded, in the singular. */
const TRADES = [
  ['boulangerie fournil patisserie biscuiterie bakery', 'pain boulangerie patisserie farine bread'],
  ['rucher miellerie apiculteur apicultrice', 'miel honey'],
  [
    'fromagerie chevrerie bergerie laiterie dairy',
    'fromage laitier laitage cremerie yaourt cheese',
  ],
  ['brasserie brewery', 'biere'],
  ['boucherie', 'viande volaille charcuterie boeuf porc veau agneau meat'],
  ['verger orchard', 'fruit'],
  ['maraicher maraichere jardin garden', 'legume vegetable'],
];

const tradesIn = (text: string, side: 0 | 1): readonly number[] => {
  const words = folded(text).split(/[^a-z]+/);
  const isOf = (word: string): boolean => words.some((one) => one === word || one === `${word}s`);
  return TRADES.flatMap((trade, at) => (trade[side]?.split(' ').some(isOf) ? [at] : []));
};

/** Whether a category is what another trade makes than the one that a producer is called after. */
export function isOfOther(producer: string, category: string): boolean {
  const [own, made] = [tradesIn(producer, 0), tradesIn(category, 1)];
  return own.length > 0 && made.length > 0 && !made.some((trade) => own.includes(trade));
}

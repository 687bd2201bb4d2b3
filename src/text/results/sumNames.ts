import { incomings, outgoings, type SaleSums, type SumName } from '../../domain/money/saleSums';
import type { Locale, Named } from '../../domain/values/locale';
import { euros } from '../values/format';

/** What a sale brought, as rows of a table name it. */
export const sumNames = {
  received: { fr: 'Reçu des acheteurs', en: 'Received from buyers' },
  givenBack: { fr: 'Rendu aux acheteurs', en: 'Given back to buyers' },
  creditUsed: { fr: 'Avoirs utilisés', en: 'Credit used' },
  granted: { fr: 'Avoirs accordés par le drive', en: 'Credit given by the drive' },
  rounded: { fr: 'Arrondis', en: 'Rounding' },
  setOff: { fr: 'Compensé avec des reversements', en: 'Set off against payouts' },
  paid: { fr: 'Payé sur les paniers', en: 'Paid on the baskets' },
  credited: { fr: 'Mis en avoir', en: 'Kept as credit' },
  overpaid: { fr: 'Trop payé à un producteur', en: 'Overpaid to a producer' },
} satisfies Readonly<Record<SumName, Named>>;

/** The same in a sentence, behind an amount. */
const sumWords = {
  received: { fr: 'reçus', en: 'received' },
  givenBack: { fr: 'rendus', en: 'given back' },
  creditUsed: { fr: 'd’avoirs utilisés', en: 'of credit used' },
  granted: { fr: 'd’avoirs accordés', en: 'of credit given' },
  rounded: { fr: 'd’arrondis', en: 'of rounding' },
  setOff: { fr: 'compensés avec des reversements', en: 'set off against payouts' },
  paid: { fr: 'payés sur les paniers', en: 'paid on the baskets' },
  credited: { fr: 'mis en avoir', en: 'kept as credit' },
  overpaid: { fr: 'de trop payé à un producteur', en: 'overpaid to a producer' },
} satisfies Readonly<Record<SumName, Named>>;

/** « 10,00 € reçus = 4,84 € payés sur les paniers + 5,16 € mis en avoir. » */
export function moneyTies(sums: SaleSums, locale: Locale): string {
  const term = (name: SumName): string => `${euros(sums[name], locale)} ${sumWords[name][locale]}`;
  const side = (names: readonly SumName[]): string =>
    names
      .filter((name, nth) => nth === 0 || sums[name] !== 0)
      .map((name, nth) => (nth === 0 ? '' : name === 'givenBack' ? ' − ' : ' + ') + term(name))
      .join('');
  return `${side(incomings)} = ${side(outgoings)}.`;
}

/** All that came in paid baskets of the sale, and nothing else did: one figure says both. */
export const isPlain = (sums: SaleSums): boolean =>
  sums.received === sums.paid &&
  [...incomings, ...outgoings].every(
    (name) => name === 'received' || name === 'paid' || sums[name] === 0,
  );

import type { StatementProblem } from '../entries/entry';
import type { Decision, Paid, Part } from '../match/decision';
import { english } from './english';
import { french } from './french';
import type { StatementWords } from './shape';

export const statementWords = { fr: french, en: english } as const;

/** « paiement », « proposé : paiement », « à traiter ». */
export function verdictText({ verdict, what }: Decision, words: StatementWords): string {
  if (verdict === 'propose') return words.proposed(words.what[what]);
  return what === 'unknown' ? words.open : words.what[what];
}

/** With whom or what: the dues, the producers or the account that a line belongs to. */
export function withText(
  { parts, choices, payouts, what }: Decision,
  sale: number,
  words: StatementWords,
): string {
  const named = (part: Part): string =>
    words.basket(part, part.sale === sale ? undefined : part.sale);
  const dues = parts.length > 0 ? parts : what === 'unknown' ? [] : choices;
  const texts = [...dues.map(named), ...payouts.map((paid) => payeeText(paid, sale, words))];
  return texts.length > 0 ? texts.join(', ') : (words.accounts[what] ?? '');
}

/** A producer, with the sale where it is not the present one. */
export const payeeText = ({ producer, sale: of }: Paid, sale: number, words: StatementWords) =>
  of === sale ? producer : words.ofSale(producer, of);

export const problemText = (
  { code, read = '', line = 0 }: StatementProblem,
  words: StatementWords,
): string => words.problems[code].replace('{0}', read).replace('{1}', String(line));

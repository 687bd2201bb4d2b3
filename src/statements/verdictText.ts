import type { StatementLineWords } from '../text/results/statementLines';
import type { StatementProblem } from './entries/entry';
import type { Decision, Paid, Part } from './match/decision';

/** « paiement », « proposé : paiement », « à traiter ». */
export function verdictText({ verdict, what }: Decision, words: StatementLineWords): string {
  if (verdict === 'propose') return words.proposed(words.what[what]);
  return what === 'unknown' ? words.open : words.what[what];
}

/** With whom or what: the dues, the producers or the account that a line belongs to. */
export function withText(
  { parts, choices, payouts, what }: Decision,
  sale: number,
  words: StatementLineWords,
): string {
  const named = (part: Part): string =>
    words.basket(part, part.sale === sale ? undefined : part.sale);
  const dues = parts.length > 0 ? parts : what === 'unknown' ? [] : choices;
  const texts = [...dues.map(named), ...payouts.map((paid) => payeeText(paid, sale, words))];
  return texts.length > 0 ? texts.join(', ') : (accountOf(what, words) ?? '');
}

const accountOf = (what: Decision['what'], { accounts }: StatementLineWords) =>
  (accounts as Readonly<Partial<Record<Decision['what'], string>>>)[what];

/** A producer, with the sale where it is not the present one. */
export const payeeText = ({ producer, sale: of }: Paid, sale: number, words: StatementLineWords) =>
  of === sale ? producer : words.ofSale(producer, of);

export const problemText = (
  { code, read = '', line = 0 }: StatementProblem,
  words: StatementLineWords,
): string => words.problems[code].replace('{0}', read).replace('{1}', String(line));

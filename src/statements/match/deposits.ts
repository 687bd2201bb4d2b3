import type { Entry } from '../entries/entry';
import { foldedText } from '../entries/folding';
import type { KnownReceipt } from './books';
import { type Decision, verdictOf } from './decision';
import { partOf, type Standing } from './standing';
import { uniqueSubset } from './subset';

const MEANS = { cards: 'card', cheques: 'cheque', cash: 'cash' } as const;
export type DepositKind = keyof typeof MEANS;

/** Too many to look for sums among. */
const MOST = 40;

/**
 * A card remittance or a deposit groups what was noted at the pick-up: it is money already counted,
 * so it pays nothing anew, and goes to the bank where the notes come to the same.
 */
export function deposit(
  entry: Entry,
  kind: DepositKind,
  standing: Standing,
  used: Set<KnownReceipt>,
): Decision {
  const { books } = standing;
  const noted = notDeposited(books.receipts, kind).filter((one) => !used.has(one));
  const moves = [{ kind: 'deposit', means: MEANS[kind], cents: entry.cents } as const];
  const choices = (list: readonly KnownReceipt[]) => ({
    choices: list.map(({ sale, basket, cents }) => {
      const due = books.dues.find((one) => one.sale === sale && one.basket === basket);
      return due ? partOf(due, cents) : { sale, basket, payee: 0, name: '', cents };
    }),
  });
  if (noted.reduce((all, { cents }) => all + cents, 0) === entry.cents) {
    for (const one of noted) used.add(one);
    return verdictOf(entry, 'apply', kind, 'depositTies', { ...choices(noted), moves });
  }
  const found =
    noted.length <= MOST &&
    uniqueSubset(
      noted.map(({ cents }) => cents),
      entry.cents,
      countIn(entry),
    );
  if (found) {
    const own = found.flatMap((at) => noted[at] ?? []);
    for (const one of own) used.add(one);
    return verdictOf(entry, 'apply', kind, 'depositTies', { ...choices(own), moves });
  }
  return (
    fromDues(entry, kind, standing, moves) ??
    verdictOf(entry, 'open', kind, noted.length > 0 ? 'depositGap' : 'words', { moves })
  );
}

/** Nobody noted the cheques: one way to make the sum out of what is still owed may be proposed. */
function fromDues(
  entry: Entry,
  kind: DepositKind,
  standing: Standing,
  moves: Decision['moves'],
): Decision | undefined {
  const count = countIn(entry);
  const open = standing.books.dues.filter((due) => standing.remaining(due) > 0);
  if (kind === 'cash' || count === undefined || open.length > MOST) return undefined;
  const found = uniqueSubset(
    open.map((due) => standing.remaining(due)),
    entry.cents,
    count,
  );
  if (!found) return undefined;
  const dues = found.flatMap((at) => open[at] ?? []);
  return verdictOf(entry, 'propose', kind, 'depositSubset', {
    choices: dues.map((due) => partOf(due, standing.remaining(due))),
    moves,
  });
}

/** Of what was noted, what no earlier deposit took along: deposits take the oldest first. */
function notDeposited(receipts: readonly KnownReceipt[], kind: DepositKind): KnownReceipt[] {
  const own = receipts.filter(({ account, isUndone }) => account === kind && !isUndone);
  let gone = own.reduce((all, one) => all + (one.nature === 'other' ? one.cents : 0), 0);
  return own.filter(({ nature, cents }) => {
    if (nature !== 'payment') return false;
    gone -= cents;
    return gone < 0;
  });
}

/** « 3 CHQ », « 21 OPERATIONS », « NB0021 ». */
function countIn({ label }: Entry): number | undefined {
  const text = foldedText(label);
  const found =
    /\b(\d{1,3}) ?(chq|cheques?|operations?|ope?r?\b)/.exec(text)?.[1] ??
    /\bnb ?0*(\d{1,4})\b/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

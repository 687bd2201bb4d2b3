import type { Entry } from '../entry';
import { foldedText } from '../folding';
import type { KnownReceipt } from './books';
import { type Decision, decided } from './decision';
import { partOf, type Standing } from './standing';
import { uniqueSubset } from './subset';

const ACCOUNTS = { cards: 'cards', cheques: 'cheques', cash: 'cash' } as const;
export type DepositKind = keyof typeof ACCOUNTS;

/** Too many to look for sums among. */
const MOST = 40;

/**
 * A card remittance or a deposit groups what was noted at the pick-up: it is money already counted,
 * so it pays nothing anew; what can be said is whether the notes come to the same.
 */
export function deposit(
  entry: Entry,
  kind: DepositKind,
  standing: Standing,
  used: Set<KnownReceipt>,
): Decision {
  const { books } = standing;
  const noted = books.receipts.filter(
    (one) =>
      !used.has(one) && !one.isUndone && one.nature === 'payment' && one.account === ACCOUNTS[kind],
  );
  const choices = (list: readonly KnownReceipt[]) => ({
    choices: list.map(({ sale, basket, cents }) => {
      const due = books.dues.find((one) => one.sale === sale && one.basket === basket);
      return due ? partOf(due, cents) : { sale, basket, payee: 0, name: '', cents };
    }),
  });
  if (noted.reduce((all, { cents }) => all + cents, 0) === entry.cents) {
    for (const one of noted) used.add(one);
    return decided(entry, 'none', kind, 'depositTies', choices(noted));
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
    return decided(entry, 'none', kind, 'depositTies', choices(own));
  }
  return (
    fromDues(entry, kind, standing) ??
    decided(entry, 'open', kind, noted.length > 0 ? 'depositGap' : 'words')
  );
}

/** Nobody noted the cheques: one way to make the sum out of what is still owed may be proposed. */
function fromDues(entry: Entry, kind: DepositKind, standing: Standing): Decision | undefined {
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
  return decided(entry, 'propose', kind, 'depositSubset', {
    choices: dues.map((due) => partOf(due, standing.remaining(due))),
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

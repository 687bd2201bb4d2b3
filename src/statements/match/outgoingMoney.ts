import { readEntryBase } from '../../domain/money/entryKey';
import { isOwnMoney, payoutNeeds } from '../../domain/money/payoutState';
import { DAY } from '../../domain/values/time';
import type { KnownDue, KnownPayout, KnownReceipt } from './books';
import { type Decision, type Reason, verdictOf } from './decision';
import { buyerIn, type ReadLine } from './incomingMoney';
import { isNamed } from './payerNames';
import { partOf, type Standing } from './standing';

/** Between the day when somebody marked it and the day when it left. */
const DAYS_APART = 20 * DAY;

/** What other lines of the statement have explained already. */
export interface Explained {
  readonly taken: Set<KnownPayout>;
  readonly used: Set<KnownReceipt>;
}

/** Money that left: back to a buyer, on to a producer, or for somebody else's affairs. */
export function outgoing(line: ReadLine, standing: Standing, explained: Explained): Decision {
  return refund(line, standing) ?? payout(line, standing, explained);
}

function refund(line: ReadLine, standing: Standing): Decision | undefined {
  const { entry, references, numbers } = line;
  const cents = -entry.cents;
  const byNumber = numbers.flatMap((number) => standing.numbered(number));
  const isSame = (due: KnownDue): boolean => buyerIn(line, due) === 'full';
  const named =
    references.length > 0 ? references : byNumber.filter((due) => buyerIn(line, due) !== 'none');
  const certain = named.filter((due) => standing.credit(due.email) >= cents);
  const likely = standing.books.dues.filter(
    (one) => standing.credit(one.email) >= cents && isSame(one),
  );
  const [due] = certain;
  if (due) {
    const parts = [partOf(due, cents)];
    const others = likely.filter(({ email }) => standing.credit(email) === cents);
    if (isSame(due) || others.length === 0)
      return verdictOf(entry, 'apply', 'refund', 'credit', { parts });
    const choices = [...parts, ...others.map((one) => partOf(one, cents))];
    return verdictOf(entry, 'propose', 'refund', 'otherNameFits', { choices });
  }
  if (named.length > 0)
    return verdictOf(entry, 'open', 'refund', 'noCredit', {
      choices: named.map((one) => partOf(one, cents)),
    });
  const [only] = likely;
  if (
    only &&
    likely.every(({ email }) => email === only.email) &&
    standing.credit(only.email) === cents
  )
    return verdictOf(entry, 'apply', 'refund', 'nameAndAmount', { parts: [partOf(only, cents)] });
  if (likely.length === 0) return undefined;
  return verdictOf(entry, 'propose', 'refund', 'nameOnly', {
    choices: likely.map((one) => partOf(one, cents)),
  });
}

/** Of a first file that is all that was paid. */
const askedOfBank = ({ ordered, paid, state }: KnownPayout): number =>
  ordered ?? (payoutNeeds(state, 'bank') ? paid : 0);

function payout(
  { entry, words }: ReadLine,
  { books }: Standing,
  { taken, used }: Explained,
): Decision {
  const cents = -entry.cents;
  const free = books.payouts.filter((one) => !taken.has(one) && !isOwnMoney(one.state));
  const named = free.filter(({ producer, holder }) => isNamed([producer, holder], words));
  const settle = (found: KnownPayout, reason: Reason): Decision => {
    taken.add(found);
    const payouts = [{ sale: found.sale, producer: found.producer }];
    return verdictOf(entry, 'apply', 'payout', reason, { payouts });
  };
  const ordered = named.find((one) => askedOfBank(one) === cents);
  if (ordered) return settle(ordered, 'ordered');
  const owed = named.find(({ state, toPay }) => !payoutNeeds(state, 'bank') && toPay === cents);
  if (owed) return settle(owed, 'owed');
  const holderOf = (name: string): string =>
    books.payouts.find(({ producer }) => producer === name)?.holder ?? name;
  const marked = books.receipts.find(
    (one) =>
      !used.has(one) &&
      !one.isUndone &&
      (one.nature === 'payout' || one.nature === 'paid') &&
      readEntryBase(one.key)?.source !== 'move' &&
      one.cents === entry.cents &&
      Math.abs(one.at - Date.parse(entry.date)) < DAYS_APART &&
      isNamed([one.name, holderOf(one.name)], words),
  );
  if (marked) {
    used.add(marked);
    const payouts = [{ sale: marked.sale, producer: marked.name }];
    return verdictOf(entry, 'none', 'payoutKnown', 'alreadyPaid', { payouts });
  }
  const inFile = free.filter((one) => askedOfBank(one) > 0);
  if (inFile.length > 1 && inFile.reduce((all, one) => all + askedOfBank(one), 0) === cents) {
    for (const one of inFile) taken.add(one);
    const payouts = inFile.map(({ sale, producer }) => ({ sale, producer }));
    return verdictOf(entry, 'apply', 'payoutFile', 'ordered', { payouts });
  }
  if (named.length === 0) return verdictOf(entry, 'open', 'unknown', 'nothingFits');
  // Of a producer whom two sales owe something, the older one is paid first.
  const likely = named.filter(({ state }) => !payoutNeeds(state, 'bank'));
  const owing = likely.filter(({ toPay }) => toPay > 0).sort((a, b) => a.sale - b.sale);
  const [first] = owing.length > 0 ? owing : likely;
  const isOne = first && named.every(({ producer }) => producer === first.producer);
  const payouts = (isOne ? [first] : named).map(({ sale, producer }) => ({ sale, producer }));
  return verdictOf(entry, isOne ? 'propose' : 'open', 'payout', 'payoutDiffers', { payouts });
}

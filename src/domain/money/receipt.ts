import { type Cents, cents } from '../values/money';
import type { ReceiptFault } from '../values/problem';
import { fail, ok, type Result } from '../values/result';
import type { Instant } from '../values/time';
import { type Unlikely, unlikelyAmount, unlikelyExtra } from '../values/unlikely';
import { balancesWithDrive, dueStanding } from './due';
import { type EntrySource, isAtPickup, readEntryKey, undoneBy } from './entryKey';
import type { AccountName, Entry, Ledger, Posting } from './ledger';
import type { DueId } from './reference';

export const means = ['transfer', 'cash', 'cheque', 'card', 'credit', 'rounding'] as const;
export type Means = (typeof means)[number];

/**
 * `extra` is money that came although nothing was due any more: it becomes credit. By `credit` no
 * money came: the drive gives the credit out of its own.
 */
export const receiptKinds = ['payment', 'extra', 'refund', 'undo'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

export interface Receipt extends DueId {
  readonly key: string;
  /** Whose credit it is, where there is no basket. */
  readonly email?: string | undefined;
  /** Whose the basket was, as orders say, where no due says it. */
  readonly owner?: string | undefined;
  readonly at: Instant;
  readonly amount: Cents;
  readonly means: Means;
  readonly kind: ReceiptKind;
  readonly label: string;
}

/** The account of each means. */
export const paidInto: Readonly<Record<Exclude<Means, 'credit'>, AccountName>> = {
  transfer: 'bank',
  cash: 'cash',
  cheque: 'cheques',
  card: 'cards',
  rounding: 'rounding',
};

/** Nothing of a farmers' drive is larger: in cents. */
export const LARGEST = 10_000_000;

/** So many receipts at once may be meant to go; more were lost. */
export const FEW = 5;

/** More than this is no rounding: somebody gives something up. */
const MOST_ROUNDED = 100;

/**
 * Posts a receipt once, or says why not. Nothing is guessed and nothing is posted twice. `target` is
 * the key of the entry to be undone, where that is known.
 */
export function postReceipt(
  ledger: Ledger,
  receipt: Receipt,
  target?: string,
): Result<boolean, ReceiptFault> {
  const { key, at, amount, kind, label, means: by } = receipt;
  if (ledger.entries.has(key)) return ok(false);
  if (!(amount > 0 && amount <= LARGEST)) return fail('notAnAmount');
  const { sale, basket, payee } = receipt;
  const id = { sale, basket, payee };
  if (basket === 0) return withoutBasket(ledger, receipt, target);
  const standing = dueStanding(ledger, id);
  const { remaining } = standing;
  const party = standing.email || formerOwner(ledger, id) || (receipt.owner ?? '');
  if (party === '') return fail('unknownDue');
  if (kind === 'undo') return undone(ledger, receipt, target ?? lastAlike(ledger, receipt));
  if (kind === 'payment' && remaining <= 0) return fail('nothingDue');
  const credit = payee === 0 ? ledger.credit(party) : -remaining;
  if (kind === 'extra' && by === 'credit') return ok(ledger.post(given(receipt, party)));
  if ((kind === 'refund' || by === 'credit') && credit < amount) return fail('nothingToUndo');
  if (by === 'rounding' && amount > MOST_ROUNDED) return fail('notAnAmount');
  const postings =
    kind === 'refund'
      ? [
          money(ledger, receipt, -1),
          { ...id, account: payee === 0 ? 'credits' : 'buyers', party, amount },
        ]
      : [money(ledger, receipt, 1), { ...id, account: 'buyers', party, amount: cents(-amount) }];
  const nature = kind === 'refund' ? 'refund' : by === 'credit' ? 'credit' : 'payment';
  return ok(ledger.post({ key, at, nature, label, postings: postings as Posting[] }));
}

/** Of an order that was cancelled before anything was paid: whose it was. */
const formerOwner = (ledger: Ledger, id: DueId): string =>
  [...ledger.ofDue(id)].reverse().find(({ account }) => account === 'buyers')?.party ?? '';

/** Money that came for no order is credit at once, and goes back out of it (docs/rules.md M16). */
function withoutBasket(
  ledger: Ledger,
  receipt: Receipt,
  target: string | undefined,
): Result<boolean, ReceiptFault> {
  const { key, at, sale, amount, kind, label, means: by, email: party } = receipt;
  if (!party) return fail('unknownDue');
  if (kind === 'undo') return undone(ledger, receipt, target ?? lastAlike(ledger, receipt));
  if (by === 'rounding') return fail('notAnAmount');
  if (by === 'credit')
    return kind === 'extra' ? ok(ledger.post(given(receipt, party))) : fail('nothingToUndo');
  if (kind === 'refund' && ledger.credit(party) < amount) return fail('nothingToUndo');
  const where = { sale, basket: 0, payee: 0 };
  const sign = kind === 'refund' ? -1 : 1;
  const postings: Posting[] = [
    { ...where, account: paidInto[by], party: '', amount: cents(sign * amount) },
    { ...where, account: 'credits', party, amount: cents(-sign * amount) },
  ];
  const nature = kind === 'refund' ? 'refund' : 'payment';
  return ok(ledger.post({ key, at, nature, label, postings }));
}

function given({ sale, basket, payee, key, at, amount, label }: Receipt, party: string): Entry {
  const where = { sale, basket, payee };
  const postings: Posting[] = [
    { ...where, account: 'fees', party: '', amount },
    { ...where, account: 'credits', party, amount: cents(-amount) },
  ];
  return { key, at, nature: 'credit', label, postings };
}

/** The drive's account, the buyer's credit, or the producer who is paid directly. */
function money(ledger: Ledger, receipt: Receipt, sign: 1 | -1): Posting {
  const { sale, basket, payee, means: by } = receipt;
  const amount = cents(sign * receipt.amount);
  const where = { sale, basket, payee, amount };
  if (by === 'credit')
    return { ...where, account: 'credits', party: dueStanding(ledger, receipt).email };
  if (payee === 0 || by === 'rounding') return { ...where, account: paidInto[by], party: '' };
  const own = ledger.ofDue(receipt).find(({ account }) => account === 'producers');
  return { ...where, account: 'producers', party: own?.party ?? '' };
}

function undone(
  ledger: Ledger,
  { at, key }: Receipt,
  target: string | undefined,
): Result<boolean, ReceiptFault> {
  return target !== undefined && ledger.undo(target, at, key) ? ok(true) : fail('nothingToUndo');
}

/** The last payment or refund of that amount and means that still counts. */
function lastAlike(ledger: Ledger, receipt: Receipt): string | undefined {
  const { sale, basket, payee, amount, means: by, email } = receipt;
  const account = by === 'credit' ? 'credits' : paidInto[by];
  const isMeant = (posting: Posting): boolean =>
    posting.sale === sale &&
    posting.basket === basket &&
    posting.payee === payee &&
    Math.abs(posting.amount) === amount &&
    (posting.account === account || (payee > 0 && by !== 'credit'));
  return [...ledger.entries.values()]
    .filter((entry) => isReceipt(entry) && !isAtPickup(entry.key) && !ledger.isUndone(entry.key))
    .reverse()
    .find(
      ({ postings }) =>
        postings.some(isMeant) && (basket > 0 || postings.some(({ party }) => party === email)),
    )?.key;
}

/** Money that no buyer paid or got: it went to the bank, or was kept as a charge. */
export interface Move extends Pick<Receipt, 'key' | 'at' | 'sale' | 'amount' | 'label'> {
  readonly means: Exclude<Means, 'credit' | 'rounding'>;
  readonly kind: 'deposit' | 'charge';
}

/** Posts a move once, or says why not. A charge that is given back is below zero. */
export function postMove(
  ledger: Ledger,
  { key, at, sale, amount, means: by, kind, label }: Move,
): Result<boolean, ReceiptFault> {
  const account = kind === 'charge' ? 'charges' : 'bank';
  const isNone = amount === 0 || Math.abs(amount) > LARGEST;
  if (isNone || (kind === 'deposit' && (amount < 0 || by === 'transfer')))
    return fail('notAnAmount');
  const where = { sale, basket: 0, payee: 0, party: '' };
  const postings: Posting[] = [
    { ...where, account: paidInto[by], amount: cents(-amount) },
    { ...where, account, amount },
  ];
  return ok(ledger.post({ key, at, nature: 'other', label, postings }));
}

/** Money that came or went as somebody noted it, or as a statement showed it. */
const IS_SEEN: Readonly<Record<EntrySource, boolean>> = {
  hand: true,
  note: true,
  bank: true,
  pickup: true,
  move: true,
  paid: true,
  sale: false,
  missing: false,
  fee: false,
  credit: false,
  setOff: false,
  carried: false,
  payout: false,
  till: false,
  undo: false,
  brought: false,
};

/** A receipt, or a payout; what a transfer file orders has not left yet. */
export function isReceipt({ key, nature, label }: Entry): boolean {
  const read = readEntryKey(key);
  if (nature === 'payout') return label === '' && read?.source !== 'brought';
  return read !== undefined && IS_SEEN[read.source] && undoneBy(label) === undefined;
}

/**
 * Money that is asked about before it counts (docs/rules.md V10): more than twice what its buyer has left
 * to pay, or than a due that is paid, or as much as that again; what came for nothing that is due, a
 * hundred euros and four times what the largest basket came to. What is given back, taken back, rounded
 * or paid out of a credit has bounds of its own, and so has an enormous sum.
 */
export function askedReceipt(
  ledger: Ledger,
  { sale, basket, payee, amount, means: by, kind }: Receipt,
): Unlikely | undefined {
  const isMoney = by !== 'credit' && by !== 'rounding';
  if (kind === 'refund' || kind === 'undo' || !(isMoney || kind === 'extra')) return undefined;
  if (amount > LARGEST) return undefined;
  const { email, due, received, remaining } = dueStanding(ledger, { sale, basket, payee });
  if (kind === 'extra' && isMoney && basket > 0 && due > 0 && remaining <= 0)
    return amount === due || amount === received ? { isAgain: true } : unlikelyAmount(amount, due);
  if (basket === 0 || kind === 'extra') return unlikelyExtra(amount, largestDue(ledger));
  if (remaining <= 0) return undefined;
  // One payment may be for several orders of the same person; what a credit covers is not left.
  const left = payee > 0 ? remaining : (balancesWithDrive(ledger).get(email) ?? 0);
  return left > 0
    ? unlikelyAmount(amount, left, remaining)
    : unlikelyExtra(amount, largestDue(ledger));
}

const largestDue = (ledger: Ledger): number =>
  Math.max(0, ...ledger.dueIds().map((id) => dueStanding(ledger, id).due));

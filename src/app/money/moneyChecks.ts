import type { BasketLine } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { type Check, moneyHeldBy, sidesEqual } from '../../domain/baskets/checks';
import { dueStanding } from '../../domain/money/due';
import {
  baseIn,
  entryOfPosting,
  isAtPickup,
  isBrought,
  readEntryKey,
  undoneBy,
} from '../../domain/money/entryKey';
import { type Entry, type Ledger, moneyAccounts } from '../../domain/money/ledger';
import { dueReference } from '../../domain/money/reference';
import { whereabouts } from '../../domain/money/whereabouts';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, type Result } from '../../domain/values/result';
import { typedIn } from '../../tabs/engine/readTab';
import { heldText } from '../../text/problems/checkText';
import type { PlacedLine } from '../baskets/placedLines';
import { rowNames } from '../baskets/rowNames';
import type { Reads, ReadsHead } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readLedger } from '../records/ledgerRows';
import { type Offered, offeredOf } from '../records/offer';
import { type Sale, saleOf } from '../records/sale';
import { SAYS_PAID } from './atPickup/pickupReceipts';
import { countedLines, followsMoney, type Money, moneyNow } from './moneyNow';
import { basesIn, isDrivesOwn, salesBrought } from './receipts';

/** The checks of docs/rules.md B8 that are about payments, each figure from where it stands. */
export function moneyChecks(
  snapshot: Reads<
    'producers' | 'sales' | 'baskets' | 'payments' | 'receipts' | 'payouts' | 'ledger' | 'pickup'
  >,
  money: Money,
  sale: Sale,
  lines: readonly (BasketLine & { readonly at: number })[],
  offered: readonly Offered[],
): Check[] {
  const stored = readLedger(snapshot);
  const nameOf = rowNames(snapshot);
  const unbalanced = stored.unbalanced.map((row) => nameOf('ledger', row));
  const gap = stored.ledger.total(() => true);
  return [
    { rule: 'ledgerBalances', ok: unbalanced.length === 0, gap, rows: unbalanced },
    {
      rule: 'ledgerOnce',
      ok: stored.doubled.length === 0,
      gap: cents(0),
      rows: stored.doubled.map((row) => nameOf('ledger', row)),
    },
    duesEqualBaskets(snapshot, money, sale, lines, offered),
    moneyIsAccountedFor(snapshot, money),
  ];
}

function duesEqualBaskets(
  snapshot: ReadsHead<'baskets'>,
  { ledger }: Money,
  sale: Sale,
  lines: readonly (BasketLine & { readonly at: number })[],
  offered: readonly Offered[],
): Check {
  const nameOf = rowNames(snapshot);
  const accounts = basketAccounts(lines, offered, sale.terms);
  const rowOf = new Map(
    [...lines].reverse().map(({ basket, at }) => [basket, nameOf('baskets', at)]),
  );
  const baskets = [...accounts].map(([key, { buyer }]) => ({
    row: rowOf.get(key) ?? '',
    key,
    value: buyer,
  }));
  const dues = ledger
    .dueIds()
    .flatMap((id) =>
      id.sale === sale.number
        ? [{ row: dueReference(id), key: id.basket, value: dueStanding(ledger, id).due }]
        : [],
    );
  return sidesEqual('duesEqualBaskets', baskets, dues);
}

/**
 * In sum, and receipt by receipt: what Encaissements says came in is what the books have. Of what cannot
 * be read nobody knows whether it came.
 */
function moneyIsAccountedFor(
  snapshot: Reads<'receipts' | 'pickup' | 'ledger'>,
  { ledger, problems }: Money,
): Check {
  const { received, paidOut, feesKept, charges, refunds, credits, held } = whereabouts(ledger);
  const gap = received - paidOut - feesKept - charges - refunds - credits - held;
  const isMoney = (account: string): boolean => moneyAccounts.some((one) => one === account);
  const tab = snapshot.tabs.receipts;
  const seen = basesIn(tab.rows);
  // Where people can see it; what this very run posts stands in no row yet.
  const rowOf = new Map(
    snapshot.tabs.ledger.rows.map(({ at, values: { key } }) => [
      entryOfPosting(key ?? ''),
      rowNames(snapshot)('ledger', at),
    ]),
  );
  const booked = [...ledger.entries.values()].flatMap((entry) => {
    const { key, nature, postings } = entry;
    if ((nature !== 'payment' && nature !== 'refund') || isBrought(key)) return [];
    // What was paid at the table stands in Retrait, which has no sums of its own.
    if (isAtPickup(key) || isAtPickup(undoneBy(entry.label) ?? '')) return [];
    return postings
      .filter(({ account }) => isMoney(account))
      .map(({ amount, basket }) => ({
        row: rowOf.get(key) ?? '',
        key: basket,
        value: noted(ledger, seen, entry, amount),
      }));
  });
  // What the books refused is told beside its row, and no cent of theirs is missing.
  const refused = new Set([
    ...tab.rows.filter(({ faults }) => faults.size > 0).map(({ at }) => at),
    ...problems.flatMap(({ tab: id, row, code }) =>
      id === 'receipts' && row !== undefined && code !== 'receiptChanged' ? [row - 1] : [],
    ),
  ]);
  const over = salesBrought(ledger);
  const isOwn = isDrivesOwn(ledger, tab.rows);
  const rowsNoted = tab.rows.flatMap((row) => {
    const { at, values } = row;
    const { basket, email, amount, means, kind } = values;
    const isOurs = means !== 'credit' && means !== 'rounding' && isOwn(row);
    if ((basket === null && email === null) || amount === null || !isOurs || refused.has(at))
      return [];
    if (over.has(values.sale ?? 0)) return [];
    const sign = kind === 'refund' || kind === 'undo' ? -1 : 1;
    return [{ row: rowNames(snapshot)('receipts', at), key: basket ?? 0, value: sign * amount }];
  });
  const sides = sidesEqual('moneyIsAccountedFor', rowsNoted, booked);
  const rows = [...unreadReceipts(snapshot), ...askedReceipts(snapshot, problems), ...sides.rows];
  const named = [...new Set(rows)].filter((row) => row !== '');
  const ok = gap === 0 && rows.length === 0;
  return { rule: 'moneyIsAccountedFor', ok, gap: cents(gap), rows: named };
}

/** Rows of Encaissements, and of Retrait what says who paid, with a word that cannot be read. */
function unreadReceipts(snapshot: Reads<'receipts' | 'pickup'>): string[] {
  const nameOf = rowNames(snapshot);
  const { receipts, pickup } = snapshot.tabs;
  return [
    ...receipts.rows
      // What is not typed yet is blank.
      .filter((row) => [...row.faults].some((id) => typedIn(row, id as 'amount') !== ''))
      .map(({ at }) => nameOf('receipts', at)),
    ...pickup.rows
      .filter(({ faults }) => SAYS_PAID.some((id) => faults.has(id)))
      .map(({ at }) => nameOf('pickup', at)),
  ];
}

/** Rows whose amount waits for a yes (docs/rules.md V10): nobody knows yet what came. */
function askedReceipts(
  snapshot: Reads<'receipts' | 'pickup'>,
  problems: readonly Problem[],
): string[] {
  const nameOf = rowNames(snapshot);
  return problems.flatMap(({ code, tab, row = 0, detail }) =>
    code === 'asked' || detail === 'likelySum'
      ? [nameOf(tab as 'receipts' | 'pickup', row - 1)]
      : [],
  );
}

/**
 * As Encaissements says it: a row that takes back a refund looks like one that takes back a payment.
 * Where the row is gone that it takes back, or that is taken back, that one's own figure is, too.
 */
function noted(
  ledger: Ledger,
  seen: ReadonlySet<string>,
  { key, label }: Entry,
  amount: number,
): number {
  const target = ledger.entries.get(undoneBy(label) ?? '');
  if (!target) return amount;
  const hasRows = readEntryKey(key)?.source !== 'undo' && seen.has(baseIn(target.key));
  return hasRows ? -Math.abs(amount) : -noted(ledger, seen, target, -amount);
}

type ReadsChecked = Reads<
  | 'producers'
  | 'buyers'
  | 'sales'
  | 'offer'
  | 'orders'
  | 'baskets'
  | 'payments'
  | 'payouts'
  | 'receipts'
  | 'ledger'
  | 'pickup'
>;

/** The check about money that fails, by baskets as they stand or as an act lays them out. */
export function moneyHeld(
  snapshot: ReadsChecked,
  money: Money,
  laidOut?: readonly PlacedLine[],
): Check | undefined {
  const sale = saleOf(snapshot);
  if (!sale || money.isBroken) return undefined;
  const offered = offeredOf(snapshot.tabs.offer);
  const lines = laidOut ?? countedLines(snapshot);
  return moneyHeldBy(moneyChecks(snapshot, money, sale, lines, offered));
}

/** Nothing is paid out, exported or demanded before it holds. */
export function refusedHeld(
  snapshot: ReadsChecked,
  money: Money,
): Result<never, Refusal> | undefined {
  const check = moneyHeld(snapshot, money);
  return check && fail({ code: 'moneyUnsure', detail: heldText(check, snapshot.place.locale) });
}

/** The same where nothing of the books is asked for otherwise. */
export function refusedNow(snapshot: ReadsChecked): Result<never, Refusal> | undefined {
  const sale = saleOf(snapshot);
  return sale && followsMoney(snapshot)
    ? refusedHeld(snapshot, moneyNow(snapshot, sale))
    : undefined;
}

import type { BasketLine } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { type Check, moneyHeldBy, sidesEqual } from '../../domain/baskets/checks';
import { dueStanding } from '../../domain/money/due';
import { dueReference } from '../../domain/money/reference';
import { whereabouts } from '../../domain/money/whereabouts';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, type Result } from '../../domain/values/result';
import { typedIn } from '../../tabs/engine/readTab';
import { heldText } from '../../text/problems/checkText';
import { rowNames } from '../baskets/checks';
import { linesNow } from '../baskets/computedBaskets';
import type { PlacedLine } from '../baskets/placedLines';
import type { Reads, ReadsHead } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readLedger } from '../records/ledgerRows';
import { type Offered, offeredOf } from '../records/offer';
import { type Sale, saleOf } from '../records/sale';
import { SAYS_PAID } from './atPickup/pickupReceipts';
import { followsMoney, type Money, moneyNow } from './moneyNow';

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
 * What came in is where the books have it, in sum; and they have what each row of Encaissements and Retrait
 * says. Of what cannot be read, or waits for a yes, nobody knows whether it came.
 */
function moneyIsAccountedFor(
  snapshot: Reads<'receipts' | 'pickup'>,
  { ledger, problems }: Money,
): Check {
  const { received, paidOut, feesKept, charges, refunds, credits, held } = whereabouts(ledger);
  const gap = cents(received - paidOut - feesKept - charges - refunds - credits - held);
  const nameOf = rowNames(snapshot);
  const { receipts, pickup } = snapshot.tabs;
  const unread = [
    ...receipts.rows
      // What is not typed yet is blank.
      .filter((row) => [...row.faults].some((id) => typedIn(row, id as 'amount') !== ''))
      .map(({ at }) => nameOf('receipts', at)),
    ...pickup.rows
      .filter(({ faults }) => SAYS_PAID.some((id) => faults.has(id)))
      .map(({ at }) => nameOf('pickup', at)),
  ];
  const unsure = problems.flatMap(({ code, tab, row, detail }) => {
    if (tab !== 'receipts' && tab !== 'pickup') return [];
    const isUnsure = UNSURE.has(code) || detail === 'likelySum';
    if (!isUnsure) return [];
    return row === undefined ? snapshot.tabs[tab].sheet.title : nameOf(tab, row - 1);
  });
  const rows = [...new Set([...unread, ...unsure])];
  return { rule: 'moneyIsAccountedFor', ok: gap === 0 && rows.length === 0, gap, rows };
}

/** The books have something else than the row says, or do not have it yet. */
const UNSURE: ReadonlySet<Problem['code']> = new Set(['asked', 'receiptChanged', 'receiptsLost']);

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
  const lines = laidOut ?? linesNow(snapshot);
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

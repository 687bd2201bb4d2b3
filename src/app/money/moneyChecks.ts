import type { BasketLine } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { type Check, type CheckRule, sidesEqual } from '../../domain/baskets/checks';
import { dueStanding } from '../../domain/money/due';
import { type Ledger, moneyAccounts } from '../../domain/money/ledger';
import { whereabouts } from '../../domain/money/payout';
import { dueReference } from '../../domain/money/reference';
import { cents } from '../../domain/values/money';
import { keyOf } from '../../tabs/engine/readTab';
import { rowNames } from '../baskets/rowNames';
import type { Reads, ReadsHead } from '../kernel/reads';
import { anyTab } from '../kernel/snapshot';
import { readLedger } from '../records/ledgerRows';
import type { Offered } from '../records/offer';
import type { Sale } from '../records/sale';
import type { Money } from './moneyNow';
import { openDues, paymentRows } from './payments';
import { payoutRows } from './payouts';

/** The checks of docs/rules.md B8 that are about payments, each figure from where it stands. */
export function moneyChecks(
  snapshot: Reads<'producers' | 'baskets' | 'payments' | 'receipts' | 'payouts' | 'ledger'>,
  money: Money,
  sale: Sale,
  lines: readonly (BasketLine & { readonly at: number })[],
  offered: readonly Offered[],
): Check[] {
  const stored = readLedger(snapshot);
  const nameOf = rowNames(snapshot);
  const unbalanced = stored.unbalanced.map((row) => nameOf('ledger', row));
  const gap = stored.ledger.total(() => true);
  const paid = paymentRows(
    snapshot,
    stored.ledger,
    openDues(stored.ledger, sale.number, () => ''),
  );
  const owed = payoutRows(snapshot, stored.ledger, sale.number);
  return [
    { rule: 'ledgerBalances', ok: unbalanced.length === 0, gap, rows: unbalanced },
    duesEqualBaskets(snapshot, money, sale, lines, offered),
    moneyIsAccountedFor(snapshot, money.ledger),
    cellsMatch(snapshot, 'paymentsMatch', 'payments', paid, ['due', 'received', 'remaining']),
    cellsMatch(snapshot, 'payoutsMatch', 'payouts', owed, [
      'sold',
      'missing',
      'fees',
      'paid',
      'toPay',
    ]),
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

/** In sum, and receipt by receipt: what Encaissements says came in is what the books have. */
function moneyIsAccountedFor(snapshot: Reads<'receipts'>, ledger: Ledger): Check {
  const { received, paidOut, feesKept, charges, refunds, credits, held } = whereabouts(ledger);
  const gap = received - paidOut - feesKept - charges - refunds - credits - held;
  const isMoney = (account: string): boolean => moneyAccounts.some((one) => one === account);
  const booked = [...ledger.entries.values()].flatMap(({ key, nature, label, postings }) => {
    if (nature !== 'payment' && nature !== 'refund') return [];
    // A row that takes back a refund looks like one that takes back a payment.
    const isUndoRow = label.startsWith('undo:') && !key.startsWith('undo:');
    return postings
      .filter(({ account }) => isMoney(account))
      .map(({ amount, basket }) => ({
        row: key,
        key: basket,
        value: isUndoRow ? -Math.abs(amount) : amount,
      }));
  });
  const tab = snapshot.tabs.receipts;
  const refused = new Set(tab.rows.filter(({ faults }) => faults.size > 0).map(({ at }) => at));
  const noted = tab.rows.flatMap(({ at, values }) => {
    const { basket, amount, means, kind, producer } = values;
    const isOurs = means !== 'credit' && means !== 'rounding' && producer === null;
    if (basket === null || amount === null || !isOurs || refused.has(at)) return [];
    const sign = kind === 'refund' || kind === 'undo' ? -1 : 1;
    return [{ row: rowNames(snapshot)('receipts', at), key: basket, value: sign * amount }];
  });
  const { rows } = sidesEqual('moneyIsAccountedFor', noted, booked);
  return { rule: 'moneyIsAccountedFor', ok: gap === 0 && rows.length === 0, gap: cents(gap), rows };
}

/** Cells that people may have typed over, against what the books as written make of the row. */
function cellsMatch(
  snapshot: Reads<'payments' | 'payouts'>,
  rule: CheckRule,
  id: 'payments' | 'payouts',
  computed: readonly object[],
  columns: readonly string[],
): Check {
  const { tab, rows } = anyTab(snapshot, id);
  const byKey = new Map(computed.map((row) => [keyOf(row as Values, tab.key), row as Values]));
  const wrong = rows.flatMap(({ at, key, values }) => {
    const row = byKey.get(key);
    const gap = (column: string): number =>
      Number((values as Values)[column] ?? 0) - Number(row?.[column] ?? 0);
    const by = row ? columns.reduce((all, column) => all + gap(column), 0) : 0;
    const isWrong = row !== undefined && columns.some((column) => gap(column) !== 0);
    return isWrong ? [{ row: rowNames(snapshot)(id, at), by }] : [];
  });
  const gap = cents(wrong.reduce((all, { by }) => all + by, 0));
  return { rule, ok: wrong.length === 0, gap, rows: wrong.map(({ row }) => row) };
}

type Values = Readonly<Record<string, unknown>>;

import { basketAccounts } from '../domain/account';
import type { BasketLine } from '../domain/basket';
import { type Check, type CheckRule, sidesEqual } from '../domain/checks';
import { dueStanding } from '../domain/due';
import { type Ledger, moneyAccounts } from '../domain/ledger';
import { cents } from '../domain/money';
import { whereabouts } from '../domain/payout';
import { dueReference } from '../domain/reference';
import type { Book } from './book';
import type { Offered } from './catalogue';
import { rowNames } from './checks';
import { readLedger } from './ledgerRows';
import type { Money } from './money';
import { payoutRows } from './payouts';
import type { Sale } from './sale';

/** The checks of DESIGN 4.9 that are about payments, each figure from where it stands. */
export function moneyChecks(
  book: Book,
  money: Money,
  sale: Sale,
  lines: readonly (BasketLine & { readonly at: number })[],
  offered: readonly Offered[],
): Check[] {
  const stored = readLedger(book);
  const nameOf = rowNames(book);
  const unbalanced = stored.unbalanced.map((row) => nameOf('ledger', row));
  const gap = stored.ledger.total(() => true);
  return [
    { rule: 'ledgerBalances', ok: unbalanced.length === 0, gap, rows: unbalanced },
    duesEqualBaskets(book, money, sale, lines, offered),
    moneyIsAccountedFor(book, money.ledger),
    shownPayments(book, stored.ledger),
    shownPayouts(book, stored.ledger),
  ];
}

function duesEqualBaskets(
  book: Book,
  { ledger }: Money,
  sale: Sale,
  lines: readonly (BasketLine & { readonly at: number })[],
  offered: readonly Offered[],
): Check {
  const nameOf = rowNames(book);
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
function moneyIsAccountedFor(book: Book, ledger: Ledger): Check {
  const { received, paidOut, feesKept, refunds, credits, held } = whereabouts(ledger);
  const gap = received - paidOut - feesKept - refunds - credits - held;
  const isMoney = (account: string): boolean => moneyAccounts.some((one) => one === account);
  const booked = [...ledger.entries.values()].flatMap(({ key, nature, postings }) =>
    nature === 'payment' || nature === 'refund'
      ? postings
          .filter(({ account }) => isMoney(account))
          .map(({ amount, basket }) => ({ row: key, key: basket, value: amount as number }))
      : [],
  );
  const tab = book.tab('receipts');
  const refused = new Set(tab.rows.filter(({ faults }) => faults.size > 0).map(({ at }) => at));
  const noted = tab.rows.flatMap(({ at, values }) => {
    const { basket, amount, means, kind, producer } = values;
    const isOurs = means !== 'credit' && means !== 'rounding' && producer === null;
    if (basket === null || amount === null || !isOurs || refused.has(at)) return [];
    const sign = kind === 'refund' || kind === 'undo' ? -1 : 1;
    return [{ row: rowNames(book)('receipts', at), key: basket, value: sign * amount }];
  });
  const { rows } = sidesEqual('moneyIsAccountedFor', noted, booked);
  return { rule: 'moneyIsAccountedFor', ok: gap === 0 && rows.length === 0, gap: cents(gap), rows };
}

interface Shown {
  readonly row: string;
  readonly key: string;
  readonly value: number;
}

const cellsMatch = (
  rule: CheckRule,
  shown: readonly Shown[],
  computed: ReadonlyMap<string, number>,
): Check => {
  const wrong = shown.filter(({ key, value }) => computed.has(key) && computed.get(key) !== value);
  const gap = wrong.reduce((all, { key, value }) => all + value - (computed.get(key) ?? 0), 0);
  return { rule, ok: wrong.length === 0, gap: cents(gap), rows: wrong.map(({ row }) => row) };
};

/** Cells that people may have typed over, against the books as they were written. */
function shownPayments(book: Book, ledger: Ledger): Check {
  const computed = new Map<string, number>();
  for (const id of ledger.dueIds()) {
    const { due, received, remaining } = dueStanding(ledger, id);
    const reference = dueReference(id);
    for (const [column, value] of Object.entries({ due, received, remaining }))
      computed.set(`${reference} ${column}`, value);
  }
  const shown = book.tab('payments').rows.flatMap(({ at, values }) =>
    (['due', 'received', 'remaining'] as const).map((column) => ({
      row: rowNames(book)('payments', at),
      key: `${values.reference} ${column}`,
      value: values[column] ?? 0,
    })),
  );
  return cellsMatch('paymentsMatch', shown, computed);
}

const PAYOUT_COLUMNS = ['sold', 'missing', 'fees', 'paid', 'toPay'] as const;

function shownPayouts(book: Book, ledger: Ledger): Check {
  const rows = book.tab('payouts').rows;
  const last = rows.reduce((latest, { values }) => Math.max(latest, values.sale ?? 0), 0);
  const computed = new Map<string, number>();
  for (const row of payoutRows(book, ledger, last))
    for (const column of PAYOUT_COLUMNS)
      computed.set(`${row.sale} ${row.producer} ${column}`, Number(row[column] ?? 0));
  const shown = rows.flatMap(({ at, values }) =>
    PAYOUT_COLUMNS.map((column) => ({
      row: rowNames(book)('payouts', at),
      key: `${values.sale} ${values.producer} ${column}`,
      value: values[column] ?? 0,
    })),
  );
  return cellsMatch('payoutsMatch', shown, computed);
}

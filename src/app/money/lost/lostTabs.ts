import { dueStanding } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { receiptsWithoutTab } from '../../../domain/money/receiptIn';
import type { Problem } from '../../../domain/values/problem';
import { fail } from '../../../domain/values/result';
import type { Reads, ReadsColumns } from '../../kernel/reads';
import { anyTab } from '../../kernel/snapshot';
import { readLedger } from '../../records/ledgerRows';
import { saleOf } from '../../records/sale';

/** Tabs that sums hang on: one that is gone, or was emptied, is nobody's word on each of its rows. */
export type LostTab = 'baskets' | 'offer' | 'receipts' | 'producers' | 'documents';

type ReadsBaskets = Reads<'sales' | 'offer' | 'baskets' | 'ledger'> &
  ReadsColumns<'orders', 'basket' | 'state'>;

/**
 * What the baskets of the sale are read from, as far as it is lost (docs/rules.md M30): orders wait
 * that Paniers has no row of, or nothing says what its rows are.
 */
export function lostBaskets(snapshot: ReadsBaskets): LostTab[] {
  const { baskets, offer } = snapshot.tabs;
  if (baskets.rows.length > 0) return offer.rows.length > 0 ? [] : ['offer'];
  return areBasketsKnown(snapshot) ? ['baskets'] : [];
}

function areBasketsKnown(snapshot: ReadsBaskets): boolean {
  const { orders } = snapshot.tabs;
  if (orders.rows.length > 0)
    return orders.rows.some(({ values }) => values.state === 'accepted' && values.basket !== null);
  const number = saleOf(snapshot)?.number;
  const { ledger } = readLedger(snapshot);
  return ledger.dueIds().some((id) => id.sale === number && dueStanding(ledger, id).due !== 0);
}

/** Encaissements without a tab, or without any of several rows that count. */
export function lostReceipts({ tabs }: Reads<'receipts'>, ledger: Ledger): LostTab[] {
  const { stands, rows } = tabs.receipts;
  const { length } = rows.length > 0 ? [] : receiptsWithoutTab(ledger);
  return length > (stands ? 1 : 0) ? ['receipts'] : [];
}

/** What the repair makes again; the others come back by their history alone. */
const IS_MADE_AGAIN: Readonly<Record<LostTab, boolean>> = {
  baskets: true,
  receipts: true,
  offer: false,
  producers: false,
  documents: false,
};

export const lostProblems = (lost: readonly LostTab[]): Problem[] =>
  lost.map((tab) => ({ code: IS_MADE_AGAIN[tab] ? 'tabLost' : 'tabToBring', tab }));

/** Nothing is done about sums before the tab is back. */
export const refusedFor = (snapshot: Reads, lost: readonly LostTab[]) =>
  fail({
    code: lost.every((tab) => IS_MADE_AGAIN[tab]) ? 'tabLost' : 'tabToBring',
    detail: lost.map((tab) => anyTab(snapshot, tab).sheet.title).join(', '),
  } as const);

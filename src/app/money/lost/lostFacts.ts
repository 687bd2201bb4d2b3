import { isPlacedFeeRef } from '../../../domain/catalogue/feeRef';
import { dueStanding } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { receiptsWithoutTab } from '../../../domain/money/receiptIn';
import { areOrdersOpen, awaitsAccounts } from '../../../domain/sale/transitions';
import type { Lost } from '../../kernel/lost';
import type { Reads, ReadsColumns, ReadsHead } from '../../kernel/reads';
import { anyTab } from '../../kernel/snapshot';
import { readLedger } from '../../records/ledgerRows';
import { offeredOf } from '../../records/offer';
import { decodeOrder } from '../../records/orderRows';
import { latestSale, saleOf, salesOf } from '../../records/sale';

type ReadsLines = Reads<'sales' | 'offer'> &
  ReadsColumns<'baskets', 'ref' | 'served'> &
  ReadsColumns<'orders', 'state' | 'basket' | 'lines'>;

/** What the baskets of the sale are read from, as far as it is gone (docs/rules.md M30). */
export function lostBaskets(
  snapshot: ReadsLines & Reads<'baskets' | 'ledger'> & ReadsHead<'pickup'>,
): Lost[] {
  const { baskets, offer, orders, pickup } = snapshot.tabs;
  if (baskets.rows.length === 0 && areBasketsKnown(snapshot)) return [{ tab: 'baskets' }];
  if (baskets.rows.length > 0 && offer.rows.length === 0) return [{ tab: 'offer' }];
  const sale = saleOf(snapshot);
  const isHandedOver =
    sale !== undefined &&
    awaitsAccounts(sale.state) &&
    baskets.rows.some(({ values }) => (values.served ?? 0) > 0);
  const lost: Lost[] = isHandedOver && !pickup.stands ? [{ tab: 'pickup' }] : [];
  lost.push(...lostParts(snapshot));
  const isRead = ({ values: { state, lines } }: (typeof orders.rows)[number]): boolean =>
    state !== 'accepted' || (lines !== null && decodeOrder(lines) !== undefined);
  const areOrdersGone = orders.rows.length === 0 && baskets.rows.length > 0;
  if (lost.length === 0 && (areOrdersGone || !orders.rows.every(isRead)))
    lost.push({ tab: 'orders' });
  return lost;
}

/** What these tabs lack of the columns that sums hang on (docs/rules.md M60). */
type HungOn = 'baskets' | 'orders' | 'ledger' | 'pickup' | 'receipts' | 'products' | 'producers';
export const lostColumns = <K extends HungOn>(snapshot: ReadsHead<K>, ids: readonly K[]): Lost[] =>
  ids.flatMap((tab) => anyTab(snapshot, tab).lost.map((column) => ({ tab, column })));

/** Columns and rows of the sale's tabs. Open orders are read again by themselves (M60). */
export function lostParts(snapshot: ReadsLines): Lost[] {
  const sale = saleOf(snapshot);
  const isClosed = sale !== undefined && !areOrdersOpen(sale.state);
  const columns = lostColumns(snapshot, isClosed ? ['baskets', 'orders'] : ['baskets']);
  return columns.length > 0 ? columns : lostRows(snapshot);
}

/** What orders hold, or Paniers where Commandes is gone, and the offer has no row of (docs/rules.md M43). */
export function lostRows(snapshot: ReadsLines): Lost[] {
  const { offer, orders, baskets } = snapshot.tabs;
  if (offer.rows.length === 0) return [];
  const held =
    orders.rows.length > 0
      ? orders.rows.flatMap(({ values: { state, basket, lines } }) =>
          state === 'accepted' && basket !== null ? (decodeOrder(lines)?.lines ?? []) : [],
        )
      : baskets.rows.map(({ values }) => ({ ref: values.ref ?? '', served: values.served ?? 0 }));
  const offered = new Set(offeredOf(offer).map(({ ref }) => ref));
  const lost = held.filter(
    ({ ref, served }) => served > 0 && !offered.has(ref) && !isPlacedFeeRef(ref),
  );
  return [...new Set(lost.map(({ ref }) => ref))].map((read) => ({ tab: 'offer', read }));
}

/** Orders that count wait for a basket, and Paniers has none. */
export const withoutBaskets = ({
  tabs: { baskets, orders },
}: Reads<'baskets'> & ReadsColumns<'orders', 'basket' | 'state'>): Lost[] =>
  baskets.rows.length === 0 &&
  orders.rows.some(({ values }) => values.state === 'accepted' && values.basket !== null)
    ? [{ tab: 'baskets' }]
    : [];

/** By Commandes, or by the books where that is gone as well. */
function areBasketsKnown(snapshot: ReadsLines & Reads<'baskets' | 'ledger'>): boolean {
  if (snapshot.tabs.orders.rows.length > 0) return withoutBaskets(snapshot).length > 0;
  const number = saleOf(snapshot)?.number;
  const { ledger } = readLedger(snapshot);
  return ledger.dueIds().some((id) => id.sale === number && dueStanding(ledger, id).due !== 0);
}

type ReadsBooks = Reads<'ledger' | 'sales'> &
  ReadsColumns<'payments', 'sale'> &
  ReadsColumns<'payouts', 'sale'>;

/** Écritures without any row, of which other tabs show what it held; or the row of its latest sale. */
function lostLedger(snapshot: ReadsBooks): Lost[] {
  const { ledger, payments, payouts, sales } = snapshot.tabs;
  const isShown =
    payments.rows.length + payouts.rows.length > 0 ||
    salesOf(sales).some(({ basis }) => basis !== undefined);
  if (ledger.rows.length === 0) return isShown ? [{ tab: 'ledger' }] : [];
  return [...lostColumns(snapshot, ['ledger']), ...lostSale(snapshot)];
}

/**
 * A later sale than the last of Ventes, by the two rows at least that an entry has in Écritures: without
 * its row the tabs of that sale would be those of another (docs/rules.md M52).
 */
export function lostSale({ tabs }: Reads<'sales'> & ReadsColumns<'ledger', 'sale'>): Lost[] {
  const last = latestSale(tabs.sales)?.number ?? 0;
  const later = tabs.ledger.rows.flatMap(({ values: { sale } }) =>
    sale !== null && sale > last ? [sale] : [],
  );
  const lost = later.find((sale, index) => later.indexOf(sale) !== index);
  return lost === undefined ? [] : [{ tab: 'sales', read: String(lost) }];
}

/** What the books themselves lack: without it they are not gone on with. */
export function lostInBooks(
  snapshot: ReadsBooks & Reads<'receipts' | 'pickup'>,
  ledger: Ledger,
): Lost[] {
  const { stands, rows } = snapshot.tabs.receipts;
  const { length } = rows.length > 0 ? [] : receiptsWithoutTab(ledger);
  const areReceiptsGone = length > (stands ? 1 : 0);
  return [
    ...lostLedger(snapshot),
    ...(areReceiptsGone ? [{ tab: 'receipts' } as const] : []),
    ...lostColumns(snapshot, ['pickup', 'receipts']),
  ];
}

import { isPlacedFeeRef } from '../../../domain/catalogue/feeRef';
import { broughtIn } from '../../../domain/money/carriedForward';
import { dueStanding } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { receiptsWithoutTab } from '../../../domain/money/receiptIn';
import { unknownPayouts } from '../../../domain/money/unknownPayouts';
import { areOrdersOpen, awaitsAccounts } from '../../../domain/sale/transitions';
import { type Problem, toBring } from '../../../domain/values/problem';
import { fail } from '../../../domain/values/result';
import type { Tab } from '../../../tabs/engine/tab';
import { type TabId, tabs as tables } from '../../../tabs/tabs';
import type { Reads, ReadsColumns, ReadsHead } from '../../kernel/reads';
import { anyTab, isOver } from '../../kernel/snapshot';
import { type Incoming, lossOf } from '../../records/answers/incomingAnswers';
import { readLedger } from '../../records/ledgerRows';
import { offeredOf } from '../../records/offer';
import { decodeOrder } from '../../records/orderRows';
import { KEPT_ROWS, saleOf, salesOf } from '../../records/sale';

/** Tabs that sums hang on: one that is gone, or was emptied, is nobody's word on each of its rows. */
export type LostTab =
  | 'baskets'
  | 'orders'
  | 'pickup'
  | 'offer'
  | 'receipts'
  | 'producers'
  | 'ledger'
  | 'documents';

/** Such a tab, one of its columns, a row of what is on sale, or the row of the sale itself. */
export type Lost = LostTab | LostColumn | LostRow | LostSale;

interface LostSale {
  readonly sale: number;
}

interface LostColumn {
  readonly tab: TabId;
  readonly column: string;
}

/** Of what is on sale, a row that is gone. */
interface LostRow {
  readonly ref: string;
}

type ReadsLines = Reads<'sales' | 'offer'> &
  ReadsColumns<'baskets', 'ref' | 'served'> &
  ReadsColumns<'orders', 'state' | 'basket' | 'lines'>;
type ReadsBaskets = ReadsLines & Reads<'baskets' | 'ledger'> & ReadsHead<'pickup'>;

/**
 * What the baskets of the sale are read from, as far as it is lost (docs/rules.md M30): orders wait
 * that Paniers has no row of, or nothing says what its rows are.
 */
export function lostBaskets(snapshot: ReadsBaskets): Lost[] {
  const { baskets, offer } = snapshot.tabs;
  if (baskets.rows.length === 0 && areBasketsKnown(snapshot)) return ['baskets'];
  if (baskets.rows.length > 0 && offer.rows.length === 0) return ['offer'];
  const parts = [...lostPickup(snapshot), ...lostParts(snapshot)];
  return parts.length > 0 ? parts : lostOrders(snapshot);
}

/** Commandes, which the baskets are computed of: it is gone, or an order that counts cannot be read. */
function lostOrders({ tabs: { orders, baskets } }: ReadsLines): LostTab[] {
  const isRead = ({ values: { state, lines } }: (typeof orders.rows)[number]): boolean =>
    state !== 'accepted' || (lines !== null && decodeOrder(lines) !== undefined);
  const isGone = orders.rows.length === 0 && baskets.rows.length > 0;
  return isGone || !orders.rows.every(isRead) ? ['orders'] : [];
}

/** Of a sale that has closed with something to hand over: people type there what is missing. */
function lostPickup(snapshot: ReadsLines & ReadsHead<'pickup'>): LostTab[] {
  const { baskets, pickup } = snapshot.tabs;
  const sale = saleOf(snapshot);
  const isToCome = sale !== undefined && awaitsAccounts(sale.state) && !pickup.stands;
  return isToCome && baskets.rows.some(({ values }) => (values.served ?? 0) > 0) ? ['pickup'] : [];
}

/** What these tabs lack of the columns that sums hang on (docs/rules.md M60). */
type HungOn = 'baskets' | 'orders' | 'ledger' | 'pickup' | 'receipts' | 'products' | 'producers';
export const lostColumns = <K extends HungOn>(snapshot: ReadsHead<K>, ids: readonly K[]): Lost[] =>
  ids.flatMap((tab) => anyTab(snapshot, tab).lost.map((column) => ({ tab, column })));

/** A column that goes, or a row of the offer. Open orders are read again by themselves (M60). */
export function lostParts(snapshot: ReadsLines): Lost[] {
  const sale = saleOf(snapshot);
  const isClosed = sale !== undefined && !areOrdersOpen(sale.state);
  const columns = lostColumns(snapshot, isClosed ? ['baskets', 'orders'] : ['baskets']);
  return columns.length > 0 ? columns : lostRows(snapshot);
}

/** What orders hold, or Paniers where Commandes is gone, and the offer has no row of (docs/rules.md M43). */
function lostRows(snapshot: ReadsLines): LostRow[] {
  const { offer, orders, baskets } = snapshot.tabs;
  if (offer.rows.length === 0) return [];
  const held =
    orders.rows.length > 0
      ? orders.rows.flatMap(({ values: { state, basket, lines } }) =>
          state === 'accepted' && basket !== null ? (decodeOrder(lines)?.lines ?? []) : [],
        )
      : baskets.rows.map(({ values: { ref, served } }) => ({
          ref: ref ?? '',
          served: served ?? 0,
        }));
  const offered = new Set(offeredOf(offer).map(({ ref }) => ref));
  const lost = held.filter(
    ({ ref, served }) => served > 0 && !offered.has(ref) && !isPlacedFeeRef(ref),
  );
  return [...new Set(lost.map(({ ref }) => ref))].map((ref) => ({ ref }));
}

/** Nothing is closed by what is left of what was ordered (docs/rules.md M43). */
export function refusedToClose(
  snapshot: ReadsLines,
  now: Incoming,
  event: 'close' | 'callOff' = 'close',
) {
  const loss = lossOf(now);
  if (loss) return fail({ code: loss });
  const lost = event === 'close' ? lostRows(snapshot) : [];
  return lost.length > 0 ? refusedFor(snapshot, lost) : undefined;
}

/** The same, of orders alone: what a look sees at once. */
export const withoutBaskets = ({
  tabs: { baskets, orders },
}: Reads<'baskets'> & ReadsColumns<'orders', 'basket' | 'state'>): LostTab[] =>
  baskets.rows.length === 0 && hasBaskets(orders.rows) ? ['baskets'] : [];

const hasBaskets = (
  orders: ReadsColumns<'orders', 'basket' | 'state'>['tabs']['orders']['rows'],
): boolean => orders.some(({ values }) => values.state === 'accepted' && values.basket !== null);

function areBasketsKnown(snapshot: ReadsBaskets): boolean {
  const { orders } = snapshot.tabs;
  if (orders.rows.length > 0) return hasBaskets(orders.rows);
  const number = saleOf(snapshot)?.number;
  const { ledger } = readLedger(snapshot);
  return ledger.dueIds().some((id) => id.sale === number && dueStanding(ledger, id).due !== 0);
}

/** Encaissements without a tab, or without any of several rows that count. */
function lostReceipts({ tabs }: Reads<'receipts'>, ledger: Ledger): LostTab[] {
  const { stands, rows } = tabs.receipts;
  const { length } = rows.length > 0 ? [] : receiptsWithoutTab(ledger);
  return length > (stands ? 1 : 0) ? ['receipts'] : [];
}

type ReadsShown = Reads<'ledger' | 'payments' | 'payouts' | 'sales'>;

/**
 * Sales that the books know of and Ventes has no row of that can be read; of half a year ago it is in
 * Ventes passées (S54). Without its latest one the tabs of that sale would be those of another.
 */
export function salesWithoutRow({ tabs }: Reads<'sales'>, ledger: Ledger) {
  const rows = new Set(salesOf(tabs.sales).map(({ number }) => number));
  const last = Math.max(0, ...rows);
  const from = tabs.sales.rows.some(isOver) ? 0 : Math.max(0, last - KEPT_ROWS);
  const known = [...ledger.dueIds().map(({ sale }) => sale), ...(broughtIn(ledger)?.sales ?? [])];
  const gone = [...new Set(known)].filter((number) => number > from && !rows.has(number));
  return { latest: gone.filter((number) => number > last), former: gone.filter((n) => n <= last) };
}

/** A later sale than the last, by the two rows at least that an entry has in Écritures (docs/rules.md M52). */
export function laterSale({ tabs }: ReadsColumns<'ledger', 'sale'>, last: number) {
  const later = tabs.ledger.rows.flatMap(({ values: { sale } }) =>
    sale !== null && sale > last ? [sale] : [],
  );
  return later.find((sale, index) => later.indexOf(sale) !== index);
}

/** Écritures without any row, of which other tabs show what it held. */
function lostLedger(
  snapshot: Reads<'ledger' | 'sales'> &
    ReadsColumns<'payments', 'sale'> &
    ReadsColumns<'payouts', 'sale'>,
): Lost[] {
  const { tabs } = snapshot;
  if (tabs.ledger.rows.length > 0) return lostColumns(snapshot, ['ledger']);
  const isShown =
    tabs.payments.rows.length + tabs.payouts.rows.length > 0 ||
    salesOf(tabs.sales).some(({ basis }) => basis !== undefined);
  return isShown ? ['ledger'] : [];
}

/** What Reversements shows as ordered or paid was written with the ledger (docs/rules.md M47). */
const lostPayouts = ({ tabs }: ReadsShown, ledger: Ledger): Problem[] =>
  unknownPayouts(
    ledger,
    tabs.payouts.rows.map(({ at, values }) => ({ at, ...values })),
  ).map(({ at, producer }) => {
    const place = { tab: 'payouts', row: at + 1, column: 'paid' } as const;
    return { ...place, ...toBring('payout', producer ?? '') };
  });

/** What the books themselves lack: without it they are not gone on with; and what is told. */
export function lostInBooks(
  snapshot: ReadsShown & Reads<'receipts' | 'pickup'>,
  ledger: Ledger,
): Record<'problems' | 'told', readonly Problem[]> & { readonly lost: readonly Lost[] } {
  const lost = lostLedger(snapshot);
  const { latest, former } = salesWithoutRow(snapshot, ledger);
  const besides = [
    ...lostReceipts(snapshot, ledger),
    ...lostColumns(snapshot, ['pickup', 'receipts']),
  ];
  return {
    lost: [...lost, ...latest.map((sale) => ({ sale })), ...besides],
    problems: lost.length > 0 ? [] : lostPayouts(snapshot, ledger),
    told: former.map(saleGone),
  };
}

/** Why the books are not gone on with, where no tab is lost. */
export const refusedBooks = (problems: readonly Problem[]) => {
  const names = problems.flatMap(({ code, tab, read = '' }) =>
    code === 'toBring' && tab === 'payouts' ? [read] : [],
  );
  return problems.some(({ tab }) => tab === 'ledger') || names.length === 0
    ? ({ code: 'ledgerBroken' } as const)
    : ({ code: 'payoutLost', detail: [...new Set(names)].join(', ') } as const);
};

/** What the repair makes again; the others come back by their history alone. */
const IS_MADE_AGAIN: Readonly<Record<LostTab, boolean>> = {
  baskets: true,
  orders: false,
  pickup: true,
  receipts: false,
  offer: false,
  producers: false,
  ledger: false,
  documents: false,
};

const saleGone = (sale: number): Problem => ({ tab: 'sales', ...toBring('sale', String(sale)) });

export const lostProblems = (lost: readonly Lost[]): Problem[] =>
  lost.map((one) => {
    if (typeof one === 'string')
      return { code: IS_MADE_AGAIN[one] ? 'tabLost' : 'tabToBring', tab: one };
    if ('column' in one) return { code: 'columnToBring', ...one };
    if ('sale' in one) return saleGone(one.sale);
    return { tab: 'offer', ...toBring('product', one.ref) };
  });

/** Nothing is done about sums before the tab, the column or the row is back. */
export function refusedFor(snapshot: Reads, lost: readonly Lost[]) {
  const titleOf = (tab: TabId): string => anyTab(snapshot, tab).sheet.title;
  const tabs = lost.filter((one) => typeof one === 'string');
  if (tabs.length > 0) {
    const code = tabs.every((tab) => IS_MADE_AGAIN[tab]) ? 'tabLost' : 'tabToBring';
    return fail({ code, detail: tabs.map(titleOf).join(', ') } as const);
  }
  const parts = lost.filter((one) => typeof one === 'object');
  const sales = parts.flatMap((one) => ('sale' in one ? [one.sale] : []));
  if (sales.length > 0) return fail({ code: 'saleRowGone', detail: sales.join(', ') } as const);
  const columns = parts.flatMap((one) => ('column' in one ? one : []));
  if (columns.length === 0) {
    const detail = parts.flatMap((one) => ('ref' in one ? one.ref : [])).join(', ');
    return fail({ code: 'orderedRowsLost', detail } as const);
  }
  const { locale } = snapshot.place;
  const detail = columns.map(
    ({ tab, column }) =>
      `${titleOf(tab)} › ${(tables[tab] as Tab).columns[column]?.header[locale]}`,
  );
  return fail({ code: 'columnToBring', detail: detail.join(', ') } as const);
}

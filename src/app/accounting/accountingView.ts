import { readBaskets } from '../../domain/accounting/document';
import { invoicedBy } from '../../domain/accounting/purchaseNote';
import { isInPreparation } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Instant, localTime } from '../../domain/values/time';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { RowOf, Tab } from '../../tabs/engine/tab';
import { tabs } from '../../tabs/tabs';
import { basketLinesOf } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { lostBaskets, refusedFor } from '../money/lost/lostTabs';
import { basisOf, collectorOf } from '../money/payouts';
import { type PastTab, pastIn, postingsIn } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { OF_A_SALE, pastTabs } from '../records/pastTabs';
import { type Sale, saleOf, salesUpTo } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { asksIdentity, asksMandate } from './legalIdentity';
import { lostNumbers } from './lostNumbers';
import { invoiceNeeds, noteInvoices } from './noteInvoices';
import { wrongIdentities } from './wrongIdentity';

/** Days, first and last included; absent: the month of the last sale. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Ledger and documents of all time, which numbers hang on, instead of what was sold in the period. */
  readonly whole?: boolean | undefined;
}

const needs = reads({
  whole: ['sales', 'producers', 'buyers', 'mandates', 'supplierInvoices'],
  rows: [...OF_A_SALE, 'ledger', 'documents', 'purchases'],
  past: ['sales', 'ledger'],
  columns: { salesPast: [], orders: ['basket', 'state'] },
});

type BooksReads = Snapshot<typeof needs>;

const rowsIn = <T extends Tab>(tab: Pick<ReadTab<T>, 'rows'>): RowOf<T>[] =>
  tab.rows.map(({ values }) => values);

/** The rows that the books of a period are made of, as they stand; what they say is not our matter. */
export function booksView(ports: Ports, { from, until, whole = false }: Period) {
  const snapshot = readDrive(ports, needs, 'inHand');
  const { zone, locale: language } = snapshot.place;
  // One that is prepared has sold nothing yet: the tabs are its own already.
  const sales = salesUpTo(snapshot).filter(({ state }) => !isInPreparation(state));
  const last = sales.at(-1);
  if (!last) return refused;
  const gone = goneIn(ports, snapshot);
  if (gone) return gone;
  const dayOf = (at: Instant): string => localTime(at, zone).day;
  const month = dayOf(last.pickupStart).slice(0, 7);
  const period = { from: from ?? `${month}-01`, until: until ?? `${month}-31` };
  const isIn = (at: Instant): boolean => dayOf(at) >= period.from && dayOf(at) <= period.until;
  const asked = sales.filter(({ pickupStart }) => isIn(pickupStart));
  const numbers = new Set(asked.map(({ number }) => number));
  const tabsOf = saleTabs(ports, snapshot, whole ? accruedIn(snapshot, sales) : asked);
  if (!tabsOf.ok) return tabsOf;
  const hours = new Map(
    snapshot.tabs.sales.rows.map(({ key, values }) => [Number(key), values.hours]),
  );
  const { producers, buyers, mandates, supplierInvoices, purchases, documents } = snapshot.tabs;
  return ok({
    language,
    zone,
    now: snapshot.now as number,
    ...period,
    settings: snapshot.settings,
    isPrepared: asksIdentity(snapshot) && asksMandate(snapshot),
    wrong: wrongIdentities(snapshot),
    collector: collectorOf(snapshot) ?? '',
    producers: rowsIn(producers),
    buyers: rowsIn(buyers),
    mandates: rowsIn(mandates),
    supplierInvoices: rowsIn(supplierInvoices),
    purchases: rowsIn(purchases),
    documents: rowsIn(documents).filter(
      ({ at, baskets }) =>
        whole ||
        (at !== null && isIn(at)) ||
        readBaskets(baskets).some(({ sale }) => numbers.has(sale)),
    ),
    ...lostIn(snapshot),
    ledger: rowsIn({ rows: postingsIn(snapshot) }).filter(
      ({ at, sale }) => whole || numbers.has(sale ?? 0) || (at !== null && isIn(at)),
    ),
    sales: (whole ? sales : asked).map((sale) => saleView(snapshot, sale, tabsOf.value, hours)),
  });
}

/** Tabs that the books cannot be made without. */
function goneIn(ports: Ports, snapshot: BooksReads): Result<never, Refusal> | undefined {
  const gone = pastIn(ports, snapshot).filter((id) => isMissing(snapshot, id));
  if (gone.length > 0) return missing(gone.map((id) => tabs[id].title[snapshot.place.locale]));
  const lost = lostBaskets(snapshot);
  return lost.length > 0 ? refusedFor(snapshot, lost) : undefined;
}

type TabsOf = (sale: number) => ReturnType<ReturnType<typeof pastTabs>>;

/** Of these sales, those of the one at hand among them. */
function saleTabs(
  ports: Ports,
  snapshot: BooksReads,
  sales: readonly Sale[],
): Result<TabsOf, Refusal> {
  const present = saleOf(snapshot)?.number;
  const others = sales.flatMap(({ number }) => (number === present ? [] : [number]));
  const past = pastTabs(ports, snapshot, others);
  if (past.lost.length > 0) return unreachable(past.lost);
  return ok((number) => (number === present ? snapshot.tabs : past(number)));
}

/** What is accrued of older sales is at the rates of what was bought. */
const accruedIn = (snapshot: BooksReads, sales: readonly Sale[]): Sale[] =>
  sales.filter(
    ({ number, pickupStart }) =>
      snapshot.settings.mode === 'resale' &&
      isAccrued(snapshot, number, localTime(pickupStart, snapshot.place.zone).day.slice(0, 4)),
  );

const lostIn = ({ tabs: { ledger, purchases, documents } }: BooksReads) => ({
  lostEntries: lostNumbers(ledger.rows.map(({ values }) => ['', values.number])),
  // From the first on.
  lostPurchases: lostNumbers([
    ['', 0],
    ...purchases.rows.map(({ values }) => ['', values.number] as const),
  ]),
  lostDocuments: lostNumbers(
    documents.rows.map(({ values }) => [values.seller ?? '', values.number]),
  ),
});

function saleView(
  snapshot: BooksReads,
  sale: Sale,
  tabsOf: TabsOf,
  hours: ReadonlyMap<number, number | null>,
) {
  const { number, state, pickupStart, pickupEnd, endsByHand = false, terms } = sale;
  const { offer, baskets, producerSplit } = tabsOf(number);
  const offered = offeredOf(offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  return {
    ...{ number, state, pickupStart, pickupEnd, endsByHand, terms },
    basis: basisOf(snapshot, sale),
    hours: hours.get(number) ?? null,
    offered,
    lines: basketLinesOf(baskets, products).lines,
    split: rowsIn(producerSplit),
  };
}

/** What an accountant takes along: of all time, with what was noted up to now. */
export function bookEntries(ports: Ports, period: Period) {
  noteInvoices(ports, readDrive(ports, invoiceNeeds, 'inHand'), 'takenAlong');
  return booksView(ports, { ...period, whole: true });
}

/** Of a year that is over, with a supplier who has not invoiced it in that year. */
function isAccrued({ tabs, now, place }: Read, sale: number, year: string): boolean {
  const yearOf = (at: Instant): string => localTime(at, place.zone).day.slice(0, 4);
  if (year >= yearOf(now)) return false;
  const invoiced = invoicedBy(rowsIn(tabs.purchases), sale, (at) => yearOf(at) <= year);
  return rowsIn(tabs.ledger).some(
    ({ account, nature, sale: of, party }) =>
      of === sale &&
      account === 'producers' &&
      nature === 'sale' &&
      !invoiced.has(folded(party ?? '')),
  );
}

type Read = Reads<'purchases' | 'ledger'>;

const refused: Result<never, Refusal> = fail({ code: 'noSale' });

/** What stands for entries counts only where these were not to be read. */
const isMissing = ({ tabs: { salesPast } }: BooksReads, id: PastTab): boolean =>
  id === 'ledgerPast' || !salesPast.stands;

const missing = (titles: readonly string[]): Result<never, Refusal> =>
  fail({ code: 'tabGone', detail: titles.join(', ') });

const unreachable = (lost: readonly number[]): Result<never, Refusal> =>
  fail({ code: 'archiveUnreachable', detail: lost.join(', ') });

import { lostNumbers } from '../../domain/accounting/givenNumbers';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { RowOf, Tab } from '../../tabs/engine/tab';
import { refusedFor } from '../kernel/lost';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { lookToAct } from '../money/moneyAction';
import { allMoneyNeeds, moneyTabs } from '../money/moneyNow';
import { basisOf } from '../money/payouts';
import { collectorOf, NOBODY } from '../records/collector';
import { type PastTab, pastIn, postingsIn } from '../records/ledgerRows';
import { OF_A_SALE } from '../records/pastTabs';
import type { Sale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { givenNumbers, lostDocuments } from './documentNumbers';
import { asksIdentity, asksMandate } from './legalIdentity';
import {
  billedSale,
  billingOf,
  draftsToShow,
  isInDays,
  salesSold,
  type TabsOfSale,
  tabsOfSales,
} from './readBilling';

/** Days, first and last included; absent: the month of the last sale. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Ledger and documents of all time, which numbers hang on, instead of what was sold in the period. */
  readonly whole?: boolean | undefined;
}

const needs = reads({
  ...allMoneyNeeds,
  whole: [...allMoneyNeeds.whole, 'mandates'],
  rows: ['orders', 'offer', 'baskets', 'producerSplit', ...moneyTabs, 'documents'],
  columns: { ...allMoneyNeeds.columns, salesPast: [] },
});

type BooksReads = Snapshot<typeof needs>;

const rowsIn = <T extends Tab>(tab: Pick<ReadTab<T>, 'rows'>): RowOf<T>[] =>
  tab.rows.map(({ values }) => values);

/** What the books of a period are made of, with the documents that were given and those still to be. */
export function booksView(ports: Ports, { from, until, whole = false }: Period) {
  const snapshot = readDrive(ports, needs, 'current');
  const { zone, locale: language } = snapshot.place;
  const sales = salesSold(snapshot);
  const last = sales.at(-1);
  if (!last) return refused;
  const given = givenNumbers(ports);
  const gone = goneIn(ports, snapshot, given);
  if (gone) return gone;
  const looked = lookToAct(snapshot, undefined);
  if (!looked.ok) return looked;
  if (looked.value.held) return looked.value.held;
  const month = localTime(last.pickupStart, zone).day.slice(0, 7);
  const period = { from: from ?? `${month}-01`, until: until ?? `${month}-31` };
  const isIn = isInDays(snapshot, period);
  const asked = sales.filter(({ pickupStart }) => isIn(pickupStart));
  const numbers = new Set(asked.map(({ number }) => number));
  // Of all time the baskets are not read.
  const read = whole ? [] : asked;
  const tabsOf = tabsOfSales(ports, snapshot, read, OF_A_SALE);
  if (!tabsOf.ok) return tabsOf;
  const shown = (whole ? sales : asked).map((sale) =>
    saleView(snapshot, sale, tabsOf.value(sale.number)),
  );
  const billing = billingOf(snapshot, period, shown, given, whole);
  return ok({
    language,
    ...billing,
    ...(whole ? NO_DRAFTS : draftsToShow(snapshot, billing)),
    isPrepared: asksIdentity(snapshot) && asksMandate(snapshot),
    collector: collectorOf(snapshot) ?? '',
    ...lostIn(snapshot, given),
    ledger: rowsIn({ rows: postingsIn(snapshot) }).filter(
      ({ at, sale }) => whole || numbers.has(sale ?? 0) || (at !== null && isIn(at)),
    ),
  });
}

/** Tabs that the books cannot be made without. */
function goneIn(
  ports: Ports,
  snapshot: BooksReads,
  numbers: ReturnType<typeof givenNumbers>,
): Result<never, Refusal> | undefined {
  const gone = pastIn(ports, snapshot).filter((id) => isMissing(snapshot, id));
  return refusedFor(snapshot, [
    ...gone.map((tab) => ({ tab })),
    ...lostDocuments(snapshot, numbers),
  ]);
}

const lostIn = (
  { tabs: { ledger, documents } }: BooksReads,
  numbers: ReturnType<typeof givenNumbers>,
) => ({
  lostEntries: lostNumbers(ledger.rows.map(({ values }) => ['', values.number])),
  lostDocuments: lostNumbers(
    documents.rows.map(({ values }) => [values.seller ?? '', values.number]),
    numbers,
  ),
});

function saleView(snapshot: BooksReads, sale: Sale, tabs: TabsOfSale<(typeof OF_A_SALE)[number]>) {
  return {
    ...billedSale(sale, tabs),
    basis: basisOf(snapshot, sale),
    ...(sale.collector ? { collector: sale.collector === NOBODY ? '' : sale.collector } : {}),
    split: rowsIn(tabs.producerSplit),
  };
}

/** What an accountant takes along: of all time. */
export function bookEntries(ports: Ports, period: Period) {
  return booksView(ports, { ...period, whole: true });
}

const NO_DRAFTS: ReturnType<typeof draftsToShow> = {
  drafts: [],
  held: [],
};

const refused: Result<never, Refusal> = fail({ code: 'noSale' });

/** What stands for entries counts only where these were not to be read. */
const isMissing = ({ tabs: { salesPast } }: BooksReads, id: PastTab): boolean =>
  id === 'ledgerPast' || !salesPast.stands;

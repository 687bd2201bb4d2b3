import type { BilledSale, Billing } from '../../domain/accounting/billing';
import { documentTotal, readBaskets, type SalesDocument } from '../../domain/accounting/document';
import { aboutOf } from '../../domain/accounting/documentKey';
import { documentFaults } from '../../domain/accounting/documentRows';
import { draftsOf } from '../../domain/accounting/drafts';
import type { GivenNumbers } from '../../domain/accounting/givenNumbers';
import { missingByDraft } from '../../domain/accounting/missingMentions';
import { type ShownDraft, shownDraft } from '../../domain/accounting/shownDraft';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { dueStanding } from '../../domain/money/due';
import { isInPreparation } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Instant, localTime } from '../../domain/values/time';
import type { ReadTab } from '../../tabs/engine/readTab';
import { type Tabs, tabs as tables } from '../../tabs/tabs';
import { regimesTyped } from '../../tabs/vatRegimes';
import { draftWords } from '../../text/results/papers/draftWords';
import { linesNow } from '../baskets/computedBaskets';
import { basketLinesOf, type PlacedLine } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readLedger } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { type OF_A_SALE, setAside } from '../records/pastTabs';
import { NOTHING_LEFT, type Sale, saleOf, salesUpTo } from '../records/sale';
import { refusedUnread } from '../settings/unreadSettings';
import { mentionsFinder } from './legalIdentity';
import { namedSellers, readDocuments } from './storedDocuments';

export type Days = Pick<Billing, 'from' | 'until'>;

export function isInDays({ place }: Pick<Reads, 'place'>, { from, until }: Days) {
  return (at: Instant): boolean => {
    const { day } = localTime(at, place.zone);
    return day >= from && day <= until;
  };
}

/** One that is prepared has sold nothing yet: the tabs are its own already. */
export const salesSold = (snapshot: Reads<'sales'>): Sale[] =>
  salesUpTo(snapshot).filter(({ state }) => !isInPreparation(state));

type OfSale = (typeof OF_A_SALE)[number];
export type TabsOfSale<K extends OfSale = 'offer' | 'baskets' | 'pickup'> = {
  readonly [I in K]: ReadTab<Tabs[I]>;
} & {
  /** Of the present one, as its orders have them. */
  readonly lines?: readonly PlacedLine[];
};

/** The tabs of these sales, by number: as they stand, or as they were set aside. */
export function tabsOfSales<K extends OfSale>(
  ports: Ports,
  snapshot: Reads<'sales' | 'offer' | 'orders' | 'baskets' | 'pickup' | 'ledger'> &
    ReadsColumns<'documents', 'baskets'> & { readonly tabs: TabsOfSale<K> },
  sales: readonly Sale[],
  ids: readonly K[],
): Result<(sale: number) => TabsOfSale<K>, Refusal> {
  const present = saleOf(snapshot)?.number;
  const others = sales.flatMap(({ number }) => (number === present ? [] : [number]));
  const past = setAside(ports, snapshot, others, ids);
  if (past.lost.length > 0)
    return fail({ code: 'archiveUnreachable', detail: past.lost.join(', ') });
  const now = { ...snapshot.tabs, lines: linesNow(snapshot) };
  const tabsOf = (number: number) => (number === present ? now : past(number));
  const lost = lostOf(snapshot, sales, tabsOf as (sale: number) => TabsOfSale<K> & TabsOfSale);
  if (lost.length === 0) return ok(tabsOf);
  const { locale } = snapshot.place;
  const titles = lost.flatMap(({ number }) =>
    [tables.offer, tables.baskets].map(({ title }) => `${title[locale]} ${number}`),
  );
  return fail({ code: 'formerTabsLost', detail: titles.join(', ') });
}

/**
 * Former sales whose tabs, here or archived, come to other sums than books and documents have of them: some
 * of them is gone or changed, and what is left is nobody's word (docs/rules.md M52).
 */
function lostOf(
  snapshot: Reads<'sales' | 'ledger'> & ReadsColumns<'documents', 'baskets'>,
  sales: readonly Sale[],
  tabsOf: (sale: number) => TabsOfSale,
): Sale[] {
  const { ledger } = readLedger(snapshot);
  const present = saleOf(snapshot)?.number;
  const numbered = new Set(
    snapshot.tabs.documents.rows.flatMap(({ values }) =>
      readBaskets(values.baskets).map(({ sale }) => sale),
    ),
  );
  return sales.filter((sale) => {
    const { number, archive } = sale;
    if (number === present || archive === NOTHING_LEFT) return false;
    const owed = new Map<number, number>();
    for (const id of ledger.dueIds())
      if (id.sale === number)
        owed.set(id.basket, (owed.get(id.basket) ?? 0) + dueStanding(ledger, id).due);
    const { lines, offered, terms } = billedSale(sale, tabsOf(number));
    const accounts = basketAccounts(lines, offered, terms);
    if (owed.size === 0) return numbered.has(number) && accounts.size === 0;
    return [...new Set([...owed.keys(), ...accounts.keys()])].some(
      (basket) => (owed.get(basket) ?? 0) !== (accounts.get(basket)?.buyer ?? 0),
    );
  });
}

export function billedSale(
  { number, state, pickupStart, pickupEnd, endsByHand = false, terms }: Sale,
  { offer, baskets, pickup, lines: known }: TabsOfSale,
) {
  const offered = offeredOf(offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const lines = known ?? basketLinesOf({ baskets, pickup }, products).lines;
  return { number, state, pickupStart, pickupEnd, endsByHand, terms, offered, lines };
}

/** What the documents of these sales are made of; `whole` is with those of all time. */
export function billingOf<S extends BilledSale>(
  snapshot: Reads<'producers' | 'buyers' | 'documents'>,
  days: Days,
  sales: readonly S[],
  given: ReadonlyMap<string, GivenNumbers>,
  whole = false,
) {
  const { tabs, place, settings, now } = snapshot;
  const numbers = new Set(sales.map(({ number }) => number));
  const isIn = isInDays(snapshot, days);
  const documents = tabs.documents.rows.flatMap(({ values }) => {
    const isMeant =
      whole ||
      (values.at !== null && isIn(values.at)) ||
      readBaskets(values.baskets).some(({ sale }) => numbers.has(sale));
    return isMeant ? [values] : [];
  });
  const read = readDocuments(documents);
  const faults = documentFaults(tabs.documents.rows, now, given);
  return {
    zone: place.zone,
    now: now as number,
    ...days,
    settings,
    producers: tabs.producers.rows.map(({ values }) => ({
      ...values,
      regimes: regimesTyped(values, place.zone),
    })),
    buyers: tabs.buyers.rows.map(({ values }) => values),
    ...read,
    unreadable: [...new Set([...read.unreadable, ...faults.map(({ read: name }) => name)])],
    unsure: [...read.unsure, ...faults.flatMap(({ sellers }) => sellers)],
    sellers: namedSellers(tabs.documents.rows.map(({ values }) => values)),
    sales,
  };
}

/** What is still to be numbered, with what each lacks: as people are asked about it. */
export function draftsToShow(
  snapshot: Reads<'producers' | 'buyers' | 'mandates' | 'sales'>,
  billing: Billing,
) {
  const words = draftWords(snapshot.place.locale);
  const { drafts, held } = draftsOf(billing, words);
  const missingMentions = missingByDraft(drafts, billing, mentionsFinder(snapshot));
  return {
    drafts: drafts.map((draft) => shownDraft(draft, missingMentions.get(draft.key) ?? [])),
    held,
  };
}

/** What somebody was shown of a period, and asks to be numbered. */
interface ShownPeriod extends Days {
  readonly documents: readonly Pick<ShownDraft, 'key' | 'total'>[];
}

/**
 * The same drafts as the drive's tabs make them now, in the order asked for. Nothing where one is gone
 * or comes to another sum: whoever asked has seen other figures.
 */
export function draftAgain(
  ports: Ports,
  snapshot: Reads<
    | 'sales'
    | 'producers'
    | 'buyers'
    | 'offer'
    | 'orders'
    | 'baskets'
    | 'pickup'
    | 'documents'
    | 'ledger'
  >,
  asked: ShownPeriod,
  given: ReadonlyMap<string, GivenNumbers>,
): Result<{ readonly drafts: readonly SalesDocument[]; readonly billing: Billing }, Refusal> {
  const unread = refusedUnread(snapshot, ['mode']);
  if (unread) return fail(unread);
  const isIn = isInDays(snapshot, asked);
  const sales = salesSold(snapshot).filter(({ pickupStart }) => isIn(pickupStart));
  const tabsOf = tabsOfSales(ports, snapshot, sales, ['offer', 'baskets', 'pickup']);
  if (!tabsOf.ok) return tabsOf;
  const billed = sales.map((sale) => billedSale(sale, tabsOf.value(sale.number)));
  const billing = billingOf(snapshot, asked, billed, given);
  const { drafts } = draftsOf(billing, draftWords(snapshot.place.locale));
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const totals = new Map(asked.documents.map(({ key, total }) => [key, total]));
  const moved = [...totals].flatMap(([key, total]) => {
    const draft = byKey.get(key);
    return draft && documentTotal(draft) === total ? [] : [aboutOf(key)];
  });
  if (moved.length > 0)
    return fail({ code: 'documentsMoved', detail: [...new Set(moved)].join(', ') });
  return ok({ drafts: [...totals.keys()].flatMap((key) => byKey.get(key) ?? []), billing });
}

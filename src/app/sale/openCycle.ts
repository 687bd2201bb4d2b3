import type { Fee } from '../../domain/catalogue/fee';
import type { OfferedProduct } from '../../domain/catalogue/product';
import {
  type CycleDates,
  type CycleState,
  checkDates,
  closesInPast,
} from '../../domain/sale/cycle';
import {
  awaitsPickup,
  isInPreparation,
  stateAt,
  type TransitionRefusal,
  transition,
} from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import type { FactRow } from '../../tabs/engine/edit';
import { readCatalogue } from '../../tabs/readCatalogue';
import { saleTabs, type tabs } from '../../tabs/tabs';
import { hasBoxes } from '../baskets/pickup';
import { confirmedPrices, keptBack, refusedPrices, type SurePrice } from '../catalogue/askedPrices';
import { columnsForFees } from '../catalogue/feeColumns';
import { type TypedStock, withStocks } from '../catalogue/typedStocks';
import { arranged } from '../kernel/arranged';
import { historyRows, historyWords } from '../kernel/history';
import { refusedFor } from '../kernel/lost';
import { apply } from '../kernel/plan';
import { joinedRows } from '../kernel/planned';
import type { Ports } from '../kernel/ports';
import { type AnySnapshot, type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { anyTab, copyIdFor } from '../kernel/snapshot';
import { lostColumns, lostSale } from '../money/lost/lostFacts';
import { uniqueTitles } from '../orders/formPlan';
import { followSale } from '../projection/followSale';
import { servedNow } from '../projection/project';
import { encodeFees, encodeMoments, inState, otherSale, type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { unannounced, unreadText } from '../settings/unreadSettings';
import { byProducer, offerRow, pricedOffer, producersWithoutEmail } from './changing/offerRow';
import { finishOpening } from './finishOpening';
import { CURRENT_FORM, TWO_SALES } from './form/currentForm';
import { newSince } from './openingChanges';

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales'],
  rows: [],
  columns: {
    offer: [],
    baskets: [],
    orders: [],
    producerSplit: [],
    pickup: [],
    ledger: [],
    history: [],
  },
});

/** What the coordinator may change of what is proposed. */
export interface Opening extends Partial<Readonly<Record<keyof CycleDates, Instant | undefined>>> {
  readonly place?: string | undefined;
  /** References not sold this time. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Stocks of this week, for Produits as well. */
  readonly stocks?: readonly TypedStock[] | undefined;
  /** Prices that were asked about and are right (docs/rules.md V10). */
  readonly sure?: readonly SurePrice[] | undefined;
}

/** With what the last sale sold: told from what is new. */
const { offer: _, ...besides } = needs.columns;
const seenNeeds = reads({
  ...needs,
  whole: [...needs.whole, 'offer'],
  columns: { ...besides, ledger: ['sale'] },
});

/**
 * Opens a sale: freezes what is sold, sets the last sale aside, then builds and links the form.
 * Run again after a crash, or past the six minutes, it goes on where it stopped.
 */
export function openCycle(ports: Ports, opening: Opening): Result<Summary, Refusal> {
  const seen = readDrive(ports, seenNeeds, 'latest');
  const last = saleOf(seen);
  if (last && isInPreparation(last.state)) return finishOpening(ports, last.number);
  const isGone = !last && ports.memory.get(CURRENT_FORM) !== null;
  const lost = refusedFor(seen, isGone ? [{ tab: 'sales' }] : lostSale(seen));
  if (lost) return lost;
  const allowed = decideOpening(seen, opening);
  if (!allowed.ok) return allowed;
  const asked = refusedPrices(seen, allowed.value.offer, opening.sure);
  if (asked) return fail(asked);
  if (!last) return freeze(ports, seen, opening);
  const fresh = newSince(ports, seen, allowed.value.offer);
  // What was corrected since the last hour is in the copies that are kept, and in the books.
  followSale(ports, { isEnding: currentSale(seen)?.number !== last.number });
  return freeze(ports, readDrive(ports, needs, 'latest'), opening, fresh);
}

/** The one write that sets the last sale aside and begins the new one. */
function freeze(
  ports: Ports,
  snapshot: Snapshot<typeof needs>,
  opening: Opening,
  fresh: ReadonlySet<string> = new Set(),
): Result<Summary, Refusal> {
  const latest = saleOf(snapshot);
  const plan = decideOpening(snapshot, opening);
  if (!plan.ok) return plan;
  const { number, dates, place, offer, fees } = plan.value;
  const sale: FactRow<typeof tabs.sales> = {
    ...{ number, kept: number },
    ...inState('preparing'),
    ...dates,
    place,
    moments: encodeMoments({ ...dates, place }, place, number),
    answersRead: 0,
    fees: encodeFees(fees),
    mode: snapshot.settings.mode,
    settings: snapshot.kept.next() || null,
  };
  const staysCurrent = latest !== undefined && currentSale(snapshot)?.number === latest.number;
  const state = latest && nextState(snapshot, latest);
  const previous =
    latest && state?.ok
      ? [
          staysCurrent
            ? { number: latest.number, settings: null, current: 'yes' as const }
            : { number: latest.number, settings: null, ...inState(state.value) },
        ]
      : [];
  if (staysCurrent) ports.memory.set(TWO_SALES, String(number));
  const words = historyWords(snapshot);
  const titles = uniqueTitles(offer, snapshot.settings);
  apply(ports, snapshot, {
    layout: [
      // Copies are made of the tabs as they were.
      ...(latest ? archive(snapshot, latest, staysCurrent) : []),
      ...columnsForFees(snapshot, offer, fees),
      // No row of the last sale is left in it.
      ...arranged(snapshot, 'pickup', [
        ...snapshot.tabs.pickup.deleted,
        ...(hasBoxes(snapshot) ? ['cash', 'cheque'] : []),
      ]),
    ],
    whole: {
      ...joinedRows<'offer'>(
        {
          offer: offer.map((product) => ({
            ...offerRow(product, snapshot.settings, titles),
            ...(fresh.has(product.ref) ? { isNew: 'yes' as const } : {}),
          })),
        },
        { offer: servedNow(offer) },
      ),
    },
    rows: {
      sales: [...previous, sale],
      products: [
        ...(opening.stocks ?? []).map(({ ref, stock }) => ({ ref, stock })),
        ...confirmedPrices(offer, opening.sure),
      ],
      history: historyRows(ports, snapshot, [
        { action: words.openCycle, detail: words.products(offer.length) },
      ]),
    },
  });
  // Where Google led no formula to the tabs that stay in hand, their sums are 0 until now.
  if (staysCurrent) followSale(ports);
  return finishOpening(ports, number);
}

const MOMENTS = ['opensAt', 'closesAt', 'pickupStart', 'pickupEnd'] as const;

export interface OpeningPlan {
  readonly number: number;
  readonly dates: CycleDates;
  readonly place: string;
  readonly offer: readonly OfferedProduct[];
  readonly fees: readonly Fee[];
  readonly leftOut: number;
}

/** What would be opened, or why not; nothing is written. */
export function decideOpening(
  snapshot: Reads<'producers' | 'products' | 'sales' | 'fees'>,
  opening: Opening,
): Result<OpeningPlan, Refusal> {
  const { settings, now } = snapshot;
  const refused = refusedNow(snapshot);
  if (refused) return fail(refused);
  const latest = saleOf(snapshot);
  const gone = refusedFor(snapshot, lostColumns(snapshot, ['products', 'producers']));
  if (gone) return gone;
  const typed = Object.fromEntries(
    MOMENTS.flatMap((part) => (opening[part] === undefined ? [] : [[part, opening[part]]])),
  ) as Partial<CycleDates>;
  const unreadable = snapshot.problems.find(isUnreadableDate);
  if (unreadable && Object.keys(typed).length < MOMENTS.length)
    return fail({ code: 'settingsUnreadable', detail: unreadText(snapshot, unreadable) });
  const next = proposedDates(settings, now, snapshot.place.zone, latest);
  const { opensAt, closesAt, pickupStart, pickupEnd } = next;
  const dates = { opensAt, closesAt, pickupStart, pickupEnd, ...typed };
  const [fault] = checkDates(dates);
  if (fault) return fail({ code: fault });
  if (closesInPast(dates, now)) return fail({ code: 'alreadyPast' });
  const current = currentSale(snapshot);
  if (current && dates.closesAt < current.pickupEnd)
    return fail({ code: 'closesBeforePickup', detail: String(current.number) });
  const stocked = withStocks(
    readCatalogue(snapshot.tabs.products, snapshot.tabs.producers).products,
    opening.stocks ?? [],
  );
  if (!stocked.ok) return stocked;
  const products = stocked.value;
  const leaveOut = new Set<string | null>(opening.leaveOut ?? keptBack(snapshot));
  const sold = byProducer(products.filter(({ ref, stock }) => !leaveOut.has(ref) && stock !== 0));
  if (sold.length === 0) return fail({ code: 'noProduct' });
  const silent = producersWithoutEmail(snapshot, sold);
  if (silent.length > 0) return fail({ code: 'producerWithoutEmail', detail: silent.join(', ') });
  const unsaid = unannounced(snapshot, opening.place);
  if (unsaid) return fail(unsaid);
  const place = opening.place ?? settings.place;
  const priced = pricedOffer(snapshot, sold, dates, place);
  if (!priced.ok) return priced;
  const { offer, fees } = priced.value;
  return ok({
    number: (latest?.number ?? 0) + 1,
    dates,
    place,
    offer,
    fees,
    leftOut: snapshot.tabs.products.rows.length - offer.length,
  });
}

/** Whatever its dates and products, no sale can be opened now. */
export function refusedNow(
  snapshot: Reads<'producers' | 'products' | 'sales'>,
): Refusal | undefined {
  if (
    !snapshot.tabs.settings.stands ||
    !snapshot.tabs.products.stands ||
    !snapshot.tabs.producers.stands
  )
    return { code: 'notInstalled' };
  const latest = saleOf(snapshot);
  if (!latest) return undefined;
  const set = nextState(snapshot, latest);
  return set.ok ? undefined : { code: set.error, detail: String(latest.number) };
}

/** What the last sale is once the next one opens, or why none opens now. */
const nextState = (snapshot: Reads<'sales'>, latest: Sale): Result<CycleState, TransitionRefusal> =>
  transition(stateAt(latest, snapshot.now), otherSale(snapshot) ? 'openNext' : 'openBeside');

/** The sale that stays in hand while the next one takes orders: its pick-up is still to come. */
export function currentSale(snapshot: Reads<'sales'>): Sale | undefined {
  const latest = saleOf(snapshot);
  const isKept =
    latest !== undefined &&
    awaitsPickup(stateAt(latest, snapshot.now)) &&
    nextState(snapshot, latest).ok;
  return isKept ? latest : otherSale(snapshot);
}

/** A date that people typed is never replaced by another in silence. */
const isUnreadableDate = ({ tab, code, detail }: Problem): boolean =>
  tab === 'settings' && code === 'unfit' && (detail === 'moment' || detail === 'span');

/** The working tabs of the last sale, kept as copies; then they are empty for the next. */
function archive(snapshot: AnySnapshot, last: Sale, staysCurrent: boolean): LayoutEdit[] {
  return saleTabs
    .filter((id) => snapshot.tabs[id]?.stands)
    .map((tab): LayoutEdit => {
      const { sheet, columns } = anyTab(snapshot, tab);
      const copyId = copyIdFor(tab, last.number);
      const title = `${sheet.title} ${last.number}`;
      const { sheetId, headerRow, rowCount } = sheet;
      return {
        ...{ kind: 'archive', tab, sheetId, copyId, title, headerRow, rowCount, columns },
        ...(staysCurrent ? { currentFrom: sheet.title } : {}),
      };
    });
}

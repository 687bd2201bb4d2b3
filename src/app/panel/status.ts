import type { BasketLine } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { refusedIn } from '../../domain/sale/acts';
import type { Cycle } from '../../domain/sale/cycle';
import { awaitsAccounts, isInPreparation, wasCalledOff } from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import { type Cents, cents, sum } from '../../domain/values/money';
import { ok, type Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { comingText } from '../../text/mails/comingSale';
import { actsNow, type PanelAct } from '../../text/pages/dialogs';
import { besideText } from '../../text/results/besideSale';
import { fullness } from '../../text/results/papers/archive';
import { linesNow } from '../baskets/computedBaskets';
import { OWNER } from '../kernel/owner';
import type { Ports } from '../kernel/ports';
import { type Reads, type ReadsColumns, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { withoutBaskets } from '../money/lost/lostFacts';
import { followsMoney } from '../money/moneyNow';
import { type Forecast, mailsToCome, troubleAhead } from '../outbox/forecast';
import { dutiesOf, keepsDuties } from '../people/duties';
import { peopleToTell } from '../people/subscribers';
import { type Offered, offeredOf } from '../records/offer';
import { isServed, ordersOf } from '../records/orderRows';
import { isWaiting, outboxColumns } from '../records/outboxRows';
import { otherSale, type Sale, saleOf, salesOf } from '../records/sale';
import { isStopped } from '../sale/checking/automation';
import { readDrive } from '../settings/readDrive';
import { mayOpenNext, type ShownTask, tasksNow } from './dayList';
import { type Figures, figuresOf } from './figures';
import { problemsNow, type ShownProblem } from './shownProblems';

/** What comes before there is a sale; afterwards its tasks say what is next. */
export type NextStep = 'install' | 'firstSteps' | 'openCycle' | 'wait';

interface ShownSale extends Cycle {
  /** Its orders are closed, whoever closed them. */
  readonly isClosed: boolean;
}

/** Where the drive stands, for the sidebar: plain JSON, moments in milliseconds. */
export interface Status {
  readonly language: 'fr' | 'en';
  readonly driveName: string;
  readonly now: number;
  readonly zone: string;
  readonly sale: ShownSale | null;
  readonly formUrl: string | null;
  /** Names of who is on duty at the pick-up; null where the drive keeps no roster. */
  readonly duty: readonly string[] | null;
  readonly orders: number;
  readonly cents: number;
  /** Something in it still waits for its weight. */
  readonly estimated: boolean;
  readonly figures: Figures | null;
  readonly problems: readonly ShownProblem[];
  readonly stopped?: true;
  /** Some of them go by putting the spreadsheet back in order. */
  readonly canMend?: true;
  readonly mails: {
    /** All that is known to leave, at once or at its hour. */
    readonly waiting: number;
    readonly quota: number;
    /** Where the quota makes some leave late. */
    readonly forecast: Forecast | null;
  };
  readonly next: NextStep;
  /** What there is to see to, done or not, in the order of the week. */
  readonly tasks: readonly ShownTask[];
  /** What else there is to do at this moment. */
  readonly acts: readonly PanelAct[];
  /** Where sales repeat and none is going on: what comes next, or what is asked about it. */
  readonly coming?: string;
  /** That the sale is called off; of the one that takes orders beside it: where it stands. */
  readonly beside?: string;
  readonly owner: string | null;
  /** How full the workbook is, in words. */
  readonly filled: string;
}

const needs = reads({
  whole: ['sales', 'offer', 'buyers'],
  rows: ['orders', 'toFix', 'duties', 'baskets', 'pickup'],
  columns: {
    outbox: outboxColumns,
    products: ['ref', 'title', 'price'],
    producers: ['name', 'email', 'sheet', 'iban', 'accountHolder', 'paidTo', 'minimum'],
    ledger: [],
    salesPast: ['number'],
    payments: ['sale', 'email', 'remaining', 'state'],
    payouts: ['sale', 'producer', 'toPay', 'state'],
  },
});

const besideNeeds = reads({ whole: ['offer'], rows: ['orders', 'baskets', 'pickup'] });

export function status(ports: Ports): Result<Status, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const { settings, now, place, tabs } = snapshot;
  const sale = saleOf(snapshot) ?? null;
  const next = otherSale(snapshot);
  const beside = next && readDrive(ports, besideNeeds, 'latest');
  const all = ordersOf(tabs.orders).rows;
  const orders = all.filter(isServed);
  const offered = offeredOf(tabs.offer);
  const lines = linesNow(snapshot);
  const latest = next ?? sale;
  const announced = announcedBy(ports, snapshot, latest);
  const standing = tabs.outbox.rows.filter(({ values }) => isWaiting(values.state)).length;
  const quota = ports.mailer.remaining();
  const forecast = troubleAhead(snapshot, quota, announced);
  const step = nextStep(snapshot, sale);
  const formUrl = latest?.form?.url ?? null;
  const coming =
    settings.repeat && sale && mayOpenNext(snapshot, sale)
      ? proposedDates(settings, now, place.zone, latest ?? undefined)
      : undefined;
  const said = [
    ...(sale && wasCalledOff(sale.state) ? [besideText(sale, 0, cents(0), place)] : []),
    ...(next && beside ? [besideIt(next, beside)] : []),
  ].join(' ');
  return ok({
    ...{ language: settings.language, driveName: settings.driveName, now, zone: place.zone },
    sale: sale && details(sale),
    formUrl,
    duty:
      sale && keepsDuties(snapshot)
        ? [...new Set(dutiesOf(snapshot, sale).map(({ name }) => name))]
        : null,
    orders: orders.length,
    // Paniers that is gone says nothing: then as it was ordered.
    ...(withoutBaskets(snapshot).length > 0
      ? { cents: sum(orders.map(({ amount }) => amount ?? cents(0))), estimated: true }
      : totalOf(sale, lines, offered)),
    figures: sale && figuresOf(snapshot, sale, all, lines),
    ...problemsNow(snapshot),
    ...(isStopped(ports) ? { stopped: true } : {}),
    mails: { waiting: standing + announced.length, quota, forecast },
    next: step,
    tasks: sale ? tasksNow(snapshot, { sale, orders: all, lines, offered, leaving: forecast }) : [],
    ...(coming
      ? { coming: comingText(coming, settings.opensItself === 'yes', { now, ...place }) }
      : {}),
    ...(said === '' ? {} : { beside: said }),
    acts: actsNow({
      ...{ now, sale, isBeside: next !== undefined, hasForm: Boolean(formUrl) },
      hasNewPrices: hasNewPrices(snapshot, latest, (beside ?? snapshot).tabs.offer),
      keepsDuties: sale !== null && keepsDuties(snapshot),
      followsMoney:
        followsMoney(snapshot) && salesOf(tabs.sales).some(({ state }) => !isInPreparation(state)),
      isFirst: step === 'firstSteps',
    }),
    owner: ports.memory.get(OWNER),
    // Of the ten million cells that a spreadsheet holds (docs/rules.md S55).
    filled: fullness[place.locale](
      Math.ceil(snapshot.survey.cells / CELLS_A_PERCENT),
      salesOf(tabs.sales).filter(({ archive }) => archive !== undefined).length +
        tabs.salesPast.rows.length,
    ),
  });
}

const CELLS_A_PERCENT = 100_000;

/** Some prices of Produits are no longer those that the sale froze. */
function hasNewPrices(
  { tabs }: ReadsColumns<'products', 'ref' | 'price'>,
  sale: Sale | null,
  offer: Reads<'offer'>['tabs']['offer'],
): boolean {
  if (!sale || refusedIn(sale.state, 'reprice')) return false;
  const sold = new Map(offeredOf(offer).map(({ ref, producerPrice }) => [ref, producerPrice]));
  return tabs.products.rows.some(
    ({ values: { ref, price } }) =>
      price !== null && sold.has(ref ?? '') && price !== sold.get(ref ?? ''),
  );
}

/** Of a sale that is ready and opens at its hour: its announcements leave then, like all that waits. */
const announcedBy = (ports: Ports, snapshot: Reads<'buyers'>, sale: Sale | null) =>
  sale && isInPreparation(sale.state) && sale.answersSheet !== null
    ? mailsToCome(
        'announcement',
        peopleToTell(ports, snapshot).length,
        instant(Math.max(snapshot.now, sale.opensAt)),
        sale,
      )
    : [];

/** Of Paniers as it is corrected and weighed, like every other place that shows a sum. */
function totalOf(
  sale: Sale | null,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): { readonly cents: Cents; readonly estimated: boolean } {
  const accounts = sale ? [...basketAccounts(lines, offered, sale.terms).values()] : [];
  return {
    cents: sum(accounts.map(({ buyer }) => buyer)),
    estimated: accounts.some(({ estimated }) => estimated),
  };
}

function details(sale: Sale): ShownSale {
  const { number, state, opensAt, closesAt, pickupStart, pickupEnd, place, endsByHand } = sale;
  const shown = { number, state, opensAt, closesAt, pickupStart, pickupEnd, place };
  return { ...shown, ...(endsByHand ? { endsByHand } : {}), isClosed: awaitsAccounts(state) };
}

function besideIt(sale: Sale, beside: Snapshot<typeof besideNeeds>): string {
  const { length } = ordersOf(beside.tabs.orders).rows.filter(isServed);
  const { cents: total } = totalOf(sale, linesNow(beside), offeredOf(beside.tabs.offer));
  return besideText(sale, length, total, beside.place);
}

function nextStep(snapshot: ReadsColumns<'products', 'ref'>, sale: Sale | null): NextStep {
  if (!snapshot.tabs.settings.stands) return 'install';
  if (!sale && snapshot.tabs.products.rows.length === 0) return 'firstSteps';
  return !sale || isInPreparation(sale.state) ? 'openCycle' : 'wait';
}

import type { BasketLine } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
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
import {
  type Reads,
  type ReadsColumns,
  type ReadsHead,
  reads,
  type Snapshot,
} from '../kernel/reads';
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
import { hasNewPrices } from './hasNewPrices';
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
  rows: ['orders', 'toFix', 'duties', 'baskets'],
  columns: {
    outbox: outboxColumns,
    products: ['ref', 'title', 'price'],
    producers: ['name', 'email', 'sheet', 'iban', 'accountHolder', 'paidTo', 'minimum'],
    ledger: [],
    salesPast: ['number'],
    payments: ['sale', 'basket', 'email', 'reference', 'due', 'remaining', 'state'],
    payouts: ['sale', 'producer', 'toPay', 'state'],
  },
});

const besideNeeds = reads({ whole: ['offer'], rows: ['orders', 'baskets'] });

export function status(ports: Ports): Result<Status, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot) ?? null;
  const next = otherSale(snapshot);
  const beside = next && readDrive(ports, besideNeeds, 'latest');
  const all = ordersOf(snapshot.tabs.orders).rows;
  const orders = all.filter(isServed);
  const offered = offeredOf(snapshot.tabs.offer);
  const lines = linesNow(snapshot);
  const { length: standing } = snapshot.tabs.outbox.rows.filter(({ values }) =>
    isWaiting(values.state),
  );
  const announced = announcedBy(ports, snapshot, next ?? sale);
  const waiting = standing + announced.length;
  const quota = ports.mailer.remaining();
  const forecast = troubleAhead(snapshot, quota, announced);
  const step = nextStep(snapshot, sale);
  const formUrl = (next ?? sale)?.form?.url ?? null;
  const keepsRoster = keepsDuties(snapshot);
  const said = [
    sale && wasCalledOff(sale.state) ? besideText(sale, 0, cents(0), snapshot.place) : '',
    next && beside ? besideIt(snapshot, next, beside) : '',
  ]
    .filter(Boolean)
    .join(' ');
  return ok({
    language: snapshot.settings.language,
    driveName: snapshot.settings.driveName,
    now: snapshot.now,
    zone: snapshot.place.zone,
    sale: sale && details(sale),
    formUrl,
    duty:
      sale && keepsRoster ? [...new Set(dutiesOf(snapshot, sale).map(({ name }) => name))] : null,
    orders: orders.length,
    // Paniers that is gone says nothing: then as it was ordered.
    ...(withoutBaskets(snapshot).length > 0
      ? { cents: sum(orders.map(({ amount }) => amount ?? cents(0))), estimated: true }
      : totalOf(sale, lines, offered)),
    figures: sale && figuresOf(snapshot, sale, all, lines),
    ...problemsNow(snapshot),
    ...(isStopped(ports) ? { stopped: true } : {}),
    mails: { waiting, quota, forecast },
    next: step,
    tasks: sale
      ? tasksNow(ports, snapshot, {
          sale,
          orders: all,
          lines,
          offered,
          leaving: forecast,
        })
      : [],
    ...comingNext(snapshot, sale),
    ...(said === '' ? {} : { beside: said }),
    acts: actsNow({
      ...{ now: snapshot.now, sale, isBeside: next !== undefined, hasForm: Boolean(formUrl) },
      hasNewPrices: hasNewPrices(snapshot, next ?? sale, (beside ?? snapshot).tabs.offer),
      keepsDuties: sale !== null && keepsRoster,
      followsMoney: hasMoney(snapshot),
      isFirst: step === 'firstSteps',
    }),
    owner: ports.memory.get(OWNER),
    filled: filledIn(snapshot),
  });
}

const hasMoney = (snapshot: Reads<'sales'> & ReadsHead<'ledger'>): boolean =>
  followsMoney(snapshot) &&
  salesOf(snapshot.tabs.sales).some(({ state }) => !isInPreparation(state));

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

/** Of the ten million cells that a spreadsheet holds (docs/rules.md S55). */
const filledIn = ({
  survey,
  tabs,
  place,
}: Reads<'sales'> & ReadsColumns<'salesPast', 'number'>): string =>
  fullness[place.locale](
    Math.ceil(survey.cells / CELLS_A_PERCENT),
    salesOf(tabs.sales).filter(({ archive }) => archive !== undefined).length +
      tabs.salesPast.rows.length,
  );

const CELLS_A_PERCENT = 100_000;

/** Of Paniers as it is corrected and weighed, like every other place that shows a sum. */
function totalOf(
  sale: Sale | null,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): { readonly cents: Cents; readonly estimated: boolean } {
  if (!sale) return { cents: cents(0), estimated: false };
  const accounts = [...basketAccounts(lines, offered, sale.terms).values()];
  return {
    cents: sum(accounts.map(({ buyer }) => buyer)),
    estimated: accounts.some(({ estimated }) => estimated),
  };
}

function details({
  number,
  state,
  opensAt,
  closesAt,
  pickupStart,
  pickupEnd,
  place,
  endsByHand,
}: Sale): ShownSale {
  const goesOn = endsByHand ? { endsByHand } : {};
  const shown = { number, state, opensAt, closesAt, pickupStart, pickupEnd, place, ...goesOn };
  return { ...shown, isClosed: awaitsAccounts(state) };
}

/** Beside the one in hand no third one opens. */
function comingNext(snapshot: Reads<'sales'>, sale: Sale | null): Pick<Status, 'coming'> {
  const { settings, now, place } = snapshot;
  if (!settings.repeat || !sale || !mayOpenNext(snapshot, sale)) return {};
  const proposed = proposedDates(settings, now, place.zone, otherSale(snapshot) ?? sale);
  const isItself = settings.opensItself === 'yes';
  return { coming: comingText(proposed, isItself, { now, ...place }) };
}

function besideIt({ place }: Reads, sale: Sale, beside: Snapshot<typeof besideNeeds>): string {
  const { length } = ordersOf(beside.tabs.orders).rows.filter(isServed);
  const { cents: total } = totalOf(sale, linesNow(beside), offeredOf(beside.tabs.offer));
  return besideText(sale, length, total, place);
}

function nextStep(snapshot: ReadsColumns<'products', 'ref'>, sale: Sale | null): NextStep {
  if (!snapshot.tabs.settings.stands) return 'install';
  if (!sale && snapshot.tabs.products.rows.length === 0) return 'firstSteps';
  return !sale || isInPreparation(sale.state) ? 'openCycle' : 'wait';
}

import { DAY, dayOf, HOUR, instantOf, typedMoment, weekdayOf, ZONE } from '../drive/time';
import { type Wall, wallOf } from '../standin/base/zonedTime';
import { afterTheStop, beforeOpening, dateFrom } from '../text/dataFolder';
import { tables } from '../text/dataTables';
import { headers } from '../text/headers';
import type { InputProblem } from '../text/problemLine';
import {
  answersRead,
  closingOrders,
  formMissing,
  lateAnswers,
  openingSale,
  saleDoesNotClose,
  typingDeliveries,
  untilAccounts,
  untilPickup,
} from '../text/run';
import type { Stop } from './args';
import { alertsOf, type Coordinator, Refused, ScriptFault } from './coordinator';
import type { Delivery } from './input/deliveries';
import type { Answer } from './input/orders';
import type { SaleEvent } from './input/saleEvents';
import { playEvent } from './playEvent';
import type { Plan } from './prepare';
import type { Progress } from './progress';
import { OrderPage } from './submission';
import { typeDeliveries } from './typeDeliveries';

export interface Timeline {
  readonly plan: Plan;
  readonly until: Stop;
  readonly triggers: boolean;
}

/** Who is told how far the sale has come, and what was wrong with an answer, as it happens. */
export interface Watcher {
  readonly progress: Progress;
  report(problems: readonly InputProblem[]): void;
}

/** From the opening to where the run stops: each thing at its time. */
export async function playSale(
  coordinator: Coordinator,
  { plan, until, triggers }: Timeline,
  watcher: Watcher,
): Promise<void> {
  const { world } = coordinator;
  const { progress } = watcher;
  const opening = instantOf(plan.dates.opening, ZONE);
  progress.step(openingSale);
  await world.advanceTo(opening);
  const page = await openSale(coordinator);
  const early = [...plan.answers, ...plan.events].filter(({ at }) => at < opening);
  watcher.report(early.map(tooEarly(plan.dates.opening)));
  const isOnTime = ({ at }: { readonly at: number }): boolean => at >= opening;
  const answers = plan.answers.filter(isOnTime);
  const events = plan.events.filter(isOnTime);
  progress.step(answersRead);
  const lateOnes = await play(coordinator, page, { answers, events, plan }, watcher);
  await closeInTime(coordinator, plan, Number.POSITIVE_INFINITY, watcher);
  if (lateOnes > 0 && !triggers) await coordinator.press('readAnswers');
  await goOn(coordinator, until, plan, watcher);
}

interface Happening extends Pick<Plan, 'answers' | 'events'> {
  readonly plan: Plan;
}

/** Answers and events, each at its time; orders close in between when their hour comes. How many were late. */
async function play(
  coordinator: Coordinator,
  opened: OrderPage,
  { answers, events, plan }: Happening,
  watcher: Watcher,
): Promise<number> {
  const { world } = coordinator;
  let page = opened;
  let [done, late] = [0, 0];
  const all = [...answers, ...events].sort((a, b) => a.at - b.at);
  for (const one of all) {
    await closeInTime(coordinator, plan, one.at, watcher);
    await world.advanceTo(one.at);
    if ('kind' in one) {
      page = await pageAfter(coordinator, page, one, watcher);
      continue;
    }
    const isLate = !coordinator.isOpen();
    if (isLate) late += 1;
    watcher.report(await page.send(one, isLate));
    done += 1;
    watcher.progress.count(done, answers.length);
  }
  return late;
}

/** The form as whoever opens it from now on finds it. */
async function pageAfter(
  coordinator: Coordinator,
  page: OrderPage,
  event: SaleEvent,
  watcher: Watcher,
): Promise<OrderPage> {
  const { world } = coordinator;
  watcher.report(await playEvent(world, event));
  if (event.kind === 'ajouter-produit') return new OrderPage(world, page.form);
  const next = event.kind === 'ouvrir-suivante' ? coordinator.form() : undefined;
  return next ? new OrderPage(world, next) : page;
}

/** Closes orders where their hour comes before that moment. */
async function closeInTime(
  coordinator: Coordinator,
  plan: Plan,
  before: number,
  { progress }: Watcher,
): Promise<void> {
  if (!coordinator.isOpen()) return;
  const closing = saidInVentes(coordinator, headers.closes) ?? plan.dates.closing;
  const closesAt = instantOf(closing, ZONE);
  if (before <= closesAt) return;
  progress.step(closingOrders);
  await coordinator.world.advanceTo(closesAt);
  await closeSale(coordinator);
  progress.step(lateAnswers);
}

async function openSale(coordinator: Coordinator): Promise<OrderPage> {
  // The hourly run may have opened it at this very minute.
  if (!coordinator.isOpen()) {
    const result = await coordinator.press('openCycle');
    if (!coordinator.isOpen()) throw new Refused(alertsOf(result).join(' ; '));
  }
  const form = coordinator.form();
  if (!form) throw new Refused(formMissing);
  return new OrderPage(coordinator.world, form);
}

async function closeSale(coordinator: Coordinator): Promise<void> {
  if (!coordinator.isOpen()) return;
  const result = await coordinator.press('closeCycle');
  if (coordinator.isOpen()) {
    throw new ScriptFault(saleDoesNotClose(alertsOf(result).join(' ; ')));
  }
}

async function goOn(
  coordinator: Coordinator,
  until: Stop,
  plan: Plan,
  watcher: Watcher,
): Promise<void> {
  if (until === 'closes') return;
  const { world } = coordinator;
  const { progress } = watcher;
  const pickup = saidInVentes(coordinator, headers.pickupFrom) ?? plan.dates.pickup;
  const [starts, accounts] = [pickup, mondayAfter(pickup)].map((wall) => instantOf(wall, ZONE));
  // Scales are read until the last basket is handed over, before the pick-up is called done.
  const ends = saidInVentes(coordinator, headers.pickupUntil) ?? pickup;
  const stop = until === 'retrait' ? instantOf(ends, ZONE) - 1 : (accounts ?? 0);
  const { deliveries } = plan;
  progress.step(deliveries.length > 0 ? typingDeliveries : untilPickup);
  const typed = deliveries.filter(({ at }) => at <= stop);
  watcher.report(await typeDeliveries(world, typed));
  watcher.report(deliveries.filter(({ at }) => at > stop).map(tooLate));
  progress.step(untilPickup);
  await world.advanceTo(starts ?? 0);
  if (until === 'retrait') return;
  progress.step(untilAccounts);
  await world.advanceTo(accounts ?? 0);
}

const tooLate = ({ line, at }: Delivery): InputProblem => ({
  file: tables.deliveries.file,
  line,
  column: tables.deliveries.needed[4][0],
  read: typedMoment(wallOf(at, ZONE)),
  says: afterTheStop,
});

const mondayAfter = (pickup: Wall): Wall =>
  dayOf(pickup) + (8 - weekdayOf(pickup)) * DAY + 9 * HOUR;

/** A moment as Ventes has it: what the add-on made of the settings is what counts. */
function saidInVentes(coordinator: Coordinator, names: readonly string[]): Wall | undefined {
  const text = coordinator.sale()?.text(...names) ?? '';
  const wall = Date.parse(`${text}Z`);
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(wall) ? wall : undefined;
}

const tooEarly =
  (opening: Wall) =>
  (early: Answer | SaleEvent): InputProblem => ({
    ...('kind' in early
      ? { file: tables.events.file, column: tables.events.needed[0][0] }
      : { file: tables.orders.file, column: tables.orders.needed[0][0] }),
    line: early.line,
    read: typedMoment(wallOf(early.at, ZONE)),
    says: beforeOpening,
    expected: dateFrom(typedMoment(opening)),
  });

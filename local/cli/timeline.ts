import { DAY, dayOf, HOUR, instantOf, typedMoment, weekdayOf, ZONE } from '../drive/time';
import { type Wall, wallOf } from '../standin/base/zonedTime';
import type { World } from '../standin/runtime/world';
import { afterTheStop, beforeOpening, dateFrom } from '../text/dataFolder';
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
import { tables } from '../text/tables';
import type { Stop } from './args';
import { alertsOf, type Coordinator, Refused, ScriptFault } from './coordinator';
import type { Delivery } from './input/deliveries';
import type { Answer } from './input/orders';
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
  const closing = saidInVentes(coordinator, ['Fermeture', 'Closes']) ?? plan.dates.closing;
  const closesAt = instantOf(closing, ZONE);
  const early = plan.answers.filter(({ at }) => at < opening);
  const onTime = plan.answers.filter(({ at }) => at >= opening && at <= closesAt);
  const late = plan.answers.filter(({ at }) => at >= opening && at > closesAt);
  watcher.report(early.map(tooEarly(plan.dates.opening)));
  progress.step(answersRead);
  await sendAll(world, page, onTime, { late: false, watcher });
  progress.step(closingOrders);
  await world.advanceTo(closesAt);
  await closeSale(coordinator);
  if (late.length > 0) {
    progress.step(lateAnswers);
    await sendAll(world, page, late, { late: true, watcher });
    if (!triggers) await coordinator.press('readAnswers');
  }
  await goOn(coordinator, until, plan, watcher);
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

async function sendAll(
  world: World,
  page: OrderPage,
  answers: readonly Answer[],
  { late, watcher }: { readonly late: boolean; readonly watcher: Watcher },
): Promise<void> {
  let done = 0;
  for (const answer of answers) {
    await world.advanceTo(answer.at);
    watcher.report(await page.send(answer, late));
    done += 1;
    watcher.progress.count(done, answers.length);
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
  ({ line, at }: Answer): InputProblem => ({
    file: tables.orders.file,
    line,
    column: 'Horodateur',
    read: typedMoment(wallOf(at, ZONE)),
    says: beforeOpening,
    expected: dateFrom(typedMoment(opening)),
  });

import type { World } from '../runtime/world';
import type { Stop } from './args';
import type { InputProblem } from './french';
import type { Answer } from './orders';
import { type Plan, ZONE } from './prepare';
import type { Progress } from './progress';
import { alertsOf, type Coordinator, Refused } from './sale';
import { OrderPage } from './submission';
import { tables } from './tables';
import { DAY, dayOf, HOUR, instantOf, typedMoment, type Wall, wallOf, weekdayOf } from './time';

export interface Timeline {
  readonly plan: Plan;
  readonly until: Stop;
  readonly triggers: boolean;
}

/** The drive is set up a while before it opens. */
const LEAD_TIME = 90 * 60_000;

export const startOf = (plan: Plan): number => instantOf(plan.dates.opening, ZONE) - LEAD_TIME;

/** From the opening to where the run stops: each thing at its time. */
export async function playSale(
  coordinator: Coordinator,
  { plan, until, triggers }: Timeline,
  progress: Progress,
): Promise<readonly InputProblem[]> {
  const { world } = coordinator;
  const opening = instantOf(plan.dates.opening, ZONE);
  progress.step('Ouverture de la vente');
  await world.advanceTo(opening);
  const page = await openSale(coordinator);
  const closing = saidInVentes(coordinator, ['Fermeture', 'Closes']) ?? plan.dates.closing;
  const closesAt = instantOf(closing, ZONE);
  const problems = plan.answers.filter(({ at }) => at < opening).map(tooEarly(plan.dates.opening));
  const coming = plan.answers.filter(({ at }) => at >= opening);
  const onTime = coming.filter(({ at }) => at <= closesAt);
  const late = coming.filter(({ at }) => at > closesAt);
  progress.step('Réponses lues');
  problems.push(...(await sendAll(world, page, onTime, false, progress)));
  progress.step('Fermeture des commandes');
  await world.advanceTo(closesAt);
  if (coordinator.isOpen()) await coordinator.press('closeCycle');
  if (late.length > 0) {
    progress.step('Réponses hors délai');
    problems.push(...(await sendAll(world, page, late, true, progress)));
    if (!triggers) await coordinator.press('readAnswers');
  }
  await goOn(coordinator, until, plan, progress);
  return problems;
}

async function openSale(coordinator: Coordinator): Promise<OrderPage> {
  // The hourly run may have opened it at this very minute.
  if (!coordinator.isOpen()) {
    const result = await coordinator.press('openCycle');
    if (!coordinator.isOpen()) throw new Refused(alertsOf(result).join(' ; '));
  }
  const form = coordinator.form();
  if (!form) throw new Refused('la vente est ouverte mais son formulaire manque');
  return new OrderPage(coordinator.world, form);
}

async function sendAll(
  world: World,
  page: OrderPage,
  answers: readonly Answer[],
  late: boolean,
  progress: Progress,
): Promise<readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  let done = 0;
  for (const answer of answers) {
    await world.advanceTo(answer.at);
    problems.push(...(await page.send(answer, late)));
    done += 1;
    progress.count(done, answers.length);
  }
  return problems;
}

async function goOn(
  coordinator: Coordinator,
  until: Stop,
  plan: Plan,
  progress: Progress,
): Promise<void> {
  if (until === 'closes') return;
  const { world } = coordinator;
  const pickup = saidInVentes(coordinator, ['Retrait de', 'Pick-up from']) ?? plan.dates.pickup;
  progress.step('Jusqu’au retrait');
  await world.advanceTo(instantOf(pickup, ZONE));
  if (until === 'retrait') return;
  progress.step('Jusqu’aux comptes');
  await world.advanceTo(instantOf(mondayAfter(pickup), ZONE));
}

const mondayAfter = (pickup: Wall): Wall =>
  dayOf(pickup) + (8 - weekdayOf(pickup)) * DAY + 9 * HOUR;

/** A moment as Ventes has it: what the add-on made of the settings is what counts. */
function saidInVentes(coordinator: Coordinator, headers: readonly string[]): Wall | undefined {
  const text = coordinator.sale()?.text(...headers) ?? '';
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
    says: 'précède l’ouverture : réponse laissée de côté',
    expected: `une date à partir du ${typedMoment(opening)}`,
  });

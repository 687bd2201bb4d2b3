import type { Problem } from '../../domain/values/problem';
import { DAY, MINUTE } from '../../domain/values/time';
import { readJson } from './json';
import type { Ports } from './ports';
import type { LeftStep, RefusedStep, SideStep } from './refused/refusedStep';
import { stepProblems } from './refused/stepProblems';
import { isSame, stepsIn, stepsText, storedSteps } from './refused/storedSteps';
import { refusedAt } from './refused/tries';

/** Time kept for what stands in the tabs. */
const RESERVE = MINUTE;

/** What was found outside the spreadsheet, until it is over. */
export const LEFT = 'left';

export const leftIn = ({ memory }: Ports): readonly SideStep[] =>
  stepsIn(readJson(storedSteps, memory.get(LEFT) ?? '[]') ?? []);

function keepLeft({ memory }: Ports, steps: readonly SideStep[]): void {
  if (steps.length > 0) memory.set(LEFT, stepsText(steps));
  else memory.remove(LEFT);
}

/** What is left of a step that only whoever knows the sales can settle. */
export type SettleForm = (one: SideStep) => LeftStep[];

/** Remembers what was found just now; of one form once. */
export function remember(ports: Ports, refused: readonly RefusedStep[]): void {
  if (refused.length === 0) return;
  const tried = refusedAt(undefined, ports.clock.now());
  const others = leftIn(ports).filter((one) => !refused.some((other) => isSame(one, other)));
  keepLeft(ports, [...others, ...refused.map((one) => ({ ...one, tried }))]);
}

/** Noted before it is put right: a run that is cut off then leaves it to be told. */
export const noteMoved = (ports: Ports, moved: readonly (readonly [string, string])[]): void =>
  ifRemembered(ports, () =>
    remember(
      ports,
      moved.map(([tab, cells]) => ({ kind: 'moved', tab, cells })),
    ),
  );

export function forgetMoved(ports: Ports, tabs: readonly string[]): void {
  const isMeant = (one: SideStep): boolean => one.kind === 'moved' && tabs.includes(one.tab);
  if (tabs.length > 0) ifRemembered(ports, () => forget(ports, isMeant));
}

/** What Google refuses to remember holds up nothing. */
function ifRemembered({ refusalIn }: Ports, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (refusalIn(error) === undefined) throw error;
  }
}

/** What was left of it is done, or is wanted no more. */
function forget(ports: Ports, isMeant: (one: SideStep) => boolean): void {
  const left = leftIn(ports);
  const others = left.filter((one) => !isMeant(one));
  if (others.length < left.length) keepLeft(ports, others);
}

/** Looks again at what is left, as far as the time goes, and tells what still stands. */
export function settleSideSteps(ports: Ports, settleForm: SettleForm): Problem[] {
  const left = leftIn(ports);
  if (left.length === 0) return [];
  const now = ports.clock.now();
  const kept = left.flatMap((one) =>
    ports.clock.left() < RESERVE
      ? [one]
      : settleForm(one).map((next) => ({ tried: refusedAt(one.tried, now), ...next })),
  );
  if (JSON.stringify(kept) !== JSON.stringify(left)) keepLeft(ports, kept);
  return kept.flatMap(stepProblems);
}

/** What is over is told so long. */
export const TOLD = 14 * DAY;

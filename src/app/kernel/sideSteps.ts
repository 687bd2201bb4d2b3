import type { Problem } from '../../domain/values/problem';
import { DAY, type Instant, MINUTE } from '../../domain/values/time';
import { readJson } from './json';
import { OWNER } from './owner';
import type { Ports } from './ports';
import {
  isAbout,
  isCourtesy,
  type LeftStep,
  type RefusedStep,
  type SideStep,
  type StepOf,
} from './refused/refusedStep';
import { coordinators, refusedOf, stillRefused } from './refused/shares';
import { type SettledBy, type StepKind, type StepTraits, stepTraits } from './refused/stepKinds';
import { stepProblems } from './refused/stepProblems';
import { isSame, named, stepsIn, stepsText, storedSteps } from './refused/storedSteps';
import { MOST_TRIES, mayTry, refusedAt, type Tries } from './refused/tries';
import type { FormLack } from './services/formPort';

/** Time kept for what stands in the tabs. */
const RESERVE = MINUTE;

/** What Google refused outside the spreadsheet, until it is done. */
export const LEFT = 'left';

export const leftIn = ({ memory }: Ports): readonly SideStep[] =>
  stepsIn(readJson(storedSteps, memory.get(LEFT) ?? '[]') ?? []);

function keepLeft({ memory, clock }: Ports, steps: readonly SideStep[]): void {
  if (steps.length > 0) memory.set(LEFT, stepsText(steps, clock.now()));
  else memory.remove(LEFT);
}

/** What is left of a step that only whoever knows the sales can settle. */
export type SettleForm = (one: StepOf<'sales' | 'sharing'>) => LeftStep[];

/** Remembers what was refused just now; of one form once. */
export function remember(ports: Ports, refused: readonly RefusedStep[]): void {
  if (refused.length === 0) return;
  const tried = refusedAt(undefined, ports.clock.now());
  const others = leftIn(ports).filter((one) => !refused.some((other) => isSame(one, other)));
  keepLeft(ports, [...others, ...refused.map((one) => ({ ...one, tried }))]);
}

/** What its own action tries again: how often it was refused, and when last. */
export const triedBefore = (ports: Ports, kind: SettledBy<'itsAction'>): Tries | undefined =>
  leftIn(ports).find((one) => one.kind === kind)?.tried;

/** Once more refused; told until it is done. */
export function refusedOnceMore(ports: Ports, refused: RefusedStep<SettledBy<'itsAction'>>): void {
  const others = leftIn(ports).filter(({ kind }) => kind !== refused.kind);
  const tried = refusedAt(triedBefore(ports, refused.kind), ports.clock.now());
  keepLeft(ports, [...others, { ...refused, tried }]);
}

export const doneAtLast = (ports: Ports, kind: SettledBy<'itsAction'>): void =>
  forget(ports, (one) => one.kind === kind);

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

/** Makes the triggers of whoever runs this; refused, it is told until they stand. */
export function installTriggers(ports: Ports): boolean {
  const areMade = ports.triggers.install();
  if (areMade) forget(ports, ({ kind }) => kind === 'triggers');
  else remember(ports, [{ kind: 'triggers' }]);
  return areMade;
}

/** What the owner has not granted is told until it is. */
export function rememberPermissions(ports: Ports, permissions: readonly string[]): void {
  if (permissions.length === 0) return;
  ifRemembered(ports, () => remember(ports, [{ kind: 'permissions', permissions }]));
}

export const areTriggersRefused = (ports: Ports): boolean =>
  leftIn(ports).some(({ kind }) => kind === 'triggers');

/** The form is wanted open, or is about to be told what else to say. */
export const forgetClosing = (ports: Ports, isMeant: (form: string) => boolean): void =>
  forget(ports, (one) => one.kind === 'close' && isMeant(one.form));

/** What was left of it is done, or is wanted no more. */
export function forget(ports: Ports, isMeant: (one: SideStep) => boolean): void {
  const left = leftIn(ports);
  const others = left.filter((one) => !isMeant(one));
  if (others.length < left.length) keepLeft(ports, others);
}

/** Noted before a form moves: if its act does not end, the hourly run goes by what Ventes says. */
export const beginWith = (ports: Ports, form: string): void =>
  remember(ports, [{ kind: 'follow', form }]);

/** An act that moved it died before its end. */
export const isUnfinished = (ports: Ports, form: string): boolean =>
  leftIn(ports).some((one) => one.kind === 'follow' && one.form === form);

/** The act ended; its words may be left to say. */
export function endWith(ports: Ports, form: string, areWordsLeft = false): void {
  forget(ports, (one) => isAbout(one, form) && [...FOLLOWING, 'watch'].includes(one.kind));
  if (areWordsLeft) remember(ports, [{ kind: 'words', form }]);
}

/** Of a form that an act moves. */
const FOLLOWING: readonly StepKind[] = ['follow', 'words'];

/** Lets the others close and change a form too; what is refused is tried again by the hour. */
export function shareForm(ports: Ports, form: string): void {
  const addresses = notShared(ports, 'share', form);
  if (addresses.length > 0) remember(ports, [{ kind: 'share', form, addresses }]);
}

export function shareFile(ports: Ports, file: string): void {
  const addresses = notShared(ports, 'file', file);
  if (addresses.length > 0) remember(ports, [{ kind: 'file', file, addresses }]);
}

function notShared(ports: Ports, kind: SettledBy<'sharing'>, id: string): string[] {
  const others = coordinators(ports);
  return named(others ? refusedOf(ports, kind, id, others) : ['']);
}

/** Closes a form now, or as soon as Google lets us. */
export function closeForm(ports: Ports, form: string, message?: string): void {
  if (ports.forms.close(form, message)) forgetClosing(ports, (one) => one === form);
  // One that never closed stays told: where to go is no use before (docs/rules.md S94).
  else if (
    message === undefined ||
    !leftIn(ports).some((one) => isToClose(one) && isAbout(one, form))
  )
    remember(ports, [{ kind: 'close', form, message }]);
}

const isToClose = (one: SideStep): boolean => one.kind === 'close' && !isCourtesy(one);

/** Tries again what is left, as far as the time goes, and tells what still stands in the way. */
export function settleSideSteps(ports: Ports, settleForm: SettleForm): Problem[] {
  const left = leftIn(ports);
  if (left.length === 0) return [];
  const now = ports.clock.now();
  const kept = left.flatMap((one) =>
    isYoung(one, now) || ports.clock.left() < RESERVE ? [one] : leftOf(ports, one, now, settleForm),
  );
  if (JSON.stringify(kept) !== JSON.stringify(left)) keepLeft(ports, kept);
  const settled = kept.filter((one) => !isYoung(one, now));
  return stepProblems(settled, (form) => ports.producerSheets.address(form));
}

/** What is kept of one. */
function leftOf(ports: Ports, one: SideStep, now: Instant, settleForm: SettleForm): SideStep[] {
  const isDue = stepTraits[one.kind].hourly || mayTry(one.tried, now);
  const noted = (left: readonly LeftStep[]): SideStep[] =>
    left.map((next) => ({ tried: refusedAt(one.tried, now), ...next }));
  if (isBy(one, 'time')) return now < one.tried.at + TOLD ? [one] : [];
  if (isBy(one, 'sharing'))
    return settleForm(one).length > 0 ? noted(stillRefused(ports, one, isDue)) : [];
  if (isDue && isBy(one, 'drive')) return noted(again(ports, one));
  if (isDue && isBy(one, 'sales')) {
    const refused = settleForm(one);
    // Nothing is tried here: it stands until its time is over.
    if (one.kind === 'opening') return refused.length > 0 ? [one] : [];
    return isCourtesy(one) && one.tried.tries >= MOST_TRIES ? [] : noted(refused);
  }
  return [one];
}

const isBy = <W extends StepTraits['settledBy']>(one: SideStep, whom: W): one is StepOf<W> =>
  stepTraits[one.kind].settledBy === whom;

/** The run that noted it may be this very one, or go on still. */
const isYoung = ({ kind, tried }: SideStep, now: Instant): boolean =>
  FOLLOWING.includes(kind) && tried.tries === 1 && now < tried.at + LONGEST_RUN;

/** What is over is told so long. */
export const TOLD = 14 * DAY;

const LONGEST_RUN = 6 * MINUTE;

/** What is still refused of it. */
function again(ports: Ports, { tried: _, ...one }: StepOf<'drive'>): LeftStep[] {
  switch (one.kind) {
    case 'triggers':
      return doTriggersStand(ports) ? [] : [one];
    case 'permissions': {
      const permissions = isOwner(ports) ? ports.triggers.lacking() : one.permissions;
      return permissions.length > 0 ? [{ ...one, permissions }] : [];
    }
    case 'lost':
      return typeof ports.archive.size(one.file) === 'object' ? [] : [one];
  }
}

/** Google shows everybody only their own. */
const isOwner = ({ memory, user }: Ports): boolean => memory.get(OWNER) === user();

const doTriggersStand = (ports: Ports): boolean =>
  isOwner(ports) && ports.triggers.stand() === true;

/** What a form had to do without, until its sale is over. */
export function rememberLacks(ports: Ports, form: string, lacks: readonly FormLack[]): void {
  if (lacks.length === 0) return;
  // A run that was cut off may have noted others.
  const known = leftIn(ports).flatMap((one) =>
    one.kind === 'lacks' && one.form === form ? one.lacks : [],
  );
  const others = new Set([...known, ...lacks.filter((one) => one !== 'words')]);
  remember(ports, [
    ...(others.size > 0 ? [{ kind: 'lacks', form, lacks: [...others] } as const] : []),
    ...(lacks.includes('words') ? [{ kind: 'words', form } as const] : []),
  ]);
}

import * as z from 'zod/mini';
import type { Problem } from '../../domain/values/problem';
import { HOUR, type Instant, MINUTE } from '../../domain/values/time';
import { readJson } from './json';
import type { Ports } from './ports';

/** How often something was refused, and when last: what is refused again and again is asked for less. */
export const storedTries = z.object({ tries: z.int(), at: z.int() });
export type Tries = z.infer<typeof storedTries>;

const LONGEST_WAIT = 24;

/** After an hour, then two, four … then once a day. */
export const mayTry = (tried: Tries | undefined, now: Instant): boolean =>
  tried === undefined || now >= tried.at + Math.min(2 ** (tried.tries - 1), LONGEST_WAIT) * HOUR;

export const refusedAt = (tried: Tries | undefined, now: Instant): Tries => ({
  tries: (tried?.tries ?? 0) + 1,
  at: now,
});

const step = z.object({
  /**
   * The form takes no more answers; with words, for whoever still comes. Or a form or a file is shared;
   * or what only its own action tries again: sales moved to the archive, a form made.
   */
  kind: z.enum(['close', 'share', 'file', 'archive', 'make']),
  form: z.string(),
  message: z.optional(z.string()),
  /** Whom it is shared with; blank: all coordinators, who could not be asked for. */
  address: z.optional(z.string()),
  tried: storedTries,
});
export type SideStep = z.infer<typeof step>;

/** What Google refused outside the spreadsheet, until it is done. */
const KEY = 'left';
/** Of a past form only the words were left; somebody may have deleted it. */
const MOST_TRIES = 24;
/** Time kept for what stands in the tabs. */
const RESERVE = MINUTE;

const leftIn = (ports: Ports): readonly SideStep[] =>
  readJson(z.array(step), ports.memory.get(KEY) ?? '[]') ?? [];

function keep(ports: Ports, steps: readonly SideStep[]): void {
  if (steps.length > 0) ports.memory.set(KEY, JSON.stringify(steps));
  else ports.memory.remove(KEY);
}

const isSame = (a: Omit<SideStep, 'tried'>, b: Omit<SideStep, 'tried'>): boolean =>
  a.kind === b.kind && a.form === b.form && a.address === b.address;

/** Remembers what was refused just now; of one form and address once. */
export function remember(ports: Ports, refused: readonly Omit<SideStep, 'tried'>[]): void {
  if (refused.length === 0) return;
  const tried = refusedAt(undefined, ports.clock.now());
  const others = leftIn(ports).filter((one) => !refused.some((other) => isSame(one, other)));
  keep(ports, [...others, ...refused.map((one) => ({ ...one, tried }))]);
}

/** What its own action tries again: how often it was refused, and when last. */
export const triedBefore = (ports: Ports, kind: 'archive' | 'make'): Tries | undefined =>
  leftIn(ports).find((one) => one.kind === kind)?.tried;

/** Once more refused, with the id of what is there all the same; told until it is done. */
export function refusedOnceMore(ports: Ports, kind: 'archive' | 'make', form: string): void {
  const others = leftIn(ports).filter((one) => one.kind !== kind);
  const tried = refusedAt(triedBefore(ports, kind), ports.clock.now());
  keep(ports, [...others, { kind, form, tried }]);
}

export function doneAtLast(ports: Ports, kind: 'archive' | 'make'): void {
  const left = leftIn(ports);
  const others = left.filter((one) => one.kind !== kind);
  if (others.length < left.length) keep(ports, others);
}

/** So often it is tried at once, whoever asks; then ever more rarely. */
const FORMS_AT_ONCE = 2;

/**
 * A form, remembered under this key before anything else is asked of it: one that is made twice could
 * not be deleted (docs/rules.md S98).
 */
export function makeForm(ports: Ports, key: string, kept: (id: string) => string): string {
  const tried = triedBefore(ports, 'make');
  const isMany = tried !== undefined && tried.tries > FORMS_AT_ONCE;
  const waits =
    isMany && !mayTry({ ...tried, tries: tried.tries - FORMS_AT_ONCE }, ports.clock.now());
  if (waits) throw new Error('Forms are made and not named: tried again later');
  // Where nothing can be remembered nothing is made.
  ports.memory.set(key, '');
  const id = ports.forms.create();
  if (id === undefined) {
    refusedOnceMore(ports, 'make', '');
    throw new Error('A form was made and not named');
  }
  ports.memory.set(key, kept(id));
  if (tried) doneAtLast(ports, 'make');
  return id;
}

/** The form is wanted open, or is about to be told what else to say. */
export function forgetClosing(ports: Ports, isMeant: (form: string) => boolean): void {
  const left = leftIn(ports);
  const others = left.filter(({ kind, form }) => kind !== 'close' || !isMeant(form));
  if (others.length < left.length) keep(ports, others);
}

/**
 * Whoever else may edit the spreadsheet; undefined where Google does not say. Blank addresses and
 * one's own need no share.
 */
export function coordinators(ports: Ports): readonly string[] | undefined {
  const own = ports.user().toLowerCase();
  return ports.workbook
    .editors()
    ?.filter((address) => address.trim() !== '' && address.toLowerCase() !== own);
}

/** Lets the others close and change a form too; what is refused is tried again by the hour. */
export function shareForm(ports: Ports, form: string, kind: 'share' | 'file' = 'share'): void {
  const others = coordinators(ports);
  const refused = others ? refusedOf(ports, kind, form, others) : [''];
  remember(
    ports,
    refused.map((address) => ({ kind, form, address })),
  );
}

/** Closes a form now, or as soon as Google lets us. */
export function closeForm(ports: Ports, form: string, message?: string): void {
  if (ports.forms.close(form, message)) forgetClosing(ports, (one) => one === form);
  else remember(ports, [{ kind: 'close', form, ...(message === undefined ? {} : { message }) }]);
}

/** Tries again what is left, as far as the time goes, and tells what still stands in the way. */
export function settleSideSteps(ports: Ports): Problem[] {
  const left = leftIn(ports);
  if (left.length === 0) return [];
  const now = ports.clock.now();
  const kept = left.flatMap((one): SideStep[] => {
    const isOwn = one.kind === 'archive' || one.kind === 'make';
    const isDue = one.kind === 'close' || mayTry(one.tried, now);
    if (isOwn || !isDue || ports.clock.left() < RESERVE) return [one];
    const refused = again(ports, one);
    const isOver = one.message !== undefined && one.tried.tries >= MOST_TRIES;
    return isOver ? [] : refused.map((next) => ({ ...next, tried: refusedAt(one.tried, now) }));
  });
  if (JSON.stringify(kept) !== JSON.stringify(left)) keep(ports, kept);
  return kept.flatMap(problemOf);
}

/** What is still refused of it. */
function again(ports: Ports, { tried: _, ...one }: SideStep): Omit<SideStep, 'tried'>[] {
  const { kind, form, message, address = '' } = one;
  if (kind === 'close') return ports.forms.close(form, message) ? [] : [one];
  const others = address === '' ? coordinators(ports) : [address];
  if (!others || kind === 'archive' || kind === 'make') return [one];
  return refusedOf(ports, kind, form, others).map((other) => ({ ...one, address: other }));
}

const refusedOf = (
  ports: Ports,
  kind: 'share' | 'file',
  id: string,
  others: readonly string[],
): readonly string[] =>
  kind === 'share'
    ? ports.forms.share(id, others)
    : others.filter((address) => !ports.producerSheets.share(id, address, 'editor'));

/** Who else coordinates is not always told. */
export const UNTOLD = '?';

/** Of past forms nothing is told: their words are a courtesy. */
function problemOf({ kind, form, message, address, tried }: SideStep): Problem[] {
  if (kind === 'make') return [{ code: 'formNotMade', tab: 'sales', read: String(tried.tries) }];
  if (kind === 'archive')
    return form === ''
      ? [{ code: 'archiveNotMade', tab: 'sales' }]
      : [{ code: 'archiveNotWritten', tab: 'sales', read: form }];
  if (kind === 'close')
    return message === undefined ? [{ code: 'formUnreachable', tab: 'sales' }] : [];
  const code = kind === 'share' ? 'formNotShared' : 'archiveNotShared';
  return [{ code, tab: 'sales', read: address || UNTOLD }];
}

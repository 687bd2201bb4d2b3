import * as z from 'zod/mini';
import type { Problem } from '../../domain/values/problem';
import { HOUR, type Instant, MINUTE } from '../../domain/values/time';
import { readJson } from './json';
import type { Ports } from './ports';
import { type FormLack, formLacks } from './services/formPort';

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
   * - close: the form takes no more answers; with words, for whoever still comes
   * - share, file: a form or a file is shared
   * - archive, make: what only its own action tries again: sales moved to the archive, a form made
   * - follow: an act began to open or close the form; what Ventes says counts (docs/rules.md S94)
   * - words: the form says what its sale is now
   * - watch: somebody closed or deleted the form of an open sale
   * - lacks: the form was built without what stands in the message; tried again until orders close
   * - opening: a sale could not be prepared; the message is Google's
   * - lost: an archive does not open; the message has the sales whose tabs are there
   * - former: another form took its place; with words, as long as it could not be closed (S105)
   * - found: one of them came back once another sale was on; told for a while, nothing is tried (S125)
   * - moved: cells of a tab, by its name, that a write struck and that may not be put back (S128)
   */
  kind: z.enum([
    ...(['close', 'share', 'file', 'archive', 'make'] as const),
    ...(['follow', 'words', 'watch', 'lacks', 'opening', 'lost', 'former', 'found'] as const),
    'moved',
  ]),
  /** Blank where none is made yet. */
  form: z.string(),
  message: z.optional(z.string()),
  /** Whom it is shared with; blank: all coordinators, who could not be asked for. */
  address: z.optional(z.string()),
  /** Of a former form: its sale and page, its tab of answers where that stands, and how many were read. */
  sale: z.optional(z.int()),
  url: z.optional(z.string()),
  sheet: z.optional(z.int()),
  read: z.optional(z.int()),
  tried: storedTries,
});
export type SideStep = z.infer<typeof step>;

/** What Google refused outside the spreadsheet, until it is done. */
export const LEFT = 'left';
/** Of a past form only the words were left; somebody may have deleted it. */
export const MOST_TRIES = 24;
/** Time kept for what stands in the tabs. */
const RESERVE = MINUTE;

export const leftIn = (ports: Ports): readonly SideStep[] =>
  readJson(z.array(step), ports.memory.get(LEFT) ?? '[]') ?? [];

function keep(ports: Ports, steps: readonly SideStep[]): void {
  if (steps.length > 0) ports.memory.set(LEFT, JSON.stringify(steps));
  else ports.memory.remove(LEFT);
}

/** What is left of a step that only whoever knows the sales can settle. */
export type SettleForm = (one: SideStep) => LeftStep[];
/** Tried again just now, unless it says when that was. */
export type LeftStep = Omit<SideStep, 'tried'> & { readonly tried?: Tries };

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

export const doneAtLast = (ports: Ports, kind: 'archive' | 'make'): void =>
  forget(ports, (one) => one.kind === kind);

/** Noted before it is put right: a run that is cut off then leaves it to be told. */
export const noteMoved = (ports: Ports, moved: readonly (readonly [string, string])[]): void =>
  ifRemembered(ports, () =>
    remember(
      ports,
      moved.map(([form, message]) => ({ kind: 'moved', form, message })),
    ),
  );

export function forgetMoved(ports: Ports, tabs: readonly string[]): void {
  const isMeant = ({ kind, form }: SideStep): boolean => kind === 'moved' && tabs.includes(form);
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

/** The form is wanted open, or is about to be told what else to say. */
export const forgetClosing = (ports: Ports, isMeant: (form: string) => boolean): void =>
  forget(ports, ({ kind, form }) => kind === 'close' && isMeant(form));

/** What was left of it is done, or is wanted no more. */
export function forget(ports: Ports, isMeant: (one: SideStep) => boolean): void {
  const left = leftIn(ports);
  const others = left.filter((one) => !isMeant(one));
  if (others.length < left.length) keep(ports, others);
}

/** Noted before a form moves: if its act does not end, the hourly run goes by what Ventes says. */
export const beginWith = (ports: Ports, form: string): void =>
  remember(ports, [{ kind: 'follow', form }]);

/** An act that moved it died before its end. */
export const isUnfinished = (ports: Ports, form: string): boolean =>
  leftIn(ports).some((one) => one.kind === 'follow' && one.form === form);

/** The act ended; its words may be left to say. */
export function endWith(ports: Ports, form: string, areWordsLeft = false): void {
  forget(ports, (one) => one.form === form && [...FOLLOWING, 'watch'].includes(one.kind));
  if (areWordsLeft) remember(ports, [{ kind: 'words', form }]);
}

/** Of a form that an act moves. */
const FOLLOWING: readonly SideStep['kind'][] = ['follow', 'words'];

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
export function settleSideSteps(ports: Ports, settleForm: SettleForm): Problem[] {
  const left = leftIn(ports);
  if (left.length === 0) return [];
  const now = ports.clock.now();
  const kept = left.flatMap((one): SideStep[] => {
    if (isYoung(one, now)) return [one];
    const isDue = BY_THE_HOUR.includes(one.kind) || mayTry(one.tried, now);
    const isOwn = one.kind === 'archive' || one.kind === 'make';
    if (isOwn || !isDue || ports.clock.left() < RESERVE) return [one];
    if (BESIDE.includes(one.kind)) return settleForm(one).length > 0 ? [one] : [];
    const refused = again(ports, one, settleForm);
    const isOver =
      one.kind === 'close' && one.message !== undefined && one.tried.tries >= MOST_TRIES;
    return isOver ? [] : refused.map((next) => ({ tried: refusedAt(one.tried, now), ...next }));
  });
  if (JSON.stringify(kept) !== JSON.stringify(left)) keep(ports, kept);
  return kept.filter((one) => !isYoung(one, now)).flatMap((one) => problemOf(ports, one));
}

/** The run that noted it may be this very one, or go on still. */
const isYoung = ({ kind, tried }: SideStep, now: Instant): boolean =>
  FOLLOWING.includes(kind) && tried.tries === 1 && now < tried.at + LONGEST_RUN;

const LONGEST_RUN = 6 * MINUTE;

const BY_THE_HOUR: readonly SideStep['kind'][] = [
  ...(['close', 'follow', 'watch', 'lacks', 'opening', 'former'] as const),
];
/** Nothing is tried here: it stands until its time is over. */
const BESIDE: readonly SideStep['kind'][] = ['opening'];

/** What is still refused of it. */
function again(ports: Ports, step: SideStep, settleForm: SettleForm): LeftStep[] {
  const { tried: _, ...one } = step;
  const { kind, form, message, address = '' } = one;
  if (kind === 'close') return ports.forms.close(form, message) ? [] : [one];
  if (kind === 'lost') return typeof ports.archive.size(form) === 'object' ? [] : [one];
  if (kind !== 'share' && kind !== 'file') return settleForm(step);
  const others = address === '' ? coordinators(ports) : [address];
  if (!others) return [one];
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
function problemOf(
  ports: Ports,
  { kind, form, message, address, sale, sheet, tried }: SideStep,
): Problem[] {
  const about = (code: Problem['code'], more: Partial<Problem> = {}): Problem[] => [
    { code, tab: 'sales', ...more },
  ];
  const said = message ?? '';
  switch (kind) {
    case 'close':
      return message === undefined ? about('formUnreachable') : [];
    case 'share':
      return about('formNotShared', { read: address || UNTOLD });
    case 'file':
      return about('archiveNotShared', { read: address || UNTOLD });
    case 'make':
      return about('formNotMade', { read: String(tried.tries) });
    case 'former':
      return message === undefined && sheet === undefined && tried.tries > 1
        ? about('formerUnread', { read: form, detail: String(sale ?? '') })
        : [];
    case 'found':
      return about('formerFound', { read: form, detail: String(sale ?? '') });
    case 'moved':
      return about('movedUnmended', { tab: form, detail: said });
    case 'archive':
      return form === '' ? about('archiveNotMade') : about('archiveNotWritten', { read: form });
    case 'follow':
      return about('formNotFollowed');
    case 'words':
      return about('formWordsRefused');
    case 'watch':
      return about(message === GONE ? 'formGone' : 'formClosed');
    case 'lacks':
      return lacksOf({ message }).flatMap((detail) =>
        detail === 'address' ? about('formUnchecked') : about('formLacks', { detail }),
      );
    case 'opening':
      return about('openingRefused', { detail: said });
    case 'lost':
      return about('archiveLost', { read: ports.producerSheets.address(form), detail: said });
  }
}

/** Of a form that cannot be reached, while another was closed. */
export const GONE = 'gone';

/** What a form had to do without, until its sale is over. */
export function rememberLacks(ports: Ports, form: string, lacks: readonly FormLack[]): void {
  if (lacks.length === 0) return;
  const known = leftIn(ports).find((one) => one.kind === 'lacks' && one.form === form);
  // A run that was cut off may have noted others.
  const others = new Set([...lacksOf(known ?? {}), ...lacks.filter((one) => one !== 'words')]);
  remember(ports, [
    ...(others.size > 0 ? [{ kind: 'lacks' as const, form, message: [...others].join(' ') }] : []),
    ...(lacks.includes('words') ? [{ kind: 'words' as const, form }] : []),
  ]);
}

export const lacksOf = ({ message }: Pick<SideStep, 'message'>): FormLack[] =>
  formLacks.filter((one) => message?.split(' ').includes(one));

import * as z from 'zod/mini';
import { cutTo } from '../../../domain/values/cutTo';
import type { Instant } from '../../../domain/values/time';
import { utf8 } from '../../../formats/utf8';
import { storedTries } from './tries';

const step = z.object({
  /**
   * - close: the form takes no more answers; with words it was closed before, and is to say where to go
   * - share, file: a form or a file is shared
   * - archive, make: what only its own action tries again: sales moved to the archive, a form made
   * - follow: an act began to open or close the form; what Ventes says counts (docs/rules.md S94)
   * - words: the form says what its sale is now
   * - watch: somebody closed or deleted the form of an open sale
   * - lacks: the form was built without what stands in the message; tried again until orders close
   * - opening: a sale could not be prepared; the message is Google's
   * - lost: an archive does not open; the message has the sales whose tabs are there
   * - former: another form took its place; with words, as long as it could not be closed (S105)
   * - found: one of them came back once another sale was on, or one was closed at last; told for a while,
   *   nothing is tried (S117, S125)
   * - moved: cells of a tab, by its name, that a write struck and that may not be put back (S128)
   * - triggers: nothing runs by itself, as Google made no triggers (S118)
   * - untaken: it was sent what nobody could take; the message says whose, and when (O35)
   * - back: answers of numbers that were told were gone from the spreadsheet; told for a while (O36)
   * - permissions: the owner has not granted those that stand in the message (S119)
   * - tooMany: something did not fit any more; the message says of what sort, told for a while (S116)
   */
  kind: z.enum([
    ...(['close', 'share', 'file', 'archive', 'make', 'tooMany'] as const),
    ...(['triggers', 'permissions', 'moved'] as const),
    ...(['untaken', 'back'] as const),
    ...(['follow', 'words', 'watch', 'lacks', 'opening', 'lost', 'former', 'found'] as const),
  ]),
  /** Blank where none is made yet. */
  form: z.string(),
  message: z.optional(z.string()),
  /** Whom it is shared with; a blank one: all coordinators, who could not be asked for. */
  addresses: z.optional(z.array(z.string())),
  /** As earlier versions noted it, a step for each. */
  address: z.optional(z.string()),
  /** Of a former form: its sale and page, its tab of answers where that stands, and how many were read. */
  sale: z.optional(z.int()),
  url: z.optional(z.string()),
  sheet: z.optional(z.int()),
  read: z.optional(z.int()),
  /** It could not be closed, and is sent answers still. */
  came: z.optional(z.literal(true)),
  tried: storedTries,
});
export type SideStep = z.infer<typeof step>;
/** Tried again just now, unless it says when that was. */
export type LeftStep = Omit<SideStep, 'tried'> & { readonly tried?: SideStep['tried'] };

export const storedSteps = z.array(step);

/** Of an earlier version: those of one form are one. */
export function joined(before: SideStep[], { address, ...one }: SideStep): SideStep[] {
  if (address === undefined) return [...before, one];
  const same = before.find(({ kind, form }) => kind === one.kind && form === one.form);
  const addresses = [...new Set([...(same?.addresses ?? []), address])];
  return [...before.filter((other) => other !== same), { ...one, addresses: named(addresses) }];
}

/** Beyond these it stands for all. */
const MOST_NAMED = 8;
export const named = (addresses: readonly string[]): string[] =>
  addresses.length > MOST_NAMED ? [...addresses.slice(0, MOST_NAMED), ''] : [...addresses];

/** A property holds 9 KB, counted in UTF-8. */
const MOST_BYTES = 8_000;
const LONGEST_MESSAGE = 600;

/** What can be done without comes first: of what does not fit, the oldest of the first kind goes. */
const LEAST_FIRST: readonly SideStep['kind'][] = [
  ...(['words', 'file', 'share', 'lacks', 'found', 'lost', 'watch', 'archive'] as const),
  ...(['back', 'former', 'moved', 'untaken', 'close', 'make', 'opening'] as const),
  ...(['triggers', 'permissions', 'follow', 'tooMany'] as const),
];
const SORTS: Partial<Record<SideStep['kind'], string>> = {
  ...{ share: 'shares', file: 'shares', words: 'words', lacks: 'words' },
  ...{ lost: 'archives', archive: 'archives', moved: 'cells' },
};
const sortOf = (one: SideStep): string =>
  isCourtesy(one) ? 'words' : (SORTS[one.kind] ?? 'forms');

/** The form takes no answers; it only does not say where to go. */
export const isCourtesy = ({ kind, message }: SideStep): boolean =>
  kind === 'close' && message !== undefined;

const rank = (one: SideStep): number => (isCourtesy(one) ? -1 : LEAST_FIRST.indexOf(one.kind));

/** However much was refused, it can be remembered: what would not fit is left out and told (S116). */
export function stepsText(steps: readonly SideStep[], now: Instant): string {
  const short = steps.map((one) =>
    one.message === undefined ? one : { ...one, message: cutTo(one.message, LONGEST_MESSAGE) },
  );
  const whole = JSON.stringify(short);
  if (fits(whole)) return whole;
  const known = short.find(({ kind }) => kind === 'tooMany')?.message?.split(' ') ?? [];
  const kept = short.filter(({ kind }) => kind !== 'tooMany');
  const gone = new Set(known);
  for (;;) {
    const least = kept.reduce((found, one) => (rank(one) < rank(found) ? one : found));
    kept.splice(kept.indexOf(least), 1);
    gone.add(sortOf(least));
    const told: SideStep = {
      ...{ kind: 'tooMany', form: '', message: [...gone].join(' ') },
      tried: { tries: 1, at: now },
    };
    const text = JSON.stringify([...kept, told]);
    if (fits(text) || kept.length === 0) return text;
  }
}

const fits = (text: string): boolean => utf8(text).length <= MOST_BYTES;

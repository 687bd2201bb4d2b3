import * as z from 'zod/mini';
import { cutTo } from '../../../domain/values/cutTo';
import type { Instant } from '../../../domain/values/time';
import { utf8 } from '../../../formats/utf8';
import { type SettledBy, type StepTraits, stepKinds, stepTraits } from './stepKinds';
import { storedTries } from './tries';

const step = z.object({
  kind: z.enum(stepKinds),
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
/** One of which these know what is left. */
export type StepOf<W extends StepTraits['settledBy']> = SideStep & { readonly kind: SettledBy<W> };
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

const sortOf = (one: SideStep): StepTraits['sort'] =>
  isCourtesy(one) ? 'words' : stepTraits[one.kind].sort;

/** The form takes no answers; it only does not say where to go. */
export const isCourtesy = ({ kind, message }: SideStep): boolean =>
  kind === 'close' && message !== undefined;

const rank = (one: SideStep): number => (isCourtesy(one) ? -1 : stepKinds.indexOf(one.kind));

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

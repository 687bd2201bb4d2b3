import * as z from 'zod/mini';
import { cutTo } from '../../../domain/values/cutTo';
import type { Instant } from '../../../domain/values/time';
import { utf8 } from '../../../formats/utf8';
import { formLacks } from '../services/formPort';
import { isCourtesy, type RefusedStep, type SideStep } from './refusedStep';
import { type StepKind, type StepTraits, stepKinds, stepTraits } from './stepKinds';
import { storedTries } from './tries';

/** The same shape for all kinds, as earlier versions read it: see `written` for what it holds of each. */
const storedStep = z.object({
  /** Earlier versions had others too. */
  kind: z.string(),
  form: z.string(),
  message: z.optional(z.string()),
  addresses: z.optional(z.array(z.string())),
  /** As earlier versions noted it, a step for each. */
  address: z.optional(z.string()),
  sale: z.optional(z.int()),
  tried: storedTries,
});
type StoredStep = z.infer<typeof storedStep>;
export const storedSteps = z.array(storedStep);

export const stepsIn = (stored: readonly StoredStep[]): SideStep[] =>
  stored.reduce(joined, []).flatMap(({ kind, ...one }) => {
    const known = stepKinds.find((other) => other === kind);
    return known ? [{ ...stepIn({ ...one, kind: known }), tried: one.tried }] : [];
  });

/** Of an earlier version: those of one form are one. */
function joined(before: StoredStep[], { address, ...one }: StoredStep): StoredStep[] {
  if (address === undefined) return [...before, one];
  const same = before.find(({ kind, form }) => kind === one.kind && form === one.form);
  const addresses = [...new Set([...(same?.addresses ?? []), address])];
  return [...before.filter((other) => other !== same), { ...one, addresses: named(addresses) }];
}

/** Beyond these it stands for all. */
const MOST_NAMED = 8;
export const named = (addresses: readonly string[]): string[] =>
  addresses.length > MOST_NAMED ? [...addresses.slice(0, MOST_NAMED), ''] : [...addresses];

function stepIn(one: StoredStep & { readonly kind: StepKind }): RefusedStep {
  const { kind, form, message, addresses = [''], sale = 0 } = one;
  const said = message ?? '';
  switch (kind) {
    case 'make':
    case 'triggers':
      return { kind };
    case 'words':
    case 'follow':
      return { kind, form };
    case 'share':
      return { kind, form, addresses };
    case 'close':
      return { kind, form, message, sale: one.sale };
    case 'file':
      return { kind, file: form, addresses };
    case 'archive':
      return { kind, address: form };
    case 'lost':
      return { kind, file: form, sales: said };
    case 'moved':
      return { kind, tab: form, cells: said };
    case 'lacks': {
      const words = said.split(' ');
      return { kind, form, lacks: formLacks.filter((lack) => words.includes(lack)) };
    }
    case 'watch':
      return {
        kind,
        form,
        state: message === 'gone' || message === 'unlinked' ? message : 'shut',
      };
    case 'found':
      return { kind, form, sale };
    case 'unasked':
      return { kind, form, sale, questions: said };
    case 'opening':
      return { kind, said };
    case 'permissions':
      return { kind, permissions: said.split(' ') };
    case 'tooMany':
      return { kind, sorts: said.split(' ') };
  }
}

function written(one: RefusedStep): Omit<StoredStep, 'tried'> {
  const { kind } = one;
  switch (one.kind) {
    case 'make':
    case 'triggers':
      return { kind, form: '' };
    case 'words':
    case 'follow':
    case 'share':
    case 'close':
    case 'found':
      return one;
    case 'file':
      return { kind, form: one.file, addresses: one.addresses };
    case 'archive':
      return { kind, form: one.address };
    case 'lost':
      return { kind, form: one.file, message: one.sales };
    case 'moved':
      return { kind, form: one.tab, message: one.cells };
    case 'lacks':
      return { kind, form: one.form, message: one.lacks.join(' ') };
    case 'watch':
      return { kind, form: one.form, message: one.state === 'shut' ? undefined : one.state };
    case 'unasked':
      return { kind, form: one.form, sale: one.sale, message: one.questions };
    case 'opening':
      return { kind, form: '', message: one.said };
    case 'permissions':
      return { kind, form: '', message: one.permissions.join(' ') };
    case 'tooMany':
      return { kind, form: '', message: one.sorts.join(' ') };
  }
}

/** Of these the later one alone is remembered. */
export const isSame = (a: RefusedStep, b: RefusedStep): boolean =>
  a.kind === b.kind && written(a).form === written(b).form;

/** A property holds 9 KB, counted in UTF-8. */
const MOST_BYTES = 8_000;
const LONGEST_MESSAGE = 600;

const sortOf = (one: SideStep): StepTraits['sort'] =>
  isCourtesy(one) ? 'words' : stepTraits[one.kind].sort;

const rank = (one: SideStep): number => (isCourtesy(one) ? -1 : stepKinds.indexOf(one.kind));

/** However much was refused, it can be remembered: what would not fit is left out and told (S10). */
export function stepsText(steps: readonly SideStep[], now: Instant): string {
  const whole = textOf(steps);
  if (fits(whole)) return whole;
  const kept = steps.filter(({ kind }) => kind !== 'tooMany');
  const gone = new Set(steps.flatMap((one) => (one.kind === 'tooMany' ? one.sorts : [])));
  for (;;) {
    const least = kept.reduce((found, one) => (rank(one) < rank(found) ? one : found));
    kept.splice(kept.indexOf(least), 1);
    gone.add(sortOf(least));
    const tooMany = { kind: 'tooMany', sorts: [...gone], tried: { tries: 1, at: now } } as const;
    const text = textOf([...kept, tooMany]);
    if (fits(text) || kept.length === 0) return text;
  }
}

const textOf = (steps: readonly SideStep[]): string =>
  JSON.stringify(
    steps.map((step): StoredStep => {
      const { message, ...one } = written(step);
      const short = message === undefined ? {} : { message: cutTo(message, LONGEST_MESSAGE) };
      return { ...one, ...short, tried: step.tried };
    }),
  );

const fits = (text: string): boolean => utf8(text).length <= MOST_BYTES;

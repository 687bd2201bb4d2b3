import * as z from 'zod/mini';
import { cutTo } from '../../../domain/values/cutTo';
import { utf8 } from '../../../formats/utf8';
import type { RefusedStep, SideStep } from './refusedStep';
import { type StepKind, stepKinds } from './stepKinds';
import { storedTries } from './tries';

/** The same shape for all kinds: see `written` for what it holds of each. */
const storedStep = z.object({
  /** Earlier versions had others too. */
  kind: z.string(),
  form: z.string(),
  message: z.optional(z.string()),
  sale: z.optional(z.int()),
  tried: storedTries,
});
type StoredStep = z.infer<typeof storedStep>;
export const storedSteps = z.array(storedStep);

export const stepsIn = (stored: readonly StoredStep[]): SideStep[] =>
  stored.flatMap(({ kind, ...one }) => {
    const known = stepKinds.find((other) => other === kind);
    return known ? [{ ...stepIn({ ...one, kind: known }), tried: one.tried }] : [];
  });

function stepIn(one: StoredStep & { readonly kind: StepKind }): RefusedStep {
  const { kind, form, message, sale = 0 } = one;
  const said = message ?? '';
  switch (kind) {
    case 'moved':
      return { kind, tab: form, cells: said };
    case 'watch':
      return {
        kind,
        form,
        state: message === 'gone' || message === 'unlinked' ? message : 'shut',
      };
    case 'unasked':
      return { kind, form, sale, questions: said };
  }
}

function written(one: RefusedStep): Omit<StoredStep, 'tried'> {
  const { kind } = one;
  switch (one.kind) {
    case 'moved':
      return { kind, form: one.tab, message: one.cells };
    case 'watch':
      return { kind, form: one.form, message: one.state === 'shut' ? undefined : one.state };
    case 'unasked':
      return { kind, form: one.form, sale: one.sale, message: one.questions };
  }
}

/** Of these the later one alone is remembered. */
export const isSame = (a: RefusedStep, b: RefusedStep): boolean =>
  a.kind === b.kind && written(a).form === written(b).form;

/** A property holds 9 KB, counted in UTF-8: what is older does not fit. */
const MOST_BYTES = 8_000;
const LONGEST_MESSAGE = 600;

export function stepsText(steps: readonly SideStep[]): string {
  const text = JSON.stringify(
    steps.map((step): StoredStep => {
      const { message, ...one } = written(step);
      const short = message === undefined ? {} : { message: cutTo(message, LONGEST_MESSAGE) };
      return { ...one, ...short, tried: step.tried };
    }),
  );
  return utf8(text).length <= MOST_BYTES ? text : stepsText(steps.slice(1));
}

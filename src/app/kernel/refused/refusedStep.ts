import type { StepKind } from './stepKinds';
import type { Tries } from './tries';

interface OfForm {
  readonly form: string;
}
interface OfFormAndSale extends OfForm {
  readonly sale: number;
}

/** What is known of each kind; what they are stands beside their names. */
interface Fields {
  watch: OfForm & { readonly state: 'shut' | 'gone' | 'unlinked' };
  /** Its cells as they are told, with the hour. */
  moved: { readonly tab: string; readonly cells: string };
  /** By their titles. */
  unasked: OfFormAndSale & { readonly questions: string };
}

/** Something that Google refused, or that was found, as an action tells it. */
export type RefusedStep<K extends StepKind = StepKind> = {
  [P in K]: { readonly kind: P } & Fields[P];
}[K];
/** As it is remembered. */
export type SideStep<K extends StepKind = StepKind> = RefusedStep<K> & { readonly tried: Tries };
/** Tried again just now, unless it says when that was. */
export type LeftStep<K extends StepKind = StepKind> = RefusedStep<K> & { readonly tried?: Tries };

export const isAbout = (one: RefusedStep, form: string): boolean =>
  'form' in one && one.form === form;

import type { FormLack } from '../services/formPort';
import type { SettledBy, StepKind, StepTraits } from './stepKinds';
import type { Tries } from './tries';

interface OfForm {
  readonly form: string;
}
interface OfFormAndSale extends OfForm {
  readonly sale: number;
}
interface Shared {
  /** Whom it is to be shared with; a blank one: all coordinators, who could not be asked for. */
  readonly addresses: string[];
}

/** What is known of each kind; what they are stands in their traits. */
interface Fields {
  words: OfForm;
  file: Shared & { readonly file: string };
  share: Shared & OfForm;
  lacks: OfForm & { readonly lacks: readonly FormLack[] };
  found: OfFormAndSale;
  /** Its sales as they are told: « 1–52 ». */
  lost: { readonly file: string; readonly sales: string };
  watch: OfForm & { readonly state: 'shut' | 'gone' | 'unlinked' };
  /** Blank where none could be made. */
  archive: { readonly address: string };
  /** Its cells as they are told, with the hour. */
  moved: { readonly tab: string; readonly cells: string };
  /** By their titles. */
  unasked: OfFormAndSale & { readonly questions: string };
  close: OfForm & {
    /** It is closed; only this is left to say. */
    readonly message?: string | undefined;
    /** Once it is past. */
    readonly sale?: number | undefined;
  };
  make: unknown;
  opening: { readonly said: string };
  triggers: unknown;
  permissions: { readonly permissions: readonly string[] };
  follow: OfForm;
  tooMany: { readonly sorts: readonly string[] };
}

/** Something that Google refused, as an action tells it. */
export type RefusedStep<K extends StepKind = StepKind> = {
  [P in K]: { readonly kind: P } & Fields[P];
}[K];
/** As it is remembered. */
export type SideStep<K extends StepKind = StepKind> = RefusedStep<K> & { readonly tried: Tries };
/** Tried again just now, unless it says when that was. */
export type LeftStep<K extends StepKind = StepKind> = RefusedStep<K> & { readonly tried?: Tries };
/** One of which these know what is left. */
export type StepOf<W extends StepTraits['settledBy']> = Extract<
  SideStep,
  { readonly kind: SettledBy<W> }
>;

export const isAbout = (one: RefusedStep, form: string): boolean =>
  'form' in one && one.form === form;

/** The form takes no answers; it only does not say where to go. */
export const isCourtesy = (one: RefusedStep): boolean =>
  one.kind === 'close' && one.message !== undefined;

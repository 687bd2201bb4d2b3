import type * as z from 'zod/mini';
import type { Result } from '../../domain/values/result';
import type { Question } from '../../text/results/preview';
import { nothing } from './inputs';
import type { Ports } from './ports';
import type { Refusal } from './refusal';

/** Triggers of Google's. */
export type Trigger = 'formSubmit' | 'hourly';

/** Something that can be asked of the drive. */
export interface Command<I = unknown, O = unknown> {
  readonly input: z.ZodMiniType<I>;
  readonly run: (ports: Ports, input: I) => Result<O, Refusal>;
  /** What alone asks it; pages and the menu ask all else. */
  readonly from?: Trigger | undefined;
  /** Stands in the menu only of a drive that follows payments. */
  readonly isAboutMoney?: true;
  /** Asked first where the page that leads through it cannot be shown. */
  readonly asks?: (ports: Ports, input: I) => Result<Question, Refusal>;
  /** Only reads, so it waits for nobody. */
  readonly reads?: true;
  /** Where nobody's triggers run the drive yet, as in a copy of another one, nothing else is done. */
  readonly setsUp?: true;
  /** Tells how far it is. */
  readonly isLong?: true;
}

/** Without an input of its own it is asked for nothing. */
type Told<I, O> = Omit<Command<I, O>, 'input' | 'reads'> & { readonly input?: z.ZodMiniType<I> };
type Nothing = z.infer<typeof nothing>;

/** What acts: one at a time, in a drive that is set up. */
export const defineCommand = <O, I = Nothing, const From extends Trigger | undefined = undefined>(
  told: Told<I, O> & { readonly from?: From },
): Command<I, O> & { readonly from?: From } => ({
  input: nothing as unknown as z.ZodMiniType<I>,
  ...told,
});

/** What a page is told, and changes nothing. */
export const defineReading = <O, I = Nothing>(
  told: Pick<Told<I, O>, 'input' | 'run'>,
): Command<I, O> => ({ ...defineCommand(told), reads: true });

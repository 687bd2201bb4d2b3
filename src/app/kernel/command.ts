import type * as z from 'zod/mini';
import type { Named } from '../../domain/values/locale';
import type { Result } from '../../domain/values/result';
import type { Question } from '../../text/results/preview';
import type { Ports } from './ports';
import type { Refusal } from './refusal';

export type CalledFrom = 'menu' | 'sidebar' | 'formSubmit' | 'hourly';

/** Something that can be asked of the drive. */
export interface Command<I = unknown, O = unknown, Page extends string = string> {
  readonly from: readonly CalledFrom[];
  readonly menu?: Named;
  readonly input: z.ZodMiniType<I>;
  /** Stands in the menu only of a drive that follows payments. */
  readonly isAboutMoney?: true;
  /** Leads through it, from the menu as from the panel. */
  readonly page?: Page;
  /** Asked first where that page cannot be shown. */
  readonly asks?: (ports: Ports, input: I) => Result<Question, Refusal>;
  readonly run: (ports: Ports, input: I) => Result<O, Refusal>;
  /** Only reads, so it waits for nobody. */
  readonly reads?: true;
  /** Where nobody's triggers run the drive yet, as in a copy of another one, nothing else is done. */
  readonly setsUp?: true;
  /** Tells how far it is. */
  readonly isLong?: true;
}

export const command = <I, O, const Page extends string = never>(
  of: Command<I, O, Page>,
): Command<I, O, Page> => of;

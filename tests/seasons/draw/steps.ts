/** A step, with what is drawn of it. */
import * as fc from 'fast-check';
import type { Step } from '../steps/step';

export const which = fc.nat({ max: 20 });
export const step = <S extends Step>(
  name: S['do'],
  more: { [K in Exclude<keyof S, 'do' | 'tolerance'>]: fc.Arbitrary<S[K]> },
) => fc.record({ do: fc.constant(name), ...more }) as unknown as fc.Arbitrary<Step>;

export type Of<K extends Step['do']> = Extract<Step, { do: K }>;

/** Some products come in cases, buyers accept more or not, and late ones fill what fell. */
import * as fc from 'fast-check';
import type { Season } from '../compare/play';
import { stepOf } from '../model/catalogue';
import type { Step } from '../steps/step';
import { oneIn } from './seldom';
import { type Of, step, which } from './steps';

const late = fc.oneof(
  step<Pick<Of<'order'>, 'do' | 'who' | 'wants'>>('order', {
    who: which,
    wants: fc.array(fc.tuple(which, fc.integer({ min: 1, max: 5 })), { maxLength: 3 }),
  }),
  step<Of<'acceptedLate'>>('acceptedLate', { row: which }),
  step<Of<'acceptedLate'>>('acceptedLate', { row: which }),
);

const desk = step<Pick<Of<'desk'>, 'do' | 'who' | 'wants'>>('desk', {
  who: which,
  wants: fc.array(fc.tuple(which, fc.integer({ min: 1, max: 5 })), { maxLength: 3 }),
});

export const cases = fc.record({
  of: fc.array(
    oneIn(
      2,
      fc.record({ size: fc.integer({ min: 2, max: 6 }), atLeast: fc.constantFrom(1, 1, 2) }),
    ),
    { minLength: 5, maxLength: 5 },
  ),
  tolerances: fc.array(fc.constantFrom(0, 1, 2, Infinity), { minLength: 5, maxLength: 5 }),
  late: fc.array(late, { maxLength: 6, size: 'max' }),
  called: fc.array(desk, { maxLength: 2 }),
  calledLate: fc.array(desk, { maxLength: 2 }),
  handedOut: oneIn(4, fc.array(late, { minLength: 2, maxLength: 4 })),
});

type Cases = typeof cases extends fc.Arbitrary<infer T> ? T : never;

export function withCases({ world, sales }: Season, by: Cases): Season {
  const products = world.products.map((product, index) => {
    const { size = 0, atLeast = 1 } = by.of[index] ?? {};
    return size === 0 ? product : { ...product, cases: { size: size * stepOf(product), atLeast } };
  });
  let count = 0;
  const accepting = (one: Step): Step =>
    one.do === 'order' || one.do === 'desk'
      ? { ...one, tolerance: by.tolerances[count++ % by.tolerances.length] }
      : one;
  return {
    world: { ...world, products },
    sales: sales.map(({ open, closed, collected }) => ({
      open: [...open, ...by.called].map(accepting),
      closed: [
        ...[...by.late, ...by.calledLate, ...closed].map(accepting),
        ...(by.handedOut ? [{ do: 'pickup' } as const, ...by.handedOut.map(accepting)] : []),
      ],
      collected,
    })),
  };
}

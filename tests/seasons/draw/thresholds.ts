/** Least amounts of products, producers and the sale, in euros, pieces or kilos; some are let pass. */
import * as fc from 'fast-check';
import type { Season } from '../compare/play';
import type { Least } from '../model/catalogue';
import { oneIn } from './seldom';

const least: fc.Arbitrary<Least> = fc.oneof(
  fc.record({ of: fc.constant('euros' as const), amount: fc.integer({ min: 50, max: 4000 }) }),
  fc.record({ of: fc.constant('pieces' as const), amount: fc.integer({ min: 2, max: 12 }) }),
  fc.record({
    of: fc.constant('kilos' as const),
    amount: fc.integer({ min: 1, max: 12 }).map((halves) => 500 * halves),
  }),
);

export const thresholds = fc.record({
  products: fc.array(oneIn(2, least), { minLength: 5, maxLength: 5 }),
  producers: fc.array(oneIn(2, least), { minLength: 3, maxLength: 3 }),
  sale: oneIn(2, least),
  keepsMissed: fc.boolean(),
  prolongs: fc.boolean(),
});

type Thresholds = typeof thresholds extends fc.Arbitrary<infer T> ? T : never;

export const withThresholds = ({ world, sales }: Season, by: Thresholds): Season => ({
  world: {
    ...world,
    products: world.products.map((one, at) => ({ ...one, least: by.products[at] })),
    producers: world.producers.map((one, at) => ({
      ...one,
      minimum: undefined,
      least: by.producers[at],
    })),
    saleLeast: by.sale,
    keepsMissed: by.keepsMissed,
    prolongs: by.prolongs && world.mailsLeft === undefined,
  },
  sales,
});

/** Random seasons, shown to the cent as the model reckons them. */
import * as fc from 'fast-check';
import { seasons } from './draw/season';
import { differenceIn } from './steps/play';

const numRuns = Number(process.env.SEASONS ?? 40);
const seed = Number(process.env.SEED ?? 20_260_407);

test(`${numRuns} random seasons of seed ${seed}`, async () => {
  await fc.assert(
    fc.asyncProperty(seasons, async (season) => {
      const difference = await differenceIn(season);
      if (difference !== undefined) throw new Error(difference);
    }),
    { numRuns, seed },
  );
}, 3_600_000);

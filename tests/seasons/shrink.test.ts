import { appendFileSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { seasons } from './draw/season';
import { differenceIn } from './steps/play';

test('shrink', async () => {
  if (process.env.CASE) {
    const season = JSON.parse(readFileSync(process.env.CASE, 'utf8'));
    console.log(await differenceIn(season));
    return;
  }
  const want = new RegExp(process.env.WANT ?? '.');
  const seed = Number(process.env.SEED ?? 1);
  const run = await fc.check(
    fc.asyncProperty(seasons, async (season) => {
      const difference = await differenceIn(season);
      const lines = (difference ?? '').split('\n').slice(1);
      if (lines.some((line) => want.test(line))) throw new Error(difference);
    }),
    {
      seed,
      numRuns: Number(process.env.SEASONS ?? 200),
      interruptAfterTimeLimit: Number(process.env.SECONDS ?? 90) * 1000,
    },
  );
  appendFileSync(
    process.env.OUT ?? '/tmp/shrink.txt',
    `${want} after ${run.numRuns} runs, ${run.numShrinks} shrinks\n${String((run.errorInstance as Error | undefined)?.message)}\n${JSON.stringify(run.counterexample)}\n\n`,
  );
}, 3_600_000);

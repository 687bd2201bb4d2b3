import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '../support/shared';
import { expectDayPack } from './support/dayPack';
import { expectedOf } from './support/expected';
import { exceptWorkbooks, play, type Run } from './support/run';
import { expectSplit, expectSummary } from './support/sale';
import { describeWholeRun, figures } from './support/wholeRun';

describeWith('semaine-crest', 'a first week of 64 orders', (data) => {
  const expected = expectedOf(data);
  let run: Run;
  beforeAll(async () => {
    run = await play(data, { triggers: true });
  });

  test('closes 64 baskets with every check holding', () => {
    expect(run.said).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.summary?.paniers).toBe(64);
    expectSummary(run, expected);
  });

  test('pays each producer what their goods were sold for', () => expectSplit(run, expected));

  test('prints the day: every basket once, whole, with the sums of Paniers', async () => {
    const { Paniers: slips = 0, ...others } = await expectDayPack(run);
    expect(slips).toBeLessThanOrEqual(20);
    expect(others).toMatchObject({ 'Pour l’équipe': 1, Étiquettes: 3 });
    // As printed here: 18 pages of slips, 24 of lists and labels.
    expect(Object.values(others).reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(28);
  });

  describeWholeRun(() => run, expected);

  test('gives the same tabs when no trigger fires, and the same files each time', async () => {
    const quiet = await play(data, { triggers: false });
    expect(quiet.exitCode).toBe(0);
    for (const title of figures) {
      const file = join('onglets', `${title}.csv`);
      expect(readFileSync(join(quiet.out, file))).toEqual(readFileSync(join(run.out, file)));
    }
    const again = await play(data, { triggers: false });
    expect(exceptWorkbooks(again.out)).toEqual(exceptWorkbooks(quiet.out));
  });
});

/**
 * Each command that acts, while its calls fail. Of all that can fail `npm test` tries a share, by lot
 * from the case's own name; `npm run torture` tries all of it.
 */
import { commands } from '../../src/app/commands';
import { cases, sendAnew } from './support/cases';
import { type Trial, Tried } from './support/driver';

const SHARE = Number(process.env.FAULTS ?? '2');
const ONLY = process.env.FAULTS_OF;

jest.setTimeout(3_600_000);

test('each command that acts is tried', () => {
  const acting = Object.entries(commands).flatMap(([name, { reads }]) => (reads ? [] : [name]));
  const tried = new Set(cases.map(({ command }) => command));
  expect(acting.filter((name) => !tried.has(name))).toEqual(sendAnew);
});

/** Evenly from all of them, beginning elsewhere in each case. */
function shareOf(trials: readonly Trial[], at: number): readonly Trial[] {
  const step = trials.length / SHARE;
  if (SHARE <= 0 || step <= 1) return trials;
  const from = (at * 0.618) % 1;
  return Array.from({ length: SHARE }, (_, nth) => {
    const trial = trials[Math.floor((nth + from) * step)];
    return trial ? [trial] : [];
  }).flat();
}

const chosen = cases.filter(
  ({ command }) => ONLY === undefined || ONLY.split(',').includes(command),
);
const named = chosen.map((one, at) => [`${one.command} on ${one.state.name}`, one, at] as const);

let injected = 0;

test.each(named)('%s', async (_, one, at) => {
  const tried = await Tried.of(one);
  const failures: string[] = [];
  for (const trial of shareOf(tried.trials, at)) {
    injected += 1;
    const said = await tried.verdict(trial);
    if (said !== '') failures.push(`${trial.name}: ${said}`);
  }
  expect(failures).toEqual([]);
});

afterAll(() => {
  if (SHARE <= 0) process.stdout.write(`${injected} faults injected in ${named.length} cases\n`);
});

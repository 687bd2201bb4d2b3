/**
 * Each command that acts, while its calls fail. `npm test` tries a few commands: a write that was carried
 * out and answered 503, and one failure by lot. `npm run torture` tries all that can fail of all of them;
 * FAULTS=5 so many of each, evenly, FAULTS_OF=closeCycle those of one.
 */
import { commands } from '../../src/app/commands';
import { tally } from '../support/tally';
import { cases, inStories, sendAnew } from './support/cases';
import { type Trial, Tried } from './support/driver';

const SHARE = Number(process.env.FAULTS ?? '1');
const isWhole = SHARE <= 0;
const FEW = ['readAnswers', 'closeCycle', 'markPaid'];
const ONLY = process.env.FAULTS_OF?.split(',') ?? (process.env.FAULTS ? undefined : FEW);

jest.setTimeout(3_600_000);

test('each command that acts is tried', () => {
  const acting = Object.entries(commands).flatMap(([name, { reads }]) => (reads ? [] : [name]));
  const tried = new Set(cases.map(({ command }) => command));
  expect(acting.filter((name) => !tried.has(name))).toEqual([...sendAnew, ...inStories]);
});

/** Evenly from all of them, beginning elsewhere in each case. */
function shareOf(trials: readonly Trial[], at: number): readonly Trial[] {
  const step = trials.length / SHARE;
  if (isWhole || step <= 1) return trials;
  const from = (at * 0.618) % 1;
  const picked = new Set(
    Array.from({ length: SHARE }, (_, nth) => Math.floor((nth + from) * step)),
  );
  return trials.filter(({ name }, nth) => picked.has(nth) || /batchUpdate after 503/.test(name));
}

const chosen = cases.filter(({ command }) => ONLY === undefined || ONLY.includes(command));
const named = chosen.map((one, at) => [`${one.command} on ${one.state.name}`, one, at] as const);

test.each(named)('%s', async (name, one, at) => {
  const tried = await Tried.of(one);
  const failures: string[] = [];
  const trials = shareOf(tried.trials, at);
  for (const trial of trials) {
    const said = await tried.verdict(trial);
    if (said !== '') failures.push(`${trial.name}: ${said}`);
  }
  const elsewhere = failures.length;
  tally('faults', name, { cases: 1, injected: trials.length, states: tried.states, elsewhere });
  expect(failures).toEqual([]);
});

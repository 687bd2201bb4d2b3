/**
 * Each fact that was never seen live, turned round: a sale goes on all the same, and comes to what stands
 * in tests/golden/whatif.txt. docs/fidelity.md says in words what that means.
 */
import { type Fact, turnedRound } from '../../local/standin/base/whatIf';
import { tally } from '../support/tally';
import { expectGolden, golden } from '../text/golden';
import { consequences, whatEnded } from './support/consequences';
import { pairs } from './support/pairs';
import { type Played, shortSale } from './support/shortSale';

const FILE = 'whatif.txt';
const facts = Object.keys(turnedRound) as Fact[];
const sections = new Map<string, string>();
const isUpdate = process.env.UPDATE_GOLDEN === '1';

let undisturbed: Played;
beforeAll(async () => {
  undisturbed = await shortSale([]);
});

/** What stands in the file about each fact. */
const known = new Map(
  golden(FILE)
    .split(/^# /m)
    .map((section): [string, string] => {
      const [fact = '', ...lines] = section.trimStart().split('\n');
      return [fact, lines.join('\n').replace(/\n+$/, '')];
    }),
);

test('with nothing turned round, all is as it should be', () => {
  expect(whatEnded(undisturbed)).toEqual([]);
  expect(undisturbed.faults).toEqual([]);
  expect(undisturbed.told).toHaveLength(2);
});

test.each(facts.map((fact) => [fact, turnedRound[fact]] as const))(
  'what if … %s: %s',
  async (fact) => {
    const played = await shortSale([fact]);
    tally('pairs', fact, { facts: 1 });
    expect(whatEnded(played)).toEqual([]);
    const found = consequences(undisturbed, played).join('\n') || 'nothing changes';
    sections.set(fact, found);
    if (!isUpdate) expect(found).toBe(known.get(fact));
  },
);

test.each(pairs())('what if … %s and %s', async (one, other) => {
  const played = await shortSale([one, other]);
  tally('pairs', `${one} and ${other}`, { pairs: 1 });
  expect(whatEnded(played)).toEqual([]);
});

/** Whatever jest says of single tests: only a run of everything says nothing of them. */
afterAll(() => {
  if (process.env.LONG_TESTS === '1') return;
  const lines = [...sections].map(([fact, found]) => {
    const what = turnedRound[fact as Fact];
    return `${fact}: ${what}\n${found.replace(/^/gm, '    ')}\n`;
  });
  process.stdout.write(`\n${lines.join('')}${sections.size} facts turned round\n`);
});

test('the file tells of these facts, and of no others', () => {
  const text = facts
    .map((fact) => `# ${fact}\n${sections.get(fact) ?? known.get(fact)}\n`)
    .join('\n');
  expectGolden(FILE, text);
});

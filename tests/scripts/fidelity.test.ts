import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveCheck } from '../../scripts/bundle/bundle-live.mjs';
import {
  factsIn,
  isKnownSince,
  readResult,
  withConfirmed,
  withDenied,
} from '../../scripts/fidelity.mjs';

const page = `# Facts

| Fact | Read | Breaks | Checked |
|---|---|---|---|
| One thing \`one-thing\` | reference | all | what if, live |
| Another \`another\` | assumed | little | live |
| By hand | assumed | little | hand: look |

## Confirmed

Nothing yet.
`;
const result = {
  date: '2026-12-01T10:42Z',
  rows: [
    { fact: 'one-thing', seen: 'accepted', confirmed: true },
    { fact: 'another', seen: 'refused: no', confirmed: false },
  ],
};

test('what was confirmed goes to the end of the page, with its date, once', () => {
  const once = withConfirmed(page, result);
  const [open, done] = once.split('## Confirmed');
  expect(open).not.toContain('one-thing');
  expect(open).toContain('| Another `another` | assumed | little | live |');
  expect(open).toContain('| By hand |');
  expect(done).toContain('| One thing `one-thing` | reference | 2026-12-01T10:42Z |');
  expect(done).not.toContain('Nothing yet');
  expect(withConfirmed(once, result)).toBe(once);
  const later = {
    date: '2026-12-02T08:00Z',
    rows: [{ fact: 'another', seen: 'x', confirmed: true }],
  };
  expect(withConfirmed(once, later).match(/^\| (One thing|Another).*\|$/gm)).toEqual([
    '| One thing `one-thing` | reference | 2026-12-01T10:42Z |',
    '| Another `another` | assumed | 2026-12-02T08:00Z |',
  ]);
});

test('what is denied after it was confirmed is open again, before all others', () => {
  const once = withConfirmed(page, result);
  const rows = [{ fact: 'one-thing', seen: 'refused', confirmed: false }];
  const again = withConfirmed(once, { date: '2026-12-03T08:00Z', rows });
  const [open = '', done = ''] = again.split('## Confirmed');
  expect(done.trim()).toBe('Nothing yet.');
  expect(open).toMatch(/\|---\|\n\| One thing `one-thing` \| reference \| Denied on 2026-12-03/);
  const later = {
    date: '2026-12-04T08:00Z',
    rows: [{ fact: 'one-thing', seen: 'x', confirmed: true }],
  };
  expect(withConfirmed(again, later).match(/`one-thing`/g)).toHaveLength(1);
});

test('what the page names is known, and nothing else', () => {
  expect([...factsIn(page)]).toEqual(['one-thing', 'another']);
  expect(factsIn(readFileSync('docs/fidelity.md', 'utf8'))).toContain('form-born-published');
});

test('what only eyes can see is a list of at most ten lines', () => {
  const [, list = ''] = readFileSync('docs/fidelity.md', 'utf8').split('## What only eyes can see');
  expect(list.split('\n## ')[0]?.match(/^\d+\. /gm)?.length).toBeLessThanOrEqual(10);
});

test('the riskiest facts come first: those that break nothing stand below all others', () => {
  const [open = ''] = readFileSync('docs/fidelity.md', 'utf8').split('\n## Latency');
  const breaks = open
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/)[3]?.trim() ?? '');
  expect(breaks.length).toBeGreaterThan(150);
  const isNothing = (text: string) => /^Nothing(?:$|[:;.,])/.test(text);
  // « The same » goes with the line above it.
  const below = breaks.slice(breaks.findIndex(isNothing));
  expect(below.filter((text) => !isNothing(text) && !text.startsWith('The same'))).toEqual([]);
});

test('what was denied becomes a case, until it is confirmed', () => {
  const denied = withDenied([], result);
  expect(denied).toEqual([{ fact: 'another', seen: 'refused: no', date: '2026-12-01T10:42Z' }]);
  const rows = [{ fact: 'another', seen: 'accepted', confirmed: true }];
  expect(withDenied(denied, { date: '2026-12-02T08:00Z', rows })).toEqual([]);
});

test('what is confirmed once more has the later date', () => {
  const once = withConfirmed(page, result);
  const later = { date: '2026-12-05T08:00Z', rows: result.rows };
  expect(withConfirmed(once, later)).toContain('| reference | 2026-12-05T08:00Z |');
});

test('what an older file says of a fact changes nothing', () => {
  const once = withConfirmed(page, result);
  const denied = withDenied([], result);
  const known = (fact: string, date: string) => isKnownSince(once, denied, date)({ fact });
  for (const fact of ['one-thing', 'another']) {
    expect(known(fact, '2026-12-01T10:41Z')).toBe(true);
    expect(known(fact, result.date)).toBe(false);
    expect(known(fact, '2026-12-02T08:00Z')).toBe(false);
  }
  expect(known('a-third', '2020-01-01T00:00Z')).toBe(false);
});

const CHECK = 'a1b2c3';
const told = {
  check: CHECK,
  date: '2026-12-01T10:42Z',
  rows: [
    { fact: 'one-thing', expected: 'accepted', seen: 'accepted' },
    { fact: 'another', expected: 'accepted', seen: 'refused: no' },
  ],
};

test('the cell is read as it is, and as spreadsheets quote it', () => {
  const text = JSON.stringify(told);
  expect(readResult(`${text}\n`, CHECK)).toEqual(result);
  expect(readResult(`"${text.replaceAll('"', '""')}"`, CHECK)).toEqual(result);
});

test('what another check saw is not taken, whatever it says', () => {
  const text = JSON.stringify(told);
  expect(() => readResult(text, 'd4e5f6')).toThrow(/another live check \(a1b2c3, not d4e5f6\)/);
});

test('a fact that stands twice in a file is not taken from it', () => {
  const text = JSON.stringify({ ...told, rows: [...told.rows, told.rows[0]] });
  expect(() => readResult(text, CHECK)).toThrow('one-thing stands in it twice');
});

test('the live check writes the name that today’s has', async () => {
  expect(readFileSync('dist/live-check/Code.gs', 'utf8')).toContain(
    `const CHECK = '${(await liveCheck()).id}';`,
  );
});

test.each([
  '',
  'Résultat',
  'null',
  '{"rows":[]}',
  '{"date":"2026-12-01T10:42Z","rows":[{}]}',
  '{"date":"2026-12-01","rows":[]}',
  '{"date":"2026-13-99T10:42Z","rows":[]}',
  '{"date":"2026-02-30T10:42Z","rows":[]}',
  '{"date":"2026-12-01T10:42Z","rows":[]}',
])('a file that holds « %s » is refused, and nothing is written', (text) => {
  const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'result.txt');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/fidelity.mjs', file], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('result.txt: ');
});

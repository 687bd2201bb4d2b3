import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsIn, readResult, withConfirmed, withDenied } from '../../scripts/fidelity.mjs';

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
  date: '2026-12-01',
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
  expect(done).toContain('| One thing `one-thing` | reference | 2026-12-01 |');
  expect(done).not.toContain('Nothing yet');
  expect(withConfirmed(once, result)).toBe(once);
  const later = { date: '2026-12-02', rows: [{ fact: 'another', seen: 'x', confirmed: true }] };
  expect(withConfirmed(once, later).match(/^\| (One thing|Another).*\|$/gm)).toEqual([
    '| One thing `one-thing` | reference | 2026-12-01 |',
    '| Another `another` | assumed | 2026-12-02 |',
  ]);
});

test('what is denied after it was confirmed is open again, before all others', () => {
  const once = withConfirmed(page, result);
  const rows = [{ fact: 'one-thing', seen: 'refused', confirmed: false }];
  const again = withConfirmed(once, { date: '2026-12-03', rows });
  const [open = '', done = ''] = again.split('## Confirmed');
  expect(done.trim()).toBe('Nothing yet.');
  expect(open).toMatch(/\|---\|\n\| One thing `one-thing` \| reference \| Denied on 2026-12-03/);
  const later = { date: '2026-12-04', rows: [{ fact: 'one-thing', seen: 'x', confirmed: true }] };
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

test('what was denied becomes a case, until it is confirmed', () => {
  const denied = withDenied([], result);
  expect(denied).toEqual([{ fact: 'another', seen: 'refused: no', date: '2026-12-01' }]);
  const rows = [{ fact: 'another', seen: 'accepted', confirmed: true }];
  expect(withDenied(denied, { date: '2026-12-02', rows })).toEqual([]);
});

test('the cell is read as it is, and as spreadsheets quote it', () => {
  const text = JSON.stringify(result);
  expect(readResult(`${text}\n`)).toEqual(result);
  expect(readResult(`"${text.replaceAll('"', '""')}"`)).toEqual(result);
});

test.each([
  '',
  'Résultat',
  'null',
  '{"rows":[]}',
  '{"date":"2026-12-01","rows":[{}]}',
  '{"date":"2026-13-99","rows":[]}',
  '{"date":"2026-02-30","rows":[]}',
])('a file that holds « %s » is refused, and nothing is written', (text) => {
  const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'result.txt');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/fidelity.mjs', file], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('result.txt: ');
});

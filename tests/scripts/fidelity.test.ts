import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResult, withConfirmed, withDenied } from '../../scripts/fidelity.mjs';

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

test.each(['', 'Résultat', '{"rows":[]}', '{"date":"2026-12-01","rows":[{}]}'])(
  'a file that holds « %s » is refused, and nothing is written',
  (text) => {
    const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'result.txt');
    writeFileSync(file, text);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/fidelity.mjs', file], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('result.txt: ');
  },
);

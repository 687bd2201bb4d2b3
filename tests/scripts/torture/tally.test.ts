import { linesIn, summary } from '../../../scripts/torture/tally.mjs';

const lines = linesIn(
  [
    { part: 'faults', what: 'closeCycle', counts: { cases: 1, injected: 1200, states: 31 } },
    { part: 'faults', what: 'markPaid', counts: { cases: 1, injected: 80, states: 4 } },
    { part: 'fuzz', what: 'a statement', counts: { inputs: 45_000 } },
    { part: 'fuzz', what: 'a zip', counts: { inputs: 45_000 } },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

test('what was played is summed up by part, of readers each by itself', () => {
  const text = summary('today', lines, [
    { part: 'faults', seconds: 1382, failed: [] },
    { part: 'fuzz', seconds: 60, failed: [] },
  ]);
  const rows = text.split('\n').map((row) => row.replace(/ {2,}/g, ' '));
  expect(rows).toContain('faults faults injected 1,280');
  expect(rows).toContain('faults different states gone on from 35');
  expect(rows).toContain('faults took 1,382 s');
  expect(rows).toContain('fuzz a statement 45,000');
  expect(rows).toContain('fuzz fuzzed inputs 90,000');
  expect(rows).toContain('nothing failed');
});

test('what failed is named, and a part of which nothing was played is seen', () => {
  const text = summary('today', lines, [{ part: 'crowd', seconds: 0, failed: ['it did not end'] }]);
  expect(text).toMatch(/crowd {4}answers sent by their buyers +0\n/);
  expect(text).toContain('failed:\ncrowd: it did not end');
  expect(text).not.toContain('nothing failed');
});

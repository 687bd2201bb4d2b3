import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src', 'sidebar', 'local', 'tests', 'scripts', 'bench'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => join(folder, name)),
);
const rules = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^\*\*([A-Z]\d+) /gm)].map(
  ([, rule]) => rule,
);

test('each rule has a number of its own', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(new Set(rules).size).toBe(rules.length);
});

test('every rule that code or tests cite stands in docs/rules.md', () => {
  const cited = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/docs\/rules\.md ([A-Z]\d+)(?:–([A-Z]\d+))?/g)].flatMap(
      ([, first, last]) => [first, last].filter(Boolean).map((rule) => `${file}: ${rule}`),
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((one) => !rules.includes(one.split(': ')[1]))).toEqual([]);
});

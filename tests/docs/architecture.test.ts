import { readFileSync } from 'node:fs';

const MOST_WORDS = 1500;

test(`whoever comes new reads architecture.md at one sitting: at most ${MOST_WORDS} words`, () => {
  const words = readFileSync('docs/architecture.md', 'utf8').trim().split(/\s+/);

  expect(words.length).toBeGreaterThan(1000);
  expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
});

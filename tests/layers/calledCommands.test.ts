/** A command that `npm test` never calls would be known broken by nobody before a release. */
import { readdirSync, readFileSync } from 'node:fs';
import { isShortStory } from '../../scripts/jest/long.mjs';
import { commands } from '../../src/app/commands';

test('a story that is kept in `npm test` calls every command', () => {
  const stories = readdirSync('tests/stories', { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/stories/${name}`)
    .filter((file) => file.endsWith('.ts') && isShortStory(file));
  const text = stories.map((file) => readFileSync(file, 'utf8')).join('\n');
  // Whoever orders sends the form, and that wakes the script.
  const called = Object.entries<{ readonly from?: string | undefined }>(commands).filter(
    ([, { from }]) => from !== 'formSubmit',
  );
  expect(called.map(([name]) => name).filter((name) => !text.includes(`'${name}'`))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';

/** People paste these files into the script editor, which hangs on what is huge. */
const filesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const files = [...filesOf('dist'), ...filesOf('dist/live-check')];

test.each(files)('$name has no line that hangs the script editor', ({ text }) => {
  const longest = Math.max(...text.split('\n').map(({ length }) => length));

  expect(longest).toBeLessThanOrEqual(20_000);
});

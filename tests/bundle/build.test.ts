import { readdirSync, readFileSync } from 'node:fs';

const [, build = 'none'] =
  /build !== "([0-9a-f]{12})"/.exec(readFileSync('dist/Code.js', 'utf8')) ?? [];
const pages = readdirSync('dist').filter((name) => name.endsWith('.html'));

test.each(pages)('%s tells the build that the script asks for', (name) => {
  expect(build).not.toBe('none');
  expect(readFileSync(`dist/${name}`, 'utf8').includes(`"${build}"`)).toBe(true);
});

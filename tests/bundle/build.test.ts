import { readdirSync, readFileSync } from 'node:fs';
import { programBuild } from '../../scripts/base/stamp.mjs';

const build = programBuild();
const pages = readdirSync('dist').filter((name) => name.endsWith('.html'));

test.each(pages)('%s tells the build that the script asks for', (name) => {
  expect(readFileSync('dist/Code.js', 'utf8')).toContain(`"${build}"`);
  expect(readFileSync(`dist/${name}`, 'utf8').includes(`"${build}"`)).toBe(true);
});

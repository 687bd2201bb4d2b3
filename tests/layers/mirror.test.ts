import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders of `tests` that are laid out as the sources are. */
const LAYERS = [
  'accounting',
  'app',
  'domain',
  'formats',
  'google',
  'import',
  'printing',
  'statements',
  'tabs',
  'text',
];
const sourceOf = new Map([
  ...LAYERS.map((layer): [string, string] => [layer, join('src', layer)]),
  ['local', 'local'],
  ['scripts', 'scripts'],
]);

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));

test('a test named after a source of its layer stands where that source stands', () => {
  const astray = [...sourceOf].flatMap(([folder, layer]) => {
    const sources = filesIn(layer, /(?<!\.d)\.(ts|tsx|mjs)$/);
    return filesIn(join('tests', folder), /\.test\.ts$/).flatMap((file) => {
      const name = basename(file).replace(/(\.property)?\.test\.ts$/, '');
      const homes = sources.filter((source) => basename(source).replace(/\.\w+$/, '') === name);
      const isHome =
        homes.length === 0 || homes.some((source) => dirname(source) === dirname(file));
      return isHome || existsSync(join(layer, dirname(file), name))
        ? []
        : [`tests/${folder}/${file}: ${homes.join(', ')}`];
    });
  });
  expect(astray).toEqual([]);
});

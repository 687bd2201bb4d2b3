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
  ['sidebar', 'sidebar'],
]);

/** What is about no one source: told in docs/architecture.md. */
const BESIDE = [
  'bundle',
  'contract',
  'docs',
  'faults',
  'fuzz',
  'layers',
  'runs',
  'sample',
  'seasons',
  'stories',
  'upgrade',
  'whatif',
];

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  );

/** Components begin with a capital. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `fec.test.ts`, `fec.property.test.ts`, `fec.year.test.ts`: the source comes first, or the folder. */
function isAtHome(file: string, layer: string): boolean {
  const folder = join(layer, dirname(file));
  if (!existsSync(folder)) return false;
  const sources = readdirSync(folder).map((name) => name.replace(/\.(?:tsx?|mjs)$/, ''));
  const [subject = ''] = basename(file).split('.');
  return [basename(folder), ...sources].some((one) => sameName(one, subject));
}

test('a test is named after a source of its layer and stands where that source stands', () => {
  const astray = [...sourceOf].flatMap(([folder, layer]) =>
    testsIn(join('tests', folder))
      .filter((file) => !isAtHome(file, layer))
      .map((file) => `tests/${folder}/${file}`),
  );
  expect(astray).toEqual([]);
});

test('every other test stands in a folder of those that are about no one source', () => {
  const known = new Set([...sourceOf.keys(), ...BESIDE]);
  expect(testsIn('tests').filter((file) => !known.has(file.split('/')[0] ?? ''))).toEqual([]);
  expect(BESIDE.filter((folder) => !existsSync(join('tests', folder)))).toEqual([]);
});

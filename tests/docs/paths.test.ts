import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  // Past versions speak of the files that there were.
  .filter((name) => name !== 'CHANGELOG.md');

/** Where a path of the documentation may begin, as it is written there. */
const ROOTS = ['', 'src', 'src/app', 'src/text', 'local', 'sidebar'];
const TOPS =
  'src|sidebar|local|tests|scripts|bench|docs|app|domain|formats|tabs|google|statements|import|accounting';
const PATH = new RegExp(`\`((?:${TOPS})/[\\w./-]*)\``, 'g');

const isThere = (path: string): boolean =>
  ROOTS.some((root) => existsSync(join(root, path)) || existsSync(join(root, `${path}.ts`)));

test.each(pages)('%s names only files and folders that are there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(PATH)].map(([, path = '']) => path);

  expect(named.filter((path) => !path.includes('journal') && !isThere(path))).toEqual([]);
});

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
const PATH = new RegExp(`^(?:${TOPS})/[\\w./-]*$`);
/** What a path stands for where a command names it without its ending. */
const ENDINGS = ['', '.ts', '.test.ts'];

const isThere = (path: string): boolean =>
  ROOTS.some((root) => ENDINGS.some((ending) => existsSync(join(root, `${path}${ending}`))));

/** The paths in what stands as code, a path by itself or a command with several. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) =>
    code.split(/\s+/).filter((word) => PATH.test(word)),
  );

test.each(pages)('%s names only files and folders that are there', (page) => {
  const named = pathsIn(readFileSync(page, 'utf8'));

  expect(named.filter((path) => !path.includes('journal') && !isThere(path))).toEqual([]);
});

test('the paths of a command are looked at, each by itself', () => {
  const text =
    'Run `UPDATE_GOLDEN=1 npx jest tests/text tests/stories/fees` in `src/app/<capability>/`.';

  expect(pathsIn(text)).toEqual(['tests/text', 'tests/stories/fees']);
  expect(['tests/text', 'tests/layers/json', 'tests/stories/fees'].filter(isThere)).toHaveLength(2);
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MOST_LINES = 500;
const MOST_FILES = 20;

const SOURCES = ['src', 'sidebar', 'local', 'scripts', 'bench'];

const filesIn = (top: string): string[] =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => join(top, file))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'));

const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

const files = [...SOURCES, 'tests'].flatMap(filesIn);

test('the files are found', () => {
  expect(files.length).toBeGreaterThan(1000);
});

test(`no source and no test has more than ${MOST_LINES} lines`, () => {
  const long = files.filter((file) => linesOf(file) > MOST_LINES);
  expect(long.map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
});

test(`no folder of sources or tests has more than ${MOST_FILES} files of code`, () => {
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => dirname(file)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count > MOST_FILES);
  expect(large.map(([folder, count]) => `${folder}: ${count}`)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** Who reads a text as JSON and is ready for one that is none. */
const READER = 'src/formats/parsedJson.ts';

const readersIn = (text: string): number =>
  [...text.matchAll(/\bJSON\s*(?:\.\s*parse\b|\[)|[{,]\s*parse\b.*\}\s*=\s*JSON\b/g)].length;

test('stored JSON is read in one place, which people may have changed', () => {
  const found = ts.sys
    .readDirectory('src', ['.ts', '.tsx'])
    .map((path) => relative('.', path))
    .filter((path) => readersIn(readFileSync(path, 'utf8')) > 0);

  expect(found).toEqual([READER]);
});

test.each([
  ['const a = JSON.parse(text);', 1],
  ['const a = texts.map(JSON\n  .parse);', 1],
  ['const { parse } = JSON;', 1],
  ['const a = JSON.stringify(b);', 0],
])('it sees a second reader: %s', (source, count) => {
  expect(readersIn(source)).toBe(count);
});

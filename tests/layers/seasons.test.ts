/** The model of the seasons is a second opinion: it knows nothing of the program that it judges. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { FeeKind } from '../../src/domain/catalogue/feeKind';
import { KINDS } from '../seasons/draw/world';

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target = '']) =>
      target.startsWith('.') ? relative('.', resolve(dirname(file), target)) : target,
  );

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

test('the model imports nothing but itself', () => {
  const files = filesIn('tests/seasons/model');
  expect(files.length).toBeGreaterThan(10);
  const others = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('tests/seasons/model/'))
      .map((target) => `${file} imports ${target}`),
  );
  expect(others).toEqual([]);
});

test('steps and comparisons import nothing of the program', () => {
  const others = ['steps', 'compare', 'draw', 'drive'].flatMap((folder) =>
    filesIn(`tests/seasons/${folder}`).flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(src|sidebar)\//.test(target))
        .map((target) => `${file} imports ${target}`),
    ),
  );
  expect(others).toEqual([]);
});

test('a kind of fee that no season draws does not compile', () => {
  const drawn: Readonly<Record<FeeKind, string>> = KINDS;
  expect(new Set(Object.values(drawn)).size).toBe(Object.keys(drawn).length);
});

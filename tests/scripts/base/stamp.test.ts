import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isFresh, markFresh, root } from '../../../scripts/base/stamp.mjs';

let folder: string;
let step: { name: string; inputs: string[]; outputs: string[] };

beforeEach(() => {
  folder = mkdtempSync(join(root, 'build', 'stamp-'));
  const here = relative(root, folder);
  step = {
    name: `test-${here.split('-').at(-1)}`,
    inputs: [`${here}/in`],
    outputs: [`${here}/out`],
  };
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/a'), 'one');
  writeFileSync(join(folder, 'out'), 'made of one');
  markFresh(step);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(root, 'build/stamps', step.name));
});

test('what was built from the same sources is not built again', () => {
  writeFileSync(join(folder, 'in/a'), 'one');

  expect(isFresh(step)).toBe(true);
});

test.each([
  ['a source changed', () => writeFileSync(join(folder, 'in/a'), 'two')],
  ['a source was added', () => writeFileSync(join(folder, 'in/c'), '')],
  ['a source was removed', () => rmSync(join(folder, 'in/a'))],
  ['the result was edited by hand', () => writeFileSync(join(folder, 'out'), 'mine')],
  ['the result was removed', () => rmSync(join(folder, 'out'))],
])('it is built again when %s', (_, change) => {
  change();

  expect(isFresh(step)).toBe(false);
});

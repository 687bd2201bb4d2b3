import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pageNames } from '../support/pageNames';

test('clasp would push the script, the pages and the manifest, and nothing else', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'],
    { encoding: 'utf8' },
  );
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);

  expect(filesToPush.sort()).toEqual(
    [
      'dist/Code.js',
      'dist/appsscript.json',
      ...pageNames.map((page) => `dist/${page}.html`),
    ].sort(),
  );
  expect(untrackedFiles).toEqual(['dist/live-check/']);
});

test('with the live check it would push its script, its page and its manifest, and nothing else', () => {
  const project = ['--project', resolve('dist/live-check/.clasp.json')];
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json', ...project],
    { encoding: 'utf8' },
  );
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);

  expect(filesToPush.sort()).toEqual([
    'dist/live-check/Code.gs',
    'dist/live-check/Words.html',
    'dist/live-check/appsscript.json',
  ]);
  expect(untrackedFiles).toEqual(['dist/live-check/.clasp.json']);
});

import { spawnSync } from 'node:child_process';

test('clasp would push the script, the sidebar page and the manifest, and nothing else', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'],
    { encoding: 'utf8' },
  );
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);

  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  expect(untrackedFiles).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(resolve('scripts/base/tests-folder.mjs')).href;

/** Runs a line in a process whose temporary files go into this folder. */
function run(temporary: string, line: string): string {
  const program = `import { openTestsFolder, remove } from '${script}'; ${line}`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    },
  );
  expect(stderr).toBe('');
  return stdout.trim();
}

test('what tests make among the temporary files goes with one folder', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'folder-'));
  const inside = run(
    temporary,
    `import { mkdtempSync } from 'node:fs'; import { tmpdir } from 'node:os'; import { join } from 'node:path';
     const folder = openTestsFolder();
     const made = mkdtempSync(join(tmpdir(), 'made-'));
     console.log(made.startsWith(folder));
     remove(folder);`,
  );

  expect(inside).toBe('true');
  expect(readdirSync(temporary)).toEqual([]);
});

test('what a run left that was killed goes at the next one; another that goes on keeps its own', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'folder-'));
  const ended = spawnSync(process.execPath, ['--eval', '']).pid;
  const [left, kept] = [ended, process.pid].map((id) =>
    join(temporary, `drive-fermier-tests-${id}`),
  );
  for (const folder of [left, kept] as string[]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a'), '');
  }
  run(temporary, 'remove(openTestsFolder());');

  expect([left, kept].map((folder) => existsSync(folder as string))).toEqual([false, true]);
});

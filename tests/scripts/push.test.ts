import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('pushing while nobody is logged in says what is missing, in French then in English', () => {
  const nobodysHome = mkdtempSync(join(tmpdir(), 'drive-fermier-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/push.mjs'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: nobodysHome, USERPROFILE: nobodysHome },
  });

  expect(status).toBe(1);
  expect(stderr.trimEnd().split('\n').slice(-4)).toEqual([
    'Personne n’est connecté à Google : lancez « npx clasp login », puis recommencez.',
    'Nobody is logged in to Google: run "npx clasp login", then try again.',
    expect.stringContaining('remplacez SCRIPT_ID'),
    expect.stringContaining('put your script id in place of SCRIPT_ID'),
  ]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNot } from '../../scripts/base/script-ids.mjs';

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

test('the check goes to a script of its own, and never over the drive', () => {
  const own = { drive: 'DRIVE', check: 'CHECK' };
  expect(whyNot('check', own)).toEqual([]);
  expect(whyNot('drive', own)).toEqual([]);
  const unnamed = { drive: 'DRIVE', check: 'SCRIPT_ID' };
  expect(whyNot('drive', unnamed)).toEqual([]);
  expect(whyNot('check', unnamed)).toEqual([
    {
      fr: expect.stringMatching(/^live\/\.clasp\.json ne dit pas dans quel script envoyer/),
      en: expect.stringMatching(/^live\/\.clasp\.json does not say which script/),
    },
  ]);
  for (const what of ['check', 'drive'] as const)
    expect(whyNot(what, { drive: 'DRIVE', check: 'DRIVE' })).toEqual([
      {
        fr: expect.stringContaining('le même script'),
        en: expect.stringContaining('the same script'),
      },
    ]);
});

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../../local/excel/zip';
import { pageNames } from '../support/pageNames';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const released = (folder: string) =>
  spawnSync(process.execPath, ['scripts/release.mjs', folder], { encoding: 'utf8' });

test.each([
  'mes-photos.txt',
  'drive-fermier-perso.zip',
  'fichiers/notes.txt',
  'fichiers/mes-notes.html',
  'fichiers',
])('a folder that has « %s » is nobody’s to empty', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  if (name.includes('/')) mkdirSync(join(folder, 'fichiers'));
  writeFileSync(join(folder, name), 'of somebody');
  const { status, stderr } = released(folder);
  expect(status).toBe(1);
  expect(stderr).toContain(join(folder, name));
  expect(readFileSync(join(folder, name), 'utf8')).toBe('of somebody');
  expect(existsSync(join(folder, 'LISEZ-MOI.md'))).toBe(false);
});

test('a release holds each file to paste under its name in the editor, and the same in a zip', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'release');
  mkdirSync(folder);
  // Of an earlier version.
  writeFileSync(join(folder, 'drive-fermier-0.0.1.zip'), 'old');
  const { status, stdout } = released(folder);
  expect(status).toBe(0);
  const wanted = ['Code.gs', 'appsscript.json', ...pageNames.map((page) => `${page}.html`)].sort();
  expect(readdirSync(join(folder, 'fichiers')).sort()).toEqual(wanted);
  const zip = `drive-fermier-${version}.zip`;
  expect(readdirSync(folder).sort()).toEqual(['LISEZ-MOI.md', zip, 'fichiers'].sort());
  for (const name of wanted) expect(stdout).toContain(join(folder, 'fichiers', name));

  const packed = readZip(readFileSync(join(folder, zip)));
  if (!('zip' in packed)) throw new Error(packed.refused);
  expect([...packed.zip.names].sort()).toEqual(
    ['LISEZ-MOI.md', ...wanted.map((name) => `fichiers/${name}`)].sort(),
  );
  const readMe = readFileSync(join(folder, 'LISEZ-MOI.md'), 'utf8');
  expect(readMe).toMatch(/## Mettre le programme dans un classeur vide.*À la main.*manifeste/s);
  // Nothing else stands beside it.
  expect(readMe).not.toMatch(/\]\((?!https:)/);
  const code = readFileSync('dist/Code.js', 'utf8');
  expect(packed.zip.read('fichiers/Code.gs')?.toString()).toBe(code);
  expect(code).toContain(`"${version}"`);
});

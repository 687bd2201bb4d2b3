import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../../local/excel/zip';
import { pageNames } from '../support/pageNames';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('a release holds each file to paste under its name in the editor, and the same in a zip', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'release');
  const { status, stdout } = spawnSync(process.execPath, ['scripts/release.mjs', folder], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const scripts = ['Base.gs', 'Code.gs'];
  const wanted = [...scripts, 'appsscript.json', ...pageNames.map((page) => `${page}.html`)].sort();
  expect(readdirSync(join(folder, 'fichiers')).sort()).toEqual(wanted);
  const zip = `drive-fermier-${version}.zip`;
  expect(readdirSync(folder).sort()).toEqual(['LISEZ-MOI.md', zip, 'fichiers'].sort());
  for (const name of wanted) expect(stdout).toContain(join(folder, 'fichiers', name));

  const packed = readZip(readFileSync(join(folder, zip)));
  if (!('zip' in packed)) throw new Error(packed.refused);
  expect([...packed.zip.names].sort()).toEqual(
    ['LISEZ-MOI.md', ...wanted.map((name) => `fichiers/${name}`)].sort(),
  );
  for (const name of ['Base', 'Code']) {
    const code = readFileSync(`dist/${name}.js`);
    const zipped = packed.zip.read(`fichiers/${name}.gs`) ?? Buffer.alloc(0);
    expect(Buffer.compare(zipped, code)).toBe(0);
  }
  expect(readFileSync('dist/Code.js', 'utf8')).toContain(`"${version}"`);
});

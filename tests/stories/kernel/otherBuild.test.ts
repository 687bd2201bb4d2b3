/** Pages of another build than the script: people paste file by file, and leave pages open. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programBuild } from '../../../scripts/base/stamp.mjs';
import { Drive } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';

const page = readFileSync('dist/Opening.html', 'utf8');
const build = programBuild();

const called = async (drive: Drive, ...args: string[]) => {
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  return JSON.parse(String(value)) as { ok: boolean; code?: string; message?: string };
};

test('a page that was open while the script was replaced does nothing, and says what to do', async () => {
  const drive = (await opened()).copy();
  const before = drive.snapshot();
  const refused = await called(drive, 'closeCycle', '{}', 'feedfeedfeed');
  expect([refused.ok, refused.code, plain(refused.message ?? '')]).toEqual([
    ...[false, 'otherBuild'],
    'Le programme a changé depuis l’ouverture de cette page : rien n’a été fait. Rechargez le classeur, puis rouvrez-la.',
  ]);
  expect(drive.changedSince(before)).toEqual([]);
  expect(await called(drive, 'status', '{}', build)).toMatchObject({ ok: true });
});

test.each([
  ['of another build', page.replaceAll(build, 'feedfeedfeed')],
  ['of a version that told none', page.replaceAll(build, '')],
])('a page %s is not shown: the file to paste is named', async (_, text) => {
  const bundle = mkdtempSync(join(tmpdir(), 'pasted-'));
  cpSync('dist', bundle, { recursive: true });
  writeFileSync(join(bundle, 'Opening.html'), text);
  const drive = Drive.at('2026-04-07 07:45', { bundle });
  await drive.install();
  await drive.press('openingPage');
  const shown = plain(drive.world.dialog?.content ?? '');
  expect(shown).toContain(
    'Le fichier Opening.html n’est pas de la même version que Code.gs. Dans Extensions, Apps Script, remplacez-en le contenu, puis rechargez le classeur.',
  );
  expect(shown).not.toContain('<script');
  await drive.press('settingsPage');
  expect(drive.world.dialog?.content).toContain('<script');
});

test('the first steps and their part are of one build, and so is the panel', async () => {
  const bundle = mkdtempSync(join(tmpdir(), 'pasted-'));
  cpSync('dist', bundle, { recursive: true });
  const drive = Drive.at('2026-04-07 07:45', { bundle });
  for (const file of ['ListReader', 'Sidebar'])
    writeFileSync(
      join(bundle, `${file}.html`),
      readFileSync(`dist/${file}.html`, 'utf8').replaceAll(build, 'feedfeedfeed'),
    );
  await drive.install();
  expect(drive.world.dialog?.content).toContain('ListReader.html');
  await drive.world.run('showSidebar', { from: 'menu' });
  expect(drive.world.sidebar?.content).toContain('Sidebar.html');
});

import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuEntry } from '../../../local/standin/runtime/host/host';
import { Drive } from '../support/drive';
import { opened, prepared } from '../support/market';

/** The function that a click on an entry of the menu starts. */
function behind(drive: Drive, caption: string): string {
  const entries = (all: readonly MenuEntry[]): readonly MenuEntry[] =>
    all.flatMap((entry) =>
      typeof entry === 'object' && 'entries' in entry ? entries(entry.entries) : [entry],
    );
  const found = entries(drive.world.menu).find(
    (entry) => typeof entry === 'object' && entry.caption === caption,
  );
  return typeof found === 'object' && 'functionName' in found ? found.functionName : '';
}

const click = (drive: Drive, caption: string) => drive.press(behind(drive, caption));

/** Somebody pasted the script and these files, and none of the other pages. */
function pasted(...files: readonly string[]): Drive {
  const bundle = mkdtempSync(join(tmpdir(), 'pasted-'));
  for (const file of ['Code.js', 'appsscript.json', ...files]) {
    copyFileSync(join('dist', file), join(bundle, file));
  }
  return Drive.at('2026-04-07 09:10', { bundle });
}

test.each(['Ouvrir une vente', 'Fermer les commandes'])(
  '« %s » in the menu shows the page that leads through it, and does nothing yet',
  async (caption) => {
    const drive = caption === 'Ouvrir une vente' ? await prepared() : await opened();
    await drive.world.run('onOpen', { from: 'open' });
    const before = drive.snapshot();
    const { alerts } = await click(drive, caption);
    expect(alerts).toEqual([]);
    expect(drive.world.dialog?.title).toBe(caption);
    expect(drive.changedSince(before)).toEqual([]);
  },
);

test('a script without its other pages asks and tells by itself', async () => {
  const drive = pasted('Sidebar.html');
  await drive.world.run('onOpen', { from: 'open' });
  const installing = await click(drive, 'Installer le drive');
  expect(installing.alerts.map(({ prompt }) => prompt).join()).toContain('Réglages');
  const { alerts } = await click(drive, 'Ouvrir une vente');
  expect(alerts.map(({ prompt }) => prompt).join()).toContain('Aucun produit');
});

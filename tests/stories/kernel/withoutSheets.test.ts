/** The first try at Google: the manifest was not pasted, or the API is not enabled. Both are said. */
import { Drive } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';

const lacks = [
  [
    'service',
    'Le service Sheets manque à ce script. Dans Extensions, Apps Script : à côté de « Services », cliquez sur « + », choisissez « Google Sheets API », puis « Ajouter ». Recommencez ensuite.',
  ],
  [
    'api',
    'Google refuse le service Sheets à ce script. Dans Extensions, Apps Script, sous « Services » : retirez « Sheets », puis « + », « Google Sheets API », « Ajouter ». Si le script a son propre projet Google Cloud, activez-y « Google Sheets API ». Recommencez ensuite.',
  ],
] as const;

const onPage = async (drive: Drive, command: string) => {
  const args = [command, '{}'];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  return JSON.parse(String(value)) as { ok: boolean; code?: string; message?: string };
};

const told = (alerts: readonly { readonly prompt: string }[]) =>
  alerts.map(({ prompt }) => plain(prompt));

test.each(lacks)('without the %s, the menu and the panel say what to click', async (lack, said) => {
  const drive = Drive.at('2026-04-07 07:45');
  drive.bearsFaults = true;
  drive.world.lackSheets(lack);
  await drive.world.run('onOpen', { from: 'open' });
  const { ok, alerts } = await drive.world.run('install', { from: 'menu' });
  expect([ok, told(alerts)]).toEqual([true, [said]]);
  const { message = '' } = await onPage(drive, 'status');
  expect(plain(message)).toBe(said);
  // Once it was added, nothing stands in the way.
  drive.world.lackSheets(undefined);
  await drive.install();
  expect(drive.titles()).toContain('Réglages');
});

test.each(lacks)('without the %s in a sale that is open, nothing is lost', async (lack, said) => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  drive.world.lackSheets(lack);
  await drive.order('anne@exemple.fr', { FB02: 2 });
  for (const command of ['checkWorkbook', 'readAnswers', 'closeCycle']) {
    const { alerts } = await drive.world.run(command, { from: 'menu' });
    expect([command, ...told(alerts)]).toEqual([command, said]);
  }
  drive.world.lackSheets(undefined);
  await drive.hourlyRun();
  expect(drive.table('Commandes', 'Adresse e-mail', 'Montant')).toEqual([['anne@exemple.fr', 2.2]]);
});

test('at a page that asks nothing of the spreadsheet it is all the same', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  drive.world.lackSheets('service');
  await drive.world.run('showHelp', { from: 'menu' });
  expect(drive.world.dialog?.content).toContain('<html');
});

/** What a form can do without keeps no sale from opening; what it cannot is named. */
import { refused } from '../../../faults/support/refusals';
import { prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';
import { hours, NO, refusing, states, toldIn } from '../support/refused';

async function atTheHour() {
  const drive = await prepared();
  drive.bearsFaults = true;
  await drive.clock('2026-04-07 08:00');
  return drive;
}

test.each([
  ['ListItem.setHelpText', 'précisions'],
  ['TextItem.setHelpText', 'précisions'],
  ['TextItem.setRequired', 'obligatoires'],
  ['TextItem.setValidation', 'adresse e-mail'],
  ['FormApp.createTextValidation', 'adresse e-mail'],
  ['Form.addSectionHeaderItem', 'titres'],
  ['Form.setDescription', 'À réessayer : formulaire de la vente 1'],
])('without %s it opens, and À corriger says what is missing', async (call, missing) => {
  const drive = await atTheHour();
  await drive.world.run('openCycle', { from: 'menu', fault: refusing(call) });
  expect(states(drive)).toEqual(['commandes ouvertes']);
  await drive.order('lou@exemple.fr', { FB01: 1, CR01: 2 });
  expect(drive.rows('Commandes').at(-1)?.État).toBe('prise en compte');
  await hours(drive, 1, call);
  expect(toldIn(drive)).toContain(missing);
  await drive.close('2026-04-09 22:00');
  await hours(drive, 1);
  expect(toldIn(drive)).toBe('');
});

test.each(['Form.getEditUrl', 'Form.isPublished', 'Form.supportsAdvancedResponderPermissions'])(
  'without %s nothing lacks',
  async (call) => {
    const drive = await atTheHour();
    await drive.world.run('openCycle', { from: 'menu', fault: refusing(call) });
    expect([states(drive), toldIn(drive)]).toEqual([['commandes ouvertes'], '']);
    expect(drive.rows('Ventes')[0]?.['Modifier le formulaire']).toMatch(/^https:.*\/edit$/);
  },
);

test.each([
  'FormApp.create',
  'Form.setDestination',
  'FormResponse.toPrefilledUrl',
  'Sheet.getFormUrl',
])('without %s it does not, and everybody is told what to do', async (call) => {
  const drive = await atTheHour();
  const { alerts } = await drive.world.run('openCycle', { from: 'menu', fault: refusing(call) });
  const said = plain(alerts.at(-1)?.prompt ?? '');
  expect(said).toContain('a refusé de préparer la vente');
  expect(said).toContain(NO);
  const { problems } = await ask<{ problems: number }>(drive, 'checkWorkbook');
  expect([problems, toldIn(drive)]).toEqual([1, expect.stringContaining(NO)]);
  await hours(drive, 1, call);
  expect(toldIn(drive)).toContain(NO);
  await hours(drive, 1);
  expect([states(drive), toldIn(drive)]).toEqual([['commandes ouvertes'], '']);
});

test('a form that Google makes and does not name: it is told, no run fails, and another one opens', async () => {
  const drive = await atTheHour();
  drive.bearsFaults = false;
  await refused(['Form.getId', 'Form.getEditUrl'], async () => {
    expect((await drive.said('openCycle')).at(-1)).toContain('a refusé de préparer la vente');
    await hours(drive, 1);
  });
  expect(toldIn(drive)).toContain('À réessayer : préparation de la vente à venir');
  await hours(drive, 1);
  expect([states(drive), toldIn(drive)]).toEqual([['commandes ouvertes'], '']);
});

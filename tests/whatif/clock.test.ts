/** A sale that nobody closes by hand, where a run of the clock can do less than one of the menu. */
import type { Fact } from '../../local/standin/base/whatIf';
import { Drive } from '../stories/support/drive';
import { fill } from '../stories/support/market';

test('a form that the clock cannot open stays open until somebody comes, and that is said', async () => {
  const drive = Drive.at('2026-04-07 07:45', { whatIf: ['clock-opens-form'] });
  await drive.press('install');
  fill(drive, {});
  await drive.clock('2026-04-07 08:00');
  await drive.press('openCycle');
  await drive.order('anne@exemple.fr', { FB02: 1 });
  await drive.clock('2026-04-10 09:00');
  await drive.hourlyRun();
  expect(drive.rows('Ventes').map((row) => row.État)).toEqual(['commandes closes']);
  expect(drive.form().accepting).toBe(true);
  expect(drive.toFix().join()).toContain('À réessayer : formulaire de la vente 1');
  await drive.press('checkWorkbook');
  expect(drive.form().accepting).toBe(false);
  expect(drive.toFix()).toEqual([]);
});

/** Open, with an order that came since, and its hour of closing past. */
async function ordered(whatIf: Fact): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45', { whatIf: [whatIf] });
  drive.bearsFaults = true;
  await drive.press('install');
  fill(drive, {});
  await drive.clock('2026-04-07 08:00');
  await drive.press('openCycle');
  await drive.order('anne@exemple.fr', { FB02: 1 });
  await drive.clock('2026-04-09 23:00');
  await drive.hourlyRun();
  return drive;
}

const states = (drive: Drive) => drive.rows('Ventes').map((row) => row.État);

test('a document that has no lock at all is locked by its script, for people and triggers alike', async () => {
  const drive = await ordered('document-locks');
  expect([states(drive), drive.toFix()]).toEqual([['commandes closes'], []]);
  const held = await drive.world.run('checkWorkbook', { from: 'menu' });
  expect(held.calls.map(({ method }) => method)).toContain('getScriptLock');
});

test('where the clock alone is given no lock it does nothing, says so, and the menu does the work', async () => {
  const drive = await ordered('clock-locks');
  expect(states(drive)).toEqual(['commandes ouvertes']);
  expect(drive.toFix().join()).toContain('À réessayer : verrou');
  expect(drive.rows('Historique').map((row) => row.Action)).not.toContain('Erreur');
  await drive.hourlyRun();
  expect(drive.toFix()).toHaveLength(1);
  await drive.press('closeCycle');
  expect(states(drive)).toEqual(['commandes closes']);
});

test('where the clock is given no properties it does nothing and says so', async () => {
  const drive = await ordered('clock-has-properties');
  expect(states(drive)).toEqual(['commandes ouvertes']);
  expect(drive.toFix().join()).toContain('À réessayer : ce que le drive retient');
  expect(JSON.stringify(drive.rows('Historique'))).not.toContain('TypeError');
  await drive.press('closeCycle');
  expect(states(drive)).toEqual(['commandes closes']);
});

test('where the clock reads other properties its triggers go, and that is said', async () => {
  const drive = await ordered('clock-keeps-properties');
  expect([states(drive), drive.world.triggers.length]).toEqual([['commandes ouvertes'], 0]);
  await drive.press('checkWorkbook');
  expect(drive.toFix().join()).toContain('Plus rien ne tourne de soi-même');
  await drive.press('closeCycle');
  expect(states(drive)).toEqual(['commandes closes']);
});

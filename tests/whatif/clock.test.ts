/** A sale that nobody closes by hand, where a run of the clock can do less than one of the menu. */
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
  expect(drive.toFix().join()).toContain('Le formulaire de la vente n’a pas pu être fermé');
  await drive.press('checkWorkbook');
  expect(drive.form().accepting).toBe(false);
  expect(drive.toFix()).toEqual([]);
});

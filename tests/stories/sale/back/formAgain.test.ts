/** Gone back, the form says what is on sale again, whatever it was given since (docs/rules.md S136). */

import { allTaken, question } from '../../support/starts/waitingList';
import { A, ask } from '../../support/sums/money';

test('what is kept for who waits is offered to nobody else, though closing had ended the list', async () => {
  const drive = (await allTaken()).copy();
  await drive.clock('2026-04-07 18:00');
  await drive.order(A, { CR02: 4, FB02: 1 }, { name: 'Anne' });
  const before = question(drive, /Tomme/);
  expect(before.help).toContain('Épuisé');
  await drive.close('2026-04-07 19:00');
  await drive.hourlyRun();
  expect(question(drive, /Tomme/).help).not.toContain('Épuisé');
  await ask(drive, 'restoreState');
  expect(drive.form().accepting).toBe(true);
  expect(question(drive, /Tomme/)).toEqual(before);
});

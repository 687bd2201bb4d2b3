/** Permissions are granted one by one: what lacks is named, and asked for again. */
import { prepared } from '../support/market';

const AUTH = 'https://www.googleapis.com/auth/';
const COORDINATOR = 'coordination@exemple.fr';

test('at the menu they are named before anything is done, and Google asks again', async () => {
  const drive = await prepared();
  drive.world.withhold(COORDINATOR, [`${AUTH}script.send_mail`, `${AUTH}forms`]);
  const before = drive.snapshot();
  drive.bearsFaults = true;
  const { ok, alerts, calls } = await drive.world.run('readAnswers', { from: 'menu' });
  expect(ok).toBe(false);
  expect(calls.at(-1)?.method).toBe('requireAllScopes');
  expect(alerts).toHaveLength(1);
  expect(alerts[0]?.prompt).toContain(
    'Il manque : faire, ouvrir et fermer les formulaires de commande ; envoyer les mails. Google va vous les redemander : cochez chaque ligne',
  );
  expect(drive.changedSince(before)).toEqual([]);
});

test('without the one of dialogs Google asks all the same', async () => {
  const drive = await prepared();
  drive.world.withhold(COORDINATOR, [`${AUTH}script.container.ui`]);
  drive.bearsFaults = true;
  const { alerts, calls } = await drive.world.run('readAnswers', { from: 'menu' });
  expect(alerts).toEqual([]);
  expect(calls.at(-1)?.method).toBe('requireAllScopes');
});

test('in the panel what failed for want of one says so in place of Google’s words', async () => {
  const drive = await prepared();
  drive.world.withhold(COORDINATOR, [`${AUTH}forms`]);
  drive.bearsFaults = true;
  await drive.clock('2026-04-07 08:00');
  const { value } = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['openCycle', '{}'],
  });
  expect(JSON.parse(String(value))).toMatchObject({
    code: 'openingRefused',
    message: expect.stringContaining('Il manque : faire, ouvrir et fermer les formulaires'),
  });
});

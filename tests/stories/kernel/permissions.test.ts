/** Permissions are granted one by one: what lacks is named, and asked for again. */
import type { Drive } from '../support/drive';
import { BEZ, opened, prepared } from '../support/market';
import { plain } from '../support/plain';

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
    code: 'permissions',
    message: expect.stringContaining('Il manque : faire, ouvrir et fermer les formulaires'),
    link: expect.stringContaining('https://'),
  });
});

const onPage = async (drive: Drive, command: string) => {
  const args = [command, '{}'];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  return JSON.parse(String(value)) as { ok: boolean; code?: string; message?: string };
};

async function ordered(): Promise<Drive> {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  await drive.order('anne@exemple.fr', { FB02: 1 });
  return drive;
}

test.each([
  ['forms', 'faire, ouvrir et fermer les formulaires de commande'],
  ['script.send_mail', 'envoyer les mails'],
])(
  'without %s closing is refused before anything is done, from the menu as in its page',
  async (scope, use) => {
    const drive = await ordered();
    drive.world.withhold(COORDINATOR, [AUTH + scope]);
    await drive.clock('2026-04-09 21:00');
    const page = await drive.world.run('closingPage', { from: 'menu' });
    expect(page.alerts.map(({ prompt }) => prompt)).toEqual([
      expect.stringContaining(`Il manque : ${use}`),
    ]);
    expect(page.calls.at(-1)?.method).toBe('requireAllScopes');
    const answer = await onPage(drive, 'closeCycle');
    expect([answer.code, drive.rows('Ventes')[0]?.État]).toEqual([
      'permissions',
      'commandes ouvertes',
    ]);
    expect(answer.message).toContain(`Il manque : ${use}`);
    expect((await onPage(drive, 'status')).ok).toBe(true);
  },
);

test('without forms the hour of closing goes on, and À corriger names the permission, until it is granted', async () => {
  const drive = await ordered();
  drive.world.withhold(COORDINATOR, [`${AUTH}forms`]);
  await drive.clock('2026-04-09 22:00');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect([drive.rows('Ventes')[0]?.État, drive.form().accepting]).toEqual([
    'commandes closes',
    true,
  ]);
  expect(plain(drive.toFix().join())).toContain('faire, ouvrir et fermer les formulaires');
  drive.world.withhold(COORDINATOR, []);
  await drive.hourlyRun();
  expect([drive.form().accepting, drive.toFix()]).toEqual([false, []]);
});

test('without mails À corriger names the permission', async () => {
  const drive = await ordered();
  drive.world.withhold(COORDINATOR, [`${AUTH}script.send_mail`]);
  await drive.clock('2026-04-09 22:00');
  await drive.hourlyRun();
  await drive.hourlyRun();
  const told = plain(drive.toFix().join());
  expect(told).toContain('envoyer les mails (ils attendent dans Rappels)');
  drive.world.withhold(COORDINATOR, []);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect([drive.toFix(), drive.mails(BEZ).map(({ subject }) => plain(subject))]).toEqual([
    [],
    [expect.stringMatching(/^À préparer/)],
  ]);
});

test.each(['showSidebar', 'showHelp', 'showUpdate'])(
  'without the one of dialogs, %s has Google ask again',
  async (entry) => {
    const drive = (await prepared()).copy();
    drive.bearsFaults = true;
    drive.world.withhold(COORDINATOR, [`${AUTH}script.container.ui`]);
    const { calls } = await drive.world.run(entry, { from: 'menu' });
    expect(calls.at(-1)?.method).toBe('requireAllScopes');
    drive.world.withhold(COORDINATOR, [`${AUTH}forms`]);
    expect((await drive.world.run(entry, { from: 'menu' })).ok).toBe(true);
  },
);

/** Calls that a sale can do without are refused: who runs it, how far it is, whether to ask again. */

import { refused } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { BEZ, opened, prepared, ROC } from '../support/market';
import { plain } from '../support/plain';

const LOU = 'lou@exemple.fr';
const state = (drive: Drive): unknown => drive.rows('Ventes')[0]?.État;

async function ordered(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.order(LOU, { FB02: 2, CR01: 1 });
  return drive;
}

async function closesByTheHour(drive: Drive): Promise<void> {
  await drive.clock('2026-04-09 22:00');
  await drive.hourlyRun();
  expect(state(drive)).toBe('commandes closes');
  for (const who of [BEZ, ROC]) expect(drive.mails(who).at(-1)?.subject).toMatch(/^À préparer/);
  expect(drive.world.triggers).toHaveLength(2);
}

test.each([
  ['what is to be authorised', ['ScriptApp.getAuthorizationInfo']],
  ['its answer', ['AuthorizationInfo.getAuthorizationStatus']],
  ['who runs it', ['Session.getEffectiveUser']],
  ['their address', ['User.getEmail']],
  ['progress', ['CacheService.getDocumentCache', 'Cache.put', 'Cache.remove']],
])('the hourly run without %s closes the sale and tells the producers', async (_, calls) => {
  const drive = await ordered();
  await refused(calls, () => closesByTheHour(drive));
});

test.each(['script.container.ui', 'script.scriptapp', 'userinfo.email', 'forms'])(
  'the same where the permission %s lacks',
  async (scope) => {
    const drive = await ordered();
    const AUTH = 'https://www.googleapis.com/auth/';
    drive.world.withhold('coordination@exemple.fr', [AUTH + scope]);
    await closesByTheHour(drive);
  },
);

test.each(['CacheService.getDocumentCache', 'Cache.put', 'Cache.remove', 'Lock.releaseLock'])(
  'opening and closing by the menu without %s say that they are done',
  async (call) => {
    const drive = (await prepared()).copy();
    await refused([call], async () => {
      await drive.clock('2026-04-07 08:00');
      expect((await drive.said('openCycle')).at(-1)).toContain('ouverte');
      await drive.order(LOU, { FB02: 2 });
      await drive.clock('2026-04-09 22:00');
      expect((await drive.said('closeCycle')).at(-1)).toContain('closes');
    });
    expect(state(drive)).toBe('commandes closes');
  },
);

test('properties that cannot be deleted stop neither closing nor its reminders', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 09:00');
  await drive.order('max@exemple.fr', { FB02: 1 });
  await refused(['Properties.deleteProperty'], () => drive.live('2026-04-10 23:00'));
  expect(state(drive)).toBe('commandes closes');
  for (const who of [LOU, 'max@exemple.fr'])
    expect(drive.mails(who).at(-1)?.subject).toMatch(/^Retrait/);
});

test('whoever takes over must be known; the automation stays where it was', async () => {
  const drive = (await opened()).copy();
  await refused(['User.getEmail'], async () => {
    const said = await drive.said('takeOverTriggers', { user: 'deux@exemple.fr' });
    expect(said.at(-1)).toContain('qui vous êtes');
  });
  await drive.hourlyRun();
  expect(drive.world.triggers.map(({ user }) => user)).toEqual(
    Array(2).fill('coordination@exemple.fr'),
  );
});

test.each([
  [['Properties.getProperty']],
  [['Properties.setProperty']],
  [['PropertiesService.getDocumentProperties']],
])(
  'properties are refused for good (%j): menu, panel and À corriger say what to do',
  async (calls) => {
    const drive = (await opened()).copy();
    drive.bearsFaults = true;
    await drive.clock('2026-04-09 22:00');
    const SAID = 'ce que le drive retient à côté du classeur';
    await refused(calls, async () => {
      const { ok, alerts } = await drive.world.run('closeCycle', { from: 'menu' });
      expect([ok, plain(alerts.at(-1)?.prompt ?? '')]).toEqual([
        true,
        expect.stringContaining(SAID),
      ]);
      await drive.hourlyRun();
      const panel = await drive.world.run('callCommand', {
        ...{ from: 'sidebar', args: ['checkWorkbook', '{}'] },
      });
      expect(drive.toFix().join()).toContain(SAID);
      const hasTold = calls.includes('Properties.setProperty');
      expect(plain(String(panel.value))).toContain(hasTold ? '"problems":1' : SAID);
    });
    await drive.live('2026-04-10 01:00');
    expect([state(drive), drive.toFix().join()]).toEqual(['commandes closes', '']);
  },
);

test.each(['LockService.getDocumentLock', 'Lock.tryLock'])(
  'a lock that Google refuses (%s) is told in words, and waited for',
  async (call) => {
    const drive = await ordered();
    await drive.clock('2026-04-09 22:00');
    await refused([call], async () => {
      expect((await drive.said('closeCycle')).at(-1)).toContain('Google refuse le verrou');
      await drive.hourlyRun();
      expect(state(drive)).toBe('commandes ouvertes');
      expect(drive.toFix().join()).toContain('À réessayer : verrou');
    });
    expect(JSON.stringify(drive.rows('Historique'))).not.toContain('Code.js');
    await drive.hourlyRun();
    expect([state(drive), drive.toFix()]).toEqual(['commandes closes', []]);
  },
);

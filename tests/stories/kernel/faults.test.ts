/**
 * Whatever call an execution dies at, running the command again and the next hourly run end where
 * an undisturbed run ends. Every call is tried; states that two deaths leave alike are gone on
 * from once.
 */
import { everyDeath, press } from '../support/deaths';
import { Drive } from '../support/drive';
import { opened, prepared } from '../support/market';

describe('an execution that dies at any of its calls', () => {
  jest.setTimeout(400_000);

  test('of « Installer le drive »', async () => {
    expect(await everyDeath(Drive.at('2026-04-07 07:45'), press('install'))).toEqual([]);
  });

  test('of « Ouvrir une vente »', async () => {
    const drive = await prepared();
    await drive.clock('2026-04-07 08:00');
    expect(await everyDeath(drive, press('openCycle'))).toEqual([]);
  });

  test('of the reading of answers', async () => {
    const drive = await opened();
    drive.world.triggersFire = false;
    await drive.order('lou@exemple.fr', { FB01: 3, CR01: 2 });
    await drive.clock('2026-04-07 08:20');
    await drive.order('max@exemple.fr', { FB01: 1, CR02: 1 });
    expect(await everyDeath(drive, press('readAnswers'))).toEqual([]);
  });

  test('of « Fermer les commandes » and the mails it sends', async () => {
    const drive = await opened();
    await drive.order('lou@exemple.fr', { FB01: 3, CR01: 2 });
    await drive.clock('2026-04-07 08:20');
    await drive.order('max@exemple.fr', { FB01: 1, CR02: 1 });
    drive.world.triggersFire = false;
    await drive.clock('2026-04-07 08:40');
    await drive.order('zoe@exemple.fr', { CR02: 2 });
    await drive.clock('2026-04-09 22:00');
    expect(await everyDeath(drive, press('closeCycle'))).toEqual([]);
  });

  test('of the hourly run that sends what is due', async () => {
    const drive = await opened();
    await drive.order('lou@exemple.fr', { FB01: 3, CR01: 2 });
    await drive.clock('2026-04-07 08:20');
    await drive.order('max@exemple.fr', { FB02: 1, CR02: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-10 18:00');
    expect(await everyDeath(drive, { command: 'everyHour', from: 'trigger' })).toEqual([]);
  });
});

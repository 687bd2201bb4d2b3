/** One address that answers again and again (docs/rules.md E54). */
import { Drive } from '../../support/drive';
import { fill } from '../../support/market';
import { plain } from '../../support/plain';

const PLAYED = 'jouet@exemple.fr';
const REAL = 'vraie@exemple.fr';

async function open(): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45', {});
  await drive.press('install');
  fill(drive, {});
  await drive.clock('2026-04-07 08:00');
  await drive.press('openCycle');
  return drive;
}

const at = (minute: number): string =>
  `2026-04-07 ${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

async function answers(drive: Drive, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    await drive.clock(at(nth));
    await drive.order(PLAYED, { FB02: 1 + (nth % 7) });
  }
}

const subjects = (drive: Drive, to: string): string[] =>
  drive.mails(to).map(({ subject }) => plain(subject));

test('is told of each of eight changes, then of the last alone within the hour; each is taken', async () => {
  const drive = await open();
  await answers(drive, 12);
  expect(subjects(drive, PLAYED)).toHaveLength(8);
  expect(drive.rows('Commandes')).toHaveLength(12);
  expect(drive.toFix()).toEqual([]);
  await drive.live('2026-04-07 11:00');
  expect(subjects(drive, PLAYED)).toHaveLength(9);
  // FB02 costs 1.10: the twelfth answer held five.
  expect(subjects(drive, PLAYED).at(-1)).toContain('5,50 €');
  const waiting = drive.rows('Rappels').filter(({ État }) => État === 'à envoyer');
  expect(waiting.filter(({ Destinataire }) => Destinataire === PLAYED)).toEqual([]);
  await drive.clock('2026-04-07 11:30');
  await drive.order(PLAYED, { FB02: 2 });
  await drive.live('2026-04-07 13:00');
  expect(subjects(drive, PLAYED)).toHaveLength(10);
  expect(subjects(drive, PLAYED).at(-1)).toContain('2,20 €');
});

test('keeps no mail of the day from others', async () => {
  const drive = await open();
  await answers(drive, 45);
  await drive.order(REAL, { FB02: 1 });
  expect(subjects(drive, REAL)).toHaveLength(1);
  expect(subjects(drive, PLAYED).length).toBeLessThanOrEqual(10);
});

test('the same where all of it is read in one run', async () => {
  const drive = await open();
  drive.world.triggersFire = false;
  await answers(drive, 30);
  drive.world.triggersFire = true;
  await drive.hourlyRun();
  expect(subjects(drive, PLAYED).length).toBeLessThanOrEqual(8);
  await drive.live('2026-04-07 12:00');
  expect(subjects(drive, PLAYED).at(-1)).toContain('2,20 €');
});

/** The people on duty at a pick-up that moves: they go with it, and are told once (docs/rules.md S18). */

import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const PAUL = 'paul@exemple.fr';
const TAB = 'Permanences';
const saturday = { pickupStart: paris('2026-04-11 08:00'), pickupEnd: paris('2026-04-11 12:00') };
const sunday = { pickupStart: paris('2026-04-12 10:00'), pickupEnd: paris('2026-04-12 14:00') };
const places = (drive: Drive) => drive.table(TAB, 'Date', 'Qui', 'Rôle', 'Horaires');
const about = (drive: Drive, to: string) =>
  drive
    .mails(to)
    .flatMap(({ subject }) => (/permanence|Changement/i.test(subject) ? [plain(subject)] : []));

/** Saturday from 8 to 12: the farm, at the pick-up's hours, and Paul, at his own. */
const onDuty = maker('sale/changing/movedDuties onDuty', async () => {
  const drive = await opened();
  drive.setting('Places de permanence', '1');
  await drive.hourlyRun();
  drive.correct(TAB, { Qui: '' }, { Qui: 'Ferme du Bez' });
  drive.typeRows(TAB, [
    { Date: '11/04/2026', Qui: 'Paul', 'E-mail': PAUL, Rôle: 'caisse', Horaires: '7:30-10:00' },
  ]);
  await drive.order('anne@exemple.fr', { CR01: 2 });
  await drive.hourlyRun();
  return drive.trim();
});

test.each([false, true])(
  'on another day they come then, by as much later; closed: %s',
  async (isClosed) => {
    const drive = await onDuty();
    if (isClosed) await drive.close('2026-04-09 22:00');
    const { text } = await ask<{ text: string }>(drive, 'askBeforeMove', sunday);
    expect(plain(text)).toContain('2 places de permanence suivent le retrait');
    await ask(drive, 'moveSale', sunday);
    expect(places(drive)).toEqual([
      ['2026-04-12', 'Ferme du Bez', '', ''],
      ['2026-04-12', 'Paul', 'caisse', '9:30-12:00'],
    ]);
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(about(drive, PAUL).slice(-2)).toEqual([
      'Changement pour la vente du dimanche 12 avril',
      'Permanence dimanche 12 avril',
    ]);
    expect(drive.lastMail(PAUL)).toContain('9 h 30');
    expect(about(drive, BEZ).filter((one) => /12 avril/.test(one))).toHaveLength(2);
    expect(places(drive)).toHaveLength(2);
    expect(drive.toFix()).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  },
);

test('moved back, they come on the day of before; the mail of the eve puts it into calendars again', async () => {
  const drive = (await onDuty()).copy();
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  await ask(drive, 'moveSale', sunday);
  await drive.hourlyRun();
  await drive.clock('2026-04-09 21:10');
  await ask(drive, 'moveSale', saturday);
  expect(places(drive)).toEqual([
    ['2026-04-11', 'Ferme du Bez', '', ''],
    ['2026-04-11', 'Paul', 'caisse', '7:30-10:00'],
  ]);
  await drive.hourlyRun();
  expect(about(drive, PAUL).at(-1)).toBe('Changement pour la vente du samedi 11 avril');
  await drive.clock('2026-04-10 17:10');
  await drive.hourlyRun();
  expect(about(drive, PAUL).at(-1)).toBe('Rappel : permanence samedi 11 avril');
  expect(drive.toFix()).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('at another hour of the same day only hours of their own move', async () => {
  const drive = await onDuty();
  await ask(drive, 'moveSale', {
    pickupStart: paris('2026-04-11 14:00'),
    pickupEnd: paris('2026-04-11 18:00'),
  });
  expect(places(drive).map(([date, , , hours]) => [date, hours])).toEqual([
    ['2026-04-11', ''],
    ['2026-04-11', '13:30-16:00'],
  ]);
});

test('typed into Ventes they follow just so', async () => {
  const drive = await onDuty();
  drive.correct(
    'Ventes',
    { Vente: 1 },
    { 'Retrait de': '12/04/2026 10:00', 'Retrait jusqu’à': '12/04/2026 14:00' },
  );
  await drive.hourlyRun();
  expect(places(drive).map(([date]) => date)).toEqual(Array(2).fill('2026-04-12'));
});

test('a day that has people already keeps them, and says whose places fall', async () => {
  const drive = await onDuty();
  drive.typeRows(TAB, [{ Date: '12/04/2026', Qui: 'Chèvrerie du Roc' }]);
  const { text } = await ask<{ text: string }>(drive, 'askBeforeMove', sunday);
  expect(plain(text)).toContain(
    'Le nouveau jour a déjà ses permanences : 2 places de l’ancien tombent.',
  );
  await ask(drive, 'moveSale', sunday);
  expect(places(drive).map(([date]) => String(date).slice(8, 10))).toEqual(['11', '11', '12']);
  expect(about(drive, PAUL).at(-1)).toBe('Changement pour la vente du dimanche 12 avril');
});

test('killed at any call and run again, nobody is moved twice', async () => {
  const drive = await onDuty();
  const args = ['moveSale', JSON.stringify(sunday)];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});

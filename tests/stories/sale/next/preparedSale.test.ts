/** A sale that is ready and waits for its hour: it moves, or is called off, before anybody ordered. */
import { paris } from '../../support/drive';
import { prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const ready = async () => {
  const drive = await prepared();
  await ask(drive, 'openCycle', {
    opensAt: paris('2026-04-07 12:00'),
    closesAt: paris('2026-04-09 22:00'),
    pickupStart: paris('2026-04-11 08:00'),
    pickupEnd: paris('2026-04-11 12:00'),
  });
  return drive;
};
const state = (drive: Awaited<ReturnType<typeof ready>>) => drive.row('Ventes', { Vente: 1 }).État;

test('its opening moves, typed or asked for, and it opens then with what the form says', async () => {
  const drive = await ready();
  expect(state(drive)).toBe('en préparation');
  drive.correct('Ventes', { Vente: 1 }, { Ouverture: '07/04/2026 15:00', Lieu: 'Halle' });
  await drive.hourlyRun();
  expect(plain(drive.form().closedMessage)).toContain('15 h');
  await ask(drive, 'moveSale', { pickupEnd: paris('2026-04-11 13:00') });
  await drive.live('2026-04-07 14:30');
  expect(state(drive)).toBe('en préparation');
  await drive.live('2026-04-07 16:30');
  expect(state(drive)).toBe('commandes ouvertes');
  expect(plain(drive.form().description)).toContain('Halle');
  expect(plain(drive.form().description)).toContain('13 h');
  expect(drive.toFix()).toEqual([]);
});

test('it is called off without a word to anybody, and another one is opened', async () => {
  const drive = await ready();
  const mails = drive.mails().length;
  expect(await ask(drive, 'callOff', {})).toMatchObject({ told: '' });
  await drive.live('2026-04-07 16:00');
  expect(state(drive)).toBe('annulée');
  expect(drive.mails()).toHaveLength(mails);
  expect(plain(drive.form().closedMessage)).toContain('est annulée');
  await drive.open('2026-04-14 08:00');
  expect(drive.row('Ventes', { Vente: 2 }).État).toBe('commandes ouvertes');
  expect(await drive.failing()).toEqual([]);
});

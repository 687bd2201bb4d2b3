/** A mail is given up a day after its first refusal, however long it had waited before (rule E19). */
import { refused } from '../../faults/support/refusals';
import { hours } from '../sale/support/refused';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { withSubscribers } from '../support/subscribers';

const SEND = 'MailApp.sendEmail';
const failed = (drive: Drive) =>
  drive.rows('Rappels').flatMap((row) => (row.État === 'échec' ? [row.Destinataire] : []));

test('one that waited two days for the quota and is refused once, in passing, leaves', async () => {
  const drive = await withSubscribers(330);
  drive.bearsFaults = true;
  await drive.open('2026-04-07 08:00');
  await drive.live('2026-04-09 08:00');
  let sent = 0;
  let to = '';
  const once = (name: string, args: readonly unknown[]) => {
    if (name !== SEND || ![3, 4].includes(++sent)) return false;
    to = /[\w.]+@exemple\.fr/.exec(JSON.stringify(args))?.[0] ?? '';
    return 'Service unavailable: Gmail. Please try again.';
  };
  await refused(once, () => drive.live('2026-04-09 10:30'));
  expect([failed(drive), to]).toEqual([[], expect.stringContaining('@')]);
  await drive.live('2026-04-10 10:30');
  expect([failed(drive), drive.mails(to).length]).toEqual([[], 1]);
});

/** The address that a call is about. */
const addressIn = (args: readonly unknown[]): string =>
  /[\w.]+@exemple\.fr/.exec(JSON.stringify(args))?.[0] ?? '';

test.each(['Service unavailable', 'Backend 17 gab auf'])(
  'an outage whose words name each address (%s): nobody’s mail is given up',
  async (words) => {
    const drive = (await opened()).copy();
    drive.bearsFaults = true;
    const named = (name: string, args: readonly unknown[]) =>
      name === SEND && `${words}: ${addressIn(args)}`;
    await refused(named, async () => {
      for (const who of ['lou@exemple.fr', 'max@exemple.fr']) await drive.order(who, { FB02: 1 });
      await hours(drive, 2);
      expect(failed(drive)).toEqual([]);
    });
    await hours(drive, 1);
    expect(drive.mails('lou@exemple.fr').length).toBe(1);
  },
);

test('an address that is refused in words that nobody knows: told at once, given up after a day', async () => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  const toLou = (name: string, args: readonly unknown[]) =>
    name === SEND &&
    addressIn(args) === 'lou@exemple.fr' &&
    'Adresse lou@exemple.fr: Zustellung gescheitert';
  await refused(toLou, async () => {
    for (const who of ['lou@exemple.fr', 'max@exemple.fr']) await drive.order(who, { FB02: 1 });
    await hours(drive, 1);
    expect([failed(drive), drive.mails('max@exemple.fr').length]).toEqual([[], 1]);
    expect(drive.toFix().some((told) => told.includes('Zustellung gescheitert'))).toBe(true);
    await hours(drive, 26);
    expect(failed(drive)).toEqual(['lou@exemple.fr']);
  });
});

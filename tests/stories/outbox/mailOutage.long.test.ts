/**
 * Google takes no mail for a while, or not as it is: what did not leave waits and leaves once, and
 * what nobody could be sent is said.
 */

import { refused } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { BEZ, opened, ROC } from '../support/market';
import { ask } from '../support/sums/money';

const LOU = 'lou@exemple.fr';
const MAX = 'max@exemple.fr';
const QUOTA = 'MailApp.getRemainingDailyQuota';
const SEND = 'MailApp.sendEmail';
const SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

const states = (drive: Drive): string[] =>
  drive.rows('Rappels').map(({ Destinataire, État }) => `${Destinataire} ${État}`);
const orders = (drive: Drive, who: string) =>
  drive.mails(who).filter(({ subject }) => subject.startsWith('À préparer'));
const confirmations = (drive: Drive, who: string) =>
  drive.mails(who).filter(({ subject }) => subject.startsWith('Commande '));

async function ordered(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.order(LOU, { FB02: 2, CR01: 1 });
  return drive;
}

async function outage(during: (work: () => Promise<void>) => Promise<unknown>): Promise<Drive> {
  const drive = await ordered();
  await during(async () => {
    await drive.close('2026-04-09 22:00');
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(orders(drive, BEZ)).toEqual([]);
    expect(drive.toFix().some((told) => /n’est pas parti : Google/.test(told))).toBe(true);
  });
  await drive.hourlyRun();
  return drive;
}

test('an outage at closing: each order leaves once', async () => {
  const drive = await outage((work) => refused([SEND], work));
  expect([orders(drive, BEZ).length, orders(drive, ROC).length]).toEqual([1, 1]);
  expect(states(drive).filter((state) => state.includes('peut-être'))).toEqual([]);
});

test('one in which the quota is not told either: a person decides on those in doubt', async () => {
  const drive = await ordered();
  await refused([QUOTA, SEND], () => drive.close('2026-04-09 22:00'));
  await drive.hourlyRun();
  expect(states(drive).filter((state) => state.includes('peut-être')).length).toBeGreaterThan(0);
  expect(drive.toFix().some((told) => /peut-être/.test(told))).toBe(true);
});

test('the permission of mails is withheld at orders for two days: what was to be said is said', async () => {
  const drive = (await opened()).copy();
  drive.world.withhold('coordination@exemple.fr', [SCOPE]);
  await drive.order(LOU, { FB02: 2 });
  await drive.hourlyRun();
  expect(confirmations(drive, LOU)).toEqual([]);
  await drive.live('2026-04-09 12:00');
  drive.world.withhold('coordination@exemple.fr', []);
  await drive.hourlyRun();
  expect(confirmations(drive, LOU)).toHaveLength(1);
});

test('thirty hours without sending: confirmations leave all the same', async () => {
  const drive = (await opened()).copy();
  await refused([SEND], async () => {
    await drive.order(LOU, { FB02: 2 });
    await drive.clock('2026-04-07 09:00');
    await drive.order(MAX, { FB02: 2 });
    await drive.live('2026-04-08 16:00');
  });
  await drive.hourlyRun();
  expect([confirmations(drive, LOU).length, confirmations(drive, MAX).length]).toEqual([1, 1]);
});

test.each([
  [
    'mails with a file',
    (name: string, args: readonly unknown[]) =>
      name === SEND && JSON.stringify(args).includes('attachments'),
  ],
  ['files at all', (name: string) => name === 'Utilities.newBlob'],
])(
  'Google refuses %s: the order reaches the producer with what the file says',
  async (_, refuses) => {
    const drive = await ordered();
    await refused(refuses, async () => {
      await drive.close('2026-04-09 22:00');
      await drive.hourlyRun();
    });
    const [mail] = orders(drive, ROC);
    expect(mail?.attachments).toEqual([]);
    expect(mail?.body).toMatch(/n’a pas pu être joint[\s\S]*CR01;/);
    expect(orders(drive, BEZ)).toHaveLength(1);
  },
);

/** In these words, of what is sent to this address. */
function saying(message: string, who: string, work: () => Promise<void>) {
  const to = (args: readonly unknown[]) => JSON.stringify(args[0] ?? '').includes(`"to":"${who}"`);
  return refused((name, args) => name === SEND && to(args) && message, work);
}

test.each([
  'Service unavailable: Mail',
  'We’re sorry, a server error occurred. Please wait a bit and try again.',
  'Service invoked too many times in a short time: email rateMax. Try Utilities.sleep(1000) between calls.',
  'Une erreur que personne n’a encore vue.',
])('an outage that comes and goes (%s): what it hit waits, the others leave', async (words) => {
  const drive = await ordered();
  await saying(words, BEZ, async () => {
    await drive.close('2026-04-09 22:00');
    await drive.hourlyRun();
    expect([orders(drive, BEZ).length, orders(drive, ROC).length]).toEqual([0, 1]);
    expect(states(drive)).toContain(`${BEZ} à envoyer`);
    expect(drive.toFix().join()).toContain('n’est pas parti : Google');
  });
  await drive.hourlyRun();
  expect([orders(drive, BEZ).length, orders(drive, ROC).length]).toEqual([1, 1]);
  expect(drive.toFix()).toEqual([]);
});

test.each([`Invalid email: ${BEZ}`, `Adresse e-mail incorrecte : ${BEZ}`])(
  'what is about its address (%s) is said at once',
  async (words) => {
    const drive = await ordered();
    await saying(words, BEZ, () => drive.close('2026-04-09 22:00'));
    expect(states(drive)).toContain(`${BEZ} échec`);
    expect(orders(drive, ROC)).toHaveLength(1);
  },
);

test('nobody waits behind what is refused', async () => {
  const drive = (await opened()).copy();
  const people = Array.from({ length: 60 }, (_, nth) => `a${nth}@exemple.fr`);
  drive.typeRows(
    'Acheteurs',
    people.map((email) => ({ 'Adresse e-mail': email, Abonné: 'oui' })),
  );
  const asked = { group: 'subscribers', subject: 'Bonjour', text: 'Bonjour à tous.' };
  const first = new Set(people.slice(0, 4));
  const toFirst = (args: readonly unknown[]) =>
    [...first].some((who) => JSON.stringify(args[0] ?? '').includes(`"to":"${who}"`));
  await refused(
    (name, args) => name === SEND && toFirst(args) && 'Service unavailable',
    async () => {
      const { people: seen } = await ask<{ people: number }>(drive, 'askBeforeMessage', asked);
      await ask(drive, 'sendMessage', { ...asked, seen });
      await drive.hourlyRun();
      await drive.hourlyRun();
    },
  );
  const reached = people.filter((who) => drive.mails(who).length > 0);
  expect(reached).toHaveLength(56);
});

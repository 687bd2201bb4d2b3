/** What an act says of its mails is what becomes of them: how many leave, and when the others do. */
import { withoutMail } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { withSubscribers } from '../support/subscribers';
import { ask } from '../support/sums/money';

/** Seventeen of 58 subscribers have ordered, and 23 mails are left of this Tuesday. */
const shortOfMails = maker('23 mails left', async () => {
  const drive = await withSubscribers(58);
  await drive.open('2026-04-07 10:00');
  for (let nth = 0; nth < 17; nth += 1)
    await drive.order(`abonne${String(nth).padStart(3, '0')}@exemple.fr`, { FB02: 2, CR01: 1 });
  // Two of them change their orders.
  for (const email of ['abonne000@exemple.fr', 'abonne001@exemple.fr'])
    await drive.order(email, { FB02: 3, CR01: 1 });
  expect(drive.world.mailQuota('coordination@exemple.fr').left).toBe(23);
  return drive;
});

const told = async (drive: Drive, act: string, input: object): Promise<string> =>
  plain((await ask<{ told: string }>(drive, act, input)).told);

const waits = (drive: Drive): number =>
  drive.rows('Rappels').filter(({ État }) => État === 'en attente du quota').length;

/** As many leave as it says, and as many wait. */
async function says(drive: Drive, act: string, input: object, said: string): Promise<void> {
  const [before, waited] = [drive.mails().length, waits(drive)];
  expect(await told(drive, act, input)).toBe(said);
  const [now = 0, later = 0] = /partent/.test(said)
    ? (said.match(/\d+ mail|, \d+/g) ?? []).map((one) => Number(one.replace(/\D/g, '')))
    : [0, Number(said.match(/^\d+/)?.[0] ?? 0)];
  expect([drive.mails().length - before, waits(drive) - waited]).toEqual([now, later]);
}

describe('with 23 mails left of the day', () => {
  test('60 people hear of another place: 23 mails leave, 37 tomorrow at nine', async () => {
    const drive = await shortOfMails();
    const { text } = await ask<{ text: string }>(drive, 'askBeforeMove', {
      place: 'Salle des fêtes',
    });
    expect(plain(text)).toContain('41 abonnés. 23 mails partent, 37 demain à 9 h.');
    await says(
      drive,
      'moveSale',
      { place: 'Salle des fêtes' },
      '23 mails partent, 37 demain à 9 h.',
    );
    // With none left, nobody is told today.
    await says(
      drive,
      'producerAbsent',
      { producer: 'Chèvrerie du Roc' },
      '17 mails partiront demain à 9 h.',
    );
  });

  test('calling off, a corrected price and a message say the same way how many leave', async () => {
    const drive = await shortOfMails();
    drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '1,20' });
    await says(drive, 'applyPriceChange', { ref: 'FB02' }, '17 mails partent.');
    const message = { group: 'buyers', subject: 'Un mot', text: 'Prenez un sac.' };
    const asked = await ask<{ told: string }>(drive, 'askBeforeMessage', message);
    expect(plain(asked.told)).toBe('6 mails partent, 11 demain à 9 h.');
    await says(drive, 'sendMessage', { ...message, seen: 17 }, '6 mails partent, 11 demain à 9 h.');
    // What waits of the sale does not leave any more.
    expect(await told(drive, 'callOff', {})).toBe('60 mails partiront demain à 9 h.');
    expect(waits(drive)).toBe(60);
  });

  test('what Google does not take is not said to leave', async () => {
    const drive = await shortOfMails();
    let said = '';
    await withoutMail(drive, async () => {
      said = await told(drive, 'moveSale', { place: 'Salle des fêtes' });
    });
    expect(said).toBe(
      '37 mails partiront demain à 9 h ; 23 n’ont pas pu partir : voyez la boîte d’envoi.',
    );
  });
});

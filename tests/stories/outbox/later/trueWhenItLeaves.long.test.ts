/** What waits in Rappels beyond a moment that its words hang on is true when it leaves, or does not leave. */

import { refused } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { chosen, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { demands } from '../../support/sums/knownSums';
import { A, ask, asking, B } from '../../support/sums/money';
import { toWeigh, weigh } from '../../support/sums/weights';

const AT_TABLE = 'Vous paierez au retrait, en espèces ou par chèque.';
const AT_NEXT = 'Vous paierez au prochain retrait, en espèces ou par chèque.';

const waiting = (drive: Drive, kind: string) =>
  drive.rows('Rappels').filter(({ Type, État }) => Type === kind && État === 'à envoyer');

/** Bruno's basket is weighed at the end of the morning: his demand waits beyond it. */
const weighedLate = maker('outbox/trueWhenItLeaves weighedLate', async () => {
  const drive = await toWeigh({ Paiements: 'oui', 'Espèces ou chèques au retrait': 'oui' });
  await drive.clock('2026-04-11 10:45');
  weigh(drive, 2, 'CR08', '1,4');
  await drive.hourlyRun();
  return drive;
});

test('a demand that was queued before the pick-up ended says how it is paid now, at its hour', async () => {
  const drive = await weighedLate();
  const [before] = waiting(drive, 'panier');
  expect(plain(String(before?.Texte))).toContain(AT_TABLE);
  await drive.clock('2026-04-11 11:35');
  await drive.hourlyRun();
  const [demand, ...more] = demands(drive, B);
  expect(more).toEqual([]);
  expect(demand?.text).toContain('À payer : 18,84 €');
  expect(demand?.text).toContain(AT_NEXT);
  expect(demand?.text).not.toContain('Lieu');
});

const WAITS = { Type: 'panier', État: 'à envoyer' };

test.each<[string, (drive: Drive) => void]>([
  ['deleted', (drive) => drive.sheet('Rappels').deleteRows(drive.find('Rappels', WAITS), 1)],
  ['stopped', (drive) => drive.correct('Rappels', WAITS, { État: 'annulé' })],
])('one that somebody %s does not come back in other words', async (_, act) => {
  const drive = (await weighedLate()).copy();
  act(drive);
  await drive.clock('2026-04-11 11:35');
  await drive.hourlyRun();
  await drive.live('2026-04-12 12:00');
  expect(demands(drive, B)).toEqual([]);
});

const SEND = 'MailApp.sendEmail';
const reminders = (drive: Drive) => drive.mails(A).filter(({ subject }) => /^Rappel/.test(subject));

test('a reminder of dues that Google does not take says where to pay now, once, and also the third hour', async () => {
  const drive = await opened({ ...asking, 'Espèces ou chèques au retrait': 'non' });
  chosen(drive, 'IBAN d’encaissement', 'FR1420041010050500013M02606');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '1', Moyen: 'virement' }]);
  await drive.live('2026-04-13 08:30');
  await refused([SEND], async () => {
    await drive.hourlyRun();
    expect(plain(String(waiting(drive, 'compte')[0]?.Texte))).toContain('IBAN : FR14 2004');
    chosen(drive, 'IBAN d’encaissement', 'DE89370400440532013000');
    await drive.hourlyRun();
    await drive.hourlyRun();
  });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(reminders(drive).map(({ body }) => plain(body))).toEqual([
    expect.stringContaining('IBAN : DE89 3704'),
  ]);
});

const kindsSent = (drive: Drive, to: string) =>
  drive.mails(to).map(({ subject }) => plain(subject).split(/ [:–]| pour| du/)[0]);

/** Google takes no mail from the last order on, until `time`. */
async function silentUntil(drive: Drive, time: string): Promise<void> {
  await refused([SEND], async () => {
    await drive.clock('2026-04-09 19:00');
    await drive.order(A, { FB02: 5 });
    const queued = drive.rows('Rappels').find(({ Type }) => Type === 'confirmation');
    expect(plain(String(queued?.Texte))).toContain('Vous pouvez modifier votre commande');
    await drive.live(time);
  });
}

describe('a confirmation that waits', () => {
  test('beyond the closing says nothing of changing the order, and its row says what left', async () => {
    const drive = (await opened({ Paiements: 'oui' })).copy();
    await silentUntil(drive, '2026-04-10 08:30');
    await drive.hourlyRun();
    const [mail] = drive.mails(A).filter(({ subject }) => subject.startsWith('Commande enreg'));
    const text = plain(mail?.body ?? '');
    expect(text).toContain('c’est le panier n° 1');
    expect(text).not.toMatch(/modifier|annuler|viewform/i);
    const left = drive.rows('Rappels').find(({ Type }) => Type === 'confirmation');
    expect(plain(String(left?.Texte))).toBe(text);
    expect(plain(String(left?.État))).toBe('envoyé');
  });

  test('of an answer that closing itself reads says nothing of it either', async () => {
    const drive = (await opened()).copy();
    drive.world.triggersFire = false;
    await drive.clock('2026-04-09 19:00');
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 20:00');
    expect(kindsSent(drive, A)[0]).toBe('Commande enregistrée');
    expect(plain(drive.mails(A)[0]?.body ?? '')).not.toMatch(/modifier|viewform/i);
  });

  test('beyond the pick-up does not leave, and what it asked for is asked for', async () => {
    const drive = (await opened({ Paiements: 'oui' })).copy();
    chosen(drive, 'IBAN d’encaissement', 'FR1420041010050500013M02606');
    await silentUntil(drive, '2026-04-11 12:30');
    await drive.live('2026-04-11 15:00');
    expect(kindsSent(drive, A)).toEqual(['À payer']);
    expect(demands(drive, A)[0]?.text).toContain('À payer : 5,50 €');
  });
});

test('of a sale that is called off, what waits of it does not leave', async () => {
  const drive = (await opened()).copy();
  await refused([SEND], async () => {
    await drive.clock('2026-04-09 12:00');
    await drive.order(A, { FB02: 5 });
    await ask(drive, 'callOff', {});
  });
  await drive.live('2026-04-09 15:00');
  expect(kindsSent(drive, A)).toEqual(['La vente']);
});

test('that orders are open longer is said until they close', async () => {
  const drive = (await opened()).copy();
  await drive.order(A, { FB02: 5 });
  await refused([SEND], async () => {
    await ask(drive, 'moveSale', { closesAt: paris('2026-04-09 23:00') });
    await drive.live('2026-04-10 00:30');
  });
  await drive.live('2026-04-10 10:00');
  expect(kindsSent(drive, A)).toEqual(['Commande enregistrée']);
});

test('an act that sends many mails does not send with them what the hour tells anew', async () => {
  const drive = (await opened({ Paiements: 'oui' })).copy();
  chosen(drive, 'IBAN d’encaissement', 'FR1420041010050500013M02606');
  const buyers = Array.from({ length: 26 }, (_, nth) => `buyer${nth}@exemple.fr`);
  for (const buyer of buyers) await drive.order(buyer, { FB02: 5 });
  await refused([SEND], () => drive.close('2026-04-09 22:00'));
  await drive.clock('2026-04-10 10:00');
  for (const { Panier } of drive.rows('Paniers'))
    drive.typeRows('Encaissements', [
      { Panier: String(Panier), Montant: '5,50', Moyen: 'virement' },
    ]);
  const message = { group: 'buyers', subject: 'Un mot', text: 'La salle est fermée.' };
  await ask(drive, 'sendMessage', { ...message, seen: buyers.length });
  expect(drive.mails().filter(({ subject }) => subject === 'Un mot')).toHaveLength(buyers.length);
  expect(buyers.flatMap((buyer) => demands(drive, buyer))).toEqual([]);
});

test('that an answer came too late is not said once it is let in', async () => {
  const drive = (await opened()).copy();
  await drive.order(B, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  await refused([SEND], async () => {
    await drive.clock('2026-04-09 22:10');
    await drive.order(A, { FB02: 5 }, { late: true });
    await drive.hourlyRun();
    expect(waiting(drive, 'hors délai')).toHaveLength(1);
    await ask(drive, 'reopenSale', {
      closesAt: paris('2026-04-10 18:00'),
      acceptedLate: [2],
      tell: false,
    });
  });
  await drive.hourlyRun();
  expect(kindsSent(drive, A)).toEqual(['Commande enregistrée']);
});

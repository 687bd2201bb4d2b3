/** Who has ordered is led to their order, and to no plain form (docs/rules.md E14). */
import type { SentNow } from '../../../../src/app/sale/sendAsItHolds';
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { withSubscribers } from '../../support/subscribers';
import { A, ask, B } from '../../support/sums/money';

const KEY = `announcement:1:${A}:1`;
const subjects = (drive: Drive, to = A) =>
  drive.mails(to).map(({ subject }) => plain(subject).replace(/ (:|pour) .*/, ''));
const stateOf = (drive: Drive) => drive.rows('Rappels').find(({ Clé }) => Clé === KEY)?.État;

/** Anne and Bruno are subscribed; no mail leaves until 14:00. */
async function ordered(act: (drive: Drive) => unknown): Promise<Drive> {
  const drive = (await withSubscribers(0)).copy();
  for (const email of [A, B])
    drive.typeRows('Acheteurs', [{ 'Adresse e-mail': email, Nom: 'X', Abonné: 'oui' }]);
  await withoutMail(drive, () => drive.open('2026-04-07 08:00'));
  expect(stateOf(drive)).toBe('à envoyer');
  await drive.clock('2026-04-07 08:20');
  await act(drive);
  return drive;
}

test('an announcement that waits does not leave to who has ordered meanwhile', async () => {
  const drive = await ordered((one) => one.order(A, { FB02: 2 }));
  await drive.live('2026-04-07 10:10');
  expect(subjects(drive)).toEqual(['Commande enregistrée']);
  expect(subjects(drive, B)).toEqual(['Les commandes sont ouvertes']);
  expect(stateOf(drive)).toBe('annulé');
});

test('of who ordered and cancelled it leaves', async () => {
  const drive = await ordered(async (one) => {
    await one.order(A, { FB02: 2 });
    await one.order(A, {});
  });
  await drive.live('2026-04-07 10:10');
  expect(subjects(drive)).toContain('Les commandes sont ouvertes');
});

test('nor by hand, held back or not', async () => {
  const drive = await ordered(async (one) => {
    await ask(one, 'holdMails', { keys: [KEY] });
    await one.order(A, { FB02: 2 });
  });
  expect(stateOf(drive)).toBe('mis de côté');
  expect(await ask<SentNow>(drive, 'sendMails', { keys: [KEY] })).toMatchObject({
    sent: 0,
    outdated: 1,
  });
  expect(subjects(drive)).toEqual(['Commande enregistrée']);
});

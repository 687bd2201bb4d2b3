/** What somebody keeps back takes no other mail with it that gave way to it (docs/rules.md E27). */
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const subjects = (drive: Drive) =>
  drive.mails(A).map(({ subject }) => plain(subject).replace(/ (:|pour) .*/, ''));

/** Ordered, and something else instead, in an outage; the hour leaves the change alone to be sent. */
async function replaced(keep: (drive: Drive) => unknown): Promise<Drive> {
  const drive = (await opened(asking)).copy();
  await drive.clock('2026-04-09 12:00');
  await withoutMail(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await drive.order(A, { CR01: 1 });
    await drive.live('2026-04-09 13:10');
    const states = drive.table('Rappels', 'Type', 'État');
    expect(states).toContainEqual(['confirmation', 'annulé']);
    expect(states).toContainEqual(['modification', 'à envoyer']);
    await keep(drive);
  });
  await drive.live('2026-04-09 16:00');
  return drive;
}

const CHANGE = { Type: 'modification' };

test.each<[string, (drive: Drive) => unknown]>([
  ['held back', (drive) => ask(drive, 'holdMails', { kind: 'change' })],
  ['stopped', (drive) => drive.correct('Rappels', CHANGE, { État: 'annulé' })],
])('a change that is %s after the hour: the order is confirmed, as it is', async (_, keep) => {
  const drive = await replaced(keep);
  expect(subjects(drive)).toEqual(['Commande enregistrée']);
  expect(plain(drive.lastMail(A))).toContain('Crottin : 1 pièce');
});

test('let go after that, the change leaves as well; nobody kept back, it alone', async () => {
  const drive = await replaced((one) => ask(one, 'holdMails', { kind: 'change' }));
  await ask(drive, 'releaseMails', { kind: 'change' });
  await drive.hourlyRun();
  expect(subjects(drive)).toEqual(['Commande enregistrée', 'Votre commande a changé']);
  expect(subjects(await replaced(() => undefined))).toEqual(['Votre commande a changé']);
});

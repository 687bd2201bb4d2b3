/** What hands do to the rows of Rappels, and what each of it means. */
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

const LOU = 'lou@exemple.fr';
const MAX = 'max@exemple.fr';

let closed: () => Drive;

/** Two orders, closed on Thursday evening; the reminders wait for Friday at six. */
beforeAll(async () => {
  const drive = await opened();
  await drive.order(LOU, { FB01: 2, CR01: 2 });
  await drive.clock('2026-04-07 08:20');
  await drive.order(MAX, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  closed = drive.trim().saved();
});

const reminder = (to: string) => ({ Type: 'rappel-retrait', Destinataire: to });

const reminders = (drive: Drive, to?: string): string[] =>
  drive.mails(to).flatMap(({ to: who, subject }) => (subject.startsWith('Retrait') ? [who] : []));

async function friday(drive: Drive): Promise<Drive> {
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  await drive.hourlyRun();
  return drive;
}

test('« annulé » typed in its state: it does not leave', async () => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { État: 'annulé' });
  expect(reminders(await friday(drive))).toEqual([MAX]);
});

test('« mis de côté »: it waits until somebody says otherwise', async () => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { État: 'mis de côté' });
  expect(reminders(await friday(drive))).toEqual([MAX]);
  drive.correct('Rappels', reminder(LOU), { État: 'à envoyer' });
  await drive.hourlyRun();
  expect(reminders(drive)).toEqual([MAX, LOU]);
});

test('a word that is no state: it does not leave, and À corriger says so', async () => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { État: 'OK' });
  await drive.check();
  expect(drive.toFix()).toEqual([
    expect.stringMatching(/^Rappels, ligne \d+, État \| OK \| « OK »/),
  ]);
  expect(reminders(await friday(drive))).toEqual([MAX]);
});

test('a new time: it leaves then', async () => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { 'Prévu le': '09/04/2026 23:00' });
  await drive.clock('2026-04-09 23:00');
  await drive.hourlyRun();
  expect(reminders(drive)).toEqual([LOU]);
});

test('new words: it leaves with them, as text and laid out, and nothing typed becomes markup', async () => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { Objet: 'Retrait à 9 h', Texte: 'Venez <b>tôt</b> !' });
  const [mail] = (await friday(drive)).mails(LOU).slice(-1);
  expect([mail?.subject, mail?.body]).toEqual(['Retrait à 9 h', 'Venez <b>tôt</b> !']);
  expect(mail?.htmlBody).toContain('Venez &lt;b&gt;tôt&lt;/b&gt; !');
});

test.each(['Texte', 'Objet'])('%s wiped out: it fails and says why', async (header) => {
  const drive = closed();
  drive.correct('Rappels', reminder(LOU), { [header]: '' });
  expect(reminders(await friday(drive))).toEqual([MAX]);
  expect(drive.row('Rappels', reminder(LOU))).toMatchObject({
    État: 'échec',
    Raison: expect.stringContaining('rien à dire'),
  });
});

test('a row deleted: its mail does not leave, and is not decided on again', async () => {
  const drive = closed();
  const sheet = drive.sheet('Rappels');
  sheet.deleteRows(drive.find('Rappels', reminder(LOU)), 1);
  sheet.deleteRows(drive.find('Rappels', { Type: 'commande-producteur' }), 1);
  const before = drive.mails().length;
  await friday(drive);
  expect(
    drive
      .mails()
      .slice(before)
      .map(({ to }) => to),
  ).toEqual([MAX]);
});

describe('a reminder that somebody stopped does not come back in other words', () => {
  const stops: [string, (drive: Drive) => void][] = [
    ['« annulé »', (drive) => drive.correct('Rappels', reminder(LOU), { État: 'annulé' })],
    [
      'its row deleted',
      (drive) => drive.sheet('Rappels').deleteRows(drive.find('Rappels', reminder(LOU)), 1),
    ],
  ];
  const changes: [string, (drive: Drive) => Promise<unknown>][] = [
    [
      'another order at the desk',
      (drive) =>
        ask(drive, 'orderAtDesk', {
          ...{ email: LOU, name: 'Lou', seen: 1 },
          lines: [{ ref: 'FB01', quantity: 1 }],
        }),
    ],
    [
      'a producer that does not come',
      (drive) => ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' }),
    ],
    ['another place', (drive) => ask(drive, 'moveSale', { place: 'Salle des fêtes' })],
  ];
  const both = stops.flatMap((stop) => changes.map((change) => [stop, change] as const));
  test.each(both.map(([[how, stop], [what, change]]) => [how, what, stop, change] as const))(
    '%s, then %s',
    async (_how, _what, stop, change) => {
      const drive = closed();
      stop(drive);
      await drive.hourlyRun();
      await change(drive);
      expect(reminders(await friday(drive))).toEqual([MAX]);
    },
  );

  test('a newcomer at the desk has one', async () => {
    const drive = closed();
    const lines = [{ ref: 'FB02', quantity: 1 }];
    await ask(drive, 'orderAtDesk', { email: 'zoe@exemple.fr', name: 'Zoé', seen: 0, lines });
    expect(reminders(await friday(drive)).sort()).toEqual([LOU, MAX, 'zoe@exemple.fr']);
  });
});

test('rows sorted: each leaves once', async () => {
  const drive = closed();
  drive.sheet('Rappels').sortRows(drive.column('Rappels', 'Objet'), true);
  expect(reminders(await friday(drive)).sort()).toEqual([LOU, MAX]);
});

test('Texte dragged before Objet at any moment of the run: each says its own', async () => {
  const subjects = (drive: Drive): string[] => drive.mails().map(({ subject }) => subject);
  const undisturbed = closed();
  let calls = 0;
  undisturbed.world.onCall(() => void calls++);
  const wanted = subjects(await friday(undisturbed));
  for (let at = 1; at <= calls; at++) {
    const drive = closed();
    let made = 0;
    drive.world.onCall(() => {
      made += 1;
      const sheet = drive.sheet('Rappels');
      if (made === at)
        sheet.moveColumn(drive.column('Rappels', 'Texte'), drive.column('Rappels', 'Objet'));
    });
    expect({ at, subjects: subjects(await friday(drive)) }).toEqual({ at, subjects: wanted });
  }
});

/** Who runs the pick-up: put down in Permanences, told at once and on the eve, with a calendar file. */
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { emlOf } from '../../../local/drive/eml';
import type { Drive } from '../support/drive';
import { BEZ, opened } from '../support/market';

const PAUL = 'paul@exemple.fr';
const TAB = 'Permanences';

let asked: () => Drive;

/** Tuesday, orders are open; Réglages asks for a roster, and the hour has passed once since. */
beforeAll(async () => {
  const drive = await opened();
  drive.setting('Places de permanence', '1');
  await drive.hourlyRun();
  asked = drive.trim().saved();
});

const dutyMails = (drive: Drive, to: string) =>
  drive.mails(to).filter(({ subject }) => /permanence/i.test(subject));

/** The calendar file of a mail, by two independent readers. */
async function eventsOf(drive: Drive, to: string, index = -1) {
  const mail = dutyMails(drive, to).at(index);
  if (!mail) throw new RangeError(`no mail to ${to}`);
  const { attachments } = await PostalMime.parse(await emlOf(mail, 1));
  expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ['permanence-1.ics', 'text/calendar'],
  ]);
  const text = new TextDecoder().decode(attachments[0]?.content as ArrayBuffer);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const [from, until] = [event.startDate, event.endDate].map((time) =>
      time.toJSDate().toISOString().slice(0, 16),
    );
    return { uid: event.uid, summary: event.summary, place: event.location, from, until };
  });
}

const states = (drive: Drive) =>
  drive
    .rows('Rappels')
    .filter(({ Type }) => String(Type).startsWith('permanence'))
    .map((row) => `${row.Type}, ${row.Destinataire}: ${row.État}`);

test('a drive that never asked for a roster has none', async () => {
  const drive = await opened();
  await drive.hourlyRun();
  expect(drive.titles()).not.toContain(TAB);
  expect(states(drive)).toEqual([]);
  expect(drive.row('Réglages', { Réglage: 'Places de permanence' }).Valeur).toBe('non');
});

test('asked for in Réglages, the tab stands with a row for the next pick-up', async () => {
  const drive = asked();
  expect(drive.table(TAB, 'Date', 'Qui')).toEqual([['2026-04-11', '']]);
});

test('each is told once, and again on the eve, with a file for their calendar', async () => {
  const drive = asked();
  drive.correct(TAB, { Date: '2026-04-11' }, { Qui: 'Ferme du Bez', Rôle: 'accueil' });
  drive.typeRows(TAB, [
    { Date: '11/04/2026', Qui: 'Paul Faure', 'E-mail': PAUL, Horaires: '7:30-10:00' },
    {
      Date: '11/04/2026',
      Qui: 'Paul Faure',
      'E-mail': PAUL,
      Rôle: 'caisse',
      Horaires: '10h à 12h30',
    },
    { Date: '18/04/2026', Qui: 'Max', 'E-mail': 'max@exemple.fr' },
  ]);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(states(drive)).toEqual([`permanence, ${PAUL}: envoyé`, `permanence, ${BEZ}: envoyé`]);
  expect(dutyMails(drive, BEZ)).toHaveLength(1);
  expect(await eventsOf(drive, BEZ)).toEqual([
    {
      uid: expect.stringMatching(/^2026-04-11-\w+@drive-fermier$/),
      summary: 'Permanence Drive du Bez (accueil)',
      place: 'Place de la mairie',
      from: '2026-04-11T06:00',
      until: '2026-04-11T10:00',
    },
  ]);
  expect((await eventsOf(drive, PAUL)).map(({ from, until }) => [from, until])).toEqual([
    ['2026-04-11T05:30', '2026-04-11T08:00'],
    ['2026-04-11T08:00', '2026-04-11T10:30'],
  ]);
  expect(drive.lastMail(PAUL)).toContain('Avec vous : Ferme du Bez');

  await drive.close('2026-04-09 22:00');
  expect(states(drive).slice(2)).toEqual([
    `permanence, ${PAUL}: à envoyer`,
    `permanence, ${BEZ}: à envoyer`,
  ]);
  await drive.live('2026-04-10 19:00');
  expect(
    dutyMails(drive, PAUL).map(({ subject }) => subject.replace(/[\u00a0\u202f]/g, ' ')),
  ).toEqual(['Permanence samedi 11 avril', 'Rappel : permanence samedi 11 avril']);
  expect(drive.mails('max@exemple.fr')).toEqual([]);
});

test('hours that change are told again, under the same name in the calendar', async () => {
  const drive = asked();
  drive.correct(TAB, { Date: '2026-04-11' }, { Qui: 'Ferme du Bez' });
  await drive.hourlyRun();
  drive.correct(TAB, { Qui: 'Ferme du Bez' }, { Horaires: '9:00-12:00' });
  await drive.hourlyRun();
  const [[before], [after]] = [await eventsOf(drive, BEZ, 0), await eventsOf(drive, BEZ, 1)];
  expect([before?.uid, before?.from]).toEqual([after?.uid, '2026-04-11T06:00']);
  expect(after?.from).toBe('2026-04-11T07:00');
});

test('somebody put down on the eve gets one mail, not two', async () => {
  const drive = asked();
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 18:30');
  drive.correct(TAB, { Date: '2026-04-11' }, { Qui: 'Paul', 'E-mail': PAUL });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(states(drive)).toEqual([`permanence, ${PAUL}: envoyé`]);
});

test('bad rows say what is expected, and the others are told', async () => {
  const drive = asked();
  drive.correct(TAB, { Date: '2026-04-11' }, { Qui: 'Ferme du Bez' });
  drive.typeRows(TAB, [
    { Date: '11/04/2026', Qui: 'Paul' },
    { Date: '11/04/2026', Qui: 'Zoé', 'E-mail': 'zoe@', Horaires: '9:00-12:00' },
    { Date: '11/04/2026', Qui: 'Max', 'E-mail': 'max@exemple.fr', Horaires: 'le matin' },
    { Qui: 'Lou', 'E-mail': 'lou@exemple.fr' },
  ]);
  await drive.check();
  await drive.hourlyRun();
  expect(states(drive)).toEqual([`permanence, ${BEZ}: envoyé`]);
  expect(drive.toFix().map((line) => line.split(' ; attendu')[0])).toEqual([
    'Permanences, ligne 4, E-mail | zoe@ | « zoe@ » ne va pas ici',
    'Permanences, ligne 5, Horaires | le matin | « le matin » ne va pas ici',
    'Permanences, ligne 6, Date |  | La cellule est vide ; une valeur est attendue ici.',
    'Permanences, ligne 3, E-mail | Paul | « Paul » n’a pas d’adresse e-mail, et rien ne peut lui être envoyé : écrivez-la ici, ou dans Producteurs.',
  ]);
});

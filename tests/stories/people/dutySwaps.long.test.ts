/** Places at a pick-up that change hands by the links of mails. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, opened, ROC } from '../support/market';
import { plain } from '../support/plain';
import { follow, formAt } from '../support/requests';
import { looked, onDuty } from '../support/starts/roster';
import { ask } from '../support/sums/money';

const TAB = 'Permanences';
const LOU = 'lou@exemple.fr';
const SEASON = { pickups: 4, without: [] };

/** Bez on 11 April, Roc on the 18th, and so on; Bez has been told. */
const planned = maker(
  'people/dutySwaps planned',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await onDuty('1', more);
    await ask(drive, 'acceptRoster', (await looked(drive, SEASON)).input);
    await drive.hourlyRun();
    return drive;
  },
);

const linkIn = (drive: Drive, to: string, words: string): string => {
  const body = plain(drive.mails(to).at(-1)?.body ?? '');
  const [, link] = new RegExp(`${words} : (\\S+)`).exec(body) ?? [];
  if (!link) throw new RangeError(`No « ${words} » in ${body}`);
  return link;
};
const leave = (drive: Drive, who: string) =>
  follow(drive, linkIn(drive, who, 'Demander un remplaçant'));
const yes = (drive: Drive, who: string) => linkIn(drive, who, 'Oui, je prends cette permanence');

const places = (drive: Drive) => drive.table(TAB, 'Date', 'Prévu', 'Pris par', 'En échange');
const subjects = (drive: Drive, to: string) => drive.mails(to).map(({ subject }) => plain(subject));
const requests = (drive: Drive) =>
  drive
    .rows('Historique')
    .filter((row) => row.Action === 'Demande par lien')
    .map((row) => plain(`${row.Détail} → ${row.Après}`));

test('a turn of a later pick-up is left, offered and taken in the same way, in good time', async () => {
  const drive = await planned();
  await follow(drive, linkIn(drive, BEZ, '– samedi 25 avril'));
  expect(drive.row(TAB, { Date: '2026-04-25' })['Cherche un remplaçant']).toBe(BEZ);
  await drive.hourlyRun();
  const call = drive.mails(ROC).at(-1);
  expect(plain(call?.subject ?? '')).toBe('Qui peut tenir la permanence samedi 25 avril ?');
  expect(plain(call?.body ?? '')).toMatch(/^Bonjour,\n/);
  expect(plain(call?.body ?? '')).toContain('samedi 2 mai');
  await follow(drive, yes(drive, ROC));
  await drive.hourlyRun();
  expect(places(drive).slice(2)).toEqual([
    ['2026-04-25', 'Ferme du Bez', 'Chèvrerie du Roc', '2026-05-02'],
    ['2026-05-02', 'Chèvrerie du Roc', 'Ferme du Bez', ''],
  ]);
  expect(subjects(drive, BEZ).at(-1)).toBe(
    'Permanence samedi 25 avril : Chèvrerie du Roc vient à votre place',
  );
  await drive.hourlyRun();
  expect(subjects(drive, ROC).filter((one) => one.startsWith('Qui peut'))).toHaveLength(1);
});

test.each([
  ['2026-04-11 09:00', 'during the pick-up'],
  ['2026-04-11 18:00', 'after it'],
  ['2026-04-13 10:00', 'two days later'],
])('at %s, %s, a turn that is left is offered, and both hear once who comes', async (time) => {
  const drive = await planned();
  const link = linkIn(drive, BEZ, '– samedi 25 avril');
  await drive.close('2026-04-09 22:00');
  await drive.live(time);
  await follow(drive, link);
  await drive.hourlyRun();
  const called = () => subjects(drive, ROC).filter((one) => one.startsWith('Qui peut'));
  expect(called()).toEqual(['Qui peut tenir la permanence samedi 25 avril ?']);
  await follow(drive, yes(drive, ROC));
  await drive.hourlyRun();
  const told = () => subjects(drive, BEZ).filter((one) => one.includes('vient à votre place'));
  expect(told()).toEqual(['Permanence samedi 25 avril : Chèvrerie du Roc vient à votre place']);
  await drive.open('2026-04-14 08:00');
  await drive.hourlyRun();
  expect([called(), told()].map(({ length }) => length)).toEqual([1, 1]);
});

test('of the pick-up that is on, somebody is sought as long as it lasts', async () => {
  const drive = await planned();
  const link = linkIn(drive, BEZ, 'Demander un remplaçant');
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 08:30');
  await follow(drive, link);
  await drive.hourlyRun();
  const called = () => subjects(drive, ROC).filter((one) => one.startsWith('Qui peut'));
  expect(called()).toEqual(['Qui peut tenir la permanence samedi 11 avril ?']);
});

test('whoever cannot come asks by the link; the other’s yes swaps both turns, and both are told', async () => {
  const drive = await planned();
  await leave(drive, BEZ);
  expect(drive.row(TAB, { Date: '2026-04-11' })['Cherche un remplaçant']).toBe(BEZ);
  await drive.hourlyRun();
  const call = drive.mails(ROC).at(-1);
  expect(plain(call?.subject ?? '')).toBe('Qui peut tenir la permanence samedi 11 avril ?');
  expect(plain(call?.body ?? '')).toContain(
    'En échange, Ferme du Bez vient à votre place samedi 18 avril.',
  );
  await follow(drive, yes(drive, ROC));
  expect(places(drive)).toEqual([
    ['2026-04-11', 'Ferme du Bez', 'Chèvrerie du Roc', '2026-04-18'],
    ['2026-04-18', 'Chèvrerie du Roc', 'Ferme du Bez', ''],
    ['2026-04-25', 'Ferme du Bez', '', ''],
    ['2026-05-02', 'Chèvrerie du Roc', '', ''],
  ]);
  await drive.hourlyRun();
  expect(subjects(drive, BEZ).at(-1)).toBe(
    'Permanence samedi 11 avril : Chèvrerie du Roc vient à votre place',
  );
  expect(subjects(drive, ROC).at(-1)).toBe('Permanence samedi 11 avril');
  expect(requests(drive)).toEqual([
    `${BEZ} : Je ne peux pas venir, je cherche un remplaçant pour la permanence : samedi 11 avril → Je ne peux pas venir, je cherche un remplaçant pour la permanence`,
    `${ROC} : Oui, je prends la permanence : samedi 11 avril → Oui, je prends la permanence`,
  ]);
  expect(drive.toFix()).toEqual([]);
});

test('of a producer’s name no first name is made, whoever comes or is asked (docs/rules.md E60)', async () => {
  const drive = await planned();
  drive.typeRows('Producteurs', [{ Producteur: 'Marie Petit', 'E-mail': LOU }]);
  await leave(drive, BEZ);
  await drive.hourlyRun();
  expect(plain(drive.lastMail(LOU))).toContain('\nBonjour,\n');
  await follow(drive, yes(drive, LOU));
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Producteur: 'Anne Bez' });
  await drive.hourlyRun();
  expect(plain(drive.lastMail(BEZ))).toContain('\nBonjour,\n');
  expect(plain(drive.lastMail(BEZ))).toContain('Marie Petit');
});

test('what was agreed stays when the season is shared out again', async () => {
  const drive = await planned();
  await leave(drive, BEZ);
  await drive.hourlyRun();
  await follow(drive, yes(drive, ROC));
  const { days } = await looked(drive, SEASON);
  expect(days.flatMap((day) => day.places.map(({ name, isHeld }) => [name, isHeld]))).toEqual([
    ['Chèvrerie du Roc', true],
    ['Ferme du Bez', true],
    // Nobody twice running: what comes after follows.
    ['Chèvrerie du Roc', false],
    ['Ferme du Bez', false],
  ]);
});

test('nothing is swapped by the request alone, and sent twice it counts once', async () => {
  const drive = await planned();
  const link = linkIn(drive, BEZ, 'Demander un remplaçant');
  await follow(drive, link);
  await follow(drive, link);
  for (let run = 0; run < 3; run++) await drive.hourlyRun();
  expect(places(drive)[0]).toEqual(['2026-04-11', 'Ferme du Bez', '', '']);
  expect(subjects(drive, ROC).filter((one) => one.startsWith('Qui peut'))).toHaveLength(1);
  expect(drive.toFix()).toEqual([]);
});

test('whoever says yes first has it; the second is told to the coordinator', async () => {
  const drive = await planned();
  drive.typeRows('Producteurs', [{ Producteur: 'Lou Martin', 'E-mail': LOU }]);
  await leave(drive, BEZ);
  await drive.hourlyRun();
  await follow(drive, yes(drive, LOU));
  expect(drive.row(TAB, { Date: '2026-04-11' })).toMatchObject({
    'Pris par': 'Lou Martin',
    'E-mail de qui a pris': LOU,
    Pourquoi: expect.stringContaining('remplace Ferme du Bez'),
  });
  const late = yes(drive, ROC);
  await drive.clock('2026-04-07 12:00');
  await follow(drive, late);
  expect(places(drive)[0]).toEqual(['2026-04-11', 'Ferme du Bez', 'Lou Martin', '']);
  expect(drive.toFix().map(plain).join()).toContain('est restée sans effet');
  await drive.hourlyRun();
  expect(subjects(drive, LOU).at(-1)).toBe('Permanence samedi 11 avril');
});

test.each<[string, (code: string) => string]>([
  ['of another day', (code) => code.replace('20260411', '20260418')],
  ['of a day that does not exist', (code) => code.replace('20260411', '20260231')],
  ['of another kind', (code) => code.replace('x', 't')],
])('a code %s is told and not acted on', async (_, forge) => {
  const drive = await planned();
  const before = places(drive);
  const link = linkIn(drive, BEZ, 'Demander un remplaçant');
  await follow(drive, link, (answers) => {
    const [words = '', code = ''] = Object.keys(answers);
    return { [words]: answers[words] ?? '', [code]: forge(answers[code] ?? '') };
  });
  expect(places(drive)).toEqual(before);
  expect(drive.toFix()).toHaveLength(1);
});

test('a link names nobody, and one that comes after the pick-up does nothing', async () => {
  const drive = await planned();
  const link = linkIn(drive, BEZ, 'Demander un remplaçant');
  expect(JSON.stringify([...formAt(drive, link).answers])).not.toContain('bez@');
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-12 10:00');
  await follow(drive, link);
  expect(drive.row(TAB, { Date: '2026-04-11' })['Cherche un remplaçant'] ?? '').toBe('');
});

test('a drive that keeps no roster has no form, no column and no setting of it', async () => {
  const drive = await opened();
  await drive.hourlyRun();
  expect(drive.titles()).not.toContain('Demandes');
  expect(drive.table('Producteurs', 'Producteur')).toHaveLength(2);
  expect(Object.keys(drive.rows('Producteurs')[0] ?? {})).not.toContain('Absences');
});

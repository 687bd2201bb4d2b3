/** A season's roster: eight producers, four of them at the market every second week. */
import { expectGolden } from '../../text/golden';
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { type Looked, looked, onDuty } from '../support/starts/roster';
import { ask } from '../support/sums/money';

const TAB = 'Permanences';
const MARKET = 'marché : un samedi sur deux depuis le 18/04/2026';
const others = ['Rucher', 'Moulin', 'Jardin', 'Verger', 'Bergerie', 'Four'];
const SEASON = { pickups: 20 };

let asked: () => Drive;

beforeAll(async () => {
  const drive = await onDuty('2');
  drive.typeRows(
    'Producteurs',
    others.map((name) => ({ Producteur: name, 'E-mail': `${name.toLowerCase()}@exemple.fr` })),
  );
  for (const Producteur of ['Rucher', 'Jardin', 'Bergerie', 'Four'])
    drive.correct('Producteurs', { Producteur }, { Absences: MARKET });
  await drive.hourlyRun();
  asked = drive.saved();
});

const draft = (drive: Drive, terms: object = SEASON) => looked(drive, terms);

async function accepted(drive: Drive, terms: object = SEASON): Promise<Looked> {
  const view = await draft(drive, terms);
  await ask(drive, 'acceptRoster', view.input);
  return view;
}

/** Four places, two people. */
const EMPTY = 'Il manque 2 personnes';

const namesOf = ({ days }: Looked) => days.map(({ places }) => places.map(({ name }) => name));

const written = (drive: Drive) =>
  drive.table(TAB, 'Date', 'Prévu', 'Pourquoi').map((row) => plain(row.join(' | ')));

test('twenty pick-ups, two at each: five turns each, nobody twice running, a reason beside each name', async () => {
  const drive = asked();
  const view = await accepted(drive);
  expect(view.shares.map(({ times }) => times)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
  const names = namesOf(view);
  names.slice(1).forEach((now, at) => {
    expect(now.filter((name) => names[at]?.includes(name))).toEqual([]);
  });
  expectGolden('stories/saison-permanences.fr.txt', `${written(drive).join('\n')}\n`);
  expect(await draft(drive)).toMatchObject({ changes: 0 });
  expect(drive.row('Historique', { Action: 'Permanences réparties' }).Détail).toBe('40 places');
});

test('the same in English', async () => {
  const drive = asked();
  drive.setting('Langue', 'English');
  await drive.install();
  await accepted(drive);
  const rows = drive.table('Duties', 'Date', 'Planned', 'Why').map((row) => row.join(' | '));
  expectGolden('stories/saison-permanences.en.txt', `${rows.join('\n')}\n`);
});

test('when one person’s days change, only what must moves', async () => {
  const drive = asked();
  const before = namesOf(await accepted(drive));
  drive.correct(
    'Producteurs',
    { Producteur: 'Verger' },
    { Absences: 'noces : du 01/05/2026 au 31/05/2026' },
  );
  const view = await draft(drive);
  const moved = namesOf(view).flatMap((now, at) =>
    now.filter((name) => !before[at]?.includes(name)),
  );
  const lost = view.days.filter(
    ({ day }, at) => day.startsWith('2026-05') && before[at]?.includes('Verger'),
  );
  expect(lost.length).toBeGreaterThan(0);
  expect(moved.length).toBeLessThanOrEqual(2 * lost.length);
  for (const { times } of view.shares) expect(Math.abs(times - 5)).toBeLessThanOrEqual(1);
});

test('a name that was typed stays, and counts in the shares', async () => {
  const drive = asked();
  drive.typeRows(TAB, [
    { Date: '18/04/2026', Qui: 'Ferme du Bez' },
    { Date: '25/04/2026', Qui: 'Ferme du Bez' },
    { Date: '02/05/2026', Qui: 'Zoé, voisine', 'E-mail': 'zoe@exemple.fr' },
  ]);
  const view = await accepted(drive);
  const [, second, third, fourth] = namesOf(view);
  expect([second?.[0], third?.[0], fourth?.[0]]).toEqual([
    'Ferme du Bez',
    'Ferme du Bez',
    'Zoé, voisine',
  ]);
  for (const { times } of view.shares) expect(Math.abs(times - 5)).toBeLessThanOrEqual(1);
  expect(drive.rows(TAB).filter((row) => row.Qui === 'Ferme du Bez')).toHaveLength(2);
});

test('everybody at the market: places stay empty, and say why', async () => {
  const drive = asked();
  for (const { Producteur } of drive.rows('Producteurs'))
    drive.correct(
      'Producteurs',
      { Producteur: String(Producteur) },
      { Absences: 'foire : 18/04/2026' },
    );
  const view = await accepted(drive, { pickups: 2 });
  expect(view.days[1]?.places.map(({ name }) => name)).toEqual(['', '']);
  expect(plain(view.days[1]?.places[0]?.why ?? '')).toBe(
    'Il manque 2 personnes : sans Ferme du Bez (foire), Chèvrerie du Roc (foire), Rucher (foire), Moulin (foire), Jardin (foire), Verger (foire), Bergerie (foire) et Four (foire)',
  );
});

test('more places than people: all come, and what is missing is said; a single producer too', async () => {
  const drive = await onDuty('2 accueil 7:30-10:00 ; 2 caisse');
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, {});
  await drive.hourlyRun();
  const view = await accepted(drive, { pickups: 2 });
  expect(namesOf(view)).toEqual([
    ['Ferme du Bez', 'Chèvrerie du Roc', '', ''],
    ['Ferme du Bez', 'Chèvrerie du Roc', '', ''],
  ]);
  expect(view.days[1]?.places.map(({ why }) => plain(why))).toEqual([
    'sa 2e permanence sur 2 ; deux fois de suite, car personne d’autre n’est libre',
    'sa 2e permanence sur 2 ; deux fois de suite, car personne d’autre n’est libre',
    EMPTY,
    EMPTY,
  ]);
  expect(drive.table(TAB, 'Date', 'Rôle', 'Horaires', 'Prévu').slice(0, 4)).toEqual([
    ['2026-04-11', 'accueil', '7:30-10:00', 'Ferme du Bez'],
    ['2026-04-11', 'accueil', '7:30-10:00', 'Chèvrerie du Roc'],
    ['2026-04-11', 'caisse', '', ''],
    ['2026-04-11', 'caisse', '', ''],
  ]);
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Absences: 'jamais' });
  const alone = await draft(drive, { pickups: 1 });
  expect(namesOf(alone)).toEqual([['Ferme du Bez', '', '', '']]);
});

test('what changed since it was looked at is not written', async () => {
  const drive = asked();
  const { input } = await draft(drive);
  drive.typeRows(TAB, [{ Date: '18/04/2026', Qui: 'Moulin' }]);
  expect(await ask(drive, 'acceptRoster', input)).toBe('rosterChanged');
  expect(drive.rows(TAB).filter((row) => row.Prévu)).toEqual([]);
});

test('absences that nobody understands, and a name put down on such a day, stand in À corriger', async () => {
  const drive = asked();
  drive.correct('Producteurs', { Producteur: 'Moulin' }, { Absences: 'un samedi sur deux' });
  drive.correct(
    'Producteurs',
    { Producteur: 'Verger' },
    { Absences: 'un samedi sur deux depuis le 12/04/2026' },
  );
  drive.typeRows(TAB, [{ Date: '18/04/2026', Qui: 'Rucher' }]);
  drive.setting('Places de permanence', 'deux ou trois');
  await drive.check();
  const told = drive.toFix().map((line) => plain(line).split(' ; attendu')[0]);
  const labels = drive.rows('Réglages').map((row) => row.Réglage);
  const row = labels.indexOf('Places de permanence') + 2;
  expect(told).toEqual(
    expect.arrayContaining([
      `Réglages, ligne ${row}, Valeur | deux ou trois | « deux ou trois » ne va pas ici`,
      'Producteurs, ligne 5, Absences | un samedi sur deux | « un samedi sur deux » ne va pas ici',
      'Producteurs, ligne 7, Absences | un samedi sur deux depuis le 12/04/2026 | « un samedi sur deux depuis le 12/04/2026 » ne va pas ici',
      'Permanences, ligne 4, Qui | Rucher | « Rucher » ne va pas ici',
    ]),
  );
  const view = await draft(drive);
  expect(view.unread).toHaveLength(2);
});

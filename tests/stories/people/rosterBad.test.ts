/** Rosters that cannot be filled, and what is typed for them that cannot be read: told beside the place. */
import type { DayDetails } from '../../../src/text/pages/panel/dayDetails';
import { expectGolden } from '../../text/golden';
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { looked, onDuty } from '../support/starts/roster';
import { ask } from '../support/sums/money';

const TERMS = { pickups: 2 };

const away = (drive: Drive, words: string, who?: string): void => {
  for (const { Producteur } of drive.rows('Producteurs'))
    if (who === undefined || Producteur === who)
      drive.correct('Producteurs', { Producteur: String(Producteur) }, { Absences: words });
};

/** Two producers, and what is typed for them; with the places that are asked for. */
const cases: readonly (readonly [
  title: string,
  places: string,
  typed: (drive: Drive) => void,
  more?: Readonly<Record<string, string>>,
])[] = [
  ['everybody at the market', '2', (drive) => away(drive, 'marché : tous les samedis')],
  ['one of two at the market', '2', (drive) => away(drive, 'marché : 18/04/2026', 'Ferme du Bez')],
  ['more places than people', '2 accueil 7:30-10:00 ; 2 caisse', () => {}],
  ['nobody takes turns', '1', (drive) => away(drive, 'jamais')],
  ['one producer', '1', (drive) => away(drive, 'jamais', 'Ferme du Bez')],
  [
    'a rule without its first day, and one whose first day is none',
    '1',
    (drive) => {
      away(drive, 'toutes les deux semaines depuis le 31/02/2026', 'Ferme du Bez');
      away(drive, 'un samedi sur deux depuis bientôt', 'Chèvrerie du Roc');
    },
  ],
  [
    'a name that stands twice among producers',
    '3',
    (drive) => drive.typeRows('Producteurs', [{ Producteur: 'ferme du bez' }]),
  ],
  [
    'a name that stands twice at one pick-up',
    '3',
    (drive) =>
      drive.typeRows('Permanences', [
        { Date: '18/04/2026', Qui: 'Ferme du Bez' },
        { Date: '18/04/2026', Qui: 'Ferme du Bez' },
      ]),
  ],
];

async function told(locale: 'fr' | 'en'): Promise<string> {
  const parts: string[] = [];
  for (const [title, places, typed, more = {}] of cases) {
    const drive = (await onDuty(places, more)).copy();
    typed(drive);
    if (locale === 'en') {
      drive.setting('Langue', 'English');
      await drive.install();
    }
    const view = await looked(drive, TERMS);
    const rows = view.days.flatMap(({ day, places: own }) =>
      own.map(({ role, name, why }) => [day, role, name || '–', plain(why)].join(' | ')),
    );
    parts.push(`# ${title}`, ...rows, ...view.unread.map(plain), '');
    expect(await ask(drive, 'acceptRoster', view.input)).toMatchObject({});
  }
  return parts.join('\n');
}

test.each(['fr', 'en'] as const)(
  'why a place stays empty, and what cannot be read, in %s',
  async (locale) => {
    expectGolden(`stories/permanences-impossibles.${locale}.txt`, await told(locale));
  },
);

test('without any producer, nothing is proposed, and nothing breaks', async () => {
  const drive = (await onDuty('2')).copy();
  for (const { Producteur } of drive.rows('Producteurs'))
    drive.correct('Producteurs', { Producteur: String(Producteur) }, { Producteur: '' });
  const view = await looked(drive, TERMS);
  expect(view.days.flatMap(({ places }) => places.map(({ name }) => name))).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(plain(view.days[0]?.places[0]?.why ?? '')).toBe('Il manque 2 personnes');
});

test('more people than a pick-up has room for are refused beside the setting', async () => {
  const drive = (await onDuty('1')).copy();
  drive.setting('Places de permanence', '21 accueil');
  await drive.check();
  expect(drive.toFix().map(plain).join('\n')).toContain('21 accueil');
  const view = await looked(drive, TERMS);
  expect(view.days[0]?.places).toHaveLength(1);
});

test('a name that stands twice is told in À corriger', async () => {
  const drive = (await onDuty('1')).copy();
  drive.typeRows('Producteurs', [{ Producteur: 'ferme du bez' }]);
  drive.typeRows('Permanences', [
    { Date: '18/04/2026', Qui: 'Ferme du Bez' },
    { Date: '18/04/2026', Qui: 'Ferme du Bez' },
  ]);
  await drive.check();
  expect(drive.toFix().map((line) => plain(line).split(' ; ')[0])).toEqual(
    expect.arrayContaining([
      'Producteurs, ligne 4, Producteur | ferme du bez | « ferme du bez » est présent deux fois',
    ]),
  );
});

test('a place that nobody takes stands on the sheet for the team', async () => {
  const drive = (await onDuty('1 accueil 7:30-10:00 ; 1 caisse')).copy();
  drive.correct('Permanences', { Rôle: 'accueil' }, { Qui: 'Moulin' });
  await drive.close('2026-04-09 22:00');
  const { duties } = await ask<DayDetails>(drive, 'dayPack', {});
  expect(duties?.map(({ name, role }) => [name, role])).toEqual([
    ['Moulin', 'accueil'],
    ['', 'caisse'],
  ]);
});

import { readCsv } from '../../../../local/cli/input/csvTable';
import { readDates } from '../../../../local/cli/input/saleDates';
import { instantOf, isoOfSerial, typedMoment, wallFrom } from '../../../../local/drive/time';
import { wallOf } from '../../../../local/standin/base/zonedTime';
import { problemLine } from '../../../../local/text/problemLine';
import { plain } from '../helpers';

const wall = (text: string): number => wallFrom(text) ?? Number.NaN;
const first = wall('07/04/2026 08:29:03');
const last = wall('09/04/2026 21:30:56');

function dates(...rows: readonly string[]) {
  const text = ['Réglage,Valeur', ...rows].join('\n');
  const { table } = readCsv('reglages.csv', new TextEncoder().encode(text));
  const { opening, closing, pickup, supplied, problems } = readDates(table, first, last);
  return {
    said: [opening, closing, pickup].map(typedMoment),
    supplied: [...supplied],
    lines: problems.map((problem) => plain(problemLine(problem))),
  };
}

test('without dates: an hour before, an hour after, and the Saturday that follows', () => {
  expect(dates()).toEqual({
    said: ['07/04/2026 07:29:03', '09/04/2026 22:30:56', '11/04/2026 08:00'],
    supplied: ['opening', 'closing', 'pickup'],
    lines: [],
  });
});

test('dates of Réglages are taken as they stand', () => {
  const read = dates(
    'Ouverture des commandes,07/04/2026 08:00',
    'Fermeture des commandes,09/04/2026 22:00',
    'Retrait,11/04/2026 09:00-12:00',
  );
  expect(read.said).toEqual(['07/04/2026 08:00', '09/04/2026 22:00', '11/04/2026 09:00']);
  expect(read.supplied).toEqual([]);
});

test('weekly days are those around the answers', () => {
  const read = dates(
    'Ouverture des commandes,mardi 8:00',
    'Fermeture des commandes,jeudi à 22 h',
    'Retrait,samedi 8:00-12:00',
  );
  expect(read.said).toEqual(['07/04/2026 08:00', '09/04/2026 22:00', '11/04/2026 08:00']);
});

test.each(['samedi 8:00-12:00', 'samedi de 8 h à 12 h', 'Samedi 8 – 12', '11/04/2026 à 8h-12h'])(
  'the pick-up « %s » begins on Saturday at eight',
  (text) => {
    const read = dates(`Retrait,${text}`);
    expect(read.said[2]).toBe('11/04/2026 08:00');
    expect(read.lines).toEqual([]);
  },
);

test('a date that cannot be read is one line, and the answers give it', () => {
  const read = dates('Nom du drive,Essai', 'Ouverture des commandes,bientôt');
  expect(read.lines).toEqual([
    'reglages.csv, ligne 3, colonne « Valeur » : « bientôt » n’est pas une date : celle des commandes est prise ; attendu : une date et une heure comme 07/04/2026 08:00, ou mardi 8:00',
  ]);
  expect(read.said[0]).toBe('07/04/2026 07:29:03');
});

test.each([
  ['Fermeture des commandes', 'jeudi 25h'],
  ['Fermeture des commandes', '09/04/2026 25:00'],
  ['Fermeture des commandes', 'jeudi 22:75'],
  ['Retrait', 'samedi 25h-26h'],
])('an hour that no clock shows is told, and no other is made of it: %s « %s »', (label, typed) => {
  const { said, lines } = dates(`${label},${typed}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`« ${typed} » n’est pas une date`);
  expect(said).toEqual(dates().said);
});

test.each([
  ['07/04/2026 08:29:03', '2026-04-07T06:29:03.000Z'],
  ['07/01/2026 08:29', '2026-01-07T07:29:00.000Z'],
  ['25/10/2026 02:30', '2026-10-25T00:30:00.000Z'],
  ['29/03/2026 02:30', '2026-03-29T01:30:00.000Z'],
  ['29/03/2026 03:00', '2026-03-29T01:00:00.000Z'],
])('%s in Paris is %s', (text, iso) => {
  expect(new Date(instantOf(wall(text), 'Europe/Paris')).toISOString()).toBe(iso);
});

test('an instant and its wall clock go back and forth', () => {
  const instant = Date.UTC(2026, 3, 7, 6, 29, 3);
  expect(typedMoment(wallOf(instant, 'Europe/Paris'))).toBe('07/04/2026 08:29:03');
});

test('serial days become ISO dates to the second', () => {
  expect(isoOfSerial(46119, false)).toBe('2026-04-07');
  expect(isoOfSerial(46119, true)).toBe('2026-04-07T00:00:00');
  expect(isoOfSerial(46119 + (8 * 3600 + 29 * 60 + 3) / 86_400, true)).toBe('2026-04-07T08:29:03');
});

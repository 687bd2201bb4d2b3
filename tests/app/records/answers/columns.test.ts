import {
  columnsOf,
  emailColumn,
  timeColumn,
  titleKey,
} from '../../../../src/app/records/answers/columns';
import { sheetOf } from '../../../tabs/sheets';

const TOMME = 'Tomme – 5,30 €';
const APPLES = 'Pommes – 2,35 €/kg';
const MADE = ['Horodateur', 'Adresse e-mail', 'Prénom et nom', TOMME, APPLES, 'Commentaire'];
const asked = new Set([TOMME, APPLES]);

const read = (header: readonly string[]) => columnsOf(sheetOf([[...header]]), asked, 'fr');
const told = (header: readonly string[]) => read(header).problems.map(({ read: title }) => title);

test.each<[string, readonly string[]]>([
  ['as the form made them', MADE],
  ['moved', [...MADE].reverse()],
  ['with one’s own put in between', MADE.flatMap((title) => [title, 'Ma note'])],
  ['with a column of collected addresses', ['Horodateur', 'Adresse e-mail', ...MADE.slice(1)]],
])('%s, each is known by its title', (_, header) => {
  const { time, email, places, problems } = read(header);
  expect([time, email]).toEqual([
    header.indexOf('Horodateur'),
    header.lastIndexOf('Adresse e-mail'),
  ]);
  expect([places.get(TOMME), places.get(APPLES)]).toEqual([
    header.indexOf(TOMME),
    header.indexOf(APPLES),
  ]);
  expect(problems).toEqual([]);
});

test('titles that are gone are named', () => {
  expect(told(MADE.filter((title) => title !== TOMME))).toEqual([TOMME]);
  expect(told(['Horodateur', 'Téléphone', TOMME, APPLES])).toEqual([
    'Adresse e-mail',
    'Prénom et nom',
  ]);
  expect(told(MADE.slice(1))).toEqual(['Horodateur']);
  expect(read(['Note', 'Autre']).problems.map(({ code }) => code)).toEqual(['titlesGone']);
});

test('and one that stands twice', () => {
  expect(read([...MADE, TOMME]).problems.map(({ column }) => column)).toEqual(['G']);
});

test('a title that was typed again has common blanks', () => {
  expect(titleKey(' Miel\u00a0–  9,50\u202f€')).toBe('Miel – 9,50 €');
});

test('the time may have another title as long as it stands before the address', () => {
  expect(timeColumn(sheetOf([['Note', 'Timestamp']]))).toBe(1);
  expect(timeColumn(sheetOf([['Zeitstempel', 'E-mail address']]))).toBe(0);
  expect(timeColumn(sheetOf([['Rappelé le', 'Quand', 'E-mail address']]))).toBe(-1);
  expect(emailColumn(sheetOf([['Note', 'Timestamp']]))).toBe(-1);
});

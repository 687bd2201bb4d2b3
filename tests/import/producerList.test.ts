import { readProducers } from '../../src/import/producerList';
import { faultName } from '../support/faultName';

const shown = (text: string, rows: readonly (readonly string[])[] = []) =>
  readProducers(
    text,
    rows.map(([name = '', email = '']) => ({ name, email, phone: '' })),
  ).map(({ name, email, phone, state, faults }) =>
    [state, ...(faults.length > 0 ? faults.map(faultName) : [name, email, phone])].join(' | '),
  );

test.each([
  ['tabs', 'Nom\tE-mail\tTél.\nFerme Haute\tA@b.fr\t06 39 98 00 01'],
  ['semicolons, in another order', 'Téléphone;Nom;Courriel\r\n06 39 98 00 01;Ferme Haute;a@b.fr'],
  ['commas', 'Ferme Haute, a@b.fr, 06 39 98 00 01'],
  ['an address as mail programs copy it', 'Ferme Haute <a@b.fr> ; 06 39 98 00 01'],
  ['a line of text', '- Ferme Haute a@b.fr, 06 39 98 00 01'],
])('a producer with %s', (_, text) => {
  expect(shown(text)).toEqual(['new | Ferme Haute | a@b.fr | 06 39 98 00 01']);
});

test.each([
  ['a malformed address', 'Ferme Haute, a@b', 'email'],
  ['an address with (at)', 'Ferme Haute, a(at)b.fr', 'email'],
  ['two addresses', 'Ferme Haute, a@b.fr, c@d.fr', 'oneOfEach'],
  ['two names', 'Brochier, Ferme Haute, a@b.fr', 'oneOfEach'],
  ['no name', 'a@b.fr', 'oneOfEach'],
  ['a formula', '=IMPORTXML("x"), a@b.fr', 'notText'],
  ['code of a web page', '<td>Ferme</td>\ta@b.fr', 'notText'],
])('%s is told, never guessed', (_, text, code) => {
  expect(shown(text)).toEqual([expect.stringContaining(`doubtful | `)]);
  expect(shown(text)[0]).toContain(code);
});

test('an address that is somebody else’s is told', () => {
  expect(shown('Ferme Haute, a@b.fr\nFerme Basse, a@b.fr')).toEqual([
    'new | Ferme Haute | a@b.fr | ',
    'doubtful | emailTaken',
  ]);
});

test('who stands already is completed, and never changed', () => {
  const rows = [['Ferme Haute'], ['Ferme Basse', 'basse@b.fr']];
  expect(
    shown('ferme haute, a@b.fr\nFerme Basse, autre@b.fr\nFerme Basse, basse@b.fr', rows),
  ).toEqual([
    'completed | ferme haute | a@b.fr | ',
    'doubtful | otherEmail',
    'known | Ferme Basse | basse@b.fr | ',
  ]);
});

import { readProducers } from '../../src/import/producerList';
import { growthCounted } from '../support/steps';
import { read, shopOf } from './aList';

const shop = shopOf(['Ferme du Bois']);
const FOLDER = '/src/';
/** Four times the text: 4 where it is linear, 16 where every part is held against every other. */
const LINEAR = 8;

const growth = growthCounted();

const lines: readonly (readonly [name: string, line: string])[] = [
  ['a mail', 'Miel de lavande 500 g : 9,50 €\n'],
  ['the worst that was found', '2kg €x '],
  ['prices without end', '1 2,50 €\n'],
  ['one line of marks', ' . , : –'],
  ['headings', 'Légumes\n\nAil\n'],
  ['cells', 'Ail\t250 g\t2,00\n'],
  ['the same product at ever other prices', 'Ail;250 g;2,00\n'],
  ['quotes that never close', '"Ail;"250 g;2\n'],
  ['bars', '| Ail | 2,00 |\n'],
  ['code', '<td &amp; =A1\n'],
];

test.each(lines)('a list four times as long asks for four times the steps: %s', (_, line) => {
  const of = (times: number) => () => void read(line.repeat(times), shop);
  expect(growth(FOLDER, of, 60)).toBeLessThan(LINEAR);
});

test.each([
  ['a list', 'Ferme du Lac, lac@exemple.fr, 06 12 34 56 78\n'],
  ['addresses in running text', 'Jean <jean@exemple.fr> '],
  ['« at » without end', 'at at (at) '],
  ['spaces', ' \t '],
])('producers too: %s', (_, line) => {
  const of = (times: number) => () => void readProducers(line.repeat(times), []);
  expect(growth(FOLDER, of, 60)).toBeLessThan(LINEAR);
});

test('what would be quadratic is found', () => {
  const letters = (times: number) => 'x'.repeat(times).split('');
  const of = (times: number) => () =>
    letters(times).filter((one) => letters(times).every((other) => one === other));
  expect(growth('/tests/import/', of, 60)).toBeGreaterThan(12);
});

test('what is too long for a list of producers is refused whole, and stays to be parted', () => {
  const text = `Ferme du Lac\n${'x'.repeat(300_000)}`;
  expect(readProducers(text, [])).toEqual([
    {
      ...{ line: 1, text, name: '', email: '', phone: '', state: 'doubtful' },
      faults: [{ code: 'tooLong', read: '300013', detail: '200000' }],
    },
  ]);
  expect(readProducers('a\n'.repeat(1001), [])[0]?.faults).toEqual([
    { code: 'tooManyLines', read: '1001', detail: '1000' },
  ]);
  expect(readProducers('x'.repeat(501), [])[0]?.faults[0]?.code).toBe('notText');
});

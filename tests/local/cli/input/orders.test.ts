import { readCsv } from '../../../../local/cli/input/csvTable';
import { readOrders } from '../../../../local/cli/input/orders';
import { problemLine } from '../../../../local/text/problemLine';
import { plain } from '../helpers';

const zone = 'Europe/Paris';
const header = 'Horodateur,Adresse e-mail,Nom,Réf.,Quantité';

function orders(...rows: readonly string[]) {
  const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
  const { table } = readCsv('commandes.csv', bytes);
  if (!table) throw new Error('no table');
  const { answers, problems } = readOrders(table, new Set(['fb01', 'fb02']), zone);
  return { answers, lines: problems.map((problem) => plain(problemLine(problem))) };
}

test('lines of one address and one time are one answer; a later time is another', () => {
  const { answers, lines } = orders(
    '07/04/2026 09:00:00,Lou@exemple.test,Lou Favre,FB01,3',
    '07/04/2026 08:29:03,lou@exemple.test,Lou Favre,FB01,2',
    '07/04/2026 08:29:03,LOU@exemple.test,Lou Favre,fb02,"1,5"',
  );
  expect(lines).toEqual([]);
  expect(answers).toMatchObject([
    {
      at: Date.UTC(2026, 3, 7, 6, 29, 3),
      email: 'lou@exemple.test',
      name: 'Lou Favre',
      lines: [
        { ref: 'FB01', quantity: 2 },
        { ref: 'fb02', quantity: 1.5 },
      ],
    },
    { at: Date.UTC(2026, 3, 7, 7), lines: [{ quantity: 3 }] },
  ]);
});

test('zero on every line is an emptied answer', () => {
  const { answers, lines } = orders('07/04/2026 08:29:03,lou@exemple.test,Lou,FB01,0');
  expect(lines).toEqual([]);
  expect(answers).toMatchObject([{ lines: [] }]);
});

test.each([
  [
    '31/02/2026 08:00:00,lou@exemple.test,Lou,FB01,1',
    'commandes.csv, ligne 2, colonne « Horodateur » : « 31/02/2026 08:00:00 » n’est pas une date ; attendu : une date comme 07/04/2026 08:29:03',
  ],
  [
    'mardi,lou@exemple.test,Lou,FB01,1',
    'commandes.csv, ligne 2, colonne « Horodateur » : « mardi » n’est pas une date ; attendu : une date comme 07/04/2026 08:29:03',
  ],
  [
    '07/04/2026 08:00:00,lou favre@exemple.test,Lou,FB01,1',
    'commandes.csv, ligne 2, colonne « Adresse e-mail » : « lou favre@exemple.test » n’est pas une adresse e-mail ; attendu : une adresse comme prenom@exemple.fr',
  ],
  [
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB99,1',
    'commandes.csv, ligne 2, colonne « Réf. » : « FB99 » est inconnue ; attendu : une référence de produits.csv',
  ],
  [
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB01,2 boîtes',
    'commandes.csv, ligne 2, colonne « Quantité » : « 2 boîtes » n’est pas une quantité ; attendu : un nombre comme 2, ou 1,5 pour le vrac',
  ],
  [
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB01,-1',
    'commandes.csv, ligne 2, colonne « Quantité » : « -1 » n’est pas une quantité ; attendu : un nombre comme 2, ou 1,5 pour le vrac',
  ],
  [
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB01,',
    'commandes.csv, ligne 2, colonne « Quantité » : « » n’est pas une quantité ; attendu : un nombre comme 2, ou 1,5 pour le vrac',
  ],
])('« %s » is one line, and cancels nothing', (row, line) => {
  const { answers, lines } = orders(row);
  expect(lines.map((text) => text.replace('«  »', '« »'))).toEqual([line]);
  expect(answers).toEqual([]);
});

test('one bad line leaves the rest of the answer', () => {
  const { answers } = orders(
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB01,un kilo',
    '07/04/2026 08:00:00,lou@exemple.test,Lou,FB02,2',
  );
  expect(answers).toMatchObject([{ lines: [{ ref: 'FB02', quantity: 2 }] }]);
});

test('« 1 200 » is one number, « 2 20 » and « 1 1 » are none', () => {
  const { answers, lines } = orders(
    '07/04/2026 08:29:03,lou@exemple.test,Lou Favre,FB01,1 200',
    '07/04/2026 08:29:04,lou@exemple.test,Lou Favre,FB01,2 20',
    '07/04/2026 08:29:05,lou@exemple.test,Lou Favre,FB01,1 1',
  );
  expect(answers.map((one) => one.lines.map(({ quantity }) => quantity))).toEqual([[1200]]);
  expect(lines).toHaveLength(2);
});

test('accents tell references apart: « É1 » is not « E1 »', () => {
  const bytes = new TextEncoder().encode(
    `${header}\n07/04/2026 08:29:03,lou@exemple.test,Lou,É1,1\n07/04/2026 08:29:03,lou@exemple.test,Lou,é1,2\n07/04/2026 08:29:03,lou@exemple.test,Lou,E1,4\n`,
  );
  const { table } = readCsv('commandes.csv', bytes);
  if (!table) throw new Error('no table');
  const { answers } = readOrders(table, new Set(['e1', 'é1']), zone);
  expect(answers[0]?.lines.map(({ ref, quantity }) => `${ref} ${quantity}`)).toEqual([
    'é1 3',
    'E1 4',
  ]);
});

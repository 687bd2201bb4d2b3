import fc from 'fast-check';
import { cents } from '../../../../src/domain/values/money';
import { englishCsv, frenchCsv } from '../../../../src/formats/frenchCsv';
import { rowsOf } from '../../../../src/formats/table';
import {
  producerFileName,
  producerOrderTable,
} from '../../../../src/text/results/papers/producerOrderTable';

const lines = [
  {
    ref: 'FTB05',
    title: 'Tomme',
    packaging: '500 g',
    quantity: 4,
    total: { dimension: 'mass', amount: 2000 },
    price: cents(530),
    amount: cents(2120),
  },
  {
    ref: 'B1',
    title: 'Bière',
    packaging: '12 × 33 cl',
    quantity: 2,
    total: { dimension: 'volume', amount: 7920 },
    price: cents(3300),
    amount: cents(6600),
  },
  {
    ref: 'S1',
    title: 'Salade',
    packaging: 'pièce',
    quantity: 3,
    total: { dimension: 'piece', amount: 3 },
    price: cents(110),
    amount: cents(330),
  },
] as const;

test('what a producer brings stands in units and in kilos or litres, side by side', () => {
  expect(producerOrderTable(lines, 'fr')).toEqual({
    header: [
      'Réf.',
      'Produit',
      'Conditionnement',
      'Quantité',
      'Total',
      'Unité',
      'Prix unitaire',
      'Montant',
    ],
    rows: [
      ['FTB05', 'Tomme', '500 g', 4, 2, 'kg', 5.3, 21.2],
      ['B1', 'Bière', '12 × 33 cl', 2, 7.92, 'L', 33, 66],
      ['S1', 'Salade', 'pièce', 3, 3, 'pièce', 1.1, 3.3],
    ],
  });
});

test('in English the words are English', () => {
  const { header, rows } = producerOrderTable(lines, 'en');
  expect([header[0], rows[2]?.[5]]).toEqual(['Ref.', 'piece']);
});

test('a file opens as it is in a French spreadsheet', () => {
  expect(frenchCsv(rowsOf(producerOrderTable(lines.slice(0, 1), 'fr')))).toBe(
    '\ufeffRéf.;Produit;Conditionnement;Quantité;Total;Unité;Prix unitaire;Montant\r\nFTB05;Tomme;500 g;4;2;kg;5,3;21,2\r\n',
  );
});

test('and one of an English drive in an English spreadsheet', () => {
  expect(englishCsv(rowsOf(producerOrderTable(lines.slice(0, 1), 'en')))).toBe(
    '\ufeffRef.,Product,Packaging,Quantity,Total,Unit,Unit price,Amount\r\nFTB05,Tomme,500 g,4,2,kg,5.3,21.2\r\n',
  );
  expect(englishCsv([['a, b', 'c; d', '=1+1', -1.5]])).toBe('\ufeff"a, b",c; d,\'=1+1,-1.5\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+33 4 75', "'+33 4 75"],
  ['-5 %', "'-5 %"],
  ['@moi', "'@moi"],
  ['\t=1', "'\t'=1"],
  ['＝1+1', "'＝1+1"],
  ['＠moi', "'＠moi"],
  ['＋33', "'＋33"],
  ['－2', "'－2"],
  ['Anne,=1+1', "Anne,'=1+1"],
  ['Anne, =1+1', "Anne, '=1+1"],
  ['Anne;=1+1', '"Anne;\'=1+1"'],
  ['Anne\t@SUM(1)', "Anne\t'@SUM(1)"],
  ['Anne\n=1+1', '"Anne\n\'=1+1"'],
  ['Anne,"=1+1', '"Anne,""\'=1+1"'],
  ['Anne,＝1+1', "Anne,'＝1+1"],
  ['a-b, c+d; e@f.fr=1', '"a-b, c+d; e@f.fr=1"'],
  ['5 € ; ou 6', '"5 € ; ou 6"'],
  ['dit « "doux" »', '"dit « ""doux"" »"'],
  ['deux\nlignes', '"deux\nlignes"'],
  ['Miel', 'Miel'],
])('the word %j is a word in the file, never a formula or a new column', (word, field) => {
  expect(frenchCsv([[], [word, -1.5]])).toBe(`\ufeff\r\n${field};-1,5\r\n`);
});

test('whatever separator it is opened with, no field of it begins a formula', () => {
  const signs = ['=', '+', '-', '@', '＝', ';', ',', '\t', '\n', '\r', '"', ' ', 'a', '1'];
  const word = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((one) => one.join(''));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      for (const csv of [frenchCsv([words]), englishCsv([words])])
        for (const field of csv.slice(1).split(/[;,\t\r\n]/))
          expect(field.replace(/^[" ]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
});

test.each([
  ['Ferme du Haut', 'commande-Ferme-du-Haut-vente-3.csv'],
  ['GAEC « Le Cœur d’Élise »', 'commande-GAEC-Le-Coeur-d-Elise-vente-3.csv'],
  ['../../etc/passwd', 'commande-etc-passwd-vente-3.csv'],
  ['🍅🍅', 'commande-vente-3.csv'],
  ['=HYPERLINK("x")\r\nBcc: a@b.fr', 'commande-HYPERLINK-x-Bcc-a-b-fr-vente-3.csv'],
  ['x'.repeat(300), `commande-${'x'.repeat(40)}-vente-3.csv`],
])('the file of %j has a name that every computer takes', (producer, name) => {
  expect(producerFileName(producer, 3, 'fr')).toBe(name);
});

test('an English drive sends English names', () => {
  expect(producerFileName('High Farm', 12, 'en')).toBe('order-High-Farm-sale-12.csv');
});

import { readLine, withoutMark } from '../../src/import/line';

/** « title | packaging | price », or what is open about it. */
const said = (line: string): string => {
  const { fields = {}, doubts = [] } = readLine(line) ?? {};
  const { title = '', packaging = '', price = '' } = fields;
  return [title, packaging, price, ...doubts.map(({ code }) => code)].join(' | ');
};

test.each([
  ['Miel de lavande, pot de 500 g : 9,50 €', 'Miel de lavande | pot de 500 g | 9,50 €'],
  ['Lentilles 3 € les 500 g', 'Lentilles |  | 3 € les 500 g'],
  ['Pommes 1,90 €/kg', 'Pommes |  | 1,90 €/kg'],
  ['Radis, la botte 2 €', 'Radis | la botte | 2 €'],
  ['12 œufs 4,20', 'œufs | x12 | 4,20'],
  ['Boîte de 6 œufs 2,50 €', 'œufs | Boîte de 6 | 2,50 €'],
  ['- Œufs de plein air boîte de 6 … 2,30€', 'Œufs de plein air | boîte de 6 | 2,30€'],
  ['Tomates cerises barquette de 250g 2€90', 'Tomates cerises | barquette de 250g | 2€90'],
  ['Poulet, env. 1,8 kg, 11,90 €/kg', 'Poulet | env. 1,8 kg | 11,90 €/kg'],
  ['Picodon frais, la pièce\t1,60 €', 'Picodon frais | la pièce | 1,60 €'],
  ['Eggs x12 €4.50', 'Eggs | x12 | €4.50'],
  ['Bleu 250 g 3,90 (15,60 €/kg)', 'Bleu | 250 g | 3,90 € (15,60 €/kg)'],
  ['Poule au pot 9,90 € pièce', 'Poule au pot |  | 9,90 € pièce'],
  ['Savon 5 €', 'Savon |  | 5 €'],
  ['Fèves : prix à voir', 'Fèves |  | prix à voir'],
  ['Fromage blanc NC', 'Fromage blanc |  | NC'],
  ['Salade en rupture', 'Salade |  | en rupture'],
  // What is open.
  ['Confiture 4,20 €', 'Confiture |  | 4,20 € | unitUnsaid'],
  ['Brioche 400 g : à partir de 5,60 €', 'Brioche 400 g : à partir de |  | 5,60 € | priceUnsure'],
  ['Choux -1,50 €', 'Choux |  | -1,50 €'],
  ['Concombre l,20 € pièce', 'Concombre l,20 € | pièce | '],
])('« %s »', (line, expected) => {
  expect(said(line)).toBe(expected);
});

test.each(['Bonjour,', 'Légumes', 'Foie 22', '06 12 34 56 78', 'Semaine 16'])(
  '« %s » is no product',
  (line) => {
    expect(readLine(line)).toBeUndefined();
  },
);

test.each([
  ['[12/04/2026 18:05] Claire : Radis', 'Radis'],
  ['12/04/2026, 18:05 - Claire Petit : Radis', 'Radis'],
  ['[18:05, 12/04/2026] Claire: 2. Radis', 'Radis'],
  ['• Radis : 18:05', 'Radis : 18:05'],
])('« %s » says « %s »', (line, expected) => {
  expect(withoutMark(line)).toBe(expected);
});

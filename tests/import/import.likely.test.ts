import { possible } from '../../src/domain/catalogue/kinds/likelyPrices';
import { readText } from '../../src/import/listFile';
import { shopOf, shown } from './aList';

const known = { producers: { headers: ['Producteur'], rows: [['Ferme du Lac']] }, products: null };

/** « pris 6 pièce 220 », or why not. */
const told = (text: string): string => {
  const { decision, produit = {}, raison = '' } = readText(text, known).slice(-1)[0] ?? {};
  const { contenu, unite, prixCents } = produit;
  return decision === 'pris' ? `pris ${contenu} ${unite} ${prixCents}` : raison;
};
const inMail = (line: string): string => told(`Ferme du Lac\n${line}`);
const inTable = (row: string): string =>
  told(`Producteur;Produit;Prix;Conditionnement\nFerme du Lac;${row}`);

const piece = { dimension: 'piece', amount: 1 } as const;
const kilo = { dimension: 'mass', amount: 1000 } as const;

test.each([
  ['Truite', kilo, '', [15, 15_000]],
  ['Nectar de truite', { dimension: 'volume', amount: 1000 } as const, 'bidon', [30, 4_000]],
  ['Eau-de-vie', { dimension: 'volume', amount: 1000 } as const, '', [10, 15_000]],
  ['Épices', { dimension: 'mass', amount: 50 } as const, '', [0.75, 3_000]],
  ['Couteau', piece, '', [5, 10_000]],
  ['Cuillers', { dimension: 'piece', amount: 3 } as const, '', [15, 30_000]],
  ['Oseille', piece, 'botte', [20, 3_000]],
  ['Dahlias', piece, 'bouquet', [20, 6_000]],
  ['Œufs', { dimension: 'piece', amount: 6 } as const, 'boite', [48, 1_200]],
  ['1/2 agneau', piece, '', [5, 200_000]],
  ['Safran', kilo, '', [15, 5_000_000]],
] as const)('« %s » may cost between two bounds', (title, held, container, range) => {
  expect(possible({ title, held, container })).toEqual(range);
});

test.each([
  ['Radis botte 350 €', '« 350,00 €, botte » : est-ce 3,50 € ?'],
  ['Pommes 190 €/kg', '« 190,00 €, kg » : est-ce 1,90 € ?'],
  ['Miel 500 g 0,09 €', '« 0,09 €, 500 g » : est-ce 9,00 € ?'],
  ['Magret 2200 €/kg', '« 2 200,00 €, kg » : est-ce 22,00 € ?'],
  ['Chapeau 250,05 € pièce', '« 250,05 €, pièce » : est-ce bien ce prix ?'],
])('« %s » is no price that anybody asks', (line, sentence) => {
  expect(inMail(line).replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
});

test.each([
  ['1/2 agneau 120 € pièce', 'pris 1 pièce 12000'],
  ['Caissette bœuf 10 kg 145 €', 'pris 10 kg 14500'],
  ['Truffe noire 900 €/kg', 'pris 1 kg 90000'],
  ['Safran 1 g 35 €', 'pris 1 g 3500'],
  ['Gelée royale 10 g 16 €', 'pris 10 g 1600'],
  ['Œufs x6 2,20 €', 'pris 6 pièce 220'],
  ['Œufs x6 2,10 € la boîte', 'pris 6 pièce 210'],
])('« %s » is dear or many, and taken', (line, expected) => {
  expect(inMail(line)).toBe(expected);
});

const strawberries = {
  ...known,
  products: {
    headers: ['Réf.', 'Producteur', 'Produit', 'Conditionnement', 'Contenu', 'Unité', 'Prix TTC'],
    rows: [['FL01', 'Ferme du Lac', 'Fraises', 'barquette', '250', 'g', '2,30']],
  },
};

test.each([
  ['23,00', '« 23,00 € » : est-ce 2,30 € ?'],
  ['0,23', '« 0,23 € » : est-ce 2,30 € ?'],
  ['2,60', '2,60 € au lieu de 2,30 €'],
])('%s beside 2,30 that stands in Produits', (price, sentence) => {
  const [line] = readText(`Ferme du Lac\nFraises barquette 250 g ${price} €`, strawberries).slice(
    -1,
  );
  expect(line?.raison?.replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  expect(line?.decision).toBe('doute');
});

const OF_ONE = /est-ce le prix du tout, ou d’un seul/;

test.each([
  ['Œufs;2,20;x6', 'pris 6 pièce 220'],
  ['Jus de pomme;18,00;6 × 1 L', 'pris 6 L 1800'],
  ['Syrah;48,00 € le carton;6 × 75 cl', 'pris 4.5 L 4800'],
  ['Bœuf;145,00;10 kg', 'pris 10 kg 14500'],
])('« %s » is the price of all', (row, expected) => {
  expect(inTable(row)).toBe(expected);
});

test.each([
  ['Œufs;0,40;x6'],
  ['Vin rouge;2,80;carton de 6 x 75cl'],
  ['Syrah;12,00;carton de 6 x 75 cl'],
  ['Bœuf;14,50;10 kg'],
  ['Poulet fermier;11,50;1,8 kg'],
  ['Yaourts;0,65;x4'],
  ['Fromages;0,75;lot de 3'],
  ['Confiture;10,70;carton de 6'],
  ['Jus;10,00;6 × 1 L'],
])('« %s » may be the price of one', (row) => {
  expect(inTable(row)).toMatch(OF_ONE);
});

test('« 1,60 € x6 » may be six times as much', () => {
  expect(inMail('Crottins 1,60 € x6')).toMatch(OF_ONE);
  expect(inMail('Crottins x6 1,20 €')).toMatch(OF_ONE);
});

test('what weighs less may have the price of a kilo', () => {
  expect(inMail('Tomme 300 g 24,00').replace(/\u00a0/g, ' ')).toContain(
    'd’un kilo ou d’un litre (le tout ferait 7,20 €)',
  );
  expect(inMail('Beurre 12,00 € 250g')).toMatch(/d’un kilo ou d’un litre/);
  expect(inMail('Tomme 300 g 6,90')).toBe('pris 300 g 690');
  expect(inMail('Gelée royale 10 g 16 €')).toBe('pris 10 g 1600');
  expect(inMail('Foie gras 18 €/180 g')).toBe('pris 180 g 1800');
});

test('a column of prices of the pack says so of each', () => {
  const head = 'Producteur;Produit;Prix du colis;Conditionnement';
  expect(told(`${head}\nFerme du Lac;Syrah;12,00;carton de 6 x 75 cl`)).toBe('pris 4.5 L 1200');
  const unit = 'Producteur;Produit;Prix unitaire;Conditionnement';
  expect(told(`${unit}\nFerme du Lac;Miel;8,50;lot de 2`)).toMatch(OF_ONE);
  expect(told(`${unit}\nFerme du Lac;Œufs;2,30;boîte de 6`)).toBe('pris 6 pièce 230');
  const each = 'Producteur;Produit;Prix à la pièce;Conditionnement';
  expect(told(`${each}\nFerme du Lac;Œufs;0,40;boîte de 6`)).toMatch(/ne disent pas la même chose/);
});

test('« la boîte » is no price of a piece', () => {
  expect(told('Produit;Prix;Unité\nFerme du Lac;;\nŒufs;2,10 la boîte;pièce')).toMatch(
    /ne disent pas la même chose/,
  );
});

test('a price that stands in Produits is asked about no more, and another one is', () => {
  const shop = shopOf(
    ['Ferme du Bois'],
    [['FB01', 'Ferme du Bois', '', 'Radis', 'botte', '1', 'pièce', '350']],
  );
  const head = 'Produit\tConditionnement\tPrix\n';
  expect(shown(`${head}Radis\tbotte\t350 €`, shop)).toEqual(['2: known']);
  expect(shown(`${head}Radis\tbotte\t360 €`, shop)).toEqual([
    '2: doubtful price priceUnlikely, price otherPrice',
  ]);
});

test('a column of prices by the kilo beside the prices is read where the price is blank', () => {
  const of = (row: string) =>
    told(`Producteur;Produit;Prix;Prix au kg;Conditionnement\nFerme du Lac;${row}`);
  expect(of('Tomme;7,20;24,00;300 g')).toBe('pris 300 g 720');
  expect(of('Tomme;;24,00;')).toBe('pris 1 kg 2400');
  expect(of('Savon;5,00;;pièce')).toBe('pris 1 pièce 500');
});

test('of two prices that do not go together none is taken', () => {
  expect(inMail('Tomates cerises 250 g 3,90 € (17 €/kg)')).toMatch(/dit plusieurs prix/);
  expect(inMail('Poulet environ 1,8 kg 21,42 € (11,90 €/kg)')).toMatch(/dit plusieurs prix/);
});

test.each([
  ['Jambon (prix pro) 12 € pièce', 'prix'],
  ['Pigeons la paire 18 €', 'la paire'],
  ['Escargots au choix 9 €', 'au choix'],
])('« %s » has a word left in its name that is about something else', (line, word) => {
  expect(inMail(line).replace(/\u00a0/g, ' ')).toContain(`« ${word} » parle du prix`);
});

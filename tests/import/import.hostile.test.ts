import { readText } from '../../src/import/listFile';
import { read } from './aList';

const known = {
  producers: {
    headers: ['Producteur'],
    rows: [
      ['Ferme du Lac'],
      ['Le Rucher des Monts'],
      ['GAEC des Oeillets'],
      ['Boulangerie Tournesol'],
    ],
  },
  products: {
    headers: ['Réf.', 'Producteur', 'Produit', 'Conditionnement', 'Contenu', 'Unité', 'Prix TTC'],
    rows: [
      ['A1', 'Ferme du Lac', 'Tomme', 'kg', '1', 'kg', '18,5'],
      ['A3', 'GAEC des Oeillets', 'Œufs', 'boîte de 6', '6', 'pièce', '2,3'],
      ['A4', 'Ferme du Lac', 'Miel', 'pot de 500 g', '500', 'g', '8'],
      ['A5', 'Ferme du Lac', 'Miel', 'bocal de 500 g', '500', 'g', '9'],
    ],
  },
};

/** « pris Tomates | 1 kg | 350 »; a doubt with what is proposed. */
const told = (text: string): string[] =>
  readText(text, known).map(({ decision, produit }) => {
    const { produit: title, contenu, unite, prixCents, vente = '' } = produit ?? {};
    const held = contenu === undefined ? '–' : `${contenu} ${unite}`;
    const sale = vente === 'pièce' ? '' : ` ${vente}`;
    return produit
      ? `${decision} ${title ?? '–'} | ${held} | ${prixCents ?? '–'}${sale}`
      : decision;
  });

const HEAD = 'Producteur;Produit;Prix;Conditionnement';
const inTable = (row: string): string => told(`${HEAD}\nFerme du Lac;${row}`)[1] ?? '';
const inMail = (line: string): string => told(`Ferme du Lac\n${line}`)[1] ?? '';

test.each([
  // A price by the kilo of what is sold by less.
  ['Tomates;3,50;le kg (vendu par 500g)', 'doute Tomates | – | 350'],
  ['Tomates;3,50;le kg (barquette de 500 g)', 'doute Tomates | – | 350'],
  ['Tomates;3,50;kg (500g)', 'doute Tomates | – | 350'],
  ['Tomates;3,50;barquette 500g (prix au kg)', 'doute Tomates | – | 350'],
  ['Tomates;3,50 le kg;500g', 'doute Tomates | 500 g | 350 poids'],
  ['Huile;18;L / 0,5 L', 'doute Huile | – | 1800'],
  // A price of one of several.
  ['Oeufs;0,40 pièce;boîte de 6', 'doute Oeufs | 6 pièce | 40'],
  ["Oeufs;0,35 l'unité;plateau de 30", 'doute Oeufs | 30 pièce | 35'],
  ['Oeufs;2,10 les 6;boîte de 12', 'doute Oeufs | 12 pièce | 210'],
  ['Bière;2,80 la bouteille;carton de 6', 'doute Bière | 6 pièce | 280'],
  ['Yaourt;0,65 € le pot;lot de 4', 'doute Yaourt | 4 pièce | 65'],
  ['Jus;3;6x1L (prix par bouteille)', 'doute Jus | – | 300'],
  ["Jus;3 l'unité, carton 6;6x1L", 'doute Jus | 6 L | 300'],
  ['Yaourt;0,65 le pot;pots 4 x 125 g', 'doute Yaourt | 500 g | 65'],
  ['Viande;12;env. 1,5 kg', 'doute Viande | 1.5 kg | 1200'],
  ['Sirop;6;50 cl + consigne', 'doute Sirop | 500 ml | 600'],
  ['Tomates;3,50;vendu par 500 g', 'doute Tomates | 500 g | 350'],
  // A price by the piece, a unit of weight.
  ['Chou;2 € la pièce;kg', 'doute Chou | 1 kg | 200'],
  ['Chou;2 €/kg;pièce', 'doute Chou | 1 pièce | 200'],
  // Loose, at a price of nobody knows how much.
  ['Lentilles;5,20;en vrac', 'doute Lentilles | – | 520 vrac'],
  ['Asperges vertes en vrac;12;vrac', 'doute Asperges vertes en vrac | – | 1200 vrac'],
  ['Riz;3;vrac (par 500 g)', 'doute Riz | – | 300 vrac'],
  // Words that nobody knows are no piece.
  ...['dizaine', 'paire', 'lb', 'oz', 'hg', 'dl', 'mg', 'tonne', 'quintal'].map((unit) => [
    `Sel;4;${unit}`,
    'doute Sel | – | 400',
  ]),
  ['Sel;4;abc', 'doute Sel | – | 400'],
  ['Sel;4;bio', 'doute Sel | – | 400'],
  ['Farine;30;sac de 25', 'doute Farine | – | 3000'],
  ['Sel;2 net;pièce', 'doute Sel | 1 pièce | 200'],
  // The name says another quantity than the packaging.
  ['Beurre doux 250g;13;kg', 'doute Beurre doux 250g | 1 kg | 1300'],
  ['Faisselle x4;3;pièce', 'doute Faisselle x4 | 1 pièce | 300'],
  ['Pain 800 g;4;1 kg', 'doute Pain 800 g | 1 kg | 400'],
  // No price for sure.
  ['Frites;0;pièce', 'doute Frites | 1 pièce | 0'],
  ['Or;1.250;pièce', 'doute Or | 1 pièce | –'],
  ['Or;12,500;kg', 'doute Or | 1 kg | –'],
  ['Chou;50c;pièce', 'doute Chou | 1 pièce | –'],
  ['Chou;50 cts;pièce', 'doute Chou | 1 pièce | –'],
  ['Miel;7;500 g', 'doute Miel | 500 g | 700'],
])('« %s » waits for people', (row, expected) => {
  expect(inTable(row)).toBe(expected);
});

test.each([
  ['Lait;1,30;1 L', 'pris Lait | 1 L | 130'],
  ['Tomates;3,50 €/kg;kg', 'pris Tomates | 1 kg | 350'],
  ['Tomates;3,50;au kilo', 'pris Tomates | 1 kg | 350'],
  ['Terrine;6;180 g (verrine)', 'pris Terrine | 180 g | 600'],
  ['Jus;3,20;bouteille en verre 1 L consignée', 'pris Jus | 1 L | 320'],
  ['Cidre;3,90 la bouteille;75 cl', 'pris Cidre | 750 ml | 390'],
  ['Oeufs extra;2,10 la boîte;boîte de 6', 'pris Oeufs extra | 6 pièce | 210'],
  ['Oeufs extra;2,10 les 6;boîte de 6', 'pris Oeufs extra | 6 pièce | 210'],
  ['Oeufs extra;4;douzaine', 'pris Oeufs extra | 12 pièce | 400'],
  ['Radis roses;1,80;botte de radis', 'pris Radis roses | 1 pièce | 180'],
  ['Jus;18;carton de 6 bouteilles de 75 cl', 'pris Jus | 4.5 L | 1800'],
  ['2. Poulet;11 €/kg;~2 kg', 'pris Poulet | 2 kg | 1100 poids'],
  ['- Sel;3;500 g', 'pris Sel | 500 g | 300'],
  ['Jus;18 le carton;6 x 1 L', 'pris Jus | 6 L | 1800'],
  ['Jus;18 le carton;6 x 1 L (carton)', 'pris Jus | 6 L | 1800'],
  ['Viande;12;pièce d’environ 1,5 kg', 'pris Viande | 1.5 kg | 1200'],
  ['Chou;2 €/pièce;1,5 kg', 'pris Chou | 1.5 kg | 200'],
  ['Veau;18 le kilo;colis d’environ 5 kg', 'pris Veau | 5 kg | 1800 poids'],
  ['Article;2,50 la pièce;unité', 'pris Article | 1 pièce | 250'],
  ['Miel;8;pot de 500 g', 'pris Miel | 500 g | 800'],
])('« %s » is certain', (row, expected) => {
  expect(inTable(row)).toBe(expected);
});

test.each([
  ['Tomates 3,50 € le kg vendu par 500g', 'doute Tomates | – | 350'],
  ['Oeufs boîte de 6 0,40€ pièce', 'doute Oeufs | 6 pièce | 40'],
  ['Bière carton de 6 2,80€ la bouteille', 'doute Bière | 6 pièce | 280'],
  ['Choux -1,50€', 'doute Choux | 1 pièce | –'],
  ['Fraises 250g 3€50 500g 6€', 'doute Fraises | 250 g | 350'],
  ['Courge (épuisé) 2€ pièce', 'doute Courge (épuisé) | 1 pièce | 200'],
  ['Bois 2m3 80€', 'doute Bois 2m3 | 1 pièce | 8000'],
  ['500 g de haricots verts à 4 euros', 'doute 500 g de haricots verts | 1 pièce | 400'],
  ['500g de haricots verts à 4 euros', 'doute 500g de haricots verts | 1 pièce | 400'],
  ['2. Poulet ~2kg 11€/kg', 'pris Poulet | 2 kg | 1100 poids'],
  ['1) Savon 5 €', 'pris Savon | 1 pièce | 500'],
  ['• Crème 25 cl → 3,10 €', 'pris Crème | 250 ml | 310'],
])('« %s » in a mail', (line, expected) => {
  expect(inMail(line)).toBe(expected);
});

test('one product at several prices is certain at none, however its packaging is written', () => {
  const rows = ['kg;2,00', 'le kg;2,40', '1 kg;2,60', 'au kilo;2,80'];
  const text = `Producteur;Produit;Conditionnement;Prix\n${rows.map((row) => `Ferme du Lac;Carottes;${row}`).join('\n')}`;
  expect(
    told(text)
      .slice(1)
      .map((one) => one.split(' ')[0]),
  ).toEqual(Array(4).fill('doute'));
  const eggs = ['Œufs;x6;2,90', 'Oeufs;les 6;3,10', 'Oeuf;demi-douzaine;3,30'];
  const second = `Producteur;Produit;Conditionnement;Prix\n${eggs.map((row) => `GAEC des Oeillets;${row}`).join('\n')}`;
  const read = readText(second, known).slice(1);
  expect(read.map(({ decision }) => decision)).toEqual(['doute', 'doute', 'doute']);
  for (const { raison } of read) expect(raison).toMatch(/autre prix à la ligne/);
});

test('what stands in Produits is found by what it holds; a bottle and a litre drawn may be one product', () => {
  const of = (row: string) =>
    readText(`Producteur;Produit;Conditionnement;Prix\n${row}`, known)[1]?.raison ?? '';
  expect(of('Ferme du Lac;Tomme;le kg;18,50')).toBe('déjà dans Produits, sans changement');
  expect(of('GAEC des Oeillets;Oeuf;demi-douzaine;2,30')).toBe(
    'déjà dans Produits, sans changement',
  );
  expect(
    told(
      'Producteur;Produit;Qté;U;Prix;Stock\nGAEC des Oeillets;Oeufs;6;pièces;2,30;\nGAEC des Oeillets;Oeufs;12;pièces;3,80;',
    ),
  ).toEqual(['titre', 'doute Oeufs | 1 pièce | 230', 'doute Oeufs | 1 pièce | 380']);
  expect(of('Ferme du Lac;Miel;500 g;7')).toMatch(/plusieurs lignes de Produits/);
  expect(told('Ferme du Lac\nLait cru, bouteille 1 L : 1,90 €\nLait cru 2 €/L')).toEqual([
    'titre',
    'doute Lait cru | 1 L | 190',
    'doute Lait cru | 1 L | 200',
  ]);
});

test('products above the header of a table are asked about', () => {
  const text = 'Ferme du Lac;;\nPommes;kg;2,40 €\nProduit;Conditionnement;Prix\nTomates;kg;3';
  expect(told(text)).toEqual([
    ...['titre', 'doute Pommes | 1 kg | 240', 'titre', 'pris Tomates | 1 kg | 300'],
  ]);
});

test('a broken formula in the place of a heading leaves what follows to people', () => {
  const read = readText('Ferme du Lac\nSavon 5 €\n\n#REF!\nThym 2 €', known);
  expect(read.map(({ decision }) => decision)).toEqual(['titre', 'pris', 'titre', 'doute']);
  expect(read[2]?.raison).toMatch(/à préciser/);
  expect(read[3]?.produit?.categorie).toBeUndefined();
});

test.each([
  ['Foie 22', /^titre/],
  ['La Drôme 26', /^titre/],
  ['#REF!', /^titre/],
  ['Baguette 1 20', /^titre/],
])('« %s » among products may be anything: those below it wait', (line, expected) => {
  const read = told(`Ferme du Lac\nSavon 5 €\n${line}\nSavon gris 2 €`);
  expect(read[2]).toMatch(expected);
  expect(read[3]).toMatch(/^doute/);
});

test.each([
  'Baguette 1,20 CHF',
  'Baguette : un euro vingt',
  'Baguette selon arrivage',
  'Baguette £1.20',
])('« %s » is a product whose price is not read, and leaves those below it as they are', (line) => {
  const read = told(`Ferme du Lac\nSavon 5 €\n${line}\nSavon gris 2 €`);
  expect(read.slice(2)).toEqual([
    expect.stringMatching(/^doute/),
    'pris Savon gris | 1 pièce | 200',
  ]);
});

/** What was taken for certain once, and is not (docs/rules.md C11). */
test.each([
  [
    'a column of remarks',
    'Produit;Conditionnement;Prix;Remarques\nFerme du Lac;;;\nRadis;botte;1,50;par 3',
  ],
  [
    'a column without a name',
    'Produit;Conditionnement;Prix;\nFerme du Lac;;;\nRadis;botte;1,50;par 3',
  ],
  ['what is cut to size', 'Ferme du Lac\nTomme à la coupe 26 €/kg'],
  ['the same behind the price', 'Ferme du Lac\nTomme 26 €/kg à la coupe'],
  ['an answer in a conversation', 'Ferme du Lac\noui 17€20'],
  ['a gift card', 'Ferme du Lac\nCarte cadeau 20 € pièce'],
  ['a gift card in a table', 'Produit;Prix\nFerme du Lac;\nBon cadeau;20,00'],
  ['two farms side by side', 'Ferme du Lac\t\tChez Paul\t\n\t\tRadis la botte\t1,50'],
])('%s waits for people', (_, text) => {
  expect(told(text).slice(-1)[0]).toMatch(/^doute/);
});

test('a column that people leave aside is asked about no more', () => {
  const { judged } = read(
    'Produit;Conditionnement;Prix;Remarques\nRadis;botte;1,50;belle',
    undefined,
    {
      columns: ['title', 'packaging', 'price', ''],
    },
  );
  expect(judged.map(({ state }) => state)).toEqual(['new']);
});

test('the stamps of messages are no part of what they say', () => {
  const text =
    '[12/04/2026 18:05] Claire : Ferme du Lac\n12/04/2026, 18:07 - Claire Petit : Radis la botte 1,50 €\n[18:08, 12/04/2026] Claire : Carottes 2,40 €/kg';
  expect(told(text)).toEqual(['titre', 'pris Radis | 1 pièce | 150', 'pris Carottes | 1 kg | 240']);
});

test('a producer in a merged cell holds for the rows below; one that is missing by chance is asked', () => {
  const head = 'Producteur;Produit;Conditionnement;Prix\n';
  const merged = `${head}Ferme du Lac;Radis;botte;1,50\n;Thym;botte;1,20\nLe Rucher des Monts;Miel;500 g;9,00\n;Miel;250 g;5,00`;
  const sellers = (text: string) =>
    readText(text, known).map(({ decision, produit }) => [decision, produit?.producteur]);
  expect(sellers(merged).slice(1)).toEqual([
    ...[
      ['pris', 'Ferme du Lac'],
      ['pris', 'Ferme du Lac'],
    ],
    ...[
      ['pris', 'Le Rucher des Monts'],
      ['pris', 'Le Rucher des Monts'],
    ],
  ]);
  const typed = `${head}Ferme du Lac;Radis;botte;1,50\nFerme du Lac;Ail;botte;1,50\n;Thym;botte;1,20`;
  expect(sellers(typed)[3]).toEqual(['doute', 'Ferme du Lac']);
});

test('what a trade does not make is not the producer’s for sure', () => {
  const under = (producer: string, category: string) =>
    told(`${producer}\nPain 800 g 4 €\n\n${category}\nGruyère 300 g 9 €`)[3];
  expect(under('Boulangerie Tournesol', 'Les fromages')).toMatch(/^doute/);
  expect(under('Le Rucher des Monts', 'Fromages')).toMatch(/^doute/);
  expect(under('Ferme du Lac', 'Fromages')).toMatch(/^pris/);
  expect(under('Boulangerie Tournesol', 'Épicerie')).toMatch(/^pris/);
});

test.each([
  ['Tarifs HT\nFerme du Lac\nLait fermier 1 L 1,30 €'],
  ['Ferme du Lac\nLait fermier 1 L 1,30 €\nTous nos prix sont hors taxes, TVA 5,5 % en sus'],
  [
    'Prix HT\nProducteur;Produit;Prix;Conditionnement\nFerme du Lac;Lait fermier;1,30;bouteille 1 L',
  ],
])('« HT » beside a list is said of all of it: %j', (text) => {
  const read = readText(text, known);
  const milk = read.find(({ produit }) => produit?.produit?.startsWith('Lait'));
  expect(milk).toMatchObject({ decision: 'doute' });
  expect(milk?.raison).toMatch(/hors taxe/);
  expect(read.filter(({ decision }) => decision === 'pris')).toEqual([]);
});

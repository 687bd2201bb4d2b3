import { pricedLine, splitTitle } from '../../../src/import/words/lineWords';
import { readPackaging, readPer } from '../../../src/import/words/packaging';
import { readPrice } from '../../../src/import/words/price';

test.each([
  ['3,50', '3,50', ''],
  ['3.50 €', '3.50', ''],
  ['3€50', '3.50', ''],
  ['3 € 50', '3.50', ''],
  ['€9.50', '9.50', ''],
  ['3 euros', '3', ''],
  ['4,20 EUR', '4,20', ''],
  ['3,50 € TTC', '3,50', ''],
  ['12,40 €/kg', '12,40', 'kg'],
  ['12,40 € le kilo', '12,40', 'le kilo'],
  ['2,80 / botte', '2,80', 'botte'],
  ['1,50 € la botte', '1,50', 'la botte'],
  ['9,50 € les 500 g', '9,50', 'les 500 g'],
  ['1 250,00 €', '1 250,00', ''],
  ['1.234,50', '1.234,50', ''],
  ['60 €/mois', '60', 'mois'],
  ['2,2 €/6', '2,2', 'x6'],
  ['3,- €', '3', ''],
  ['7.-', '7', ''],
  ['12.– le kg', '12', 'le kg'],
  ['10€ les 3', '10', 'les 3'],
])('« %s » is a price', (text, amount, per) => {
  expect(readPrice(text)).toEqual({ amount, per, about: '', vat: '' });
});

test.each([
  '',
  'gratuit',
  '2 20',
  '1 50 €',
  '1.234',
  '3,505',
  '4-5 €',
  '3,50 - 4,00',
  '1/2',
  '-3 €',
  '#REF!',
])('« %s » is not surely one', (text) => {
  expect(readPrice(text)).toBeUndefined();
});

test.each([
  ['500 g', 'mass', 500],
  ['1kg', 'mass', 1000],
  ['1,5 kg', 'mass', 1500],
  ['barquette de 250g', 'mass', 250],
  ['bocal (720 ml)', 'volume', 720],
  ['12 × 33 cl', 'volume', 3960],
  ['33cl x 12', 'volume', 3960],
  ['carton de 6 bouteilles de 75 cl', 'volume', 4500],
  ['3 pots de 125 g', 'mass', 375],
  ['environ 1,2 kg', 'mass', 1200],
  ['le kilo', 'mass', 1000],
  ['kg', 'mass', 1000],
  ['L', 'volume', 1000],
  ['boîte de 6', 'piece', 6],
  ['x6', 'piece', 6],
  ['lot de 3', 'piece', 3],
  ['6 œufs', 'piece', 6],
  ['la douzaine', 'piece', 12],
  ['demi-douzaine', 'piece', 6],
  ['la botte', 'piece', 1],
  ['pièce', 'piece', 1],
  ['1/2 kg', 'mass', 500],
  ['½ kg', 'mass', 500],
  ['demi-kilo', 'mass', 500],
  ['1/2 livre', 'mass', 250],
  ['une livre', 'mass', 500],
  ['bouteille 1/2 L', 'volume', 500],
  ['plaque de 30', 'piece', 30],
  ['dz', 'piece', 12],
  ['les 2', 'piece', 2],
  ['par 4', 'piece', 4],
  ['3 têtes', 'piece', 3],
  ['', 'piece', 1],
])('« %s » holds that much', (text, dimension, amount) => {
  expect(readPackaging(text)).toEqual({ dimension, amount });
});

test.each([
  '1/2',
  '1 1/2 kg',
  '500',
  '2 boîtes',
  '1 à 1,2 kg',
  '500 g ou 1 kg',
  '1 kilo 500',
  'boîte de 500',
  'calibre 60/65',
  'sachet 1k',
  '0 g',
])('« %s » does not surely say what it holds', (text) => {
  expect(readPackaging(text)).toBeUndefined();
});

test.each(['mois', 'le mois', 'an', 'personne', 'livraison', 'g', 'cl', 'lb'])(
  'a price for « %s » is not surely that of goods',
  (text) => {
    expect(readPer(text)).toBeUndefined();
  },
);

test.each([
  ['', 'piece', 1],
  ['la botte', 'piece', 1],
  ['bouteilles', 'piece', 1],
  ['pce', 'piece', 1],
  ['l’unité', 'piece', 1],
  ['le kilo', 'mass', 1000],
  ['les 500 g', 'mass', 500],
  ['douzaine', 'piece', 12],
])('a price for « %s » buys that much', (text, dimension, amount) => {
  expect(readPer(text)).toEqual({ dimension, amount });
});

test.each([
  ['Velouté potimarron', 'Velouté potimarron', ''],
  ['Pain particulier', 'Pain particulier', ''],
  ['Ail lots de 3', 'Ail', 'lots de 3'],
])('« %s » is a name and what it is packed in', (words, title, packaging) => {
  expect(splitTitle(words)).toEqual({ title, packaging });
});

test.each([
  ['Tomates cerises ........ 3,50 €', 'Tomates cerises', '3,50 €'],
  ['Tomates cerises : 3,50 €/kg', 'Tomates cerises', '3,50 €/kg'],
  ['• Œufs (boîte de 6) – 2€30', 'Œufs (boîte de 6)', '2€30'],
  ['2,30 € : œufs de plein air', 'œufs de plein air', '2,30 €'],
  ['Pain complet 500 g 3,10', 'Pain complet 500 g', '3,10'],
  ['Miel 14 euros', 'Miel', '14 euros'],
  ['Bœuf, caissette de 10 kg 1.150,00 €', 'Bœuf, caissette de 10 kg', '1.150,00 €'],
  ['Carottes 1 kg 1.234,50', 'Carottes 1 kg', '1.234,50'],
  ['Miel (9,50 €)', 'Miel', '9,50 €'],
  ['Cidre 75 cl à 3,90 € la bouteille', 'Cidre 75 cl', '3,90 € la bouteille'],
])('« %s » names a product and its price', (line, words, price) => {
  expect(pricedLine(line)).toEqual({ words, price });
});

test.each(['Bonjour,', 'Miel 500', 'Œufs 6', 'Rue du Marché 12', '3,50 €', ''])(
  '« %s » does not',
  (line) => {
    expect(pricedLine(line)).toBeUndefined();
  },
);

import { shown } from './aList';

const lists: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'copied from a spreadsheet, with headers in an order of its own',
    'Désignation\tCond.\tP.U. TTC\nTomates rondes\t1kg\t3,50 €\nSalade batavia\tla pièce\t1.20\nJus de pomme\tbouteille 75 cl\t3€50',
    [
      'Tomates rondes | 1kg | 1 kg | 3.5',
      'Salade batavia | la pièce | 1 piece | 1.2',
      'Jus de pomme | bouteille 75 cl | 750 ml | 3.5',
    ],
  ],
  [
    'saved as CSV by a French spreadsheet, with quotes and Windows line ends',
    'Produit;Unité;Prix TTC\r\n"Confiture ""maison""";pot de 250g;"4,80"\r\nCarottes;kg;2,40\r\n',
    ['Confiture "maison" | pot de 250g | 250 g | 4.8', 'Carottes | kg | 1 kg | 2.4'],
  ],
  [
    'CSV with commas and decimal points',
    'name,price,size\nEggs,2.30,box of 6\nCider,3.90,75 cl',
    ['Eggs | box of 6 | 6 piece | 2.3', 'Cider | 75 cl | 750 ml | 3.9'],
  ],
  [
    'a mail: a product a line',
    'Bonjour,\n\n- Miel de lavande 500 g : 9,50 €\n• Œufs boîte de 6 … 2,30€\n* Pain de campagne 1,2 kg  4.60 €\nPoireaux, la botte, 2,80 €\nTomates cerises barquette de 250g 2€90\nAil 12,40 €/kg\nRadis 1,50 € la botte\n',
    [
      'Miel de lavande | 500 g | 500 g | 9.5',
      'Œufs | boîte de 6 | 6 piece | 2.3',
      'Pain de campagne | 1,2 kg | 1.2 kg | 4.6',
      'Poireaux | la botte | 1 piece | 2.8',
      'Tomates cerises | barquette de 250g | 250 g | 2.9',
      'Ail | kg | 1 kg | 12.4',
      'Radis | la botte | 1 piece | 1.5',
    ],
  ],
  [
    'no header: columns by what they look like',
    'Fromage frais\t150 g\t2,20\nTomme\t300 g\t6,90\nYaourts\t4 × 125 g\t3,60',
    [
      'Fromage frais | 150 g | 150 g | 2.2',
      'Tomme | 300 g | 300 g | 6.9',
      'Yaourts | 4 × 125 g | 500 g | 3.6',
    ],
  ],
  [
    'a table of a wiki, with bars',
    '| Produit | Prix |\n|---|---|\n| Bière blonde 12 × 33 cl | 28,00 € |',
    ['Bière blonde | 12 × 33 cl | 3.96 L | 28'],
  ],
  [
    'thin and unbreakable spaces, empty columns and lines',
    '\tProduit\t\tPrix\t\n\tRillettes de porc 180\u00a0g\t\t5,40\u202f€\t\n\t\t\t\t\n',
    ['Rillettes de porc | 180 g | 180 g | 5.4'],
  ],
  [
    'a column of prices by the kilo',
    'Légume;Prix au kg;Produit\nracine;2,10;Betteraves\nfruit;3;Courgettes',
    ['Betteraves | kg | 1 kg | 2.1', 'Courgettes | kg | 1 kg | 3'],
  ],
];

test.each(lists)('%s', (_, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

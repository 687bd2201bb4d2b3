/** What of a pasted list is not taken says so in its own line, and why (docs/rules.md C11). */
import { judgeList } from '../../src/import/judgeList';
import { readProductList } from '../../src/import/readList';
import { Sellers } from '../../src/import/sellers';
import { plain } from '../stories/support/plain';
import { shopOf } from './aList';

const shop = shopOf(
  ['Ferme du Bois', 'Chèvrerie du Roc'],
  [
    ['FB01', 'Ferme du Bois', '', 'Salade', 'la pièce', '1', 'pièce', '1,20', '5,5', '12'],
    ['FB02', 'Ferme du Bois', '', 'Bûche', 'la pièce', '1', 'pièce', '4', '5,5'],
  ],
);

const looked = (text: string) => {
  const sellers = new Sellers(shop.producers.map(({ name }) => name));
  return judgeList({ lines: readProductList(text, {}, sellers).lines }, shop);
};
const shown = (text: string): string[] =>
  looked(text).lines.map(({ text: own, state, faults }) =>
    plain([own, state, ...faults.map(({ message }) => message)].join(' | ')),
  );

describe('a price that the list keeps back', () => {
  test.each([
    'Fromage blanc NC',
    'Fromage blanc n.c.',
    'Fromage blanc : NC',
    // Of what Produits has, nobody knows whether it is sold at the price that it had.
    'Bûche NC',
  ])('« %s » waits as a line of its own, wherever it stands', (line) => {
    const price = line.includes('n.c.') ? 'n.c.' : 'NC';
    const said = `« ${price} » ne va pas ici ; attendu : un montant en euros comme 3,50.`;
    const waits = `${line} | doubtful | ${said}`;
    expect(shown(`Ferme du Bois\nAil 500 g 2 €\n${line}\nThym la botte 1,50 €`)[1]).toBe(waits);
    expect(shown(`Ferme du Bois\nAil 500 g 2 €\n${line}`)[1]).toBe(waits);
    expect(shown(`Ferme du Bois\n${line}`)).toEqual([waits]);
  });
});

describe('what is sold out', () => {
  test.each(['Salade : rupture', 'salade en rupture', 'Salade : épuisée', 'Salades indisponibles'])(
    '« %s » is a change of the stock that Produits has',
    (line) => {
      const [read] = looked(`Ferme du Bois\n${line}`).lines;
      expect(read?.state).toBe('changed');
      expect(read?.update?.changes).toEqual([{ field: 'stock', was: 12, now: 0 }]);
      expect(read?.faults.map(({ message }) => message)).toEqual(['stock 0 au lieu de 12']);
    },
  );

  test('of what Produits does not have, the price is missing', () => {
    expect(shown('Ferme du Bois\nRadis la botte : rupture')).toEqual([
      'Radis la botte : rupture | doubtful | « rupture » ne va pas ici ; attendu : un montant en euros comme 3,50.',
    ]);
  });
});

describe('a producer whom nobody knows', () => {
  test.each(['Ferme du Bios', 'Rucher des Cimes'])('« %s » is asked about', (typed) => {
    const list = looked(`Producteur;Produit;Prix\n${typed};Thym la botte;1,50`);
    expect(list.unknown).toEqual([typed]);
  });
});

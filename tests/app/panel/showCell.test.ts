import type { CellAt } from '../../../src/app/kernel/ports';
import { type Place, showCell } from '../../../src/app/panel/showCell';
import { status } from '../../../src/app/panel/status';
import { cents } from '../../../src/domain/values/money';
import { tabIds } from '../../../src/tabs/tabs';
import { at, offerRow, portsWith, sale } from '../kernel/snapshots';

type Tabs = Parameters<typeof portsWith>[0];

/** The cell that is selected, or why none is. */
function shown(tabs: Tabs, place: Place): CellAt | string {
  const ports = portsWith(tabs);
  const cells: CellAt[] = [];
  const workbook = { ...ports.workbook, show: (cell: CellAt) => void cells.push(cell) };
  const done = showCell({ ...ports, workbook }, place);
  return done.ok ? (cells[0] ?? 'nothing') : done.error.code;
}

const message = 'Ce producteur n’est pas dans l’onglet Producteurs.';
const product = (ref: string, more: object = {}) => ({ ref, producer: 'Ferme du Haut', ...more });
const sheetId = 100 + tabIds.indexOf('products');
const place = { tab: 'products', row: 2, column: 'producer', read: 'Ferme du Bas', message };

describe('a problem leads to its cell', () => {
  it.each<[string, Tabs, Partial<Place>, CellAt | string]>([
    [
      'where it was',
      { products: [product('A1', { producer: 'Ferme du Bas', toFix: message }), product('A2')] },
      {},
      { sheetId, row: 1, column: 1 },
    ],
    [
      'where a sort has taken it',
      { products: [product('A1'), product('A2', { producer: 'Ferme du Bas', toFix: message })] },
      {},
      { sheetId, row: 2, column: 1 },
    ],
    [
      'to the blank cell whose row says so',
      {
        products: [
          product('A1', { producer: null }),
          product('A2', { producer: null, toFix: message }),
        ],
      },
      { read: '' },
      { sheetId, row: 2, column: 1 },
    ],
    [
      'to where it stood when it is put right by now',
      { products: [product('A1'), product('A2')] },
      {},
      { sheetId, row: 1, column: 1 },
    ],
    [
      'to its tab when it is about the whole of it',
      { products: [product('A1')] },
      { row: undefined, column: undefined },
      { sheetId, row: 0, column: 0 },
    ],
    ['or says that the tab is gone', {}, {}, 'placeGone'],
    [
      'or that nobody knows such a tab',
      {},
      { tab: 'answers', title: 'Réponses vente 9' },
      'placeGone',
    ],
  ])('%s', (_, tabs, more, expected) => {
    expect(shown(tabs, { ...place, ...more })).toEqual(expected);
  });
});

describe('the panel’s reading', () => {
  const order = (number: number, hour: number, lines: string, more: object = {}) => ({
    number,
    time: at(7, hour, 30),
    email: `b${number}@exemple.fr`,
    basket: number,
    state: 'accepted' as const,
    amount: cents(220),
    lines,
    ...more,
  });
  const tabs: Tabs = {
    sales: [{ ...sale, form: 'https://forms.test/3' }],
    offer: [
      offerRow('A1', { stock: 4, served: 3 }),
      offerRow('A2', { stock: 2, served: 2, title: 'Tomme' }),
      offerRow('A3', { stock: 40, served: 2 }),
      offerRow('M1', { producer: 'Les Abeilles' }),
    ],
    orders: [
      order(1, 9, '[["A1",1,1]]', { state: 'replaced' }),
      order(2, 12, '[["A1",2,2],["M1",1,1]]', { email: 'b1@exemple.fr', basket: 1 }),
      order(3, 12, '[["M1",2,2]]'),
    ],
    baskets: [
      { basket: 1, email: 'b1@exemple.fr', ref: 'A1', asked: 2, served: 2 },
      { basket: 1, email: 'b1@exemple.fr', ref: 'M1', asked: 1, served: 1 },
      { basket: 3, email: 'b3@exemple.fr', ref: 'M1', asked: 2, served: 2 },
    ],
    toFix: [
      {
        place: 'Produits, ligne 12, Prix TTC',
        read: '3 euros',
        message: 'Pas un prix.',
        key: 'products:12:price:unfit:',
      },
      { place: 'Paniers', message: 'Copié.', key: 'baskets:::tabCopied:Copie' },
    ],
  };
  const read = (more: Tabs = {}) => {
    const done = status(portsWith({ ...tabs, ...more }, { now: at(7, 14) }));
    return done.ok ? done.value : done.error.code;
  };

  it('draws sales by producer and what is scarce', () => {
    expect(read()).toMatchObject({
      figures: {
        producers: [
          { name: 'Les Abeilles', cents: 660 },
          { name: 'Ferme du Haut', cents: 440 },
        ],
        scarce: [
          { title: 'Tomme', left: '0', share: 0 },
          { title: 'Produit A1', left: '1', share: 0.25 },
        ],
      },
    });
  });

  it('tells how far cases are while orders are open, the fullest first', () => {
    const row = (ref: string, caseSize: number, more = {}) => offerRow(ref, { caseSize, ...more });
    const loose = { sale: 'loose', content: 1, unit: 'kg', step: 5 } as const;
    const look = read({
      offer: [row('A1', 2), row('T1', 12, loose), row('M1', 3), row('X1', 6)],
      orders: [
        {
          ...{ number: 1, time: at(7, 9), email: 'b1@exemple.fr', basket: 1, state: 'accepted' },
          lines: '[["A1",2,2],["T1",5000,5000],["M1",2,2]]',
        },
      ],
    });
    const said = look instanceof Object ? look.figures?.filling : [];
    expect(said?.map((one) => `${one.title} ${one.said}`.replace(/\u00a0/g, ' '))).toEqual([
      'Produit M1 par 3 : 2 commandées, encore 1',
      'Produit T1 par 12 kg : 5 kg en commande, encore 7 kg',
      'Produit A1 par 2 : 2 commandées',
    ]);
    expect(read()).toMatchObject({ figures: { filling: [] } });
  });

  it('draws nothing before the first order', () => {
    expect(read({ orders: [] })).toMatchObject({ figures: null });
  });

  it('tells each problem with its cell', () => {
    expect(read()).toMatchObject({
      problems: [
        {
          tab: 'products',
          title: 'Produits',
          where: 'ligne 12, Prix TTC',
          row: 12,
          column: 'price',
          read: '3 euros',
        },
        { tab: 'baskets', title: 'Paniers', where: '', message: 'Copié.' },
      ],
    });
  });
});

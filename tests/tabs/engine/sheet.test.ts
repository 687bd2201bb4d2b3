import { columnOf } from '../../../src/formats/columnOf';
import { basketsTab } from '../../../src/tabs/baskets';
import { letters, locate } from '../../../src/tabs/engine/sheet';
import { pickupTab } from '../../../src/tabs/pickup';
import { producersTab } from '../../../src/tabs/producers';
import { productsTab } from '../../../src/tabs/products';
import { read, sheetOf, tabSheet, valuesOf } from '../sheets';

const HEADERS = [
  'Producteur',
  'E-mail',
  'Téléphone',
  'IBAN',
  'Titulaire du compte',
  'Assujetti TVA',
];
const producer = { name: 'Ferme du Haut', email: 'haut@exemple.fr', phone: '04 75 00 00 00' };

describe('the columns of a tab', () => {
  it('are found by their headers when nothing marks them, wherever they stand', () => {
    const sheet = sheetOf([
      ['Téléphone', 'Ma note', ' producteur ', 'E-MAIL'],
      ['04 75', 'parent de Léo', 'Ferme du Haut', 'haut@exemple.fr'],
    ]);
    const { columns } = locate(producersTab, sheet);
    expect(Object.fromEntries(columns)).toEqual({ name: 2, email: 3, phone: 0 });
    expect(valuesOf(producersTab, sheet)[0]).toMatchObject({ ...producer, phone: '04 75' });
  });

  it('are found by English headers as well', () => {
    const sheet = sheetOf([
      ['Producer', 'E-mail'],
      ['Ferme du Haut', 'haut@exemple.fr'],
    ]);
    expect(valuesOf(producersTab, sheet)[0]).toMatchObject({ name: 'Ferme du Haut' });
  });

  it('keep their identity when people rename and move them', () => {
    const moved = tabSheet('producers', [producer], { columns: ['phone', null, 'email', 'name'] });
    const renamed = {
      ...moved,
      header: sheetOf([['Portable', 'E-mail', 'Contact', 'Qui']]).header,
    };
    expect(valuesOf(producersTab, renamed)[0]).toMatchObject(producer);
  });

  it('are theirs by identity even where another header says their name', () => {
    const sheet = tabSheet('producers', [{ ...producer, _: 'ancien nom' }], {
      columns: ['name', null],
    });
    const header = sheetOf([['Ferme', 'Producteur']]).header;
    expect(locate(producersTab, { ...sheet, header }).columns.get('name')).toBe(0);
  });

  it('that stand twice are reported and left alone', () => {
    const sheet = sheetOf([
      [...HEADERS, 'Producteur'],
      ['A', 'a@exemple.fr', '', '', '', '', 'B'],
    ]);
    const { problems, rows } = read(producersTab, sheet);
    expect(problems).toContainEqual({
      code: 'columnTwice',
      tab: 'producers',
      column: 'name',
      detail: 'A, G',
    });
    expect(rows[0]?.values.name).toBeNull();
    expect(rows[0]?.values.email).toBe('a@exemple.fr');
  });

  it('whose copy carries the same identity are reported too', () => {
    const sheet = tabSheet('producers', [producer], { columns: ['name', 'email', 'name'] });
    expect(locate(producersTab, sheet).problems).toContainEqual(
      expect.objectContaining({ code: 'columnTwice', column: 'name', detail: 'A, C' }),
    );
  });

  it('that were deleted are reported, those that appear when used are not missed', () => {
    const standing = ['name', 'email', 'phone', 'accountHolder', 'vatPayer'];
    const { problems, missing, deleted } = locate(
      producersTab,
      tabSheet('producers', [producer], { columns: standing }),
    );
    expect(problems).toEqual([{ code: 'lost', tab: 'producers', column: 'iban' }]);
    expect(deleted).toEqual(['iban']);
    expect(missing).toEqual([
      'iban',
      ...['vatRegime', 'siret', 'legalName', 'legalForm', 'register', 'address', 'vatNumber'],
      ...['minimum', 'away', 'presentation', 'place', 'label', 'site', 'sheet'],
      ...['paidTo', 'toFix'],
    ]);
  });

  it('that a tab lacks which somebody put in, or which an earlier version made, were never there', () => {
    const putIn = locate(producersTab, sheetOf([HEADERS.slice(0, 2)]));
    expect(putIn.deleted).toEqual([]);
    expect(putIn.problems.map(({ code }) => code)).toContain('toMake');
    const earlier = { columns: ['basket', 'done', 'name', 'amount', 'articles', 'note'] };
    expect(locate(pickupTab, tabSheet('pickup', [], earlier)).deleted).toEqual([]);
  });

  it('leave the first free place to their right', () => {
    const sheet = tabSheet('producers', [], { columns: ['name', 'email'] });
    expect(locate(producersTab, { ...sheet, columnIds: [] }).width).toBe(2);
    expect(locate(producersTab, { ...sheet, header: [] }).width).toBe(2);
  });
});

describe('the rows of a tab', () => {
  const typed = (...rows: (string | number | boolean | null)[][]) =>
    sheetOf([
      ['Réf.', 'Producteur', 'Produit', 'Contenu', 'Unité', 'Prix TTC', 'Ma colonne'],
      ...rows,
    ]);

  it('are read across blank ones', () => {
    const sheet = typed(
      ['A1', 'Haut', 'Miel', 500, 'g', 9.5],
      [],
      [null, '', '  '],
      ['A2', 'Haut', 'Pain', 1, 'pièce', 5.2],
    );
    const { rows, end } = read(productsTab, sheet);
    expect(rows.map(({ at, values }) => [at, values.ref])).toEqual([
      [1, 'A1'],
      [4, 'A2'],
    ]);
    expect(end).toBe(5);
  });

  it('that hold nothing but an empty tick box are blank', () => {
    expect(read(productsTab, typed([null, null, null, null, null, null, false])).rows).toEqual([]);
  });

  it('below something that people put above the header are counted as the grid does', () => {
    const sheet = { ...typed(['A1', 'Haut', 'Miel', 500, 'g', 'cher']), headerRow: 2 };
    const { rows, problems } = read(productsTab, sheet);
    expect(rows[0]?.at).toBe(3);
    expect(problems).toContainEqual({
      code: 'unfit',
      detail: 'price',
      tab: 'products',
      row: 4,
      column: 'price',
      read: 'cher',
    });
  });

  it('with a wrong cell keep their other cells, and the wrong one is told', () => {
    const { rows, problems } = read(
      productsTab,
      typed(['A1', 'Haut', 'Miel', '2 boîtes', 'botte', 3]),
    );
    expect(rows[0]?.values).toMatchObject({ ref: 'A1', content: null, unit: null, price: 300 });
    expect([...(rows[0]?.faults ?? [])]).toEqual(['content', 'unit']);
    expect(problems.filter(({ row }) => row === 2)).toEqual([
      {
        code: 'unfit',
        detail: 'number',
        tab: 'products',
        row: 2,
        column: 'content',
        read: '2 boîtes',
      },
      {
        code: 'unfit',
        tab: 'products',
        row: 2,
        column: 'unit',
        read: 'botte',
        detail: 'pièce, g, kg, ml, cl, L',
      },
    ]);
  });

  it('miss what is required', () => {
    const { problems } = read(productsTab, typed(['A1', 'Haut', 'Miel', 500, 'g', null]));
    expect(problems).toContainEqual({ code: 'missing', tab: 'products', row: 2, column: 'price' });
  });

  it('show the formula that went wrong, not its error', () => {
    const sheet = typed();
    const broken = { value: null, text: '#DIV/0!', error: true as const, formula: '=1/0' };
    const rows = sheetOf([[], ['A1', 'Haut', 'Miel', 500, 'g', broken]]).rows;
    expect(read(productsTab, { ...sheet, rows }).problems).toContainEqual(
      expect.objectContaining({ code: 'formulaError', column: 'price', read: '=1/0' }),
    );
  });

  it('tell whether people wrote beside what the add-on owns', () => {
    const rows = [
      { basket: 1, ref: 'A1', _: 'appeler' },
      { basket: 2, ref: 'A1' },
    ];
    const sheet = tabSheet('baskets', rows, { columns: ['basket', 'ref', 'delivered', null] });
    expect(read(basketsTab, sheet).rows.map(({ peopleWrote }) => peopleWrote)).toEqual([
      true,
      false,
    ]);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (column, expected) => {
  expect(letters(column)).toBe(expected);
  expect(columnOf(expected)).toBe(column);
});

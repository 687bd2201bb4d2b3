import { cents } from '../../../src/domain/values/money';
import { basketsTab } from '../../../src/tabs/baskets';
import { buyersTab } from '../../../src/tabs/buyers';
import type { NameOf } from '../../../src/tabs/engine/edit';
import { regenerate, upsert, withCells } from '../../../src/tabs/engine/write';
import { historyTab, toFixTab } from '../../../src/tabs/journal';
import { ordersTab } from '../../../src/tabs/orders';
import { productsTab } from '../../../src/tabs/products';
import { paris, read, tabSheet, valuesOf, written } from '../sheets';

const line = (basket: number, ref: string, served = 1) => ({ basket, ref, served });

describe('adding and changing rows', () => {
  it('changes only the cells that differ, and appends what is new', () => {
    const sheet = tabSheet('baskets', [line(1, 'A1'), line(1, 'B1')], {
      columns: ['basket', 'ref', 'served'],
    });
    const edit = upsert(
      read(basketsTab, sheet),
      [line(1, 'A1'), line(1, 'B1', 3), line(2, 'A1')],
      paris,
    );
    expect(edit.cells).toEqual([{ row: 2, column: 2, content: { value: 3 } }]);
    expect(edit.appended).toEqual([[{ value: 2 }, { value: 'A1' }, { value: 1 }]]);
    expect([...edit.expected]).toEqual([
      [2, '1\u001fB1'],
      [3, '2\u001fA1'],
    ]);
    expect(edit.keyColumns).toEqual([0, 1]);
  });

  it('empties a cell where the new value is none', () => {
    const sheet = tabSheet('baskets', [{ ...line(1, 'A1'), why: 'épuisé' }]);
    const edit = upsert(read(basketsTab, sheet), [{ ...line(1, 'A1'), why: null }], paris);
    expect(edit.cells.map(({ content }) => content)).toEqual([{ value: null }]);
  });

  it('writes over a cell that could not be read', () => {
    const sheet = tabSheet('baskets', [line(1, 'A1')], { columns: ['basket', 'ref', 'served'] });
    const spoilt = {
      ...sheet,
      rows: [[...(sheet.rows[0] ?? []).slice(0, 2), { value: 'deux', text: 'deux' }]],
    };
    const edit = upsert(read(basketsTab, spoilt), [{ basket: 1, ref: 'A1', served: null }], paris);
    expect(edit.cells).toEqual([{ row: 1, column: 2, content: { value: null } }]);
  });

  it('makes a column that is used for the first time, beside what is there', () => {
    const sheet = tabSheet('baskets', [], { columns: ['basket', 'ref', null] });
    const edit = upsert(
      read(basketsTab, sheet),
      [{ basket: 1, ref: 'A1', weighed: '1720' }],
      paris,
    );
    expect(edit.newColumns).toEqual([{ column: 'weighed', index: 3 }]);
    expect(edit.appended[0]?.[3]).toEqual({ value: '1720' });
  });

  it('makes no column for nothing', () => {
    const sheet = tabSheet('baskets', [line(1, 'A1')], { columns: ['basket', 'ref', 'served'] });
    const edit = upsert(read(basketsTab, sheet), [{ ...line(1, 'A1'), weighed: null }], paris);
    expect(edit).toMatchObject({ newColumns: [], cells: [], appended: [] });
  });

  it('finds an address however its owner typed it', () => {
    const sheet = tabSheet('buyers', [{ email: ' Camille@Exemple.FR', name: 'Camille' }]);
    const edit = upsert(
      read(buyersTab, sheet),
      [{ email: 'camille@exemple.fr', phone: '06' }],
      paris,
    );
    expect(edit.appended).toEqual([]);
    expect(edit.cells).toHaveLength(1);
  });

  it('of two rows with one key takes the first', () => {
    const sheet = tabSheet('buyers', [{ email: 'a@exemple.fr' }, { email: 'a@exemple.fr' }]);
    const edit = upsert(read(buyersTab, sheet), [{ email: 'a@exemple.fr', phone: '06' }], paris);
    expect(edit.cells.map(({ row }) => row)).toEqual([1]);
  });

  it('only ever adds to a tab without keys', () => {
    const sheet = tabSheet('history', [{ action: 'Ouvrir' }]);
    const edit = upsert(read(historyTab, sheet), [{ action: 'Ouvrir' }], paris);
    expect(edit.appended).toHaveLength(1);
    expect(edit.expected.size).toBe(0);
  });
});

describe('cells that follow others', () => {
  const live = (value: number) => ({
    value: cents(value),
    formula: (cell: NameOf) => `=${cell('price')}*${cell('served')}`,
  });

  it('are formulas of their own row, wherever that lands', () => {
    const sheet = tabSheet('baskets', [line(1, 'A1')], {
      columns: ['amount', 'basket', 'ref', 'served', 'price'],
    });
    const edit = upsert(read(basketsTab, sheet), [{ ...line(2, 'A1'), amount: live(500) }], paris);
    expect(edit.appended[0]?.[0]).toEqual({ formula: '=INDEX(E:E;ROW())*INDEX(D:D;ROW())' });
  });

  it('are left alone where they show what is computed, else written again', () => {
    const sheet = tabSheet('baskets', [{ ...line(1, 'A1'), amount: cents(250) }]);
    const contents = (value: number) =>
      upsert(read(basketsTab, sheet), [{ ...line(1, 'A1'), amount: live(value) }], paris).cells.map(
        ({ content }) => Object.keys(content),
      );
    expect(contents(250)).toEqual([]);
    expect(contents(500)).toEqual([['formula']]);
  });
});

test('text that leads somewhere is changed when the text changes', () => {
  const place = { text: 'Produits, ligne 2', link: '#gid=7&range=A2' };
  const sheet = tabSheet('toFix', [{ place: 'Produits, ligne 2', key: 'k' }]);
  const same = upsert(read(toFixTab, sheet), [{ place, key: 'k' }], paris);
  const other = upsert(
    read(toFixTab, sheet),
    [{ place: { ...place, text: 'Produits, ligne 3' }, key: 'k' }],
    paris,
  );
  expect([same.cells.length, other.cells.length]).toEqual([0, 1]);
});

describe('making a tab anew', () => {
  const columns = ['basket', 'ref', 'served', null] as const;

  it('lays the rows in their order where nobody wrote beside them', () => {
    const sheet = tabSheet('baskets', [line(2, 'A1'), line(1, 'A1'), line(3, 'A1')], { columns });
    const wanted = [line(1, 'A1', 5), line(2, 'A1', 6)];
    const after = written(sheet, regenerate(read(basketsTab, sheet), wanted, paris));
    expect(valuesOf(basketsTab, after).map(({ basket, served }) => [basket, served])).toEqual([
      [1, 5],
      [2, 6],
    ]);
  });

  it('keeps every row where its notes are', () => {
    const noted = [{ ...line(2, 'A1'), _: 'allergie' }, line(1, 'A1')];
    const sheet = tabSheet('baskets', noted, { columns });
    const wanted = [line(1, 'A1', 5), line(2, 'A1', 6), line(3, 'A1', 7)];
    const after = written(sheet, regenerate(read(basketsTab, sheet), wanted, paris));
    expect(after.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [2, 'A1', 6, 'allergie'],
      [1, 'A1', 5, null],
      [3, 'A1', 7, null],
    ]);
  });

  it('leaves of a noted row that is no longer wanted its key and its note', () => {
    const sheet = tabSheet('baskets', [{ ...line(2, 'A1'), _: 'payé' }], { columns });
    const after = written(sheet, regenerate(read(basketsTab, sheet), [], paris));
    expect(after.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [2, 'A1', null, 'payé'],
    ]);
  });

  it('takes the rows that nobody wants any more before it adds others', () => {
    const noted = [{ ...line(1, 'A1'), _: 'allergie' }, line(2, 'A1'), line(3, 'A1')];
    const sheet = tabSheet('baskets', noted, { columns });
    const wanted = [line(1, 'A1'), line(4, 'A1'), line(5, 'A1'), line(6, 'A1')];
    const edit = regenerate(read(basketsTab, sheet), wanted, paris);
    expect(edit.appended).toHaveLength(1);
    expect([...edit.expected.keys()]).toEqual([2, 3, 4]);
    expect(written(sheet, edit).rows.map(([basket]) => basket?.value)).toEqual([1, 4, 5, 6]);
  });

  it('blanks what a row no longer says', () => {
    const sheet = tabSheet('baskets', [{ ...line(1, 'A1'), why: 'épuisé', amount: cents(0) }]);
    const after = written(sheet, regenerate(read(basketsTab, sheet), [line(1, 'A1')], paris));
    expect(valuesOf(basketsTab, after)[0]).toMatchObject({ served: 1, why: null, amount: null });
  });

  it('clears a formula that ends in an error with the row that held it', () => {
    const sheet = tabSheet('baskets', [line(1, 'A1')], { columns });
    const broken = { value: null, text: '#REF!', error: true as const, formula: '=#REF!' };
    const rows = [[...(sheet.rows[0] ?? []).slice(0, 2), broken]];
    const edit = regenerate(read(basketsTab, { ...sheet, rows }), [], paris);
    expect(edit.cells.map(({ column }) => column).sort()).toEqual([0, 1, 2]);
  });

  it('changes nothing where all is as wanted', () => {
    const rows = [line(1, 'A1'), line(1, 'B1')];
    const sheet = tabSheet('baskets', rows);
    expect(regenerate(read(basketsTab, sheet), rows, paris)).toMatchObject({
      cells: [],
      appended: [],
    });
  });
});

describe('words beside a row of people', () => {
  const sheet = tabSheet('products', [{ ref: 'A1' }], { columns: ['ref', 'title'] });

  it('come in a column that is made when there is first something to say', () => {
    const bare = read(productsTab, sheet);
    const edit = withCells(bare, upsert(bare, [], paris), [
      { at: 1, column: 'toFix', value: 'Il manque un prix.' },
    ]);
    expect(edit.newColumns).toEqual([{ column: 'toFix', index: 2 }]);
    expect(edit.cells).toEqual([{ row: 1, column: 2, content: { value: 'Il manque un prix.' } }]);
  });

  it('go when it is put right', () => {
    const marked = tabSheet('products', [{ ref: 'A1', toFix: 'Il manque un prix.' }]);
    const tab = read(productsTab, marked);
    const edit = withCells(tab, upsert(tab, [], paris), [{ at: 1, column: 'toFix', value: null }]);
    expect(edit.cells.map(({ content }) => content)).toEqual([{ value: null }]);
  });

  it('make no column for nothing', () => {
    const bare = read(productsTab, sheet);
    const edit = upsert(bare, [], paris);
    expect(withCells(bare, edit, [{ at: 1, column: 'toFix', value: null }])).toBe(edit);
  });
});

test('what the program keeps of an order is never cut', () => {
  const lines = JSON.stringify(
    Array.from({ length: 300 }, (_, at) => [`REF-${at}`, 2, 0, 'soldOut', 1e12]),
  );
  expect(valuesOf(ordersTab, tabSheet('orders', [{ number: 1, lines }]))[0]?.lines).toBe(lines);
});

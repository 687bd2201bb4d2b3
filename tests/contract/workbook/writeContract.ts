import type { LayoutEdit } from '../../../src/app/kernel/services/layoutEdit';
import type { TabEdit } from '../../../src/tabs/engine/edit';
import type { ReadTab } from '../../../src/tabs/engine/readTab';
import { upsert, withCells } from '../../../src/tabs/engine/write';
import {
  addTabs,
  idOf,
  installedIn,
  type Opened,
  placeIn,
  producer,
  put,
  read,
  write,
} from './opened';

/** What holds of a write. */
export function writeContract(name: string, open: () => Opened): void {
  const installed = installedIn(open);

  describe(`${name}: a write`, () => {
    it('changes cells, adds rows, and says which keys it found there', () => {
      const opened = installed();
      put(opened, 'producers', [producer('Haut'), producer('Bas')]);
      const receipt = put(opened, 'producers', [producer('Bas', { phone: '04' }), producer('Lac')]);
      expect([...(receipt.keys.get('producers') ?? [])]).toEqual([
        [2, ['Bas']],
        [3, ['Lac']],
      ]);
      expect(opened.hands.shown('Producteurs').slice(1)).toEqual([
        ['Haut'],
        ['Bas', '', '04'],
        ['Lac'],
      ]);
    });

    it('shows by its keys that somebody inserted a row meanwhile', () => {
      const opened = installed();
      put(opened, 'producers', [producer('Haut'), producer('Bas')]);
      const book = opened.workbook();
      const edit = upsert(
        read(book, 'producers'),
        [producer('Bas', { phone: '04' })],
        placeIn('fr'),
      );
      opened.hands.insertRow('Producteurs', 1);
      const receipt = write(book, edit as TabEdit);
      expect([...(receipt.keys.get('producers') ?? [])]).toEqual([[2, ['Haut']]]);
    });

    it('is all or nothing', () => {
      const opened = installed();
      const book = opened.workbook();
      const edit = upsert(read(book, 'producers'), [producer('Haut')], placeIn('fr'));
      expect(() =>
        book.apply({
          locale: 'fr',
          layout: [{ kind: 'dropSheet', sheetId: 424_242 }],
          tabs: [edit],
        }),
      ).toThrow();
      const twice: LayoutEdit[] = [
        ...addTabs(['toFix']),
        { ...addTabs(['toFix'])[0], title: 'Deux fois' } as LayoutEdit,
      ];
      expect(() => book.apply({ locale: 'fr', layout: twice, tabs: [edit] })).toThrow();
      expect(opened.hands.shown('Producteurs').slice(1)).toEqual([]);
      expect(opened.hands.titles()).not.toContain('À corriger');
    });

    it('takes another title where people have a tab of that name', () => {
      const opened = installed();
      const own = { ...addTabs(['toFix'])[0], title: 'Produits' } as LayoutEdit;
      opened.workbook().apply({ locale: 'fr', layout: [own], tabs: [] });
      expect(opened.hands.titles()).toContain('Produits (2)');
    });

    it('keeps untrusted words as words, and runs only the add-on’s formulas', () => {
      const opened = installed();
      const name = '=HYPERLINK("https://pirate.test";"cliquez")';
      put(opened, 'baskets', [
        {
          basket: 1,
          ref: 'A1',
          name,
          served: 2,
          delivered: null,
          settled: { value: 2, formula: (cell) => `=${cell('served')}*2` },
        },
      ]);
      const { rows } = read(opened.workbook(), 'baskets');
      expect(rows[0]?.values).toMatchObject({ name, settled: 4 });
      expect(opened.hands.formula('Paniers', 1, 1)).toBeUndefined();
    });

    it('makes a column when it is first used, and never over people’s own', () => {
      const opened = installed();
      const width = read(opened.workbook(), 'producers').width;
      opened.hands.type('Producteurs', 0, width, 'Ma note');
      opened.hands.type('Producteurs', 1, 0, 'Haut');
      opened.hands.type('Producteurs', 1, width, 'parent de Léo');
      put(opened, 'producers', [producer('Haut', { sheet: 'https://exemple.fr' })]);
      expect(opened.hands.shown('Producteurs').map((row) => row.slice(width))).toEqual([
        ['Ma note', 'Feuille partagée'],
        ['parent de Léo', 'https://exemple.fr'],
      ]);
      const again = read(opened.workbook(), 'producers');
      expect(again.columns.get('sheet')).toBe(width + 1);
      expect(again.rows[0]?.peopleWrote).toBe(true);
    });

    it('marks a row in a column that grows the tab where it is full', () => {
      const opened = installed();
      const book = opened.workbook();
      const tab = read(book, 'producers');
      for (let column = tab.width; column < tab.sheet.columnCount; column++)
        opened.hands.type('Producteurs', 0, column, `Note ${column}`);
      opened.hands.type('Producteurs', 1, 0, 'Haut');
      const later = opened.workbook();
      const full = read(later, 'producers');
      write(
        later,
        withCells(full, upsert(full as unknown as ReadTab, [], placeIn('fr')), [
          { at: 1, column: 'toFix', value: 'Il manque une adresse.' },
        ]),
      );
      expect(read(opened.workbook(), 'producers').rows[0]?.values.toFix).toBe(
        'Il manque une adresse.',
      );
    });

    it('fills a tab beyond its last row, with lists and formats there too', () => {
      const opened = installed();
      const many = Array.from({ length: 1_200 }, (_, at) => ({
        number: at + 1,
        state: 'open' as const,
      }));
      put(opened, 'sales', many);
      expect(read(opened.workbook(), 'sales').rows).toHaveLength(1_200);
      expect(opened.hands.offers('Ventes', 1_150, 1)).toContain('commandes ouvertes');
    });

    it('leads from a text to a place', () => {
      const opened = installed(['products', 'toFix']);
      put(opened, 'toFix', [
        {
          key: 'k',
          place: { text: 'Produits, ligne 2', link: `#gid=${idOf('products')}&range=A2` },
        },
      ]);
      expect(read(opened.workbook(), 'toFix').rows[0]?.values.place).toBe('Produits, ligne 2');
    });
  });

  describe(`${name}: a very large write`, () => {
    const words = 'x'.repeat(4_000);
    const rows = Array.from({ length: 2_200 }, (_, at) => ({
      number: at + 1,
      comment: `${words}${at}`,
    }));

    it('lands whole in its place, beside what people wrote, and leaves nothing behind', () => {
      const opened = installed();
      const { width } = read(opened.workbook(), 'orders');
      opened.hands.type('Commandes', 0, width, 'Ma note');
      put(opened, 'orders', [{ number: 1, comment: 'ancien' }]);
      opened.hands.type('Commandes', 1, width, 'vu');
      const titles = opened.hands.titles();
      const receipt = put(opened, 'orders', rows);
      expect(opened.hands.titles()).toEqual(titles);
      const tab = read(opened.workbook(), 'orders');
      expect(tab.rows.map(({ values }) => values.number)).toEqual(rows.map(({ number }) => number));
      expect(tab.rows[2_199]?.values.comment?.endsWith('2199')).toBe(true);
      expect(opened.hands.shown('Commandes')[1]?.[width]).toBe('vu');
      expect(receipt.keys.get('orders')?.get(2_200)).toEqual([2_200]);
    });

    it('that died on its way leaves a hidden tab, which the next write takes away', () => {
      const opened = installed();
      const book = opened.workbook();
      const edit = upsert(read(book, 'orders'), rows, placeIn('fr')) as unknown as TabEdit;
      const titles = opened.hands.titles();
      expect(() =>
        book.apply({
          locale: 'fr',
          layout: [{ kind: 'dropSheet', sheetId: 424_242 }],
          tabs: [edit],
        }),
      ).toThrow();
      const left = opened.hands.titles().filter((title) => !titles.includes(title));
      expect(left.map((title) => opened.hands.isHidden(title))).toEqual([true]);
      put(opened, 'producers', [producer('Haut')]);
      expect(opened.hands.titles()).toEqual(titles);
      expect(read(opened.workbook(), 'orders').rows).toEqual([]);
    });
  });
}

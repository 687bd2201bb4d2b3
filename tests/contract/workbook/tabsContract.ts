import { tabIds } from '../../../src/tabs/tabs';
import { addTabs, FIRST, idOf, installedIn, type Opened, producer, put, read } from './opened';

/** What holds of a workbook's tabs, and of what people typed in them. */
export function tabsContract(name: string, open: () => Opened): void {
  const installed = installedIn(open);

  describe(`${name}: tabs`, () => {
    it('are not there before they are made', () => {
      const { sheets, copies, answers } = open().workbook().survey({ whole: tabIds, heads: [] });
      expect([sheets.size, copies.length, answers.size]).toEqual([0, 0, 0]);
    });

    it('are made with their headers, notes, lists and warnings, and found again', () => {
      const opened = installed();
      const survey = opened.workbook().survey({ whole: FIRST, heads: [] });
      expect([...survey.sheets.keys()].sort()).toEqual([...FIRST].sort());
      expect([...survey.guarded].sort()).toEqual(
        FIRST.filter((id) => id !== 'products' && id !== 'producers').sort(),
      );
      expect(opened.hands.shown('Produits')[0]).toEqual([
        'Réf.',
        'Producteur',
        'Catégorie',
        'Produit',
        'Conditionnement',
        'Contenu',
        'Unité',
        'Prix TTC',
        'TVA %',
        'Stock',
      ]);
      expect(opened.hands.note('Produits', 0, 0)).toBe(
        'Un code court et unique, par exemple FTB05.',
      );
      expect(opened.hands.offers('Produits', 1, 6)).toEqual(['pièce', 'g', 'kg', 'ml', 'cl', 'L']);
      expect(read(opened.workbook(), 'products').problems).toEqual([]);
    });

    it('speak English where the drive does', () => {
      const { workbook, hands } = open();
      workbook().apply({ locale: 'en', layout: addTabs(['products'], 'en'), tabs: [] });
      expect(hands.shown('Products')[0]?.slice(0, 2)).toEqual(['Ref.', 'Producer']);
      expect(hands.offers('Products', 1, 6)[0]).toBe('piece');
    });

    it('keep their identity when renamed, with columns moved, added and deleted', () => {
      const opened = installed();
      put(opened, 'producers', [
        producer('Ferme du Haut', { email: 'haut@exemple.fr', phone: '04 75' }),
      ]);
      const { hands } = opened;
      hands.rename('Producteurs', 'Nos fermes');
      hands.insertColumn('Nos fermes', 1);
      hands.type('Nos fermes', 0, 1, 'Depuis');
      hands.moveColumn('Nos fermes', 0, 4);
      hands.type('Nos fermes', 0, 3, 'Qui');
      hands.deleteColumn('Nos fermes', 2);
      const tab = read(opened.workbook(), 'producers');
      expect(tab.sheet.title).toBe('Nos fermes');
      expect(tab.rows[0]?.values).toMatchObject({
        name: 'Ferme du Haut',
        email: 'haut@exemple.fr',
        phone: null,
      });
      expect(tab.problems).toEqual([{ code: 'lost', tab: 'producers', column: 'phone' }]);
    });

    it('that somebody copied are told, and the original is read', () => {
      const opened = installed();
      const title = opened.hands.copyTab('Produits');
      const survey = opened.workbook().survey({ whole: ['products'], heads: [] });
      expect(survey.copies).toEqual([{ tab: 'products', title }]);
      expect(survey.sheets.get('products')?.title).toBe('Produits');
    });

    it('keep their header under what people put above it', () => {
      const opened = installed();
      opened.hands.insertRow('Produits', 0);
      opened.hands.type('Produits', 0, 0, 'Notre catalogue');
      opened.hands.type('Produits', 2, 0, 'FTB05');
      const tab = read(opened.workbook(), 'products');
      expect(tab.sheet.headerRow).toBe(1);
      expect(tab.rows.map(({ at, values }) => [at, values.ref])).toEqual([[2, 'FTB05']]);
    });

    it('are listed by their titles', () => {
      const opened = installed(['settings', 'products']);
      expect(opened.workbook().titles()).toEqual(
        expect.arrayContaining([
          { sheetId: idOf('settings'), title: 'Réglages' },
          { sheetId: idOf('products'), title: 'Produits' },
        ]),
      );
    });
  });

  describe(`${name}: what people typed`, () => {
    it('is read as they see it, with what it means', () => {
      const opened = installed(['products']);
      const typed = ['A1', 'Haut', '', 'Miel', '', '1/2', 'kg', '9,50', '5,5%', '=1/0'];
      typed.forEach((text, column) => {
        opened.hands.type('Produits', 1, column, text);
      });
      const { rows, problems } = read(opened.workbook(), 'products');
      expect(rows[0]?.values).toMatchObject({ ref: 'A1', title: 'Miel', price: 950, vat: 550 });
      expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
        ['unfit', 2, 'content'],
        ['formulaError', 2, 'stock'],
      ]);
    });

    it('is fetched as plain values, range by range', () => {
      const opened = installed(['products']);
      opened.hands.type('Produits', 1, 0, 'A1');
      opened.hands.type('Produits', 2, 7, '9,50');
      const book = opened.workbook();
      book.survey({ whole: [], heads: ['products'] });
      const sheetId = idOf('products');
      expect(
        book.fetch([
          { sheetId, startRow: 1, startColumn: 7, endColumn: 8 },
          { sheetId, startRow: 1, startColumn: 0, endColumn: 2 },
          { sheetId, startRow: 5, endRow: 9, startColumn: 0, endColumn: 1 },
          { sheetId, startRow: 5_000, startColumn: 0 },
        ]),
      ).toEqual([[[], [9.5]], [['A1']], [], []]);
    });
  });
}

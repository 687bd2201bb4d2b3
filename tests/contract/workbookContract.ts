import type { LayoutEdit, SurveyRequest, Workbook } from '../../src/app/kernel/ports';
import type { Locale } from '../../src/domain/values/locale';
import type { Place } from '../../src/tabs/engine/cellKinds';
import type { RowToWrite, TabEdit } from '../../src/tabs/engine/edit';
import { type ReadTab, readTab } from '../../src/tabs/engine/readTab';
import type { Tab } from '../../src/tabs/engine/tab';
import { regenerate, upsert, withCells } from '../../src/tabs/engine/write';
import { type TabId, type Tabs, tabIds, tabs } from '../../src/tabs/tabs';

/** A spreadsheet as a person in front of it sees it. Rows and columns count from 0. */
export interface Hands {
  type(title: string, row: number, column: number, text: string): void;
  rename(title: string, to: string): void;
  insertRow(title: string, row: number): void;
  deleteRow(title: string, row: number): void;
  insertColumn(title: string, column: number): void;
  moveColumn(title: string, from: number, to: number): void;
  sort(title: string, column: number): void;
  /** The title that the copy gets. */
  copyTab(title: string): string;
  deleteColumn(title: string, column: number): void;
  shown(title: string): string[][];
  formula(title: string, row: number, column: number): string | undefined;
  note(title: string, row: number, column: number): string | undefined;
  isHidden(title: string): boolean;
  titles(): string[];
  /** What a cell offers to choose from. */
  offers(title: string, row: number, column: number): string[];
  /** The tab that Google makes for a form, once it does. */
  linkForm(editUrl: string, title: string, headers: readonly string[]): number;
}

export interface Opened {
  /** Anew for each run, as the script starts anew. */
  readonly workbook: () => Workbook;
  readonly hands: Hands;
}

const zone = 'Europe/Paris';
const FIRST = tabIds.filter((id) => tabs[id].firstDay);
const placeIn = (locale: Locale): Place => ({ zone, locale });
const idOf = (tab: TabId): number => 7000 + tabIds.indexOf(tab);

const addTabs = (ids: readonly TabId[], locale: Locale = 'fr'): LayoutEdit[] =>
  ids.map((tab) => ({ kind: 'addTab', tab, sheetId: idOf(tab), title: tabs[tab].title[locale] }));

function read<K extends TabId>(
  workbook: Workbook,
  id: K,
  request?: SurveyRequest,
): ReadTab<Tabs[K]> {
  const survey = workbook.survey(request ?? { whole: [id], heads: [] });
  const sheet = survey.sheets.get(id);
  if (!sheet) throw new Error(`no ${id}`);
  return readTab(tabs[id] as unknown as Tab, sheet, placeIn('fr')) as unknown as ReadTab<Tabs[K]>;
}

const write = (workbook: Workbook, ...edits: TabEdit[]) =>
  workbook.apply({ locale: 'fr', layout: [], tabs: edits });

/** What every workbook does, whatever it is made of. */
export function workbookContract(name: string, open: () => Opened): void {
  const installed = (ids: readonly TabId[] = FIRST): Opened => {
    const opened = open();
    opened.workbook().apply({ locale: 'fr', layout: addTabs(ids), tabs: [] });
    return opened;
  };
  const put = <K extends TabId>(
    { workbook }: Opened,
    id: K,
    rows: readonly RowToWrite<Tabs[K]>[],
  ) => {
    const book = workbook();
    const tab = read(book, id);
    return write(book, upsert(tab as unknown as ReadTab, rows as RowToWrite<Tab>[], placeIn('fr')));
  };
  const producer = (name: string, more: RowToWrite<Tabs['producers']> = {}) => ({ name, ...more });

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
      expect(tab.problems).toEqual([{ code: 'columnMissing', tab: 'producers', column: 'phone' }]);
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
        ['looksLikeDate', 2, 'content'],
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

  describe(`${name}: setting a sale aside`, () => {
    const archived = () => {
      const opened = installed();
      put(opened, 'baskets', [
        {
          basket: 1,
          ref: 'A1',
          served: 2,
          settled: { value: 2, formula: (cell) => `=${cell('served')}*2` },
        },
      ]);
      const book = opened.workbook();
      const { sheet, columns } = read(book, 'baskets');
      const { sheetId, headerRow, rowCount } = sheet;
      const layout: LayoutEdit[] = [
        {
          kind: 'archive',
          tab: 'baskets',
          sheetId,
          copyId: 99_003,
          title: 'Paniers 3',
          headerRow,
          rowCount,
          columns,
        },
      ];
      const empty = readTab(tabs.baskets, { ...sheet, rows: [] }, placeIn('fr'));
      const next = regenerate(empty, [{ basket: 1, ref: 'B1', served: 5 }], placeIn('fr'));
      book.apply({ locale: 'fr', layout, tabs: [next as unknown as TabEdit] });
      return opened;
    };

    it('keeps a hidden copy with its figures as they stood', () => {
      const { hands } = archived();
      expect(hands.isHidden('Paniers 3')).toBe(true);
      expect(hands.shown('Paniers 3')[1]?.[4]).toBe('A1');
      const last = hands.shown('Paniers 3')[0]?.indexOf('Compté') ?? -1;
      expect(hands.shown('Paniers 3')[1]?.[last]).toBe('4');
      expect(hands.formula('Paniers 3', 1, last)).toBeUndefined();
    });

    it('leaves the tab to the next sale, which the same write may begin', () => {
      const opened = archived();
      const survey = opened.workbook().survey({ whole: ['baskets'], heads: [] });
      expect(survey.copies).toEqual([]);
      const { rows } = read(opened.workbook(), 'baskets');
      expect(rows.map(({ values }) => [values.basket, values.ref, values.served])).toEqual([
        [1, 'B1', 5],
      ]);
    });
  });

  describe(`${name}: the form’s own tab`, () => {
    const editUrl = 'https://docs.google.com/forms/d/form-3/edit';
    const headers = ['Horodateur', 'Adresse e-mail'];
    const publicUrl = 'https://docs.google.com/forms/d/e/public-3/viewform';
    const form = { id: 'form-3', editUrl, publicUrl };

    it('is found by its form, and known once it is marked and named', () => {
      const opened = installed();
      const sheetId = opened.hands.linkForm(editUrl, 'Réponses au formulaire 1', headers);
      const book = opened.workbook();
      const index = book.titles().length;
      expect(book.findAnswersSheet(form)).toEqual({ sheetId, tabs: index });
      const title = 'Réponses vente 3';
      for (let time = 0; time < 2; time++)
        opened.workbook().apply({
          locale: 'fr',
          layout: [{ kind: 'formTab', tab: 'answers', sheetId, title, index }],
          tabs: [],
        });
      const { answers } = opened.workbook().survey({ whole: [], heads: [] });
      expect([...answers.keys()]).toEqual([sheetId]);
      expect(answers.get(sheetId)?.header.map(({ text }) => text)).toEqual(headers);
      expect(answers.get(sheetId)?.title).toBe(title);
      expect(opened.workbook().titles().at(-1)?.title).toBe(title);
    });

    it('is found by the form’s public address too, and no other form’s is taken for it', () => {
      const opened = installed();
      opened.hands.linkForm('https://docs.google.com/forms/d/form-33/edit', 'Autre', headers);
      expect(opened.workbook().findAnswersSheet(form)).toBeUndefined();
      const sheetId = opened.hands.linkForm(publicUrl, 'Réponses au formulaire 2', headers);
      expect(opened.workbook().findAnswersSheet(form)?.sheetId).toBe(sheetId);
    });

    it('is marked anew, and nothing is deleted where no marks stand', () => {
      const opened = installed();
      const first = opened.hands.linkForm(editUrl, 'Réponses au formulaire 1', headers);
      const book = opened.workbook();
      book.survey({ whole: [], heads: [] });
      const index = book.titles().length;
      const mark = (sheetId: number) =>
        ({ kind: 'formTab', tab: 'answers', sheetId, title: `R ${sheetId}`, index }) as const;
      book.apply({ locale: 'fr', layout: [mark(first)], tabs: [] });
      const second = opened.hands.linkForm(publicUrl, 'Réponses au formulaire 2', headers);
      const next = opened.workbook();
      next.survey({ whole: [], heads: [] });
      next.apply({ locale: 'fr', layout: [mark(second)], tabs: [] });
      const { answers } = opened.workbook().survey({ whole: [], heads: [] });
      expect([...answers.keys()]).toEqual([second]);
    });

    it('is not made up while Google has not made it', () => {
      expect(installed().workbook().findAnswersSheet(form)).toBeUndefined();
    });
  });
}

import type { LayoutEdit } from '../../../src/app/kernel/services/layoutEdit';
import type { TabEdit } from '../../../src/tabs/engine/edit';
import { readTab } from '../../../src/tabs/engine/readTab';
import { regenerate } from '../../../src/tabs/engine/write';
import { tabs } from '../../../src/tabs/tabs';
import { installedIn, type Opened, placeIn, put, read } from './opened';

/** What holds where one sale ends and the next begins, and of the tab of its form. */
export function saleContract(name: string, open: () => Opened): void {
  const installed = installedIn(open);

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
      const ref = hands.shown('Paniers 3')[0]?.indexOf('Réf.') ?? -1;
      expect(hands.shown('Paniers 3')[1]?.[ref]).toBe('A1');
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

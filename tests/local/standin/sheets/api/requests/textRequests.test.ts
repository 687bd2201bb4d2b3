import { objectsAt } from '../../../../../../local/standin/sheets/grid/apiJson';
import { filled } from '../../filled';

describe('finding and replacing', () => {
  const led = {
    ...{ find: "'?Paniers'?!([A-Z]+:[A-Z]+)", replacement: "'Paniers 3'!$1", sheetId: 0 },
    ...{ searchByRegex: true, includeFormulas: true, matchCase: true },
  };

  it('changes formulas and words, by groups, and nothing else', () => {
    const { update, tab, book } = filled();
    book.typeCell(0, 3, 0, "=SUM('Paniers'!C:C)+SUM(Paniers!D:D)");
    book.typeCell(0, 3, 1, 'Les Paniers!');
    const answer = update({ findReplace: led });
    expect(tab.cell(3, 0)?.formula).toBe("=SUM('Paniers 3'!C:C)+SUM('Paniers 3'!D:D)");
    expect(tab.cell(3, 1)?.value).toBe('Les Paniers!');
    expect(objectsAt(answer, 'replies')[0]).toEqual({
      findReplace: { formulasChanged: 1, valuesChanged: 0, occurrencesChanged: 2 },
    });
  });

  it('is refused in ways that are not modelled', () => {
    const { update } = filled();
    expect(() => update({ findReplace: { ...led, searchByRegex: false } })).toThrow(
      'findReplace without searchByRegex is not modelled.',
    );
  });
});

import { newDrive, rowsOf } from '../drive';

type Value = string | number | boolean | null;

/** A tab with some rows, and the result of a formula standing in Z1. */
function computed(formula: string, rows: Value[][] = []) {
  const { update, book } = newDrive();
  update(
    { updateCells: { start: {}, rows: rowsOf(rows), fields: 'userEnteredValue' } },
    {
      updateCells: {
        start: { columnIndex: 25 },
        rows: rowsOf([[formula]]),
        fields: 'userEnteredValue',
      },
    },
  );
  return book.effectiveValue(0, 0, 25).value;
}

const SALES: Value[][] = [
  ['Produit', 'Quantité', 'Prix'],
  ['Pain', 2, 4.5],
  ['pain', 1, 4.5],
  ['Miel', 3, 7],
  ['', null, null],
  ['Miel de sapin', 1, 9],
];

describe('formulas', () => {
  it.each<[string, Value]>([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=(1+2)*3', 9],
    ['=10%', 0.1],
    ['=.5+1', 1.5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1=1,0', '#ERROR!'],
    ['=.5!1', '#ERROR!'],
    ['="A"="a"', true],
    ['="a"<"b"', true],
    ['=2>"1"', false],
    ['=ROUND(2.5)', 3],
    ['=ROUND(-2.5)', -3],
    ['=ROUND(2.675;2)', 2.68],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1234;-2)', 1200],
    ['=INT(-1.5)', -2],
    ['=ABS(-3)', 3],
    ['=MOD(-1;3)', 2],
    ['=MAX(1;5;3)-MIN(1;5;3)', 4],
    ['=IF(TRUE;1)', 1],
    ['=IF(FALSE;1)', false],
    ['=IF(1>2;"oui";"non")', 'non'],
    ['=IF(TRUE;"sûr";1/0)', 'sûr'],
    ['=IFERROR(1/0;"erreur")', 'erreur'],
    ['=IFERROR(5;"erreur")', 5],
    ['=AND(TRUE;1>0)', true],
    ['=OR(FALSE;1<0)', false],
    ['=NOT(TRUE)', false],
    ['=TEXT(1234.5;"#,##0.00 €")', '1\u202F234,50 €'],
    ['=TEXT(46119;"dd/mm/yyyy")', '07/04/2026'],
    ['=TODAY()', 46119],
    ['=LEN("été")', 3],
    ['=UPPER("été")', 'ÉTÉ'],
    ['=LEFT("Drôme";3)', 'Drô'],
    ['=DATE(2026;4;7)', 46119],
    ['=SUM({1;2;3})', 6],
    ['=TEXTJOIN(", ";TRUE;"a";"";"b")', 'a, b'],
    ['=CONCATENATE("a";"b")', 'ab'],
  ])('%s gives %p', (formula, expected) => {
    expect(computed(formula)).toBe(expected);
  });

  it.each<[string, Value]>([
    ['=SUM(B:B)', 7],
    ['=SUM(B2:B)', 7],
    ["=SUM('Feuille 1'!B:B)", 7],
    ['=MAX(C:C)', 9],
    ['=COUNTA(A:A)', 5],
    ['=SUMIF(A:A;"Pain";B:B)', 3],
    ['=SUMIF(A:A;"Miel*";B:B)', 4],
    ['=SUMIF(B:B;">=2")', 5],
    ['=SUMIFS(B:B;A:A;"pain";C:C;"<5")', 3],
    ['=SUMIFS(B2:B;A2:A;A2)', 3],
    ['=COUNTIF(A:A;"Miel")', 1],
    ['=COUNTIF(A2:A;"<>Miel")', 998],
    ['=COUNTIFS(A:A;"pain";B:B;1)', 1],
    ['=COUNTIF(B:B;2)', 1],
    ['=SUMPRODUCT(B2:B6;C2:C6)', 43.5],
    ['=SUMPRODUCT((A2:A="pain")*(B2:B)*(C2:C))', 13.5],
    ['=SUMPRODUCT(--(B2:B>1))', 2],
    ['=AVERAGE(B:B)', 1.75],
    ['=VLOOKUP("Miel";A:C;3;FALSE)', 7],
    ['=VLOOKUP("Lait";A:C;3;FALSE)', '#N/A'],
    ['=INDEX(A:A;MATCH("Miel";A:A;0))', 'Miel'],
    ['=ROW(A5)', 5],
    ['=ISBLANK(INDEX(A:A;99))', true],
    ['=ISBLANK(INDEX(A:A;2))', false],
    ['=A99', null],
    ['=ISBLANK(A99)', true],
    ['=ISBLANK(A2)', false],
    ['=A99=""', true],
    ['=A99=0', true],
    ['=A99+1', 1],
    ['=A99&"x"', 'x'],
    ['=IF(B5="";"vide";B5)', 'vide'],
    ['=A5=""', true],
  ])('over the rows of a tab, %s gives %p', (formula, expected) => {
    expect(computed(formula, SALES)).toBe(expected);
  });

  it('tells the kind of each error, and why', () => {
    const { update, book, sheets } = newDrive();
    const formulas = ['=1/0', '=1+"a"', '=Absente!A1', '=FOO(1)', '=NA()', '=(1', '=truc', '=A7'];
    update({
      updateCells: {
        start: {},
        rows: rowsOf(formulas.map((formula) => [formula])),
        fields: 'userEnteredValue',
      },
    });
    const read = sheets.Spreadsheets.get(book.id, {
      fields: 'sheets.data.rowData.values.effectiveValue.errorValue',
    });
    const kinds = JSON.parse(JSON.stringify(read)).sheets[0].data[0].rowData.map(
      (row: { values: { effectiveValue: { errorValue: { type: string } } }[] }) =>
        row.values[0]?.effectiveValue.errorValue.type,
    );
    expect(kinds).toEqual([
      'DIVIDE_BY_ZERO',
      'VALUE',
      'REF',
      'NAME',
      'N_A',
      'ERROR',
      'NAME',
      'NAME',
    ]);
  });

  it('follows its cells as they change', () => {
    const { book, tab } = newDrive();
    tab.setCell(0, 0, { value: 2 });
    tab.setCell(0, 1, { formula: '=A1*10' });
    tab.setCell(0, 2, { formula: '=B1+1' });
    expect(book.effectiveValue(0, 0, 2).value).toBe(21);
    tab.setCell(0, 0, { value: 3 });
    expect(book.effectiveValue(0, 0, 2).value).toBe(31);
  });

  it('makes an error of a circle, short or long, and of nothing else', () => {
    const { book, tab } = newDrive();
    tab.setCell(0, 0, { formula: '=A1+1' });
    tab.setCell(1, 0, { formula: '=B2' });
    tab.setCell(1, 1, { formula: '=A2' });
    for (let row = 0; row < 300; row++)
      tab.setCell(row, 3, { formula: `=D${((row + 1) % 300) + 1}` });
    for (const [row, column] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 3],
      [299, 3],
    ] as const) {
      expect(book.effectiveValue(0, row, column)).toEqual({ kind: 'error', value: '#REF!' });
    }
    tab.setCell(5, 5, { formula: '=SUM(F1:F5)' });
    expect(book.effectiveValue(0, 5, 5).value).toBe(0);
  });

  it('computes a running total of thousands of rows from its last cell', () => {
    const { book, tab } = newDrive();
    tab.fields.rowCount = 20_000;
    tab.setCell(0, 0, { value: 1 });
    for (let row = 1; row < 20_000; row++) tab.setCell(row, 0, { formula: `=A${row}+1` });
    expect(book.effectiveValue(0, 19_999, 0).value).toBe(20_000);
  });

  it('never takes a text that begins with = for a formula', () => {
    const { update, book } = newDrive();
    update({
      updateCells: {
        start: {},
        rows: [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(book.effectiveValue(0, 0, 0)).toEqual({ kind: 'string', value: '=1+1' });
  });
});

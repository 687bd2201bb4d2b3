import * as XLSX from '@e965/xlsx';
import { isBook } from '../../../src/formats/book/book';
import { archive, read, sizedAs } from './aBook';

test.each(['xlsx', 'ods'] as const)(
  'a list of any program reads as typed from .%s',
  async (bookType) => {
    const rows = [
      ['Produit', 'Unité', 'Prix'],
      ['Œufs & « extra » <plein air>', '6', '2,20 €'],
      ['', '', ''],
      ['Miel', '500 g', '9.5'],
    ];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Ferme du Bez');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), 'Vide');
    const bytes = new Uint8Array(XLSX.write(book, { bookType, type: 'array', compression: true }));
    expect(isBook(bytes)).toBe(true);
    expect(await read(bytes)).toEqual({
      sheets: [{ title: 'Ferme du Bez', rows: [rows[0], rows[1], [], rows[3]] }],
    });
  },
);

test('an .ods shows what its cells show: notes, hidden sheets and repeated blanks are no products', async () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>
    <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
    </office:automatic-styles><office:body><office:spreadsheet>
    <table:table table:name="Avril" table:style-name="ta1">
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row>${cell('Radis<text:s text:c="2"/>roses')}<table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="currency" office:value="1.5"><office:annotation><text:p>à revoir</text:p></office:annotation><text:p>1,50 €</text:p></table:table-cell></table:table-row>
      <table:table-row>${cell('Ail', 'table:number-columns-repeated="2"')}<table:table-cell table:formula="of:=[.A1]*2"/>${cell('#REF!')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
    </table:table>
    <table:table table:name="Brouillon" table:style-name="ta2"><table:table-row>${cell('Thym')}</table:table-row></table:table>
    </office:spreadsheet></office:body></office:document-content>`;
  expect(await read(archive({ 'content.xml': content }))).toEqual({
    sheets: [
      {
        title: 'Avril',
        rows: [[], [], ['Radis  roses', '', '', '1,50 €'], ['Ail', 'Ail', '=[.A1]*2', '#REF!']],
      },
    ],
  });
});

test('what is no workbook that can be read says why', async () => {
  const whole = new Uint8Array(
    XLSX.write(
      { SheetNames: ['A'], Sheets: { A: XLSX.utils.aoa_to_sheet([['Ail', 1]]) } },
      { bookType: 'xlsx', type: 'array' },
    ),
  );
  const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': '??' };
  const said = await Promise.all(
    [
      whole.subarray(0, whole.length - 200),
      archive({ 'lisez-moi.txt': 'bonjour' }),
      archive(manifest),
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      archive({ 'xl/workbook.xml': '<workbook><sheet name="A" r:id="rId1"/></workbook>' }),
      sizedAs(archive({ 'content.xml': 'a bomb' }), { 'content.xml': 1_100_000_000 }),
    ].map((bytes) => read(bytes)),
  );
  expect(said.map((one) => ('refused' in one ? one.refused : one.sheets))).toEqual([
    'damaged',
    'otherArchive',
    'encrypted',
    'old',
    'damaged',
    'tooLarge',
  ]);
});

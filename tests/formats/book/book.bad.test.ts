import { archive, inflate, read, sizedAs } from './aBook';

const sheet = (name: string, id = 'r1') => `<sheet name="${name}" r:id="${id}"/>`;
const place = (id: string, target: string) => `<Relationship Id="${id}" Target="${target}"/>`;
const cells = (...rows: readonly string[]) =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`;
const typed = (text: string) => `<c t="str"><v>${text}</v></c>`;

function excel(parts: Readonly<Record<string, string>>): Uint8Array {
  const one = {
    'xl/workbook.xml': `<workbook>${sheet('Avril')}</workbook>`,
    'xl/_rels/workbook.xml.rels': place('r1', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': cells(typed('Ail')),
  };
  return archive({ ...one, ...parts });
}

const calc = (table: string): Uint8Array =>
  archive({
    'content.xml': `<office:spreadsheet><table:table table:name="A">${table}</table:table></office:spreadsheet>`,
  });

test('a sheet that the workbook names a thousand times is read once', async () => {
  const mentions = Array.from({ length: 1000 }, (_, nth) => sheet(`Avril ${nth}`)).join('');
  const book = excel({ 'xl/workbook.xml': `<workbook>${mentions}</workbook>` });
  expect(await read(book)).toEqual({ sheets: [{ title: 'Avril 0', rows: [['Ail']] }] });
});

test('what is too large all together is refused before any of it is unpacked', async () => {
  const files = ['xl/workbook.xml', 'xl/a.xml', 'xl/b.xml'];
  const book = archive(Object.fromEntries(files.map((name) => [name, '<a/>'])));
  const refused = read(sizedAs(book, { 'xl/a.xml': 40_000_000, 'xl/b.xml': 40_000_000 }), () => {
    throw new Error('unpacked');
  });
  expect(await refused).toEqual({ refused: 'tooLarge' });
});

test.each([0, 3, 2000])(
  'a file that says it holds %d bytes, and lies, is damaged',
  async (size) => {
    expect(await read(sizedAs(excel({}), { 'xl/workbook.xml': size }))).toEqual({
      refused: 'damaged',
    });
  },
);

test('where the texts of its cells cannot be unpacked, a workbook is damaged, and not read without them', async () => {
  const book = excel({ 'xl/sharedStrings.xml': '<sst><si><t>Ail</t></si></sst>' });
  expect(await read(sizedAs(book, { 'xl/sharedStrings.xml': 3 }))).toEqual({ refused: 'damaged' });
});

test('no more is unpacked of a file than it says it holds', async () => {
  const asked: number[] = [];
  const book = excel({});
  const view = new DataView(book.buffer);
  // Its first file as one that is packed.
  view.setUint16(view.getUint32(book.length - 6, true) + 10, 8, true);
  await read(book, (packed, most) => {
    asked.push(most);
    return inflate(packed, most);
  });
  expect(asked).toEqual([`<workbook>${sheet('Avril')}</workbook>`.length]);
});

const LONG = 'x'.repeat(20_000);

test.each([
  [
    'a text that a thousand cells share',
    excel({
      'xl/sharedStrings.xml': `<sst><si><t>${LONG}</t></si></sst>`,
      'xl/worksheets/sheet1.xml': cells(
        ...Array.from({ length: 10 }, () => '<c t="s"><v>0</v></c>'.repeat(100)),
      ),
    }),
  ],
  [
    'a cell that stands in every place',
    calc(
      `<table:table-row table:number-rows-repeated="5000"><table:table-cell table:number-columns-repeated="200"><text:p>${LONG}</text:p></table:table-cell></table:table-row>`,
    ),
  ],
  [
    'thousands of sheets with one cell each, far away',
    calc(
      `${'<table:table-row table:number-rows-repeated="4999"/><table:table-row><table:table-cell table:number-columns-repeated="199"/><table:table-cell><text:p>Ail</text:p></table:table-cell></table:table-row></table:table><table:table>'.repeat(2_500)}`,
    ),
  ],
])('%s: what would be far too much is refused', async (_, book) => {
  const reading = await read(book);
  expect('refused' in reading && reading.refused).toBe('tooLarge');
});

test('what names objects know, in a style or an entity, is a name', async () => {
  const book = excel({
    'xl/styles.xml': '<cellXfs><xf numFmtId="constructor"/><xf numFmtId="__proto__"/></cellXfs>',
    'xl/worksheets/sheet1.xml': cells(
      `<c s="0"><v>1.5</v></c><c s="1"><v>2</v></c>${typed('&toString;&amp;')}`,
    ),
  });
  expect(await read(book)).toEqual({
    sheets: [{ title: 'Avril', rows: [['1,5', '2', '&toString;&']] }],
  });
});

import type * as Excel from '@cj-tech-master/excelts';
import * as fc from 'fast-check';
import { folded } from '../../../local/drive/folded';
import { readWorkbookFile } from '../../../local/excel/readWorkbook';
import { workbookBytes } from '../../../local/excel/writeWorkbook';
import { readZip } from '../../../local/excel/zip';
import { SpreadsheetStore } from '../../../local/standin/sheets/store/spreadsheetStore';
import { fillBook } from '../../../local/workspace/keeping/plainBook';
import { openWorkbook } from '../../../local/workspace/keeping/sources';
import { Drive } from '../../stories/support/drive';
import { oneThread } from '../../support/oneThread';
import { plain } from '../cli/helpers';
import { workbook } from '../workspace/support/oddFiles';
import { zipOf } from '../workspace/support/zipOf';

const where = { bundle: 'dist', worker: oneThread };

async function opened(bytes: Buffer) {
  const result = await openWorkbook(bytes, 'Livre.xlsx', where);
  if ('refused' in result) throw new Error(result.refused);
  const { spreadsheet } = result.world;
  const [sheet] = spreadsheet.sheets;
  const values = (row: number): unknown[] =>
    Array.from(
      { length: sheet?.columnCount ?? 0 },
      (_, at) => spreadsheet.effectiveValue(sheet?.id ?? 0, row, at).value,
    );
  return { world: result.world, said: plain(result.said.join('\n')), values };
}

const one = (fill: (sheet: Excel.Worksheet) => void): Promise<Buffer> =>
  workbook((book) => fill(book.addWorksheet('Notes')));

test('a workbook of something else opens as it is, and the drive is installed in it', async () => {
  const { world } = await opened(await one((sheet) => void sheet.addRow(['à voir', 3])));
  const drive = Drive.over(world);
  expect(drive.titles()).toEqual(['Notes']);
  await drive.install();
  expect(drive.titles()).toContain('Produits');
  expect(drive.book.formattedValue(drive.sheet('Notes').id, 0, 0)).toBe('à voir');
});

test('dates, errors, yes and no, rich text and links are values like those that people type', async () => {
  const { values, world } = await opened(
    await one((sheet) => {
      sheet.addRow([
        new Date(Date.UTC(2026, 3, 7, 8, 29, 3)),
        { error: '#N/A' },
        true,
        { richText: [{ text: 'en ' }, { text: 'gras', font: { bold: true } }] },
        { text: 'le site', hyperlink: 'https://exemple.test/' },
        { formula: 'SUM(G1,2)' },
        0.5,
      ]);
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy hh:mm:ss';
    }),
  );
  const serial = expect.closeTo(46119.353506944, 8);
  expect(values(0)).toEqual([serial, '#N/A', true, 'en gras', 'le site', 2.5, 0.5]);
  const [sheet] = world.spreadsheet.sheets;
  expect(world.spreadsheet.formattedValue(sheet?.id ?? 0, 0, 0)).toBe('07/04/2026 08:29:03');
});

test('formulas that lead to other files, or that Google alone computes, keep their last result', async () => {
  const { values, said } = await opened(
    await one((sheet) => {
      sheet.addRow([
        { formula: '[1]Feuil1!A1*2', result: 8 },
        { formula: 'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(A1)"),"hier")', result: 'hier' },
        { formula: '"[1]"&"a"' },
      ]);
    }),
  );
  expect(values(0)).toEqual([8, 'hier', '[1]a']);
  expect(said).toContain('leur dernier résultat est gardé à leur place');
});

test('macros are left out, and that is said', async () => {
  const plainFile = await one((sheet) => void sheet.addRow(['a']));
  const unpacked = new Map<string, Buffer>();
  const reading = readZip(plainFile);
  if ('refused' in reading) throw new Error(reading.refused);
  for (const name of reading.zip.names) unpacked.set(name, reading.zip.read(name) as Buffer);
  unpacked.set('xl/vbaProject.bin', Buffer.from('macro'));
  const { said } = await opened(zipOf(Object.fromEntries(unpacked)));
  expect(said).toContain('Ses macros sont laissées de côté.');
});

test('a thousand tabs are refused with the number that is read', async () => {
  const bytes = await workbook((book) => {
    for (let n = 1; n <= 1000; n++) book.addWorksheet(`Feuille ${n}`);
  });
  expect(await readWorkbookFile(bytes)).toEqual({
    refused: expect.stringMatching(/1000 onglets.* 600 au plus/),
  });
});

test('a zip with a password is refused as such', async () => {
  const bytes = await one((sheet) => void sheet.addRow(['a']));
  const at = bytes.indexOf('PK\u0001\u0002') + 8;
  bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
  expect(await readWorkbookFile(bytes)).toEqual({
    refused: expect.stringContaining('mot de passe'),
  });
});

const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isPlain);

/** What no file for Excel can hold. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u.test(text) && text.trim() === text && text !== '';
}

const cells = fc.oneof(
  texts.map((value) => ({ value })),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => ({ value: n / 100 })),
  fc.integer({ min: 1, max: 80_000_000 }).map((n) => ({
    value: 46_000 + n / 86_400,
    format: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } },
  })),
  fc
    .boolean()
    .map((value) => ({ value, validation: { condition: { type: 'BOOLEAN' }, strict: true } })),
  fc.constantFrom({ formula: '=SUM(A1:A3;2)' }, { formula: '=IF(B1>1;"a;b";"x,y")' }),
  fc.constant(undefined),
);

test('any tab that is saved and opened again has the same values, formulas and formats', async () => {
  const grids = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });
  // Excel cuts a title behind 31 of its characters, and twelve of ours may be more.
  const titles = texts.filter(
    (title) => !/[*?:\\/[\]']/.test(title) && folded(title) !== 'history' && title.length <= 31,
  );
  await fc.assert(
    fc.asyncProperty(grids, titles, async (grid, title) => {
      const book = SpreadsheetStore.create({ id: 'a', name: 'a' });
      const sheet = book.sheet(0);
      book.renameSheet(sheet, title);
      grid.forEach((row, at) => {
        row.forEach((cell, column) => {
          if (cell) sheet.setCell(at, column, cell);
        });
      });
      const reading = await readWorkbookFile(await workbookBytes(book, 0, '{}'));
      if ('refused' in reading) throw new Error(reading.refused);
      const again = SpreadsheetStore.create({ id: 'b', name: 'b' });
      fillBook(again, reading.book.sheets);
      const [copy] = again.sheets;
      expect(again.sheets.map((one) => one.title)).toEqual([title]);
      sheet.eachCell((cell, row, column) => {
        const found = copy?.cell(row, column);
        expect(found?.formula).toBe(cell.formula);
        expect(found?.format).toEqual(cell.format);
        if (typeof cell.value === 'number') expect(found?.value).toBeCloseTo(cell.value, 7);
        else expect(found?.value).toBe(cell.value);
      });
    }),
    { numRuns: 25 },
  );
});

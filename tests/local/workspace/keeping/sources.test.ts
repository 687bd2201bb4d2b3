import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Excel from '@cj-tech-master/excelts';
import * as XLSX from '@e965/xlsx';
import { workbookBytes } from '../../../../local/excel/writeWorkbook';
import { stateText } from '../../../../local/standin/runtime/state/stateText';
import { openWorkbook } from '../../../../local/workspace/keeping/sources';
import { Drive } from '../../../stories/support/drive';
import { opened, prepared } from '../../../stories/support/market';
import { oneThread } from '../../../support/oneThread';
import { plain, temporaryFolder } from '../../cli/helpers';

const where = { bundle: 'dist', worker: oneThread };

const savedAs = (drive: Drive): Promise<Buffer> =>
  workbookBytes(drive.book, drive.world.now(), stateText(drive.world.toJSON()));

async function open(bytes: Buffer): Promise<{ drive: Drive; said: string }> {
  const result = await openWorkbook(bytes, 'Mon drive.xlsx', where);
  if ('refused' in result) throw new Error(result.refused);
  return { drive: Drive.over(result.world), said: plain(result.said.join('\n')) };
}

/** The file after somebody worked on it in a program that writes all of it anew. */
async function edited(bytes: Buffer, change: (book: Excel.Workbook) => void): Promise<Buffer> {
  const book = new Excel.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await book.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const cell = (book: Excel.Workbook, drive: Drive, tab: string, header: string, row: number) => {
  const found = book.getWorksheet(tab)?.getCell(row + 1, drive.column(tab, header) + 1);
  if (!found) throw new Error(`no ${tab}`);
  return found;
};

async function withOrders(): Promise<Drive> {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB01: 2, CR01: 3 }, { name: '=Anne "Zoë" 🥕' });
  await drive.order('bruno@exemple.fr', { FB01: 2, CR02: 1 });
  return drive;
}

test('a drive that was saved as a workbook comes back whole, in the middle of a sale', async () => {
  const drive = await withOrders();
  const { drive: again, said } = await open(await savedAs(drive));
  expect(said).toBe('Le drive est rouvert tel qu’il a été enregistré.');
  expect(again.stateText()).toBe(drive.stateText());
  for (const one of [drive, again]) await one.close('2026-04-09 22:00');
  expect(again.rows('Paniers')).toEqual(drive.rows('Paniers'));
  expect(again.rows('Paniers').length).toBeGreaterThan(3);
});

test('what was changed in another program is taken over, in rows, new tabs and moved columns', async () => {
  const drive = await withOrders();
  const row = drive.find('Produits', { 'Réf.': 'CR01' });
  const bytes = await edited(await savedAs(drive), (book) => {
    cell(book, drive, 'Produits', 'Prix TTC', row).value = 2.6;
    cell(book, drive, 'Produits', 'Produit', row).value = 'Crottin affiné';
    book.addWorksheet('Mes notes').getCell('A1').value = 'à voir';
  });
  const { drive: again, said } = await open(bytes);
  expect(said).toContain('2 cellules changées depuis dans un autre logiciel, reprises.');
  expect(said).toContain('Onglets ajoutés : « Mes notes ».');
  expect(again.row('Produits', { 'Réf.': 'CR01' })).toMatchObject({
    Produit: 'Crottin affiné',
    'Prix TTC': 2.6,
  });
  expect(again.rows('Commandes')).toEqual(drive.rows('Commandes'));
});

test('columns that were moved in another program are found by their headers', async () => {
  const drive = await prepared();
  const bytes = await edited(await savedAs(drive), (book) => {
    const sheet = book.getWorksheet('Producteurs');
    sheet?.spliceColumns(1, 0, ['Ma colonne', 'a', 'b']);
  });
  const { drive: again } = await open(bytes);
  await again.install();
  expect(again.toFix()).toEqual(drive.toFix());
  await again.open('2026-04-07 08:00');
  expect(again.rows('Produits en vente')).toHaveLength(4);
});

test('without its hidden tab, or with a damaged one, the tabs are taken and the rest is said', async () => {
  const drive = await prepared();
  const bytes = await savedAs(drive);
  const stripped = await edited(bytes, (book) => {
    book.removeWorksheet('_drive');
  });
  expect((await open(stripped)).said).toContain('Choisissez « Installer le drive »');
  const damaged = await edited(bytes, (book) => {
    const hidden = book.getWorksheet('_drive')?.getCell(3, 1);
    if (hidden) hidden.value = String(hidden.value).replace(/.{40}/, '');
  });
  const { said, drive: again } = await open(damaged);
  expect(said).toContain('est abîmée : seuls les onglets sont repris.');
  await again.install();
  expect(again.table('Produits', 'Réf.', 'Prix TTC', 'Stock')).toEqual(
    drive.table('Produits', 'Réf.', 'Prix TTC', 'Stock'),
  );
});

test('the file shows figures, dropdowns, colours, notes and hidden tabs as the drive does', async () => {
  const drive = await prepared();
  drive.type('Produits', 1, drive.column('Produits', 'Prix TTC'), 'cher');
  await drive.press('checkWorkbook');
  const bytes = await savedAs(drive);
  const read = XLSX.read(bytes, { cellNF: true });
  expect(read.SheetNames.slice(0, 2)).toEqual(drive.titles().slice(0, 2));
  expect(read.Workbook?.Sheets?.at(-1)).toMatchObject({ name: '_drive', Hidden: 2 });
  const book = new Excel.Workbook();
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
  const sheet = book.getWorksheet('Produits');
  const unit = sheet?.getCell(2, drive.column('Produits', 'Unité') + 1);
  expect(unit?.dataValidation).toMatchObject({
    formulae: [expect.stringContaining('pièce,')],
  });
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const rules = (sheet as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings;
  expect(rules).not.toHaveLength(0);
});

const withLibreOffice = existsSync('/usr/bin/soffice') ? test : test.skip;

withLibreOffice('LibreOffice opens it, saves it again, and the drive is still in it', async () => {
  const drive = await withOrders();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'drive.xlsx'), await savedAs(drive));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'again')];
  execFileSync('soffice', [profile, ...words, join(folder, 'drive.xlsx')], {
    stdio: 'ignore',
    timeout: 90_000,
  });
  const { drive: again, said } = await open(readFileSync(join(folder, 'again/drive.xlsx')));
  expect(said).toBe('Le drive est rouvert tel qu’il a été enregistré.');
  expect(again.stateText()).toBe(drive.stateText());
});

/** The written spreadsheets, read back by programs that did not write them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { type Row, type Run, tab, temporary } from './run';

type Value = string | number | boolean;
export type Sheets = ReadonlyMap<string, readonly (readonly (Value | undefined)[])[]>;

const open = (file: string): xlsx.WorkBook => xlsx.read(readFileSync(file), { sheetStubs: true });

export function readSheets(file: string): Sheets {
  const book = open(file);
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {};
      return [name, xlsx.utils.sheet_to_json<(Value | undefined)[]>(sheet, { header: 1 })];
    }),
  );
}

export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Opened and saved again by LibreOffice. */
function throughOffice(file: string): string {
  const folder = temporary();
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
    ].concat(file),
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return join(folder, basename(file));
}

/** Formulas without their results, so that whoever opens the file must calculate them. */
function withoutResults(file: string): string {
  const book = open(file);
  for (const sheet of Object.values(book.Sheets)) {
    for (const [place, cell] of Object.entries(sheet as Record<string, xlsx.CellObject>)) {
      if (!place.startsWith('!') && cell.f !== undefined) sheet[place] = { t: 'n', f: cell.f };
    }
  }
  const copy = join(temporary(), basename(file));
  writeFileSync(copy, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return copy;
}

export const recalculated = (file: string): Sheets =>
  readSheets(throughOffice(withoutResults(file)));
export const reopened = (file: string): Sheets => readSheets(throughOffice(file));

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;

const isoOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);

/** A cell of the file as the CSV of its tab writes it. */
function sameAsText(value: Value | undefined, text: string): boolean {
  if (text === '') return value === undefined || value === '';
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE');
  if (typeof value !== 'number') return value?.replace(/\r/g, '') === text.replace(/\r/g, '');
  if (DATE.test(text)) return isoOf(value).startsWith(text);
  return NUMBER.test(text) && Math.abs(value - Number(text)) < 1e-9 * Math.max(1, Math.abs(value));
}

/** Cells of a tab that the workbook shows otherwise than the CSV. */
export function differences(run: Run, sheets: Sheets, title: string): string[] {
  const rows = tab(run, title);
  const [headers = [], ...lines] = sheets.get(title) ?? [];
  const filled = lines.filter((line) => line.some((cell) => cell !== undefined && cell !== ''));
  const found = filled.length === rows.length ? [] : [`${filled.length} rows, not ${rows.length}`];
  rows.forEach((row: Row, at) => {
    headers.forEach((header, column) => {
      const text = row[String(header)] ?? '';
      const value = filled[at]?.[column];
      if (!sameAsText(value, text)) found.push(`${title} ${at + 2} ${header}: ${value} ≠ ${text}`);
    });
  });
  return found;
}

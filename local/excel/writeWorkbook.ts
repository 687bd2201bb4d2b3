import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as Excel from '@cj-tech-master/excelts';
import type { Cell } from '../standin/sheets/grid/cells';
import { mapReferences } from '../standin/sheets/grid/references';
import type { SheetStore } from '../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../standin/sheets/store/spreadsheetStore';
import { colourRulesOf } from './colourRules';
import { addDriveSheet, DRIVE_SHEET } from './driveSheet';
import { dropdownOf, linkOf, styleOf } from './looks';

const PIXELS_A_CHARACTER = 7;
const PLAIN_WIDTH = 100;

/** The spreadsheet as a file that Excel and LibreOffice open, figures and looks alike. */
export async function writeWorkbook(
  book: SpreadsheetStore,
  path: string,
  at: number,
): Promise<void> {
  await writeBook(book, { filename: path }, at);
}

/** The same with the whole drive in it, as a file to send: `stateText` is what it is opened from. */
export async function workbookBytes(
  book: SpreadsheetStore,
  at: number,
  stateText: string,
): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  await writeBook(book, { stream }, at, stateText);
  return bytes;
}

async function writeBook(
  book: SpreadsheetStore,
  target: { filename: string } | { stream: Writable },
  at: number,
  stateText?: string,
): Promise<void> {
  const now = new Date(at);
  // Written row by row: a large sale has more cells than should stand in memory twice.
  const workbook = new Excel.WorkbookWriter({
    ...target,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = 'Drive fermier';
  workbook.lastModifiedBy = 'Drive fermier';
  workbook.created = now;
  workbook.modified = now;
  const names = excelNames(book.sheets.map((sheet) => sheet.title));
  book.sheets.forEach((sheet, at) => {
    const name = names[at] ?? sheet.title;
    writeSheet(workbook, { book, sheet, name, names });
  });
  if (stateText !== undefined) addDriveSheet(workbook, stateText);
  await workbook.commit();
}

const A4 = 9;
/** As much as stands on a sheet of A4 upright without being made smaller. */
const UPRIGHT = 720;

/** On A4, as wide as the sheet, with the headers on each page. */
function pageSetupOf(sheet: SheetStore): Partial<Excel.PageSetup> {
  const { columnLooks, frozenRowCount } = sheet.fields;
  const shown = Array.from({ length: sheet.lastColumn() }, (_, column) => columnLooks[column]);
  const width = shown.reduce(
    (all, look) => all + (look?.hiddenByUser ? 0 : (look?.pixelSize ?? PLAIN_WIDTH)),
    0,
  );
  return {
    paperSize: A4,
    orientation: width > UPRIGHT ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(frozenRowCount > 0 ? { printTitlesRow: `1:${frozenRowCount}` } : {}),
  };
}

interface SheetJob {
  readonly book: SpreadsheetStore;
  readonly sheet: SheetStore;
  readonly name: string;
  /** Of all tabs, in their order. */
  readonly names: readonly string[];
}

function writeSheet(workbook: Excel.WorkbookWriter, job: SheetJob): void {
  const { book, sheet, name } = job;
  const { frozenRowCount, frozenColumnCount, hidden, columnLooks } = sheet.fields;
  const worksheet = workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    views: [{ state: 'frozen', ySplit: frozenRowCount, xSplit: frozenColumnCount }],
    pageSetup: pageSetupOf(sheet),
  });
  const width = sheet.lastColumn();
  worksheet.columns = Array.from({ length: width }, (_, column) => ({
    width: (columnLooks[column]?.pixelSize ?? PLAIN_WIDTH) / PIXELS_A_CHARACTER,
    hidden: columnLooks[column]?.hiddenByUser === true,
  }));
  const rename = renaming(book, job.names);
  const written = (formula: string): string => excelFormula(rename(formula));
  for (const rule of colourRulesOf(sheet, written)) worksheet.addConditionalFormatting(rule);
  const height = sheet.fields.rows.length;
  for (let row = 0; row < height; row++) {
    const line = worksheet.getRow(row + 1);
    for (let column = 0; column < width; column++) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const target = line.getCell(column + 1);
      target.value = excelValue(sheet, row, column, cell, rename);
      target.style = styleOf(cell, book.locale);
      if (cell.note) target.note = cell.note;
      const dropdown = dropdownOf(cell, written);
      if (dropdown) target.dataValidation = dropdown;
    }
    line.commit();
  }
  worksheet.commit();
}

function excelValue(
  sheet: SheetStore,
  row: number,
  column: number,
  cell: Cell,
  rename: (formula: string) => string,
): Excel.CellValue {
  const { kind, value } = sheet.book.effectiveValue(sheet.id, row, column);
  const result = kind === 'error' ? { error: String(value) as ErrorText } : (value ?? undefined);
  if (cell.formula !== undefined) {
    return {
      formula: excelFormula(rename(cell.formula)),
      ...(result === undefined ? {} : { result }),
    };
  }
  const link = linkOf(cell);
  if (link !== undefined && value !== null) return { text: String(value), hyperlink: link };
  if (typeof value === 'string') return value;
  return result ?? null;
}

type ErrorText = Excel.CellErrorValue['error'];

/** In the file arguments are parted by commas, whatever the language; arrays and texts stay. */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|;/g, (part) =>
      part === ';' ? ',' : part,
    );
}

/** Formulas follow the tabs whose titles Excel does not take. */
function renaming(book: SpreadsheetStore, names: readonly string[]): (formula: string) => string {
  const renamed = new Map<string, string>();
  book.sheets.forEach((sheet, at) => {
    const name = names[at];
    if (name !== undefined && name !== sheet.title) renamed.set(sheet.title.toLowerCase(), name);
  });
  if (renamed.size === 0) return (formula) => formula;
  return (formula) =>
    mapReferences(formula, (reference) => {
      const title = renamed.get(reference.sheet?.toLowerCase() ?? '');
      return title === undefined ? reference : { ...reference, sheet: title };
    });
}

const LONGEST = 31;

/** Excel takes 31 characters, none of `* ? : \ / [ ]`, and no name twice. */
export function excelNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>([DRIVE_SHEET]);
  return titles.map((title) => {
    const plain = title.replace(/[*?:\\/[\]]/g, '-').replace(/^'|'$/g, '’');
    let name = plain.slice(0, LONGEST);
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = ` (${n})`;
      name = plain.slice(0, LONGEST - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

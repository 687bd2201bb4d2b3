import * as Excel from '@cj-tech-master/excelts';
import {
  damagedOrCut,
  foreignFormulas,
  hugeUnpacked,
  macrosDropped,
  noReadableTab,
  notXlsx,
  otherArchive,
  passwordProtected,
  protectedOrOld,
  tooLarge,
  tooManyTabs,
} from '../text/excel';
import { quoted } from '../text/french';
import { DRIVE_SHEET, type DriveSheetReading, readDriveSheet } from './driveSheet';
import { type FoundSheet, readSheet } from './sheetFile';
import { LARGEST_UNPACKED, readZip, type ZipFile } from './zip';

export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
  /** What the tab that only the drive reads holds; absent when the file has none. */
  readonly drive?: DriveSheetReading;
  /** What people should know of it, besides. */
  readonly remarks: readonly string[];
}

export type BookReading = { readonly book: FoundBook } | { readonly refused: string };

const LARGEST_FILE = 20_000_000;
/** Each sale leaves a few hidden ones behind. */
const MOST_TABS = 600;

/** Reads an .xlsx, whoever wrote it; says in one line why it cannot. */
export async function readWorkbookFile(bytes: Buffer): Promise<BookReading> {
  const opened = await openWorkbook(bytes);
  return 'refused' in opened ? opened : { book: bookOf(opened.workbook, opened.zip) };
}

interface OpenedBook {
  readonly workbook: Excel.Workbook;
  readonly zip: ZipFile;
}

/** The file as its library has it, where it is one, and no larger than it may be. */
async function openWorkbook(bytes: Buffer): Promise<OpenedBook | { readonly refused: string }> {
  if (bytes.length > LARGEST_FILE) return { refused: sizeRefusal(bytes.length) };
  const reading = readZip(bytes);
  if ('refused' in reading) return { refused: refusals(bytes)[reading.refused] };
  const { zip } = reading;
  if (zip.read('xl/workbook.xml') === undefined) {
    return { refused: otherArchive };
  }
  const tabs = zip.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length;
  if (tabs === 0) return { refused: noReadableTab };
  if (tabs > MOST_TABS) {
    return { refused: tooManyTabs(tabs, MOST_TABS) };
  }
  const workbook = await loaded(bytes);
  if (workbook === undefined) return { refused: damagedOrCut };
  return { workbook, zip };
}

function refusals(bytes: Buffer) {
  const isOld = bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0;
  return {
    notZip: isOld ? protectedOrOld : notXlsx,
    damaged: damagedOrCut,
    encrypted: passwordProtected,
    tooLarge: hugeUnpacked,
  };
}

function sizeRefusal(size: number): string {
  const millions = (bytes: number): number => Math.round(bytes / 1_000_000);
  return tooLarge(millions(size), millions(LARGEST_FILE));
}

/** Left out: what expands to a cell each over a million rows, and what no tab of ours has. */
const PASSED_OVER = [
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'mergeCells',
  'picture',
  'sheetProtection',
  'tableParts',
];

async function loaded(bytes: Buffer): Promise<Excel.Workbook | undefined> {
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(arrayBufferOf(bytes), { ignoreNodes: PASSED_OVER });
    return workbook;
  } catch {
    // The library has no error of its own for files that are not as they should be.
    return undefined;
  }
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function bookOf(workbook: Excel.Workbook, zip: ZipFile): FoundBook {
  const all = workbook.worksheets.map((worksheet) => ({ worksheet }));
  const hidden = all.find(({ worksheet }) => worksheet.name === DRIVE_SHEET)?.worksheet;
  const drive =
    hidden && readDriveSheet((row, column) => hidden.getCell(row, column).value, LARGEST_UNPACKED);
  const sheets = all
    .filter(({ worksheet }) => worksheet !== hidden)
    .map(({ worksheet }) => readSheet(worksheet, xmlOf(zip, worksheet.id)));
  return { sheets, ...(drive ? { drive } : {}), remarks: remarksOf(zip, sheets) };
}

const xmlOf = (zip: ZipFile, id: number): string =>
  zip.read(`xl/worksheets/sheet${id}.xml`)?.toString('utf8') ?? '';

function remarksOf(zip: ZipFile, sheets: readonly FoundSheet[]): readonly string[] {
  const remarks: string[] = [];
  if (zip.names.some((name) => name.startsWith('xl/vbaProject'))) {
    remarks.push(macrosDropped);
  }
  const frozen = sheets.filter(({ frozenFormulas }) => frozenFormulas > 0);
  if (frozen.length > 0) {
    const titles = frozen.map(({ title }) => quoted(title)).join(', ');
    remarks.push(foreignFormulas(titles));
  }
  return remarks;
}

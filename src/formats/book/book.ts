import type { Decoder } from '../decodeText';
import { calcSheets } from './calcSheets';
import { excelSheets, type Text } from './excelSheets';
import { Room } from './rows';
import { type Inflate, unzip } from './unzip';

/** A sheet as people see it: results of formulas, days as days, decimals with a comma. */
export interface BookSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export type BookReading =
  | { readonly sheets: readonly BookSheet[] }
  | { readonly refused: 'damaged' | 'encrypted' | 'tooLarge' | 'old' | 'otherArchive' };

/** An .xlsx or .ods begins like any zip, an .xls like any old file of Office. */
export const isBook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/** The sheets of an .xlsx or .ods that are shown and hold something. */
export async function readBook(
  bytes: Uint8Array,
  inflate: Inflate,
  decode: Decoder,
): Promise<BookReading> {
  if (bytes[0] === 0xd0) return { refused: 'old' };
  const zip = unzip(bytes, inflate);
  if ('refused' in zip) return zip;
  let isDamaged = false;
  const text = async (name: string): Promise<string | undefined> => {
    const found = await zip.read(name);
    isDamaged ||= found === undefined && zip.has(name);
    return found && decode(found, 'utf-8', false);
  };
  const reading = await sheetsIn(text);
  return isDamaged ? { refused: 'damaged' } : reading;
}

async function sheetsIn(text: Text): Promise<BookReading> {
  const room = new Room();
  const book = await text('xl/workbook.xml');
  if (book) return shownOf(await excelSheets(book, text, room), room);
  if ((await text('META-INF/manifest.xml'))?.includes('encryption-data'))
    return { refused: 'encrypted' };
  const content = await text('content.xml');
  return content?.includes('office:spreadsheet')
    ? shownOf(calcSheets(content, room), room)
    : { refused: 'otherArchive' };
}

function shownOf(sheets: readonly BookSheet[] | undefined, room: Room): BookReading {
  if (room.isFull) return { refused: 'tooLarge' };
  return sheets ? { sheets: sheets.filter(({ rows }) => rows.length > 0) } : { refused: 'damaged' };
}

import { decodeText } from '../../../../src/formats/decodeText';
import {
  type BookReading,
  isBook,
  type ListSheet,
  readBook,
} from '../../../../src/import/book/book';
import type { Inflate } from '../../../../src/import/book/unzip';
import { Sellers } from '../../../../src/import/words/sellers';
import { decode } from '../../../shared/decode';

type Refused = Extract<BookReading, { readonly refused: string }>;

/** A file as it would have been pasted: the cells of a workbook, or the text of any other. */
export async function textOfFile(
  bytes: Uint8Array,
  producers: readonly string[],
): Promise<{ readonly text: string } | Refused> {
  if (!isBook(bytes)) return { text: decodeText(bytes, decode) };
  const reading = await readBook(bytes, inflate, decode);
  if ('refused' in reading) return reading;
  const { sheets } = reading;
  const sellers = new Sellers(producers);
  const isTold = ({ title }: ListSheet): boolean =>
    sellers.find(title) !== undefined || (sheets.length > 1 && !UNNAMED.test(title));
  const texts = sheets.map((sheet) =>
    [...(isTold(sheet) ? [sheet.title] : []), ...sheet.rows.map(line)].join('\n'),
  );
  return { text: texts.join('\n\n') };
}

/** What these programs call a sheet by themselves. */
const UNNAMED = /^(?:feuil(?:le)?|sheet|tabelle) ?\d*$/i;

const line = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/\s+/g, ' '))
    .map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join('\t');

const inflate: Inflate = async (packed, most) => {
  const stream = new Blob([packed as BlobPart]).stream();
  const unpacked = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await unpacked.read();
      if (done) return bytes.subarray(0, length);
      length += value.length;
      if (length > most) return undefined;
      bytes.set(value, length - value.length);
    }
  } catch (error) {
    // What is damaged has its own words in each browser.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

import { type BookReading, isBook, readBook } from '../../../../src/formats/book/book';
import type { Inflate } from '../../../../src/formats/book/unzip';
import { decodeText } from '../../../../src/formats/decodeText';
import { bookText } from '../../../../src/import/bookText';
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
  return { text: bookText(reading.sheets, producers) };
}

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

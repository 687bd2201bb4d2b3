import { fecText, latin9 } from './fec';
import { ledgerTable } from './ledgerTable';
import { csvOf } from './table';
import type { BooksView } from './view';

interface BookFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The books of a period as files, for whoever has a folder. */
export const filesOf = (view: BooksView): BookFile[] => [
  { name: 'ecritures.csv', content: csvOf(ledgerTable(view)) },
  { name: 'fec.txt', content: latin9(fecText(view)) },
];

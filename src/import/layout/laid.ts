import type { TooLarge } from '../words/bounds';
import type { Field, ListLine } from '../words/fields';
import type { ForeignFormat } from './foreign';
import type { HeadingLine, Item, Said } from './headings';
import type { CutLine } from './listCells';

/** What people say of a list that the list does not say itself. */
export interface ListChoices extends Said {
  /** What each column holds, where people corrected the reading. */
  readonly columns?: readonly string[] | undefined;
}

/** What is wrong with a list as a whole, and what it is about. */
export type ListFault =
  | TooLarge
  | { readonly code: 'columnUnsure'; readonly read: string }
  | { readonly code: 'netPrices'; readonly read: string }
  | { readonly code: 'noColumn'; readonly field: 'title' | 'price' };

export interface ProductList {
  readonly columns: readonly {
    readonly name: string;
    readonly field: Field | null;
    readonly sample: string;
  }[];
  /** Each line that is no product, and what it was taken for. */
  readonly headings: readonly HeadingLine[];
  /** Some of them could be something else, and nobody said what. */
  readonly isUnsure: boolean;
  readonly lines: readonly ListLine[];
  readonly faults: readonly ListFault[];
  /** The program that wrote it, where its headers tell. */
  readonly format: ForeignFormat | null;
}

/** A list as it lies on the page, before its headings are known. */
export interface Laid {
  readonly columns: ProductList['columns'];
  readonly items: readonly Item[];
  readonly headers: readonly CutLine[];
  readonly faults: readonly ListFault[];
  readonly format: ForeignFormat | null;
  readonly hasProducer: boolean;
}

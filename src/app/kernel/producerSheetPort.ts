import type { CellValue } from './ports';

/** One page, from top to bottom. */
export interface ProducerSheetContent {
  readonly title: string;
  readonly rows: readonly ProducerSheetRow[];
  /** The producer may tick and fill in: those cells are theirs, and a write leaves them. */
  readonly isFilledIn: boolean;
}

export interface ProducerSheetRow {
  /** The first is a box to tick in rows that are ticked. */
  readonly cells: readonly CellValue[];
  readonly isHeading?: true;
  readonly isTicked?: true;
  /** What is typed beside it is about; only of rows that may be filled in. */
  readonly key?: string;
  /** Columns that hold euros. */
  readonly money?: readonly number[];
}

/** The column that a producer fills in: beside the box, what and how many. */
export const FILLED_AT = 3;

/** What stands beside a key, as it is shown. */
export interface FilledCell {
  readonly key: string;
  readonly typed: string;
  readonly isTicked: boolean;
}

export interface ProducerSheets {
  create(title: string, editors: readonly string[]): { readonly id: string; readonly url: string };
  /**
   * Replaces all that stands there, in one call; with `kept`, what the producer may fill in stays as
   * it is. False: the file is gone, or somebody else's.
   */
  write(id: string, content: ProducerSheetContent, kept: boolean): boolean;
  /** What the producer filled in; nothing where the file is gone. */
  read(id: string): readonly FilledCell[];
  /** False when the address has no Google account. */
  share(id: string, address: string, mayFillIn: boolean): boolean;
  unshare(id: string, address: string): void;
  /** Only boxes and the column to fill in can be changed by whoever it is shared with. */
  guard(id: string): void;
}

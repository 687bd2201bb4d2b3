import type { CellValue } from './ports';

/** One page, from top to bottom. */
export interface ProducerSheetContent {
  readonly title: string;
  readonly rows: readonly ProducerSheetRow[];
}

export interface ProducerSheetRow {
  readonly cells: readonly CellValue[];
  readonly isHeading?: true;
  /** Columns that hold euros. */
  readonly money?: readonly number[];
}

export interface ProducerSheets {
  create(title: string, editors: readonly string[]): { readonly id: string; readonly url: string };
  /** Replaces all that stands there, in one call. False: the file is gone, or somebody else's. */
  write(id: string, content: ProducerSheetContent): boolean;
  /** False when the address has no Google account. */
  share(id: string, address: string): boolean;
  unshare(id: string, address: string): void;
}

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

/** `gone`: the file was deleted. `refused`: it is somebody else's. `failed`: Google does not answer. */
export type FileWritten = 'done' | 'gone' | 'refused' | 'failed';

/** What Google refuses here is told, never thrown: it must not hold up a sale. */
export interface ProducerSheets {
  /** Its id, to be remembered before anything else is asked of it. */
  create(title: string): string | undefined;
  /** Where people open it. */
  address(id: string): string;
  /** Replaces all that stands there, in one call. */
  write(id: string, content: ProducerSheetContent): FileWritten;
  /** False where Google refuses: most often the address has no account. */
  share(id: string, address: string, as: 'viewer' | 'editor'): boolean;
  unshare(id: string, address: string): boolean;
}

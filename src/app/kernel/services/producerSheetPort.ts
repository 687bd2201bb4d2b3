import type { ProducerSheetContent } from '../../../text/pages/producers/producerPage';

/** The column that a producer fills in: beside the box, what and how many. */
export const FILLED_AT = 3;

/** What stands beside a key, as it is shown. */
export interface FilledCell {
  readonly key: string;
  readonly typed: string;
  readonly isTicked: boolean;
}

/** `gone`: the file was deleted. `refused`: it is somebody else's. `failed`: Google does not answer. */
export type FileWritten = 'done' | 'gone' | 'refused' | 'failed';

/** What Google refuses here is told, never thrown: it must not hold up a sale. */
export interface ProducerSheets {
  /** Its id, to be remembered before anything else is asked of it. */
  create(title: string): string | undefined;
  /** Where people open it. */
  address(id: string): string;
  /**
   * Replaces all that stands there, in one call; with `kept`, what the producer may fill in stays as
   * it is.
   */
  write(id: string, content: ProducerSheetContent, kept: boolean): FileWritten;
  /** What the producer filled in: nothing where the file is gone, undefined where Google refuses. */
  read(id: string): readonly FilledCell[] | undefined;
  /** False where Google refuses: most often the address has no account. */
  share(id: string, address: string, as: 'viewer' | 'editor'): boolean;
  unshare(id: string, address: string): boolean;
  /** Who may change it; undefined where Google does not say. */
  editors(id: string): readonly string[] | undefined;
  /** Only boxes and the column to fill in can be changed by whoever it is shared with. */
  guard(id: string): boolean;
}

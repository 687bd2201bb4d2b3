import type { Locale } from '../../domain/values/locale';
import type { Instant } from '../../domain/values/time';
import type { CellValue } from '../../tabs/engine/cell';
import type { TabEdit } from '../../tabs/engine/edit';
import type { SheetContent } from '../../tabs/engine/sheet';
import type { TabId } from '../../tabs/tabs';
import type { AnySnapshot, Needs } from './reads';
import type { Archive } from './services/archivePort';
import type { FormRef, Forms } from './services/formPort';
import type { LayoutEdit } from './services/layoutEdit';
import type { Mailer } from './services/mailPort';
import type { ProducerSheets } from './services/producerSheetPort';
import type { Progress } from './services/progress';
import type { Triggers } from './services/triggers';

export type { CellValue };

/** All that the drive asks of the world. `google/` is one answer to it. */
export interface Ports {
  readonly workbook: Workbook;
  readonly forms: Forms;
  readonly mailer: Mailer;
  readonly producerSheets: ProducerSheets;
  readonly archive: Archive;
  readonly triggers: Triggers;
  readonly memory: Memory;
  readonly progress: Progress;
  readonly lock: Lock;
  readonly clock: Clock;
  /** The address of whoever runs this, blank where Google does not say; a trigger runs as the person who made it. */
  readonly user: () => string;
  /** What a service of Google's said when it refused; undefined: the error is a bug of ours. */
  readonly refusalIn: (error: unknown) => string | undefined;
  /** What a service said last in this run when it refused; blank where none did. */
  readonly refusal: () => string;
  /** The guide as a page of its own, which a dialog shows over itself: another dialog would take its place. */
  readonly helpPage: () => string;
  /** 122 bits that nobody can guess, as a text. */
  readonly uuid: () => string;
  /** The sale that a page is about, where it was said. */
  readonly about?: About;
  /** Where what was read is kept for the next steps: whoever asks next reads what stands then. */
  readonly readAnew?: () => void;
  /** What was read before, as far as it is all that is asked. */
  readonly readAhead?: (needs: Needs, about: About) => AnySnapshot | undefined;
}

export interface Clock {
  now(): Instant;
  /** Milliseconds left before Google ends the execution, with a margin for the last write. */
  left(): number;
}

export interface Lock {
  /** False when another action still runs after a patient wait; undefined: Google refuses it. */
  acquire(): boolean | undefined;
  release(): void;
}

/** Small details kept beside the spreadsheet. */
export interface Memory {
  get(key: string): string | null;
  /** Everything remembered under keys that begin so. */
  all(prefix: string): ReadonlyMap<string, string>;
  set(key: string, value: string): void;
  /** The same, where a refusal must not end the run: false then. */
  note(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Grid rows and columns from 0, ends excluded; an absent end is the last one. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow?: number;
  readonly startColumn: number;
  readonly endColumn?: number;
}

/** Row and column from 0. */
export interface CellAt {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface SurveyRequest {
  /** Read whole, with what people see. */
  readonly whole: readonly TabId[];
  /** Only where the columns stand. */
  readonly heads: readonly TabId[];
  /** The sale in hand where it is not said. */
  readonly about?: About;
}

/**
 * Which sale a reading is about, where the next one opened before the pick-up of the one before was
 * over (docs/rules.md S3): the one whose pick-up comes or was just held, or the latest, that takes
 * orders. Everywhere else they are the same.
 */
export type About = 'current' | 'latest';

export interface Survey {
  readonly locale: string;
  readonly zone: string;
  /** Where two sales are live, the one whose tabs these are; null where there is but one. */
  readonly overlap: About | null;
  readonly sheets: ReadonlyMap<TabId, SheetContent>;
  /** Where each stands among all tabs, from the left. */
  readonly places: ReadonlyMap<TabId, number>;
  /** The tab of the open sale's form, by sheet id. */
  readonly answers: ReadonlyMap<number, SheetContent>;
  /** The tab of the form « Demandes », once it is there. */
  readonly requests?: SheetContent;
  /** Tabs that carry another's identity: somebody's copies. */
  readonly copies: readonly { readonly tab: TabId; readonly title: string }[];
  /** Hidden tabs of a large write that did not end, or that an earlier version kept. */
  readonly leftovers: readonly number[];
  /** Of all tabs together; a spreadsheet holds ten million. */
  readonly cells: number;
  /** Tabs whose warnings against editing are in place. */
  readonly guarded: ReadonlySet<TabId>;
}

export interface SheetCells extends SheetTitle {
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetTitle {
  readonly sheetId: number;
  readonly title: string;
}

export interface Workbook {
  survey(request: SurveyRequest): Survey;
  fetch(ranges: readonly GridRange[]): readonly (readonly (readonly CellValue[])[])[];
  /** Of its tabs, and of those in archives as far as they can be opened: all of these can be fetched. */
  titles(archives?: readonly string[]): readonly SheetTitle[];
  /**
   * Every tab whole, people's own and hidden ones too, and those of archives: as shown, or formulas as
   * typed. Undefined where an archive cannot be opened.
   */
  everything(
    cells: 'shown' | 'typed',
    archives?: readonly string[],
  ): readonly SheetCells[] | undefined;
  /** Who may edit the spreadsheet; undefined where Google does not say. */
  editors(): readonly string[] | undefined;
  /** All or nothing. */
  apply(edits: WorkbookEdits): Receipt;
  /** Selects a cell for whoever runs this. */
  show(cell: CellAt): void;
  /** The tab that Google made for this form, once it is there. */
  findAnswersSheet(form: FormRef): AnswersSheet | undefined;
  /** The same, as things stand, where it is another than the tab of that title. */
  otherAnswersSheet(form: FormRef, title: string): AnswersSheet | undefined;
}

export interface AnswersSheet {
  readonly sheetId: number;
  /** How many tabs there are with it. */
  readonly tabs: number;
}

export interface WorkbookEdits {
  /** The language of headers that are written. */
  readonly locale: Locale;
  readonly layout: readonly LayoutEdit[];
  readonly tabs: readonly TabEdit[];
}

/** As the write itself found it. */
export interface Receipt {
  /** What stands in the header of each written tab, by column. */
  readonly heads: ReadonlyMap<string, readonly CellValue[]>;
  /** The keys that stand in the written rows, by tab and grid row. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<number, readonly CellValue[]>>;
  /** Google refused lists, colours or warnings: all the rest was written. */
  readonly isPlain?: true;
}

import type { Locale } from '../../domain/values/locale';
import type { Instant } from '../../domain/values/time';
import type { CellValue } from '../../tabs/engine/cell';
import type { TabEdit } from '../../tabs/engine/edit';
import type { SheetContent } from '../../tabs/engine/sheet';
import type { TabId } from '../../tabs/tabs';
import type { Archive } from './services/archivePort';
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
  /** The guide as a page of its own, which a dialog shows over itself: another dialog would take its place. */
  readonly helpPage: () => string;
  /** 122 bits that nobody can guess, as a text. */
  readonly uuid: () => string;
  /** The sale that a page is about, where it was said. */
  readonly about?: About;
  /** Where what was read is kept for the next steps: whoever asks next reads what stands then. */
  readonly readAnew?: () => void;
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
export type About = 'inHand' | 'latest';

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
  /** Hidden tabs of a large write that did not end. */
  readonly leftovers: readonly number[];
  /** Copies to come back to. */
  readonly kept: readonly KeptSheet[];
  /** Of all tabs together; a spreadsheet holds ten million. */
  readonly cells: number;
  /** Tabs whose warnings against editing are in place. */
  readonly guarded: ReadonlySet<TabId>;
}

export interface KeptSheet {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** What it was kept before, when, and of which sale. */
  readonly said: string;
}

export interface WholeTab extends SheetTitle {
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetTitle {
  readonly sheetId: number;
  readonly title: string;
}

/** How a tab is seen at present. */
export interface SheetLooks {
  readonly sheetId: number;
  /** So many columns stay in sight while the others move sideways. */
  readonly frozen: number;
  /** Of its columns from the left, in pixels; 0 is hidden. */
  readonly widths: readonly number[];
}

export interface Workbook {
  survey(request: SurveyRequest): Survey;
  fetch(ranges: readonly GridRange[]): readonly (readonly (readonly CellValue[])[])[];
  /** Of its tabs, and of those in archives as far as they can be opened: all of these can be fetched. */
  titles(archives?: readonly string[]): readonly SheetTitle[];
  looks(): readonly SheetLooks[];
  /**
   * Every tab whole, people's own and hidden ones too, and those of archives: as shown, or formulas as
   * typed. Undefined where an archive cannot be opened.
   */
  everything(
    cells: 'shown' | 'typed',
    archives?: readonly string[],
  ): readonly WholeTab[] | undefined;
  /** Another drive's, by its address; undefined where that leads to none that may be opened. */
  other(address: string): Workbook | undefined;
  /** Who may edit the spreadsheet; undefined where Google does not say. */
  editors(): readonly string[] | undefined;
  /** All or nothing. */
  apply(edits: WorkbookEdits): Receipt;
  /** Selects a cell for whoever runs this. */
  show(cell: CellAt): void;
  /** The tab that Google made for this form, once it is there. */
  findAnswersSheet(form: FormRef): AnswersSheet | undefined;
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

export interface FormRef {
  readonly id: string;
  readonly editUrl: string;
  readonly publicUrl: string;
}

export type FormItem =
  /** A page begins a new screen, a section stands on the one there is. */
  | { readonly kind: 'section'; readonly title: string; readonly help: string }
  | { readonly kind: 'page'; readonly title: string; readonly help: string }
  /** A question whose choices lead to pages of the form, counted from 0; null: to the next one. */
  | {
      readonly kind: 'ways';
      readonly title: string;
      readonly help: string;
      readonly ways: readonly { readonly text: string; readonly page: number | null }[];
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly title: string;
      readonly help: string;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: 'line' | 'paragraph' | 'email';
      readonly id: string;
      readonly title: string;
      readonly help: string;
      readonly required: boolean;
    };

export interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly closedMessage: string;
}

export interface FormPlan extends Omit<FormWords, 'closedMessage'> {
  readonly confirmation: string;
  /** Says how far one has come. */
  readonly progress?: true;
  readonly items: readonly FormItem[];
}

/** What a form can do without where Google refuses it; its words are what it says of itself. */
export const formLacks = [
  ...(['words', 'confirmation', 'settings', 'signIn'] as const),
  ...(['help', 'required', 'address', 'sections'] as const),
] as const;
export type FormLack = (typeof formLacks)[number];

export interface FormChange {
  readonly item: number;
  readonly help?: string;
  readonly choices?: readonly string[];
}

/** Where a question stands in the form and in its prefilled links. */
export interface FormQuestion {
  readonly id: string;
  readonly item: number;
  readonly entry: string;
}

/** Some words were refused; or the form cannot be reached at all. */
export type Described = 'said' | 'refused' | 'unreached';

export interface Forms {
  /** Its id, to be remembered before anything else is asked of it; undefined where Google keeps it back. */
  create(): string | undefined;
  /** Publishes it, as yet without taking answers: most else is refused before. Gives its addresses. */
  publish(formId: string): FormRef;
  /**
   * Adds what is still missing, until `goOn` says no. Returns how many items stand. Linked, it stays as
   * it was planned then, unless nobody has seen it yet.
   */
  build(formId: string, plan: FormPlan, goOn: (done: number) => boolean, isNew?: boolean): number;
  /** What this run was refused while it built. */
  lacks(formId: string): readonly FormLack[];
  /** Tries these again, while `goOn` says so; gives those that it still has to do without. */
  complete(
    formId: string,
    plan: FormPlan,
    lacks: readonly FormLack[],
    goOn: () => boolean,
  ): readonly FormLack[];
  questions(formId: string, plan: FormPlan): readonly FormQuestion[];
  /** Milliseconds that asking for them may take: nothing of it is kept for a run that is cut off. */
  askingTime(plan: FormPlan): number;
  /** Sends the answers to this spreadsheet, unless they already come here. */
  link(formId: string): void;
  /** Its tab is a plain one from now on. False: the form cannot be reached. */
  unlink(formId: string): boolean;
  /** Takes answers; the message is for those who come after it is closed again. */
  open(formId: string, closedMessage: string): void;
  /** The same of one that was open before. False: it cannot be opened. */
  openAgain(formId: string, closedMessage: string): boolean;
  /** Whether it takes answers; undefined: it cannot be reached. */
  isTaking(formId: string): boolean | undefined;
  /** Keeps the message there is where none is given. False: the form cannot be reached. */
  close(formId: string, message?: string): boolean;
  /** False: the form cannot be reached. */
  change(formId: string, changes: readonly FormChange[]): boolean;
  /** Says anew what the form says of itself, as far as it lets itself be told. */
  describe(formId: string, words: FormWords): Described;
  /** One more question, behind that item where it stands; an earlier run may have made it. */
  ask(formId: string, item: FormItem & { kind: 'choice' }, behind?: number): FormQuestion | null;
  /** Lets others close and change it too, each by themselves. Gives those whom Google refused. */
  share(formId: string, editors: readonly string[]): readonly string[];
}

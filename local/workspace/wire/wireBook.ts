/** What the server and the page say to each other about spreadsheets. */

/** A cell as its page shows it. What is absent is as it is in a blank cell. */
export interface WireCell {
  /** The value itself. */
  readonly v?: number | string | boolean;
  /** What is shown, when that is not the value's own text. */
  readonly d?: string;
  /** What stands in the editor: the formula, or the text that would give this value again. */
  readonly e?: string;
  /** Number of the style. */
  readonly s?: number;
  readonly note?: string;
  /** Number of the list of choices. */
  readonly o?: number;
  readonly tick?: true;
  readonly link?: string;
}

export interface WireStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip';
}

export interface WireArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface WireSheet {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly colour?: string;
  /** By index; what is absent has the usual size. */
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Where typing asks first. */
  readonly guards: readonly WireArea[];
  /** Holds the answers of a form. */
  readonly isForm: boolean;
}

export type CellChange = readonly [row: number, column: number, cell: WireCell | null];

export interface BookUpdate {
  readonly sequence: number;
  /** All tabs in order, when any of them changed in more than its cells. */
  readonly sheets?: readonly WireSheet[];
  readonly cells: Readonly<Record<string, readonly CellChange[]>>;
  /** Styles and lists that were not there before. */
  readonly styles: Readonly<Record<number, WireStyle>>;
  readonly lists: Readonly<Record<number, readonly string[]>>;
}

export interface BookSnapshot extends BookUpdate {
  readonly book: string;
  readonly name: string;
  readonly sheets: readonly WireSheet[];
}

export type Dimension = 'ROWS' | 'COLUMNS';

export interface WireFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string | null;
  readonly fill?: string | null;
  /** A number format: its kind as Google names it, and its pattern. */
  readonly number?: { readonly type: string; readonly pattern: string } | null;
}

/** A text as typed, or what stands in another cell. */
export type PastedCell = readonly [
  row: number,
  column: number,
  what: string | { readonly from: readonly [sheet: number, row: number, column: number] },
];

/** What a person does to a spreadsheet. Rows and columns count from 0, ends are excluded. */
export type Gesture =
  | { kind: 'type'; sheet: number; row: number; column: number; text: string }
  | { kind: 'paste'; sheet: number; cells: readonly PastedCell[] }
  | { kind: 'clear'; sheet: number; areas: readonly WireArea[] }
  | { kind: 'fill'; sheet: number; source: WireArea; target: WireArea }
  | { kind: 'format'; sheet: number; areas: readonly WireArea[]; format: WireFormat }
  | { kind: 'note'; sheet: number; row: number; column: number; text: string }
  | { kind: 'sort'; sheet: number; column: number; descending: boolean }
  | { kind: 'insert'; sheet: number; dimension: Dimension; at: number; count: number }
  | { kind: 'remove'; sheet: number; dimension: Dimension; from: number; to: number }
  | {
      kind: 'move';
      sheet: number;
      dimension: Dimension;
      from: number;
      to: number;
      destination: number;
    }
  | {
      kind: 'resize';
      sheet: number;
      dimension: Dimension;
      from: number;
      to: number;
      pixels: number;
    }
  | {
      kind: 'hide';
      sheet: number;
      dimension: Dimension;
      from: number;
      to: number;
      hidden: boolean;
    }
  | { kind: 'freeze'; sheet: number; rows: number; columns: number }
  | { kind: 'addTab'; title: string; index: number }
  | { kind: 'renameTab'; sheet: number; title: string }
  | { kind: 'removeTab'; sheet: number }
  | { kind: 'duplicateTab'; sheet: number }
  | { kind: 'moveTab'; sheet: number; index: number }
  | { kind: 'hideTab'; sheet: number; hidden: boolean }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** Done; or refused in plain words; or asked first, when the same must come again with `sure`. */
export type GestureReply =
  | { readonly ok: true }
  | { readonly refused: string }
  | { readonly asks: string };

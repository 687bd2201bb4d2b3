import type { Cell } from './cell';
import type { RowOf, Tab } from './tab';

/** How a formula names its own row's cell of a column, or the whole column. */
export type NameOf = (column: string) => string;

/**
 * A cell that follows others: its formula, and the value that the add-on computes for it. The
 * formula names no row: where Google lets a new row land is known only once it is written.
 */
export interface Live<V> {
  readonly value: V | null;
  readonly formula: (cell: NameOf, column: NameOf) => string;
  /** Written over the formula that stands there. */
  readonly isNew?: true;
}

/** Text that leads somewhere. */
export interface Linked {
  readonly text: string;
  readonly link: string;
}

/** A word with the list of those that people choose from in its place. */
export interface Offered {
  readonly text: string;
  readonly among: readonly string[];
}

export const isOffered = (value: unknown): value is Offered =>
  typeof value === 'object' && value !== null && 'among' in value;
export const isLive = (value: unknown): value is Live<unknown> =>
  typeof value === 'object' && value !== null && 'formula' in value;
export const isLinked = (value: unknown): value is Linked =>
  typeof value === 'object' && value !== null && 'link' in value;

/** Formulas count in floating point; no column goes finer than thousandths. */
const FINER = 1e-6;

/** What a cell shall show; nothing where it shall be blank. */
export function saidOf(wanted: unknown): unknown {
  const said = isLive(wanted)
    ? wanted.value
    : isLinked(wanted) || isOffered(wanted)
      ? wanted.text
      : wanted;
  return said === undefined || said === '' ? null : said;
}

/** What a cell holds is what it shall show: a formula that gives the right figure may stay. */
export function shows(now: unknown, wanted: unknown): boolean {
  const value = saidOf(wanted);
  if (typeof now === 'number' && typeof value === 'number') return Math.abs(now - value) < FINER;
  return now === value;
}

export type Writable<V> = V | null | Live<NonNullable<V>> | Linked | Offered;
export type RowToWrite<T extends Tab> = { readonly [K in keyof RowOf<T>]?: Writable<RowOf<T>[K]> };

type Computed<T extends Tab> = {
  [K in keyof T['columns']]: T['columns'][K] extends { readonly mark: 'computed' } ? K : never;
}[keyof T['columns']];

/** A row of what is typed, appended or a state: what acts give. */
export type FactRow<T extends Tab> = {
  readonly [K in Exclude<keyof RowOf<T>, Computed<T>>]?: Writable<RowOf<T>[K]>;
} & { readonly [K in Computed<T>]?: never };

declare const byProjection: unique symbol;

/** A row with what is computed of the others. */
export type ProjectedRow<T extends Tab> = RowToWrite<T> & { readonly [byProjection]: true };

/** Marks a row as computed: for the parts of the projection alone (tests/layers/oneWriter.test.ts). */
export const projected = <T extends Tab>(row: RowToWrite<T>) => row as ProjectedRow<T>;

export type Content =
  | { readonly value: string | number | boolean | null }
  | { readonly formula: string }
  | Linked
  | Offered;

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

export interface NewColumn {
  readonly column: string;
  readonly index: number;
}

/** What one action changes in one tab. Existing rows change cell by cell; new ones are appended. */
export interface TabEdit {
  readonly tab: string;
  readonly sheetId: number;
  readonly title: string;
  /** The header as it was read, by which it shows that columns moved; a grid row. */
  readonly head: { readonly row: number; readonly cells: readonly Cell[] };
  /** Where the tab's columns stand, the new ones included. */
  readonly columns: ReadonlyMap<string, number>;
  readonly newColumns: readonly NewColumn[];
  readonly cells: readonly CellEdit[];
  /** One row each, by grid column; a hole is left alone. */
  readonly appended: readonly (readonly (Content | undefined)[])[];
  /** Where the appended rows are expected. */
  readonly end: number;
  readonly keyColumns: readonly number[];
  /** Which key must stand in which grid row after the write. */
  readonly expected: ReadonlyMap<number, string>;
}

/** Those that stood before what the action adds, and where. */
export function standingColumns({ columns, newColumns }: TabEdit): [string, number][] {
  const added = new Set(newColumns.map(({ column }) => column));
  return [...columns].filter(([name]) => !added.has(name));
}

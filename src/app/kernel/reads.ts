import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import type { Place } from '../../tabs/engine/cellKinds';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import type { SheetContent, Values } from '../../tabs/engine/sheet';
import type { ColumnOf, RowOf } from '../../tabs/engine/tab';
import type { TabId, Tabs, WithPast } from '../../tabs/tabs';
import type { KeptSettings } from '../../text/settings/readSettings';
import type { Settings } from '../../text/settings/settings';
import type { Survey } from './ports';

/**
 * What an action reads, and what a function reads of it, as types. An action says what it reads by
 * `reads({ … })`; its `Snapshot` then has these tabs and no others. A function says what it reads
 * by `Reads<'orders' | 'buyers'>`, `ReadsColumns<'outbox', 'key' | 'state'>` or
 * `ReadsHead<'history'>`, joined by `&`: whatever holds as much or more fits.
 */
/** What one action reads, in two calls at most; Réglages always is. */
export interface Needs {
  /** People's tabs: cells with their looks. */
  readonly whole: readonly TabId[];
  /** Large tabs: values only. */
  readonly rows: readonly TabId[];
  /** Of some tabs only these columns, so that long texts stay where they are; of some no row. */
  readonly columns?: { readonly [K in TabId]?: readonly ColumnOf<Tabs[K]>[] };
  /** Of these tabs also the rows that are over, in front of the others; they cannot be written. */
  readonly past?: readonly WithPast[];
  /** What came in by the forms of live sales. */
  readonly answers?: true;
  /** What came in by the form « Demandes ». */
  readonly requests?: true;
}

/** Keeps which tabs and columns are named, for the type of the snapshot. */
export const reads = <const N extends Needs>(needs: N): N => needs;

/** What every snapshot holds. */
interface Common {
  readonly survey: Omit<Survey, 'sheets'>;
  readonly settings: Settings;
  readonly kept: KeptSettings;
  readonly place: Place;
  readonly now: Instant;
  readonly problems: readonly Problem[];
  /** Of the forms of live sales, by the sheet ids of their tabs. */
  readonly answers: ReadonlyMap<number, FormRows>;
  /** Rows of the form « Demandes ». */
  readonly requests: Values;
}

/** A tab that Google fills in: its head, and what stands below. */
export interface FormRows {
  readonly sheet: SheetContent;
  readonly rows: Values;
}

interface Standing {
  /** In the spreadsheet; a tab that does not stand yet has no rows. */
  readonly stands: boolean;
}

/** A tab of which everything was read. */
export type WholeTab<K extends TabId> = ReadTab<Tabs[K]> & Standing;
/** A tab of which nothing is known but where its columns stand. */
export type TabHead<K extends TabId> = Omit<ReadTab<Tabs[K]>, 'rows' | 'end'> & Standing;
/** A row of which some columns were read. */
export type RowPart<K extends TabId, C extends ColumnOf<Tabs[K]>> = Pick<
  ReadRow<Tabs[K]>,
  'at' | 'key' | 'faults'
> & { readonly values: Pick<RowOf<Tabs[K]>, C> };
/** A tab of which some columns were read. */
export type TabPart<K extends TabId, C extends ColumnOf<Tabs[K]>> = TabHead<K> & {
  readonly rows: readonly RowPart<K, C>[];
  readonly end: number;
};

type WithTabs<T> = Common & { readonly tabs: { readonly settings: WholeTab<'settings'> } & T };

/** Whole tabs; without any only what every snapshot holds. */
export type Reads<K extends TabId = never> = WithTabs<{ readonly [T in K]: WholeTab<T> }>;
export type ReadsColumns<K extends TabId, C extends ColumnOf<Tabs[K]>> = WithTabs<{
  readonly [T in K]: TabPart<T, C & ColumnOf<Tabs[T]>>;
}>;
export type ReadsHead<K extends TabId> = WithTabs<{ readonly [T in K]: TabHead<T> }>;

type ColumnsIn<N extends Needs> = N extends { readonly columns: infer C } ? C : unknown;
type WholeIn<N extends Needs> = N['whole'][number] | N['rows'][number];
type PartIn<K, Columns> = K extends TabId
  ? Columns extends readonly []
    ? TabHead<K>
    : Columns extends readonly ColumnOf<Tabs[K]>[]
      ? TabPart<K, Columns[number]>
      : never
  : never;

/** For what goes through tabs by their names: any of them may have been read. */
export type AnySnapshot = WithTabs<{ readonly [K in TabId]?: TabHead<K> }>;

/** The spreadsheet as one action read it: data only. Of needs that name no tabs, any. */
export type Snapshot<N extends Needs> = number extends N['whole']['length'] | N['rows']['length']
  ? AnySnapshot
  : WithTabs<
      { readonly [K in WholeIn<N>]: WholeTab<K> } & {
        readonly [K in Exclude<keyof ColumnsIn<N>, WholeIn<N>>]: PartIn<K, ColumnsIn<N>[K]>;
      }
    >;
export type TabsOf<S extends AnySnapshot> = keyof S['tabs'] & TabId;

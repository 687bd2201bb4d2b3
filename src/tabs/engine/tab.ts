import type { Named } from '../../domain/values/locale';
import type { Kind } from './cellKinds';

/** Who writes a column: a regeneration touches only what is the add-on's. */
export type Owner = 'people' | 'addOn';

/**
 * What a cell is: typed by people; appended with its row, once; a state that one act changes; or computed of the
 * others, by the projection alone.
 */
export type Mark = 'typed' | 'appended' | 'state' | 'computed';

export interface Column<T = unknown, M extends Mark = Mark> {
  readonly kind: Kind<T>;
  readonly header: Named;
  readonly mark: M;
  readonly owner: Owner;
  /** Blank is a problem once the row has anything else. */
  readonly required: boolean;
  /** Stands in the tab only once something is written to it. */
  readonly whenUsed: boolean;
  /** Of what people type: the drive keeps it, and writes it again where the column went (docs/rules.md D9, M61). */
  readonly writtenAgain: boolean;
  /** For the program, not for people: hidden when the tab is made. */
  readonly technical: boolean;
  /** Formulas that may show nothing: a cell that looks blank may hold one. */
  readonly mayShowNothing: boolean;
  /** Its words go on below each other instead of being cut. */
  readonly wraps: boolean;
  /** Headers of earlier versions, by which it is known as well. */
  readonly earlier?: readonly string[];
  readonly note?: Named;
  readonly width: number;
}

/** People fill it in, and most drives do without. */
export const isOptional = ({ whenUsed, owner, technical }: Columns[string]): boolean =>
  whenUsed && owner === 'people' && !technical;

/** Rows that are not ticked, or that have none of these values. */
export type Shown = 'unticked' | { readonly without: readonly string[] };

/** Some of a tab's rows, by one of its columns, under a name that people choose. */
export interface Look {
  readonly title: Named;
  readonly column: string;
  readonly shown: Shown;
}

export interface Tab<C extends Columns = Columns> {
  readonly id: string;
  readonly title: Named;
  readonly owner: Owner;
  /** Seen from the first day; the others appear when they are first used. */
  readonly firstDay: boolean;
  /** Made out of sight: for the program, and for whoever unhides it. */
  readonly hidden: boolean;
  /**
   * Read on a phone: its columns stand in the order of the table, whatever an earlier version made,
   * those up to its key stay in sight, and its rows can be filtered.
   */
  readonly handheld?: { readonly looks: readonly Look[] };
  /** Up to this column a row stays in sight while the rest moves sideways. */
  readonly inSight?: string;
  /** The columns that tell one row from another. */
  readonly key: readonly string[];
  /** Keeps the key, out of sight, so that one which is typed over changes nothing. */
  readonly keptKey?: string;
  /** Which number counts where another cell says it too, so that the kept one may be typed over as well. */
  readonly keptTwice?: (values: Readonly<Record<string, unknown>>) => unknown;
  /** The key in what is kept, where that holds more. Rows are copied with it: then the first counts. */
  readonly keptIn?: (values: Readonly<Record<string, unknown>>) => string | undefined;
  /**
   * The columns that sums or a sale hang on: one that is gone, or of the add-on's blank in most rows that
   * count, is nobody's word on its cells, and waits (docs/rules.md M60).
   */
  readonly sumsHangOn?: readonly string[];
  /** Absent: every row does. */
  readonly counts?: (values: Readonly<Record<string, unknown>>) => boolean;
  /** A row that sums up those above: it is read as if nothing stood in it. */
  readonly isSum?: (said: (column: string) => string) => boolean;
  readonly columns: C;
}

// biome-ignore lint/suspicious/noExplicitAny: a kind is invariant in its value; only here is it erased
export type Columns = Readonly<Record<string, Column<any>>>;

/** A row as the program sees it; a blank cell is null. */
export type RowOf<T extends Tab> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends Column<infer V> ? V | null : never;
};

export type ColumnOf<T extends Tab> = keyof T['columns'] & string;

/** A column that people fill in. */
export const typed = <T>(
  kind: Kind<T>,
  fr: string,
  en: string,
  width = 110,
  note?: Named,
): Column<T, 'typed'> => ({
  kind,
  header: { fr, en },
  ...{ mark: 'typed', owner: 'people', required: false, whenUsed: false, writtenAgain: false },
  ...{ technical: false, mayShowNothing: false, wraps: false, width },
  ...(note ? { note } : {}),
});

// biome-ignore lint/suspicious/noExplicitAny: a kind is invariant in its value
type AnyColumn = Column<any>;

export const required = <C extends AnyColumn>(of: C): C => ({ ...of, required: true });
export const whenUsed = <C extends AnyColumn>(of: C): C => ({ ...of, whenUsed: true });
export const writtenAgain = <C extends AnyColumn>(of: C): C => ({ ...of, writtenAgain: true });

/** A column of formulas that give words, or none. */
export const liveWords = <C extends AnyColumn>(of: C): C => ({ ...of, mayShowNothing: true });

/** A column of long texts. */
export const wrapped = <C extends AnyColumn>(of: C): C => ({ ...of, wraps: true });

/** A column for the program's own use, hidden from the first day. */
export const hidden = <C extends AnyColumn>(of: C): C => ({ ...of, technical: true });

type Written<T> = Parameters<typeof typed<T>>;

const addOns = <T, M extends Mark>(mark: M, of: Written<T>): Column<T, M> => ({
  ...typed(...of),
  mark,
  owner: 'addOn',
});

/** A column of what was noted with its row, and is not changed. */
export const appended = <T>(...of: Written<T>): Column<T, 'appended'> => addOns('appended', of);

/** A column of a state, which only the act that changes it writes. */
export const state = <T>(...of: Written<T>): Column<T, 'state'> => addOns('state', of);

/** A column that follows from the others; only the projection writes it. */
export const computed = <T>(...of: Written<T>): Column<T, 'computed'> => addOns('computed', of);

/** What the program keeps of a row for itself. */
export const technical = <T>(kind: Kind<T>, fr: string, en: string): Column<T, 'state'> =>
  hidden(state(kind, fr, en));

/** What a person decided and the add-on notes for them, hidden: no regeneration touches it. */
export const remembered = <T>(kind: Kind<T>, fr: string, en: string): Column<T, 'state'> => ({
  ...typed(kind, fr, en),
  mark: 'state',
  technical: true,
  whenUsed: true,
});

interface TabOptions<C extends Columns> {
  readonly id: string;
  readonly title: Named;
  readonly owner: Owner;
  readonly firstDay?: boolean;
  readonly hidden?: boolean;
  readonly handheld?: NonNullable<Tab['handheld']>;
  readonly inSight?: keyof C & string;
  readonly key: readonly (keyof C & string)[];
  readonly keptKey?: keyof C & string;
  readonly keptTwice?: NonNullable<Tab['keptTwice']>;
  readonly keptIn?: NonNullable<Tab['keptIn']>;
  readonly sumsHangOn?: readonly (keyof C & string)[];
  readonly counts?: NonNullable<Tab['counts']>;
  readonly isSum?: NonNullable<Tab['isSum']>;
  readonly columns: C;
}

export function defineTab<const C extends Columns>(options: TabOptions<C>): Tab<C> {
  return { firstDay: false, hidden: false, ...options };
}

/** A hidden tab of the same columns, for rows of another that are over; people write nothing there. */
export function pastOf<T extends Tab>(tab: T, id: string, title: Named): T {
  const columns = Object.entries(tab.columns).map(([name, one]) => [
    name,
    { ...one, owner: 'addOn' as const },
  ]);
  return {
    ...tab,
    ...{ id, title, firstDay: false, hidden: true, owner: 'addOn' as const },
    columns: Object.fromEntries(columns),
  };
}

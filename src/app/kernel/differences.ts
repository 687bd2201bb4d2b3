import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import type { Place } from '../../tabs/engine/cellKinds';
import { type RowToWrite, saidOf, shows } from '../../tabs/engine/edit';
import { keyOf, type ReadRow, type ReadTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import { decimal, euros } from '../../text/values/format';

/** A computed cell that does not show what the computation says. */
export interface Difference {
  readonly at: number;
  readonly key: string;
  readonly column: string;
  readonly read: string;
  readonly wanted: string;
  /** Of figures, by how much the cell says too much. */
  readonly gap: number;
}

/**
 * Of rows that stand, what is shown in the add-on's own columns beside what it computes. What only
 * serves the program shows in what hangs on it.
 */
export function differences<T extends Tab>(
  read: ReadTab<T>,
  rows: readonly RowToWrite<T>[],
  place: Place,
  isCompared: (column: string, value: unknown) => boolean = () => true,
): Difference[] {
  const { tab, columns } = read;
  const wanted = new Map(rows.map((row) => [keyOf(row, tab.key), row]));
  const compared = [...columns.keys()].filter((id) => {
    const column = tab.columns[id];
    const isShown = column?.owner === 'addOn' && !column.technical && !tab.key.includes(id);
    // « À corriger » is what is said of a row, and no figure of it.
    return isShown && id !== 'toFix';
  });
  return read.rows.flatMap((row) => {
    const next = wanted.get(row.key);
    // Of two rows with one key the first counts, as everywhere.
    wanted.delete(row.key);
    if (!next) return [];
    return compared.flatMap((column): Difference[] => {
      if (!isCompared(column, next[column])) return [];
      const [now, value] = [row.values[column] ?? null, saidOf(next[column])];
      if (shows(now, value) && !row.faults.has(column)) return [];
      const textOf = (one: unknown): string => cellText(tab, column, one, place);
      const shown = row.faults.has(column) ? rawText(row, columns.get(column)) : textOf(now);
      const gap = Number(now ?? 0) - Number(value ?? 0);
      const by = Number.isFinite(gap) ? gap : 0;
      return [{ at: row.at, key: row.key, column, read: shown, wanted: textOf(value), gap: by }];
    });
  });
}

const rawText = (row: ReadRow<Tab>, index: number | undefined): string =>
  row.cells[index ?? -1]?.text ?? '';

const THOUSANDTHS = 1000;

function cellText(tab: Tab, column: string, value: unknown, place: Place): string {
  const kind = tab.columns[column]?.kind;
  if (value === null || !kind) return '';
  if (kind.name === 'euros') return euros(value as Cents, place.locale);
  const written: unknown = kind.write(value, place);
  return typeof written === 'number'
    ? decimal(Math.round(written * THOUSANDTHS), 3, place.locale)
    : String(written);
}

/** For À corriger. */
export const differenceProblem =
  (tab: string) =>
  ({ at, column, read, wanted }: Difference): Problem => ({
    code: 'typedOver',
    tab,
    row: at + 1,
    column,
    read,
    detail: wanted,
  });

import { type CellValue, plainCell } from './cell';
import type { Place } from './cellKinds';
import { type ReadRow, type ReadTab, readTab } from './readTab';
import { isMoved } from './sheet';
import type { Tab } from './tab';

/** What was fetched of a tab beside what was read of it. */
export interface More {
  readonly header: readonly CellValue[];
  /** By grid row, all that stands in it. */
  readonly rows: ReadonlyMap<number, readonly CellValue[]>;
  /** By column, what stands below the header. */
  readonly columns: ReadonlyMap<number, readonly CellValue[]>;
}

/**
 * A tab that was read in part, with more of it. Of what no longer stands where it was read nothing comes
 * along, for the words of another row: it moved meanwhile.
 */
export function withMore<T extends Tab>(
  read: ReadTab<T>,
  { header, rows, columns }: More,
  place: Place,
): { readonly read: ReadTab<T>; readonly isMoved: boolean } {
  const { sheet } = read;
  if (isMoved(sheet.header, header)) return { read, isMoved: true };
  const first = sheet.headerRow + 1;
  const hasColumns = columns.size > 0;
  const cells = sheet.rows.map((own, index) => {
    const whole = rows.get(first + index);
    if (whole) return whole.map(plainCell);
    if (!hasColumns) return [];
    const filled = [...own];
    for (const [column, values] of columns) filled[column] = plainCell(values[index]);
    return filled;
  });
  const fetched = readTab(read.tab, { ...sheet, rows: cells }, place);
  const found = new Map(fetched.rows.map((row) => [row.at, row]));
  const stands = ({ at, key }: ReadRow<T>): boolean =>
    hasColumns || rows.has(at) ? found.get(at)?.key === key : true;
  const isElsewhere = !read.rows.every(stands);
  const isFilled = hasColumns && !isElsewhere;
  const own = read.rows.map((row): ReadRow<T> => {
    const now = found.get(row.at);
    if (!now || !stands(row)) return row;
    if (rows.has(row.at)) return { ...now, isWhole: true };
    return isFilled && !row.isWhole ? now : row;
  });
  const { onlyColumns } = sheet;
  const more = isFilled && onlyColumns && new Set([...onlyColumns, ...columns.keys()]);
  return {
    read: { ...read, sheet: more ? { ...sheet, onlyColumns: more } : sheet, rows: own },
    isMoved: isElsewhere,
  };
}

import { type Cell, type CellValue, isBlank } from './cell';
import { saidOf, shows } from './edit';
import type { ReadRow, ReadTab } from './readTab';
import { cellAt } from './sheet';
import type { Tab } from './tab';

/** What is known of a cell as it was read. */
export interface Held {
  readonly value: CellValue;
  readonly isSure: boolean;
}

/** What a row held; of one that the same run has just written, what it wrote there, and else what it read. */
export function heldIn(
  { tab, sheet: { onlyColumns } }: ReadTab,
  { cells, values, within, isWhole, isWritten }: ReadRow<Tab>,
  column: number,
  name: string | undefined,
  said?: unknown,
): Held {
  const isRead = isWhole || !onlyColumns || onlyColumns.has(column);
  const cell = cellAt(cells, column);
  const isRewritten = isWritten && name !== undefined && (isBlank(cell) || !heldBy(cell).isSure);
  const own = isRewritten ? values[name] : null;
  const known = own ?? (isRead ? null : saidOf(said));
  if (known !== null && name !== undefined)
    return { value: tab.columns[name]?.kind.write(known, within.place) ?? null, isSure: true };
  if (!isRead || isRewritten) return { value: null, isSure: isRead };
  return heldBy(cell);
}

export const heldBy = ({ value, formula, error }: Cell): Held => ({
  value,
  isSure: formula === undefined && !error,
});

/** A box without a tick, as a cell that was never ticked. */
export const showsIn = (cell: Cell, wanted: unknown): boolean =>
  shows(
    isBlank(cell) || cell.value === false ? null : cell.value,
    wanted === false ? null : wanted,
  );

/**
 * Which row of an earlier reading stands where one of a later reading does, though rows moved: by its key
 * where nothing was written over that, else by what else stands in both. Computed figures may differ.
 */
export class FormerRows {
  /** How far rows moved, by the last one that was found. */
  private shift: number;
  private readonly byKey: ReadonlyMap<string, ReadRow<Tab>>;
  private readonly names: ReadonlyMap<number, string>;

  constructor(
    private readonly before: ReadTab,
    private readonly fresh: ReadTab,
    /** Where each column of the later reading stood. */
    private readonly places: ReadonlyMap<number, number>,
  ) {
    this.shift = fresh.sheet.headerRow - before.sheet.headerRow;
    this.byKey = new Map([...before.rows].reverse().map((row) => [row.key, row]));
    this.names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  }

  /** Of a grid row, without the columns that were written over. */
  at(row: number, cells: readonly Cell[], struck: ReadonlySet<number>): ReadRow<Tab> | undefined {
    const found = this.keyed(row, struck) ?? this.alike(row, cells, struck);
    if (found) this.shift = row - found.at;
    return found;
  }

  private keyed(row: number, struck: ReadonlySet<number>): ReadRow<Tab> | undefined {
    const { tab, columns, rows } = this.fresh;
    const key = tab.key.flatMap((id) => columns.get(id) ?? []);
    const kept = columns.get(tab.keptKey ?? '') ?? -1;
    if (key.length === 0 || key.length < tab.key.length) return undefined;
    if ([...key, kept].some((index) => struck.has(index))) return undefined;
    return this.byKey.get(rows.find(({ at }) => at === row)?.key ?? '');
  }

  private alike(
    row: number,
    cells: readonly Cell[],
    struck: ReadonlySet<number>,
  ): ReadRow<Tab> | undefined {
    const guess = row - this.shift;
    const near = [...this.before.rows].sort(
      (a, b) => Math.abs(a.at - guess) - Math.abs(b.at - guess),
    );
    let [best, most]: [ReadRow<Tab> | undefined, number] = [undefined, 0];
    for (const former of near) {
      const { same, other } = this.compared(former, cells, struck);
      if (same - other <= most) continue;
      [best, most] = [former, same - other];
      if (other === 0 && former.at === guess) break;
    }
    return best;
  }

  private compared(
    former: ReadRow<Tab>,
    cells: readonly Cell[],
    struck: ReadonlySet<number>,
  ): { same: number; other: number } {
    let [same, other] = [0, 0];
    for (const [column, then] of this.places) {
      if (struck.has(column)) continue;
      const held = heldIn(this.before, former, then, this.names.get(column));
      const cell = cellAt(cells, column);
      if (!held.isSure) continue;
      if (!showsIn(cell, saidOf(held.value))) other++;
      else if (saidOf(held.value) !== null) same++;
    }
    return { same, other };
  }
}

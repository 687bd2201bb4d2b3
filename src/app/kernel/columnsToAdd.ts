import type { TabId } from '../../tabs/tabs';
import type { ReadsHead } from './reads';
import type { LayoutEdit } from './services/layoutEdit';
import { anyTab } from './snapshot';

export type Wanted<K extends TabId> = readonly [K, string];

/** Those that do not stand yet, at the right end of their tabs. */
export function columnsToAdd<K extends TabId>(
  snapshot: ReadsHead<K>,
  wanted: readonly Wanted<K>[],
): LayoutEdit[] {
  const taken = new Map<TabId, number>();
  return wanted.flatMap(([tab, column]): LayoutEdit[] => {
    const { stands, columns, sheet, width } = anyTab(snapshot, tab);
    if (!stands || columns.has(column)) return [];
    const index = taken.get(tab) ?? width;
    taken.set(tab, index + 1);
    const { sheetId, headerRow: row } = sheet;
    return [{ kind: 'addColumn', tab, sheetId, row, column, index }];
  });
}

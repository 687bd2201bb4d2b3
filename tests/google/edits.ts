import type { TabEdit } from '../../src/tabs/engine/edit';

/** What an action changes in *Paniers*: nothing but what is said. */
export const editOf = (more: Partial<TabEdit>): TabEdit => ({
  tab: 'baskets',
  sheetId: 7,
  title: 'Paniers',
  head: { row: 0, cells: [] },
  columns: new Map(),
  newColumns: [],
  cells: [],
  appended: [],
  end: 1,
  keyColumns: [],
  expected: new Map(),
  ...more,
});

import { folded } from '../../domain/values/fold';
import { plainCell } from '../../tabs/engine/cell';
import { type ReadTab, readTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, type Tabs, tabs } from '../../tabs/tabs';
import type { CellValue, Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { copyIdFor, emptySheet } from '../kernel/snapshot';

export const OF_A_SALE = ['offer', 'baskets', 'producerSplit'] as const;

/** The tabs that were set aside when the next sale opened; one that is gone is empty. */
export const pastTabs = (ports: Ports, snapshot: Reads, sales: readonly number[]) =>
  setAside(ports, snapshot, sales, OF_A_SALE);

export function setAside<K extends TabId>(
  ports: Ports,
  snapshot: Reads,
  sales: readonly number[],
  ids: readonly K[],
): (number: number) => { readonly [I in K]: ReadTab<Tabs[I]> } {
  const wanted = sales.flatMap((number) => ids.map((id) => ({ id, number })));
  // Only now are their places known.
  if (wanted.length > 0) ports.workbook.titles();
  const ranges = wanted.map(({ id, number }) => ({
    sheetId: copyIdFor(id, number),
    startRow: 0,
    startColumn: 0,
  }));
  const found = ranges.length > 0 ? ports.workbook.fetch(ranges) : [];
  const rowsOf = (id: TabId, number: number) =>
    found[wanted.findIndex((one) => one.id === id && one.number === number)] ?? [];
  type PastTabs = { readonly [I in K]: ReadTab<Tabs[I]> };
  return (number) =>
    Object.fromEntries(
      ids.map((id) => [id, asTab<Tab>(tabs[id], rowsOf(id, number), snapshot)]),
    ) as unknown as PastTabs;
}

/** Its header wherever it stands: marks do not outlive the copy. */
function asTab<T extends Tab>(
  tab: T,
  rows: readonly (readonly CellValue[])[],
  { place }: Reads,
): ReadTab<T> {
  const key = tab.columns[tab.key[tab.key.length - 1] ?? '']?.header;
  const isHeader = (cell: CellValue): boolean =>
    [key?.fr, key?.en].some((name) => folded(name ?? '') === folded(String(cell ?? '')));
  const headerRow = rows.findIndex((row) => row.some(isHeader));
  if (headerRow < 0) return readTab(tab, emptySheet(tab.id as TabId, place.locale), place);
  const cells = rows.map((row) => row.map(plainCell));
  return readTab(
    tab,
    {
      ...emptySheet(tab.id as TabId, place.locale),
      headerRow,
      header: cells[headerRow] ?? [],
      columnIds: [],
      rows: cells.slice(headerRow + 1),
    },
    place,
  );
}

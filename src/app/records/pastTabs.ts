import { folded } from '../../domain/values/fold';
import { plainCell } from '../../tabs/engine/cell';
import { type ReadTab, readTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, tabs } from '../../tabs/tabs';
import type { CellValue, Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { copyIdFor, emptySheet } from '../kernel/snapshot';

export const OF_A_SALE = ['offer', 'baskets', 'producerSplit'] as const;

/** The tabs that were set aside when the next sale opened; one that is gone is empty. */
export function pastTabs(ports: Ports, snapshot: Reads, sales: readonly number[]) {
  const wanted = sales.flatMap((number) => OF_A_SALE.map((id) => ({ id, number })));
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
  return (number: number) => ({
    offer: asTab(tabs.offer, rowsOf('offer', number), snapshot),
    baskets: asTab(tabs.baskets, rowsOf('baskets', number), snapshot),
    producerSplit: asTab(tabs.producerSplit, rowsOf('producerSplit', number), snapshot),
  });
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

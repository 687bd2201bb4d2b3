import { folded } from '../../domain/values/fold';
import { plainCell } from '../../tabs/engine/cell';
import { type ReadTab, readTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, type Tabs, tabs } from '../../tabs/tabs';
import type { CellValue, Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { copyIdFor, emptySheet } from '../kernel/snapshot';
import { type Sale, salesOf } from './sale';

export const OF_A_SALE = ['offer', 'baskets', 'producerSplit', 'pickup'] as const;

/** The tabs that were set aside when the next sale opened; one that is gone is empty. */
export const pastTabs = (ports: Ports, snapshot: Reads<'sales'>, sales: readonly number[]) =>
  setAside(ports, snapshot, sales, OF_A_SALE);

/** The tabs of a sale by its number; `lost` are sales whose archive cannot be opened. */
type Past<K extends TabId> = ((number: number) => { readonly [I in K]: ReadTab<Tabs[I]> }) & {
  readonly lost: readonly number[];
};

/** The spreadsheets that sales were moved to. */
export const archivesOf = (sales: readonly Pick<Sale, 'archive'>[]): string[] => [
  ...new Set(sales.flatMap(({ archive }) => archive ?? [])),
];

export function setAside<K extends TabId>(
  ports: Ports,
  snapshot: Reads<'sales'>,
  sales: readonly number[],
  ids: readonly K[],
): Past<K> {
  const wanted = sales.flatMap((number) => ids.map((id) => ({ id, number })));
  const moved = salesOf(snapshot.tabs.sales).filter(
    ({ number, archive }) => archive !== undefined && sales.includes(number),
  );
  // Only now are their places known.
  const titles = wanted.length > 0 ? ports.workbook.titles(archivesOf(moved)) : [];
  const there = new Set(titles.map(({ sheetId }) => sheetId));
  const lost = moved
    .map(({ number }) => number)
    .filter((number) => !ids.some((id) => there.has(copyIdFor(id, number))));
  const ranges = wanted.map(({ id, number }) => ({
    sheetId: copyIdFor(id, number),
    startRow: 0,
    startColumn: 0,
  }));
  const found = ranges.length > 0 ? ports.workbook.fetch(ranges) : [];
  const rowsOf = (id: TabId, number: number) =>
    found[wanted.findIndex((one) => one.id === id && one.number === number)] ?? [];
  type PastTabs = { readonly [I in K]: ReadTab<Tabs[I]> };
  const past = (number: number) =>
    Object.fromEntries(
      ids.map((id) => [id, asTab<Tab>(tabs[id], rowsOf(id, number), snapshot)]),
    ) as unknown as PastTabs;
  return Object.assign(past, { lost });
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

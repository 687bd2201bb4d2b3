import type { ColumnOf, Tab } from '../../../tabs/engine/tab';
import { type TabId, tabIds, tabs } from '../../../tabs/tabs';
import { movedTo } from '../../kernel/arranged';
import type { Ports, SheetLooks } from '../../kernel/ports';
import type { AnySnapshot } from '../../kernel/reads';
import type { LayoutEdit } from '../../kernel/services/layoutEdit';
import { anyTab } from '../../kernel/snapshot';

/** What stays in sight leaves room for a column beside it on a phone. */
const WIDEST = 320;

type Column<K extends TabId> = ColumnOf<(typeof tabs)[K]>;
interface Earlier<C extends string> {
  /** The first columns as versions before made them, and how many of them stayed in sight. */
  readonly made: readonly { readonly order: readonly C[]; readonly frozen: number }[];
  readonly widths: { readonly [K in C]?: readonly number[] };
}

const EARLIER: { readonly [K in TabId]?: Earlier<Column<K>> } = {
  baskets: {
    made: [
      { order: ['basket', 'name', 'email', 'producer', 'ref', 'title'], frozen: 0 },
      { order: ['basket', 'name', 'title'], frozen: 2 },
    ],
    widths: { basket: [70, 60], name: [180, 150], title: [240, 220] },
  },
  orders: {
    made: [{ order: ['number', 'time', 'email', 'name'], frozen: 0 }],
    widths: {},
  },
};

/**
 * Whose row it is stays in sight in tabs that an earlier version made (docs/rules.md S57): once in a
 * drive's life, and only where nobody chose it or put the columns otherwise.
 */
export function keptInSight(ports: Ports, snapshot: AnySnapshot): LayoutEdit[] {
  // While two sales are live, copies stand before all.
  if (snapshot.survey.overlap !== null || ports.memory.get(IN_SIGHT) !== null) return [];
  // Made by this very run, all stands as it should.
  if (!snapshot.tabs.settings?.stands) return [];
  const looks = new Map(ports.workbook.looks().map((one) => [one.sheetId, one]));
  return tabIds.flatMap((id) => {
    const look = snapshot.tabs[id]?.stands && looks.get(anyTab(snapshot, id).sheet.sheetId);
    return look ? inSightOf(snapshot, id, look) : [];
  });
}

export function rememberInSight({ memory }: Ports, { survey }: AnySnapshot): void {
  if (survey.overlap === null && memory.get(IN_SIGHT) === null) memory.set(IN_SIGHT, 'yes');
}

const IN_SIGHT = 'columnsInSight';

function inSightOf(snapshot: AnySnapshot, id: TabId, look: SheetLooks): LayoutEdit[] {
  const { sheet, columns } = anyTab(snapshot, id);
  const { inSight, columns: all } = tabs[id] as Tab;
  const last = inSight === undefined ? undefined : columns.get(inSight);
  if (inSight === undefined || last === undefined) return [];
  const { sheetId, headerRow: row } = sheet;
  const { made = [], widths = {} } = (EARLIER[id] ?? {}) as Partial<Earlier<string>>;
  const as = made.find(({ order }) => order.every((column, at) => columns.get(column) === at));
  if (look.frozen !== (as?.frozen ?? 0)) return [];
  const places = look.widths.map((): string | null => null);
  for (const [column, index] of columns) places[index] = column;
  const names = Object.keys(all);
  const order = as ? names.slice(0, names.indexOf(inSight) + 1) : places.slice(0, last + 1);
  const placeOf = (name: string | null): number | undefined =>
    name === null ? undefined : columns.get(name);
  const present = order.map((name, at) => look.widths[placeOf(name) ?? at] ?? 0);
  const sized = order.flatMap((name, at) =>
    name && as && widths[name]?.includes(present[at] ?? 0) ? [[name, at] as const] : [],
  );
  const after = new Map(sized.map(([name, at]) => [at, all[name]?.width ?? 0]));
  const width = present.reduce((sum, own, at) => sum + (after.get(at) ?? own), 0);
  if (width > WIDEST) return [];
  return [
    ...(as ? movedTo(names.slice(0, order.length), places, sheetId) : []),
    ...(sized.length > 0
      ? [{ kind: 'sized' as const, tab: id, sheetId, row, columns: new Map(sized) }]
      : []),
    { kind: 'freeze', sheetId, columns: order.length },
  ];
}

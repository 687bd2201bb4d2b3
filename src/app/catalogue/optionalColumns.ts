import * as z from 'zod/mini';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { isOptional, type Tab } from '../../tabs/engine/tab';
import { tabs } from '../../tabs/tabs';
import { arranged, columnsToAdd } from '../kernel/arranged';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { anyTab, emptySheet } from '../kernel/snapshot';
import { readDrive } from '../settings/readDrive';

/** Every tab with columns for people that stand once somebody wants them, as the page shows them. */
const OWN = [
  ...(['products', 'producers', 'buyers', 'orders', 'baskets', 'producerSplit'] as const),
  ...(['pickup', 'fees', 'receipts'] as const),
] as const;
export type OwnTab = (typeof OWN)[number];

export const columnInput = z.object({ tab: z.enum(OWN), column: z.string() });

/** What stands of each, as people call it, and the columns that they may still add. */
export interface ColumnsView {
  readonly language: Locale;
  readonly tabs: readonly {
    readonly tab: OwnTab;
    readonly title: string;
    readonly missing: readonly string[];
  }[];
}

const needs = reads({
  whole: [],
  rows: [],
  columns: {
    ...{ products: [], producers: [], buyers: [], orders: [], baskets: [], producerSplit: [] },
    ...{ pickup: [], fees: [], receipts: [] },
  },
});

const viewOf = (snapshot: Snapshot<typeof needs>): ColumnsView => ({
  language: snapshot.place.locale,
  tabs: OWN.flatMap((id) => {
    const { stands, sheet, missing, tab } = anyTab(snapshot, id);
    const free = missing.filter((column) => {
      const found = tab.columns[column];
      return found !== undefined && isOptional(found);
    });
    return stands ? [{ tab: id, title: sheet.title, missing: free }] : [];
  }),
});

export function optionalColumns(ports: Ports): Result<ColumnsView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  return snapshot.tabs.settings.stands ? ok(viewOf(snapshot)) : fail({ code: 'notInstalled' });
}

/**
 * At the right end of its tab, or where its table has it in one that is read on a phone; one that stands,
 * or stands twice, is left as it is (docs/rules.md C18).
 */
export function addColumn(
  ports: Ports,
  { tab: id, column }: z.infer<typeof columnInput>,
): Result<ColumnsView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const view = viewOf(snapshot);
  if (!view.tabs.some(({ tab, missing }) => tab === id && missing.includes(column)))
    return ok(view);
  const layout = (tabs[id] as Tab).handheld
    ? arranged(snapshot, id, [column])
    : columnsToAdd(snapshot, [[id, column]]);
  apply(ports, snapshot, { rows: {}, layout });
  return optionalColumns(ports);
}

/** The Frais tab, for a drive that wants one; where it stands already nothing changes. */
export function addFees(ports: Ports): Result<Summary, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { sheetId, title } = emptySheet('fees', snapshot.place.locale);
  if (!snapshot.tabs.fees.stands)
    apply(ports, snapshot, {
      rows: {},
      layout: [{ kind: 'addTab', tab: 'fees', sheetId, title }],
    });
  return ok({ code: 'feesThere' });
}

import type { FactRow } from '../../../tabs/engine/edit';
import type { salesTab } from '../../../tabs/sales';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import { latestSale } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { lostSettings } from '../../settings/settingRows';

/** Ventes keeps what Réglages says, beside the last sale, where that changed. */
export function keptSettings({ kept, tabs }: Reads<'sales'>): FactRow<typeof salesTab>[] {
  const last = latestSale(tabs.sales)?.number;
  if (last === undefined) return [];
  return tabs.sales.rows.flatMap(({ key, values: { settings } }) => {
    const wanted = Number(key) === last ? kept.next() || null : null;
    return key === '' || settings === wanted ? [] : [{ number: Number(key), settings: wanted }];
  });
}

/** Writes in Réglages what was set there and is gone; gives how many. */
export function restoreSettings(ports: Ports): number {
  const snapshot = readDrive(ports, reads({ whole: [], rows: [], columns: { history: [] } }));
  const lost = lostSettings(snapshot);
  if (lost.length === 0) return 0;
  const action = historyWords(snapshot).repairWorkbook;
  const entries = lost.map(({ label, text }) => ({ action, detail: label, after: text }));
  apply(ports, snapshot, {
    rows: {
      settings: lost.map(({ row }) => row),
      history: historyRows(ports, snapshot, entries),
    },
  });
  return lost.length;
}

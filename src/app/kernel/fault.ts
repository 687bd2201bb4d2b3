import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from './history';
import { carryOut } from './plan';
import type { Ports } from './ports';
import { reads } from './reads';
import { readSnapshot, type SettingsReader } from './snapshot';

const needs = reads({ whole: [], rows: [], columns: { history: [] } });

/** Keeps a fault in Historique; when even that fails, the person has still been told. */
export function recordFault(
  ports: Ports,
  readSettings: SettingsReader,
  action: string,
  message: string,
): void {
  try {
    const snapshot = readSnapshot(ports, needs, readSettings);
    if (!snapshot.tabs.settings.stands) return;
    const words = historyWords(snapshot);
    const detail = labelled(action, message.slice(0, 1_000), snapshot.place.locale);
    const told = { action: words.fault, detail };
    carryOut(ports, snapshot, { rows: { history: historyRows(ports, snapshot, [told]) } });
  } catch {
    // What made the action fail makes this fail as well.
  }
}

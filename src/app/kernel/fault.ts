import type { Problem } from '../../domain/values/problem';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from './history';
import { carryOut } from './plan';
import type { Ports } from './ports';
import { reads } from './reads';
import { readSnapshot, type SettingsReader } from './snapshot';
import { toFixAdded } from './toFix';

const needs = reads({ whole: [], rows: ['toFix'], columns: { history: [] } });

/** Whether Google refuses what is remembered beside the spreadsheet, without which nothing can be done. */
export function isMemoryRefused({ memory, refusalIn }: Ports): boolean {
  try {
    memory.get(PROBE);
    return !memory.note(PROBE, 'yes');
  } catch (error) {
    if (refusalIn(error) === undefined) throw error;
    return true;
  }
}

const PROBE = 'remembers';

export const memoryRefused: Problem = { code: 'memoryRefused', tab: 'settings' };

/** Keeps a fault in Historique; when even that fails, the person has still been told. */
export function recordFault(
  ports: Ports,
  readSettings: SettingsReader,
  action: string,
  message: string,
  isForgetful: boolean,
): void {
  try {
    const snapshot = readSnapshot(ports, needs, readSettings);
    if (!snapshot.tabs.settings.stands) return;
    const words = historyWords(snapshot);
    const detail = labelled(action, message.slice(0, 1_000), snapshot.place.locale);
    const told = { action: words.fault, detail };
    const problems: Problem[] = isForgetful ? [memoryRefused] : [];
    carryOut(ports, snapshot, {
      rows: {
        history: historyRows(ports, snapshot, [told]),
        ...toFixAdded(snapshot, problems),
      },
    });
  } catch {
    // What made the action fail makes this fail as well.
  }
}

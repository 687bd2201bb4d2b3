import type { Settings } from '../../domain/settings/settings';
import type { Problem } from '../../domain/values/problem';
import { emptyCell, isBlank } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import type { ReadTab } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { settingsTab } from '../../tabs/settings';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

/** Settings with their fall-backs where a row is missing or blank; a wrong value is a problem. */
export function readSettings(
  read: ReadTab<typeof settingsTab>,
  place: Place,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const settings: Record<string, unknown> = {};
  for (const id of settingIds) settings[id] = settingTable[id].fallback;
  const problems: Problem[] = [];
  const seen = new Set<SettingId>();
  for (const row of read.rows) {
    const id = settingOf(row.values.label);
    const cell = read.columns.has('value')
      ? cellAt(row.cells, read.columns.get('value'))
      : emptyCell;
    if (!id || isBlank(cell)) continue;
    const at = { tab: 'settings', row: row.at + 1, column: 'value', read: cell.text };
    if (seen.has(id)) problems.push({ code: 'duplicateKey', ...at, read: row.values.label ?? '' });
    else {
      seen.add(id);
      const value = settingTable[id].read(cell, place);
      if (value.ok) settings[id] = value.value;
      else problems.push({ ...at, ...value.error });
    }
  }
  return { settings: settings as unknown as Settings, problems };
}

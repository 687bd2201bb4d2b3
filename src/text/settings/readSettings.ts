import type { Problem } from '../../domain/values/problem';
import { emptyCell, isBlank, plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import type { ReadTab } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { settingsTab } from '../../tabs/settings';
import { isFormerSetting } from './formerSettings';
import { type SettingId, type Settings, settingIds, settingOf, settingTable } from './settings';

/** What Réglages said last, kept in Ventes (docs/rules.md M61). */
export interface KeptSettings {
  /** Set then, and said by nobody now: what it was, by the setting's id. */
  readonly lost: ReadonlyMap<string, string>;
  /** What is to be kept of what it says now. */
  readonly next: () => string;
}

/**
 * Settings with their fall-backs where a row is missing or blank; a wrong value is a problem. One that
 * was set, and that nobody set otherwise, goes on as it was (docs/rules.md M61).
 */
export function readSettings(
  read: ReadTab<typeof settingsTab>,
  place: Place,
  /** What Réglages said when it was last looked at, by the setting's id. */
  said: Readonly<Record<string, string>> = {},
): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  readonly kept: KeptSettings;
} {
  const settings: Record<string, unknown> = {};
  for (const id of settingIds) settings[id] = settingTable[id].fallback;
  const problems: Problem[] = [];
  const texts = new Map<SettingId, string>();
  const rows = new Set<SettingId>();
  const unread = new Set<SettingId>();
  const former: (typeof read.rows)[number][] = [];
  for (const row of read.rows) {
    const id = settingOf(row.values.label);
    const cell = read.columns.has('value')
      ? cellAt(row.cells, read.columns.get('value'))
      : emptyCell;
    if (id) rows.add(id);
    if (isBlank(cell)) continue;
    const at = { tab: 'settings', row: row.at + 1, column: 'value', read: cell.text };
    if (!id) {
      if (isFormerSetting(row.values.label ?? '')) former.push(row);
    } else if (texts.has(id))
      problems.push({ code: 'duplicateKey', ...at, read: row.values.label ?? '' });
    else {
      texts.set(id, cell.text);
      const value = settingTable[id].read(cell, place);
      if (value.ok) settings[id] = value.value;
      else {
        unread.add(id);
        problems.push({ ...at, ...value.error });
      }
    }
  }
  if (former[0]) {
    const names = former.map(({ values }) => values.label).join(', ');
    const at = { tab: 'settings', row: former[0].at + 1, column: 'label' };
    problems.push({ code: 'settingsGone', ...at, read: names });
  }
  const lost = new Map<SettingId, string>();
  for (const id of settingIds) {
    const text = said[id] ?? '';
    const isSaid = texts.has(id) && !unread.has(id);
    // Where nothing stands from the start, a blank cell says as much.
    const isBlankWord = rows.has(id) && settingTable[id].initial === undefined;
    const isWord = isSaid || (isBlankWord && read.columns.has('value'));
    const was = isWord || text === '' ? undefined : formerly(id, text, place);
    if (!was) continue;
    settings[id] = was.value;
    lost.set(id, text);
  }
  return {
    settings: settings as unknown as Settings,
    problems,
    kept: {
      lost: new Map([...lost].filter(([id]) => !unread.has(id))),
      next: () => encodeSettings(new Map([...texts, ...lost]), place),
    },
  };
}

/** As it is kept: of what would count anyway nothing is. */
function encodeSettings(texts: ReadonlyMap<SettingId, string>, place: Place): string {
  const kept = [...texts].filter(([id, text]) => formerly(id, text, place) !== undefined);
  return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept));
}

/** What a text sets; undefined where that counts without it. */
function formerly(
  id: SettingId,
  text: string,
  place: Place,
): { readonly value: unknown } | undefined {
  const { read, fallback } = settingTable[id];
  const was = read(plainCell(text), place);
  return was.ok && JSON.stringify(was.value) !== JSON.stringify(fallback)
    ? { value: was.value }
    : undefined;
}

import type { RowToWrite } from '../../tabs/engine/edit';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { settingsTab } from '../../tabs/settings';
import { settingHelps } from '../../text/settings/settingHelps';
import { unbreakable } from '../../text/values/format';
import type { Reads } from '../kernel/reads';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

type SettingRow = RowToWrite<typeof settingsTab>;

const helpOf = (id: SettingId, { locale }: Reads['place']): string => {
  const { fr, en } = settingHelps[id];
  return locale === 'fr' ? unbreakable(fr) : en;
};

/** Settings that are not there yet, with their first value; and the help of those that are. */
export function settingRows(
  read: ReadTab<typeof settingsTab>,
  { place, settings, kept }: Reads,
  asked: readonly SettingId[] = [],
): SettingRow[] {
  const { locale } = place;
  const present = new Map(read.rows.map(({ values }) => [settingOf(values.label), values]));
  return settingIds.flatMap((id): SettingRow[] => {
    const { label, initial, when, isQuiet, options } = settingTable[id];
    const help = helpOf(id, place);
    const values = present.get(id);
    if (values) return values.help === help ? [] : [{ label: values.label, help }];
    const isLeftOut = isQuiet || (when && !when(settings)) || kept.lost.has(id);
    if (isLeftOut && !asked.includes(id)) return [];
    const first = initial?.[locale];
    const value = first && options ? { text: first, among: options(locale) } : (first ?? null);
    return [{ label: label[locale], value, help }];
  });
}

/**
 * What was set and is gone, as it was, and the row that says it again (docs/rules.md M61); cells that
 * were blanked with it have their first value again.
 */
export function lostSettings(
  snapshot: Reads,
): { readonly label: string; readonly text: string; readonly row: SettingRow }[] {
  const { place, kept, tabs } = snapshot;
  if (kept.lost.size === 0) return [];
  const { locale } = place;
  const standing = new Map(
    tabs.settings.rows.map(({ values }) => [settingOf(values.label), values]),
  );
  return settingIds.flatMap((id) => {
    const { label: names, initial, options } = settingTable[id];
    const { label = names[locale], value: now } = standing.get(id) ?? {};
    const text = kept.lost.get(id) ?? (now === null ? initial?.[locale] : undefined);
    if (text === undefined || label === null) return [];
    const value = options ? { text, among: options(locale) } : text;
    return [{ label, text, row: { label, value, help: helpOf(id, place) } }];
  });
}

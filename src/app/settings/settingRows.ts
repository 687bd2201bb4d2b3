import type { RowToWrite } from '../../tabs/engine/edit';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { settingsTab } from '../../tabs/settings';
import { settingHelps } from '../../text/settings/settingHelps';
import { unbreakable } from '../../text/values/format';
import type { Reads } from '../kernel/reads';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

const helpOf = (id: SettingId, { locale }: Reads['place']): string => {
  const { fr, en } = settingHelps[id];
  return locale === 'fr' ? unbreakable(fr) : en;
};

/** Settings that are not there yet, with their first value; and the help of those that are. */
export function settingRows(
  read: ReadTab<typeof settingsTab>,
  { place, settings }: Reads,
  asked: readonly SettingId[] = [],
): RowToWrite<typeof settingsTab>[] {
  const { locale } = place;
  const present = new Map(read.rows.map(({ values }) => [settingOf(values.label), values]));
  return settingIds.flatMap((id): RowToWrite<typeof settingsTab>[] => {
    const { label, initial, when, isQuiet, options } = settingTable[id];
    const help = helpOf(id, place);
    const values = present.get(id);
    if (values) return values.help === help ? [] : [{ label: values.label, help }];
    const isLeftOut = isQuiet || (when && !when(settings));
    if (isLeftOut && !asked.includes(id)) return [];
    const first = initial?.[locale];
    const value = first && options ? { text: first, among: options(locale) } : (first ?? null);
    return [{ label: label[locale], value, help }];
  });
}

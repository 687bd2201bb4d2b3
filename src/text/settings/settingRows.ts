import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import type { Place } from '../../tabs/engine/cellKinds';
import type { FactRow } from '../../tabs/engine/edit';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { settingsTab } from '../../tabs/settings';
import { unbreakable } from '../values/format';
import type { KeptSettings } from './readSettings';
import { type SettingId, type Settings, settingIds, settingOf, settingTable } from './settings';

type SettingRow = FactRow<typeof settingsTab>;

/** What was read of Réglages, as every snapshot has it. */
export interface SettingsRead {
  readonly tabs: { readonly settings: ReadTab<typeof settingsTab> };
}

/** The row of each setting; of two that name one the first counts. */
export const rowsOfSettings = ({
  tabs,
}: SettingsRead): ReadonlyMap<SettingId, ReadRow<typeof settingsTab>> =>
  new Map(
    [...tabs.settings.rows].reverse().flatMap((row) => {
      const id = settingOf(row.values.label);
      return id ? [[id, row] as const] : [];
    }),
  );

/** How each setting stands in its tab. */
export const settingTexts = (
  snapshot: SettingsRead,
): ReadonlyMap<SettingId, { readonly label: string; readonly text: string }> =>
  new Map(
    [...rowsOfSettings(snapshot)].map(([id, { values, cells }]) => {
      const { text } = cellAt(cells, snapshot.tabs.settings.columns.get('value'));
      return [id, { label: values.label ?? '', text }];
    }),
  );

const helpOf = (id: SettingId, locale: Locale): string => {
  const { fr, en } = settingTable[id].help;
  return locale === 'fr' ? unbreakable(fr) : en;
};

/** As it is written: of a few words one is chosen. */
function written(id: SettingId, text: string, locale: Locale) {
  const { options } = settingTable[id];
  return options ? { text, among: options(locale) } : text;
}

/**
 * Settings that are not there yet, with their first value; what was set and is gone, as it was (docs/rules.md
 * M61); and the help of those that are there.
 */
export function settingRows(
  snapshot: SettingsRead & {
    readonly place: Place;
    readonly settings: Settings;
    readonly kept: KeptSettings;
  },
  asked: readonly SettingId[] = [],
): SettingRow[] {
  const { settings, kept, place } = snapshot;
  const { locale } = place;
  const present = rowsOfSettings(snapshot);
  return settingIds.flatMap((id): SettingRow[] => {
    const { label, initial, when, isQuiet } = settingTable[id];
    const help = helpOf(id, locale);
    const stands = present.get(id)?.values;
    const lost = kept.lost.get(id);
    // Cells that went with others have their first value again.
    const isBlank = lost !== undefined || (initial && stands?.value === null && kept.lost.size > 0);
    if (stands && !isBlank) return stands.help === help ? [] : [{ label: stands.label, help }];
    const isLeftOut = isQuiet || (when && !when(settings));
    if (isLeftOut && lost === undefined && !asked.includes(id)) return [];
    const text = lost ?? initial?.[locale];
    const value = text === undefined ? null : written(id, text, locale);
    return [{ label: stands?.label ?? label[locale], value, help }];
  });
}

/** Cells of Réglages that say something in another language than it now asks for. */
export function translatedSettings(
  { tabs: { settings } }: SettingsRead,
  locale: Locale,
): { readonly row: number; readonly column: number; readonly text: string }[] {
  const other = locale === 'fr' ? 'en' : 'fr';
  return settings.rows.flatMap(({ at, values, cells }) => {
    const id = settingOf(values.label);
    if (!id) return [];
    const { label, initial, earlier = [] } = settingTable[id];
    const said = (name: 'label' | 'value', words: Named, also: readonly string[] = []) => {
      const column = settings.columns.get(name);
      const { text } = cellAt(cells, column);
      const others = [words[other], ...also].map(folded);
      const isOther = text !== words[locale] && others.includes(folded(text));
      return column !== undefined && isOther ? [{ row: at, column, text: words[locale] }] : [];
    };
    const isChoice = id === 'language' || initial?.fr === initial?.en;
    // Of values only those that nobody has changed.
    return [
      ...said('label', label, earlier),
      ...(initial && !isChoice ? said('value', initial) : []),
    ];
  });
}

import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import type { FactRow } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { settingsTab } from '../../tabs/settings';
import { type SettingId, settingIds, settingOf, settingTable } from '../../text/settings/settings';
import { unbreakable } from '../../text/values/format';
import type { Reads } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';

type SettingRow = FactRow<typeof settingsTab>;

/** The row of each setting; of two that name one the first counts. */
export const rowsOfSettings = ({
  tabs,
}: Pick<Reads, 'tabs'>): ReadonlyMap<SettingId, ReadRow<typeof settingsTab>> =>
  new Map(
    [...tabs.settings.rows].reverse().flatMap((row) => {
      const id = settingOf(row.values.label);
      return id ? [[id, row] as const] : [];
    }),
  );

/** How each setting stands in its tab. */
export const settingTexts = (
  snapshot: Reads,
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
  snapshot: Pick<Reads, 'tabs' | 'place' | 'settings' | 'kept'>,
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

/** Labels by their present names, and values that nobody has changed, in the language that Réglages now asks for. */
export function translateSettings(snapshot: Reads): LayoutEdit[] {
  const { locale } = snapshot.place;
  const { sheet, columns, rows } = snapshot.tabs.settings;
  return rows.flatMap(({ at, values, cells }): LayoutEdit[] => {
    const id = settingOf(values.label);
    if (!id) return [];
    const { label, initial, earlier = [] } = settingTable[id];
    const other = locale === 'fr' ? 'en' : 'fr';
    const said = (name: 'label' | 'value', words: Named, also: readonly string[] = []) => {
      const column = columns.get(name);
      const { text } = cellAt(cells, column);
      const others = [words[other], ...also].map(folded);
      if (column === undefined || text === words[locale] || !others.includes(folded(text)))
        return [];
      return [
        { kind: 'text' as const, sheetId: sheet.sheetId, row: at, column, text: words[locale] },
      ];
    };
    const isChoice = id === 'language' || initial?.fr === initial?.en;
    return [
      ...said('label', label, earlier),
      ...(initial && !isChoice ? said('value', initial) : []),
    ];
  });
}

import { folded } from '../../domain/values/fold';
import { cellAt } from '../../tabs/engine/sheet';
import { earlierLabels } from '../../text/settings/settingLabels';
import type { Reads } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { settingOf, settingTable } from './settingTable';

/** Labels by their present names, and values that nobody has changed, in the language that Réglages now asks for. */
export function translateSettings(snapshot: Reads): LayoutEdit[] {
  const { locale } = snapshot.place;
  const { sheet, columns, rows } = snapshot.tabs.settings;
  return rows.flatMap(({ at, values, cells }): LayoutEdit[] => {
    const id = settingOf(values.label);
    if (!id) return [];
    const { label, initial } = settingTable[id];
    const earlier = earlierLabels(id);
    const said = (column: 'label' | 'value', words: Readonly<Record<'fr' | 'en', string>>) => {
      const place = columns.get(column);
      const text = cellAt(cells, place).text;
      const others = [words[locale === 'fr' ? 'en' : 'fr'], ...(column === 'label' ? earlier : [])];
      const isOther = others.some((other) => folded(text) === folded(other));
      if (place === undefined || !isOther || text === words[locale]) return [];
      const { sheetId } = sheet;
      return [{ kind: 'text' as const, sheetId, row: at, column: place, text: words[locale] }];
    };
    const isChoice = id === 'language' || initial?.fr === initial?.en;
    return [...said('label', label), ...(initial && !isChoice ? said('value', initial) : [])];
  });
}

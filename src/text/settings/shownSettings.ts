import { clockText } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { type SettingsRead, settingTexts } from './settingRows';
import { type SettingId, type Settings, settingIds, settingTable } from './settings';

export interface ShownSetting {
  readonly id: SettingId;
  /** As it stands in Réglages. */
  readonly text: string;
  /** Null where it is something else than a moment of every week. */
  readonly weekly: Weekly | null;
}

type Shown = SettingsRead & { readonly place: Place; readonly settings: Settings };

/** Those that have a meaning in this drive; what another one switches on is left out until then. */
export const shownSettings = (snapshot: Shown): ShownSetting[] =>
  settingIds
    .filter((id) => settingTable[id].when?.(snapshot.settings) ?? true)
    .map((id) => shownSetting(id, snapshot));

export function shownSetting(id: SettingId, snapshot: Shown): ShownSetting {
  const text = settingTexts(snapshot).get(id)?.text ?? '';
  return { id, text, weekly: weeklyOf(id, text, snapshot) };
}

/** A moment of every week, in parts that people may change: « 8:00 ». */
export interface Weekly {
  readonly weekday: number;
  readonly from: string;
  /** Null where it has no end. */
  readonly until: string | null;
}

/** What a setting says of every week; null where it says something else, or nothing that can be read. */
function weeklyOf(id: SettingId, text: string, { place, settings }: Shown): Weekly | null {
  if (id !== 'opening' && id !== 'closing' && id !== 'pickup') return null;
  const isReadable = text === '' || settingTable[id].read(plainCell(text), place).ok;
  const when = settings[id];
  if (!isReadable || when.kind === 'once') return null;
  const { weekday } = when;
  return 'until' in when
    ? { weekday, from: clockText(when.from), until: clockText(when.until) }
    : { weekday, from: clockText(when), until: null };
}

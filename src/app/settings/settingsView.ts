import { fail, ok, type Result } from '../../domain/values/result';
import { clockText } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { type SettingId, settingIds, settingTable } from '../../text/settings/settings';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from './readDrive';
import { settingTexts } from './settingRows';

export interface ShownSetting {
  readonly id: SettingId;
  /** As it stands in Réglages. */
  readonly text: string;
  /** Null where it is something else than a moment of every week. */
  readonly weekly: Weekly | null;
}

/** Réglages as its page shows it: plain JSON. */
export interface SettingsView {
  readonly place: Place;
  /** Those that have a meaning in this drive; what another one switches on is left out until then. */
  readonly settings: readonly ShownSetting[];
}

export function settingsView(ports: Ports): Result<SettingsView, Refusal> {
  const snapshot = readDrive(ports, reads({ whole: [], rows: [] }));
  const { tabs, settings, place } = snapshot;
  if (!tabs.settings.stands) return fail({ code: 'notInstalled' });
  const used = settingIds.filter((id) => settingTable[id].when?.(settings) ?? true);
  return ok({ place, settings: used.map((id) => shownSetting(id, snapshot)) });
}

export function shownSetting(id: SettingId, snapshot: Reads): ShownSetting {
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
function weeklyOf(id: SettingId, text: string, { place, settings }: Reads): Weekly | null {
  if (id !== 'opening' && id !== 'closing' && id !== 'pickup') return null;
  const isReadable = text === '' || settingTable[id].read(plainCell(text), place).ok;
  const when = settings[id];
  if (!isReadable || when.kind === 'once') return null;
  const { weekday } = when;
  return 'until' in when
    ? { weekday, from: clockText(when.from), until: clockText(when.until) }
    : { weekday, from: clockText(when), until: null };
}

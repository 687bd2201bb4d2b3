import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from './readDrive';
import { faultIn, settingTexts } from './saveSettings';
import { type SettingId, settingIds, settingTable } from './settingTable';
import { type Weekly, weeklyOf } from './weekly';

export interface ShownSetting {
  readonly id: SettingId;
  /** As it stands in Réglages. */
  readonly text: string;
  readonly fault: TypedFault | null;
  /** Null where it is something else than a moment of every week. */
  readonly weekly: Weekly | null;
}

/** Réglages as its page shows it: plain JSON. */
export interface SettingsView {
  readonly language: Locale;
  /** Those that have a meaning in this drive; what another one switches on is left out until then. */
  readonly settings: readonly ShownSetting[];
}

export function settingsView(ports: Ports): Result<SettingsView, Refusal> {
  const snapshot = readDrive(ports, reads({ whole: [], rows: [] }));
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const texts = settingTexts(snapshot);
  const { settings } = snapshot;
  const used = settingIds.filter((id) => {
    const { when, counts } = settingTable[id];
    return (when?.(settings) ?? true) && (counts?.(settings) ?? true);
  });
  return ok({
    language: snapshot.place.locale,
    settings: used.map((id) => {
      const text = texts.get(id)?.text ?? '';
      return { id, text, fault: faultIn(snapshot, id, text), weekly: weeklyOf(id, text, snapshot) };
    }),
  });
}

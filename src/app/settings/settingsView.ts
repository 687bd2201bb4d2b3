import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
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
  /** Null where anything may be typed. */
  readonly choice: Choice | null;
}

/** One of these words; what nobody can choose stands first, as it was typed. */
export interface Choice {
  readonly options: readonly string[];
  readonly chosen: string;
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
  const used = settingIds.filter((id) => settingTable[id].when?.(settings) ?? true);
  return ok({
    language: snapshot.place.locale,
    settings: used.map((id) => {
      const text = texts.get(id)?.text ?? '';
      return {
        ...{ id, text, fault: faultIn(snapshot, id, text) },
        ...{ weekly: weeklyOf(id, text, snapshot), choice: choiceOf(id, text, snapshot) },
      };
    }),
  });
}

export function choiceOf(
  id: SettingId,
  text: string,
  { place }: Pick<Reads, 'place'>,
): Choice | null {
  const { options: words, read } = settingTable[id];
  if (!words) return null;
  const options = words(place.locale);
  const meant = read(plainCell(text), place);
  const chosen = options.find((option) => {
    const same = read(plainCell(option), place);
    return meant.ok && same.ok && same.value === meant.value;
  });
  return chosen === undefined ? { options: [text, ...options], chosen: text } : { options, chosen };
}

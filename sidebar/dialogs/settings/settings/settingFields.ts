import { clockText } from '../../../../src/domain/values/time';
import { plainCell } from '../../../../src/tabs/engine/cell';
import type { Place } from '../../../../src/tabs/engine/cellKinds';
import { clockTime } from '../../../../src/tabs/engine/clock';
import { noneWords } from '../../../../src/text/settings/settingChoices';
import { type SettingId, settingTable } from '../../../../src/text/settings/settings';
import type { ShownSetting } from '../../../../src/text/settings/shownSettings';

/** One of these words; what nobody can choose stands first, as it was typed. */
interface Choice {
  readonly options: readonly string[];
  readonly chosen: string;
}

export type Field =
  | ({ readonly kind: 'choice' } & Choice)
  | { readonly kind: 'time'; readonly value: string | null }
  | { readonly kind: 'long' }
  | { readonly kind: 'line'; readonly inputMode: 'email' | 'tel' | 'numeric' | 'text' };

/** The field that a setting is typed in, with what stands there now. */
export function fieldOf({ id, text }: ShownSetting, place: Place): Field {
  const choice = choiceOf(id, text, place);
  if (choice) return { kind: 'choice', ...choice };
  const { field = 'text' } = settingTable[id];
  if (field === 'long') return { kind: 'long' };
  if (field !== 'time') return { kind: 'line', inputMode: field };
  const value = timeIn(text);
  return value === undefined ? { kind: 'line', inputMode: 'text' } : { kind: 'time', value };
}

/** « 18:00 »; null for « non »; undefined for what is neither, to be typed as it is. */
function timeIn(text: string): string | null | undefined {
  const typed = text.trim().toLowerCase();
  if (noneWords.includes(typed)) return null;
  const time = clockTime(typed);
  return typed === '' ? '' : time && `${clockText(time).padStart(5, '0')}`;
}

/** Null where anything may be typed. */
export function choiceOf(id: SettingId, text: string, place: Place): Choice | null {
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

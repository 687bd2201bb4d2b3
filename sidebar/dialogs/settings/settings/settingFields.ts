import type { ShownSetting } from '../../../../src/app/settings/settingsView';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { clockText } from '../../../../src/domain/values/time';
import { clockTime } from '../../../../src/tabs/engine/clock';
import { noneWords } from '../../../../src/text/settings/settingChoices';

/** What a mail leaves at, or « non ». */
const TIMES: readonly SettingId[] = ['reminderAt'];

const LONG: readonly SettingId[] = ['instructions', 'legalAddress', 'shifts', 'breaks'];
const NUMBERS: readonly SettingId[] = ['atMost'];

export type Field =
  | ({ readonly kind: 'choice' } & NonNullable<ShownSetting['choice']>)
  | { readonly kind: 'time'; readonly value: string | null }
  | { readonly kind: 'long' }
  | { readonly kind: 'line'; readonly inputMode: 'text' | 'email' | 'tel' | 'numeric' };

/** The field that a setting is typed in, with what stands there now. */
export function fieldOf({ id, text, choice }: ShownSetting): Field {
  if (choice) return { kind: 'choice', ...choice };
  const value = TIMES.includes(id) ? timeIn(text) : undefined;
  if (value !== undefined) return { kind: 'time', value };
  if (LONG.includes(id)) return { kind: 'long' };
  if (id === 'coordinatorEmail') return { kind: 'line', inputMode: 'email' };
  if (id === 'phone') return { kind: 'line', inputMode: 'tel' };
  return { kind: 'line', inputMode: NUMBERS.includes(id) ? 'numeric' : 'text' };
}

/** « 18:00 »; null for « non »; undefined for what is neither, to be typed as it is. */
function timeIn(text: string): string | null | undefined {
  const typed = text.trim().toLowerCase();
  if (noneWords.includes(typed)) return null;
  const time = clockTime(typed);
  return typed === '' ? '' : time && `${clockText(time).padStart(5, '0')}`;
}

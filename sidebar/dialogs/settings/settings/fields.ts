import type { SettingId } from '../../../../src/app/settings/settingTable';
import type { Locale } from '../../../../src/domain/values/locale';
import { clockText } from '../../../../src/domain/values/time';
import { plainCell } from '../../../../src/tabs/engine/cell';
import { choice, type Kind, yesNo } from '../../../../src/tabs/engine/cellKinds';
import { clockTime } from '../../../../src/tabs/engine/clock';
import { modeNames } from '../../../../src/text/settings/modeNames';
import { countryNames } from '../../../../src/text/settings/repeatWords';
import { noneWords, settingChoices } from '../../../../src/text/settings/settingChoices';

/** One of a few words; absent where anything may be typed. */
const choices: Partial<Readonly<Record<SettingId, Pick<Kind<string>, 'options' | 'read'>>>> = {
  announce: yesNo,
  lastOrder: yesNo,
  opensItself: yesNo,
  overlaps: yesNo,
  askWish: yesNo,
  formWays: yesNo,
  formPages: choice(settingChoices.formPages),
  duties: yesNo,
  dutyOpen: yesNo,
  producersFill: yesNo,
  payments: yesNo,
  setOff: yesNo,
  payoutStatements: yesNo,
  vatOnDebits: yesNo,
  mode: choice(modeNames),
  holidays: choice(countryNames),
  language: choice(settingChoices.language),
  answers: choice(settingChoices.answers),
  producersSee: choice(settingChoices.producersSee),
  marginKind: choice(settingChoices.margin),
  driveVat: choice(settingChoices.driveVat),
  belowMinimum: choice(settingChoices.belowMinimum),
  weighedPayment: choice(settingChoices.weighedPayment),
  askAt: choice(settingChoices.askAt),
  reportTo: choice(settingChoices.reportTo),
  unpaid: choice(settingChoices.unpaid),
  atPickup: choice(settingChoices.atPickup),
  payoutBasis: choice(settingChoices.basis),
  transferVersion: choice(settingChoices.version),
  invoicesPer: choice(settingChoices.invoicesPer),
};

/** What a mail leaves at, or how many hours before: or « non ». */
const MOMENTS: Partial<Readonly<Record<SettingId, 'time' | 'number'>>> = {
  reminderAt: 'time',
  dutyAt: 'time',
  summaryAt: 'time',
  reportAt: 'time',
  closingSoon: 'number',
  dutyCall: 'number',
  waitingHours: 'number',
};

const LONG: readonly SettingId[] = [
  'instructions',
  'safety',
  'legalAddress',
  'shifts',
  'breaks',
  'dateAnswers',
];
const NUMBERS: readonly SettingId[] = ['everyWeeks', 'atMost', 'dueDays'];

export type Field =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly chosen: string }
  | { readonly kind: 'moment'; readonly type: 'time' | 'number'; readonly value: string | null }
  | { readonly kind: 'long' }
  | { readonly kind: 'line'; readonly inputMode: 'text' | 'email' | 'tel' | 'numeric' };

/** The field that a setting is typed in, with what stands there now. */
export function fieldOf(id: SettingId, text: string, locale: Locale): Field {
  const words = choices[id];
  if (words) return { kind: 'choice', ...chosenOf(words, text, locale) };
  const type = MOMENTS[id];
  const value = type && momentIn(type, text);
  if (type && value !== undefined) return { kind: 'moment', type, value };
  if (LONG.includes(id)) return { kind: 'long' };
  if (id === 'coordinatorEmail') return { kind: 'line', inputMode: 'email' };
  if (id === 'phone') return { kind: 'line', inputMode: 'tel' };
  return { kind: 'line', inputMode: NUMBERS.includes(id) ? 'numeric' : 'text' };
}

/** What nobody can choose stands first, as it was typed. */
function chosenOf(
  words: Pick<Kind<string>, 'options' | 'read'>,
  text: string,
  locale: Locale,
): { readonly options: readonly string[]; readonly chosen: string } {
  const options = words.options?.(locale) ?? [];
  const place = { zone: '', locale };
  const read = words.read(plainCell(text), place);
  const at = options.findIndex((option) => {
    const same = words.read(plainCell(option), place);
    return read.ok && same.ok && same.value === read.value;
  });
  const chosen = options[at];
  return chosen === undefined ? { options: [text, ...options], chosen: text } : { options, chosen };
}

/** « 18:00 » or « 6 »; null for « non »; undefined for what is neither, to be typed as it is. */
function momentIn(type: 'time' | 'number', text: string): string | null | undefined {
  const typed = text.trim().toLowerCase();
  if (noneWords.includes(typed)) return null;
  if (type === 'number') return /^\d{0,3}$/.test(typed) ? typed : undefined;
  const time = clockTime(typed);
  return typed === '' ? '' : time && `${clockText(time).padStart(5, '0')}`;
}

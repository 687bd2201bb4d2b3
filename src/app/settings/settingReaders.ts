import { isEmail, normaliseEmail } from '../../domain/orders/order';
import type { MailKind } from '../../domain/outbox/mailKind';
import type { PickupWhen, When } from '../../domain/settings/settings';
import { folded } from '../../domain/values/fold';
import { readIban } from '../../domain/values/iban';
import { expected } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { atLocal, type ClockTime, localTime } from '../../domain/values/time';
import { type Cell, plainCell } from '../../tabs/engine/cell';
import {
  type CellFault,
  choice,
  type Kind,
  moment,
  type Place,
  percent,
  typedMoment,
  whole,
} from '../../tabs/engine/cellKinds';
import { clockTime, isBefore, spanEnds } from '../../tabs/engine/clock';
import { mailKinds } from '../../tabs/outbox';
import { isSite } from '../../tabs/telling/sites';
import { modeNames } from '../../text/settings/modeNames';
import { noneWords, settingChoices } from '../../text/settings/settingChoices';
import { weekdays } from '../../text/values/dates';

export type SettingReader<T> = (cell: Cell, place: Place) => Result<T, CellFault>;

/** A setting of a few words: the one that counts without a choice stands there from the start. */
export function chosen<T>(kind: Kind<T>, fallback: T) {
  const words = (locale: Place['locale']): string =>
    String(kind.write(fallback, { zone: '', locale }));
  const initial = { fr: words('fr'), en: words('en') };
  return { fallback, initial, read: kind.read, ...(kind.options && { options: kind.options }) };
}

function weekdayAndRest(words: string): { weekday: number; rest: string } | undefined {
  const [first = '', ...rest] = folded(words).split(' ');
  const index = weekdays.findIndex(({ fr, en }) => [fr, en].some((day) => folded(day) === first));
  const hours = rest.join(' ').replace(/^(a|de|at|from) /, '');
  return index < 0 ? undefined : { weekday: index + 1, rest: hours };
}

export const readWhen: SettingReader<When> = (cell, place) => {
  const once = moment.read(cell, place);
  if (once.ok) return ok({ kind: 'once', at: once.value });
  const weekly = weekdayAndRest(cell.text);
  const time = weekly && clockTime(weekly.rest);
  if (weekly && time) return ok({ kind: 'weekly', weekday: weekly.weekday, ...time });
  // « mardi 25h » has its day, and an hour that no day has.
  return fail(expected(weekly && weekly.rest !== '' ? 'weekly' : 'moment'));
};

export const readPickup: SettingReader<PickupWhen> = (cell, place) => {
  const fault = fail(expected('span'));
  const [before, after, ...more] = spanEnds(cell.text);
  const until = clockTime(after ?? '');
  if (before === undefined || !until || more.length > 0) return fault;
  const weekly = weekdayAndRest(before);
  if (weekly) {
    const from = clockTime(weekly.rest);
    return from && isBefore(from, until)
      ? ok({ kind: 'weekly', weekday: weekly.weekday, from, until })
      : fault;
  }
  const from = typedMoment(before, place.zone);
  if (from === undefined) return fault;
  const end = atLocal(localTime(from, place.zone).day, until, place.zone);
  return end > from ? ok({ kind: 'once', from, until: end }) : fault;
};

export const readClock: SettingReader<ClockTime> = (cell) => {
  if (typeof cell.value === 'number' && cell.value >= 0 && cell.value < 1) {
    const minutes = Math.round(cell.value * 1440);
    return ok({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  }
  const time = clockTime(cell.text);
  return time ? ok(time) : fail(expected('time'));
};

export const readEmail: SettingReader<string | null> = (cell) => {
  const address = normaliseEmail(cell.text);
  return isEmail(address) ? ok(address) : fail(expected('email'));
};

/** « 06 12 34 56 78 », « +32 470 12 34 56 »; a cell that took it for a number has lost its first digit. */
export const readPhone: SettingReader<string> = ({ text }) => {
  const typed = text.trim().replace(/\s+/g, ' ');
  const { length } = typed.replace(/\D/g, '');
  if (!/^[+0][\d .()/-]+$/.test(typed) || length < 8 || length > 15) return fail(expected('phone'));
  return ok(/^0\d{9}$/.test(typed) ? typed.replace(/\d\d(?=\d)/g, '$& ') : typed);
};

export const atLeastOne: SettingReader<number> = (cell, place) => {
  const read = whole.read(cell, place);
  return read.ok && (read.value < 1 || read.value > 100) ? fail(expected('count')) : read;
};

const isNone = ({ text }: Cell): boolean => noneWords.includes(folded(text));

/** The same, or « non ». */
export const orNone =
  <T>(read: SettingReader<T>): SettingReader<T | null> =>
  (cell, place) =>
    isNone(cell) ? ok(null) : read(cell, place);

export const readMailKinds: SettingReader<readonly MailKind[]> = (cell, place) => {
  const kinds: MailKind[] = [];
  for (const word of cell.text.split(/[,;\n]/)) {
    if (word.trim() === '') continue;
    const read = mailKinds.read(plainCell(word), place);
    if (!read.ok) return read;
    kinds.push(read.value);
  }
  return ok(kinds);
};

export const producersSeeKind = choice(settingChoices.producersSee);
export const modeKind = choice(modeNames);
export const driveVatKind = choice(settingChoices.driveVat);
export const whenMissedKind = choice(settingChoices.whenMissed);

/** Less than all of the price, or nothing would be left for the producer. */
export const readMargin: SettingReader<number> = (cell, place) => {
  const read = percent.read(cell, place);
  return read.ok && read.value >= 10_000 ? fail({ code: 'tooLarge' }) : read;
};

export const atPickupKind = choice(settingChoices.atPickup);

export const readIbanSetting: SettingReader<string> = (cell) => {
  const read = readIban(cell.text);
  return read.ok ? read : fail(expected('iban'));
};

/** A link as it is given to buyers; a domain alone is one on the web. */
export const readLinkSetting: SettingReader<string> = (cell) => {
  const typed = cell.text.trim();
  if (!isSite(typed)) return fail(expected('link'));
  return ok(/^https?:/i.test(typed) ? typed : `https://${typed}`);
};

export const languageKind = choice(settingChoices.language);

import { MOST_ON_DUTY, type Shift } from '../../domain/people/shifts';
import type { Break, Repeat } from '../../domain/sale/nextSale';
import type { PickupWhen, When } from '../../domain/settings/when';
import { folded } from '../../domain/values/fold';
import { readIban } from '../../domain/values/iban';
import type { Named } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { expected } from '../../domain/values/problem';
import { fail, ok } from '../../domain/values/result';
import type { Threshold } from '../../domain/values/threshold';
import {
  atLocal,
  type ClockTime,
  type Day,
  daysBetween,
  localTime,
} from '../../domain/values/time';
import { type Cell, plainCell } from '../../tabs/engine/cell';
import {
  type CellFault,
  moment,
  type Place,
  percent,
  threshold,
  typedEuros,
  typedMoment,
  whole,
} from '../../tabs/engine/cellKinds';
import { clockTime, hours, isBefore, spanEnds } from '../../tabs/engine/clock';
import { readThreshold } from '../../tabs/engine/readThreshold';
import { mailKinds } from '../../tabs/outbox';
import { isSite } from '../../tabs/telling/sites';
import type { MailKind } from '../mailKinds/mailKinds';
import { weekdays } from '../values/dates';
import { spanOfDays } from './absenceWords';
import type { SettingReader } from './defineSetting';
import { repeatExamples, saidRepeat, withoutAnswers } from './repeatWords';
import { keptWords, noneWords } from './settingChoices';

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

/** Less than all of the price, or nothing would be left for the producer. */
export const readMargin: SettingReader<number> = (cell, place) => {
  const read = percent.read(cell, place);
  return read.ok && read.value >= 10_000 ? fail({ code: 'tooLarge' }) : read;
};

export const readIbanSetting: SettingReader<string> = (cell) => {
  const read = readIban(cell.text);
  return read.ok ? read : fail(expected('iban'));
};

/** A link as it is given to buyers; a domain alone is one on the web. */
export const readLink: SettingReader<string> = (cell) => {
  const typed = cell.text.trim();
  if (!isSite(typed)) return fail(expected('link'));
  return ok(/^https?:/i.test(typed) ? typed : `https://${typed}`);
};

/** « 20 », or « 20, gardé ». */
export const readMinimum: SettingReader<{ readonly amount: Cents; readonly isKept: boolean }> = (
  cell,
  place,
) => {
  const [, sum = '', word = ''] = /^(.*?)[\s,;]+(\p{L}+)$/u.exec(cell.text.trim()) ?? [];
  const isKept = keptWords.includes(folded(word));
  const amount = typedEuros.read(isKept ? plainCell(sum) : cell, place);
  return amount.ok ? ok({ amount: amount.value, isKept }) : amount;
};

/** Of the whole sale (docs/rules.md G5). */
export const readSaleMinimum: SettingReader<Threshold | undefined> = (cell, place) => {
  const said = threshold.read(cell, place);
  return said.ok ? ok(readThreshold(said.value, 'euros')) : said;
};

const LONGEST_BREAK = 366;

const asExample = (example: Named, { locale }: Place): { ok: false; error: CellFault } =>
  fail(expected(example[locale]));

const dayIn = (typed: string, { zone }: Place): Day | undefined => {
  const time = typedMoment(typed, zone);
  return time === undefined ? undefined : localTime(time, zone).day;
};

const entries = (text: string): string[] =>
  text.split(/[;,\n]/).flatMap((entry) => entry.trim() || []);

export const readRepeat: SettingReader<Repeat> = ({ text }, place) => {
  const said = saidRepeat(text);
  return said ? ok(said) : asExample(repeatExamples.repeat, place);
};

function readSpan(entry: string, place: Place): Break | undefined {
  const [first = '', last, ...more] = spanOfDays(entry);
  // « du 01/08/2026 » lacks its end.
  const isCut = last === undefined && /^(?:du|from) /i.test(entry.trim());
  const [from, until] = [dayIn(first, place), dayIn(isCut ? '' : (last ?? first), place)];
  if (!from || !until || more.length > 0 || until < from) return undefined;
  return daysBetween(from, until) > LONGEST_BREAK ? undefined : { from, until };
}

export const readBreaks: SettingReader<readonly Break[]> = (cell, place) => {
  if (isNone(cell)) return ok([]);
  const breaks: Break[] = [];
  for (const entry of entries(withoutAnswers(cell.text))) {
    const span = readSpan(entry, place);
    if (!span) return asExample(repeatExamples.breaks, place);
    breaks.push(span);
  }
  return ok(breaks);
};

const ENTRY = /^(\d{1,2})(?:\s+(.*?))??(?:\s*(?:\bde\s+|\bfrom\s+)?(\d{1,2}\s*[h:].*))?$/i;
const MOST_LETTERS = 60;

/** « 2 accueil 7:30-12:30 ; 1 caisse », or « non ». */
export const readShifts: SettingReader<readonly Shift[]> = (cell, place) => {
  if (isNone(cell)) return ok([]);
  const shifts: Shift[] = [];
  for (const entry of cell.text.split(/[;\n]/).map((part) => part.trim())) {
    if (entry === '') continue;
    const [, count, role = '', span] = ENTRY.exec(entry) ?? [];
    const people = Number(count ?? 0);
    const read = span === undefined ? undefined : hours.read(plainCell(span), place);
    if (people < 1 || role.length > MOST_LETTERS || (read && !read.ok))
      return fail(expected('shifts'));
    shifts.push({ people, role: role.trim(), hours: read?.ok ? read.value : null });
  }
  const all = shifts.reduce((sum, { people }) => sum + people, 0);
  if (all > MOST_ON_DUTY) return fail({ code: 'tooLarge' });
  return all === 0 ? fail(expected('shifts')) : ok(shifts);
};

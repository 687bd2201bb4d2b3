import { type Absence, type Absences, noAbsences } from '../../domain/people/absence';
import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';
import { type Day, localTime, type Weekday, weekdayOf } from '../../domain/values/time';
import { type Place, typedMoment } from '../../tabs/engine/cellKinds';
import { weekdays } from '../values/dates';

/** How people say when they cannot come, in words without accents or capitals. */
interface SaidAbsence {
  readonly weekday: Weekday;
  readonly everyWeeks: number;
  /** As typed; absent where the weeks are not counted from a day. */
  readonly since: string | undefined;
}

/** Why somebody cannot come who did not say. */
const unnamedAbsence: Named = { fr: 'absence', en: 'away' };

const never: readonly string[] = ['jamais', 'never', 'non', 'no'];

const days = weekdays.flatMap(({ fr, en }) => [folded(fr), folded(en)]).join('|');
const SINCE = '(?: (?:depuis|a partir|a compter|since|from)(?: le| du| the)? (\\S+))?';

const patterns = [
  new RegExp(`^(?:un|1) (${days}) sur (\\S+)${SINCE}$`),
  new RegExp(`^every (\\S+) (${days})s?${SINCE}$`),
  new RegExp(`^(?:tous les|chaque|every) (${days})s?${SINCE}$`),
];

const numbers: readonly (readonly string[])[] = [
  ['deux', '2', 'second', 'other', '2nd'],
  ['trois', '3', 'third', '3rd'],
  ['quatre', '4', 'fourth', '4th'],
];

/** « deux », « second »: two; NaN for a word that counts no weeks. */
export const weeksIn = (word: string): number => {
  const index = numbers.findIndex((words) => words.includes(word));
  return index < 0 ? Number.NaN : index + 2;
};

const weekdayIn = (word: string): Weekday =>
  (weekdays.findIndex(({ fr, en }) => [fr, en].some((one) => folded(one) === word)) + 1) as Weekday;

const isNever = (words: string): boolean => never.includes(folded(words));

/** « un samedi sur deux depuis le 12/09/2026 », « tous les samedis »; undefined for anything else. */
function saidAbsence(words: string): SaidAbsence | undefined {
  const [french, english, plain] = patterns.map((pattern) => pattern.exec(folded(words)));
  if (french) return said(french[1], french[2], french[3]);
  if (english) return said(english[2], english[1], english[3]);
  return plain ? { weekday: weekdayIn(plain[1] ?? ''), everyWeeks: 1, since: plain[2] } : undefined;
}

/** A count of weeks says nothing without the day that it is counted from. */
function said(weekday = '', count = '', since?: string): SaidAbsence | undefined {
  const everyWeeks = weeksIn(count);
  return Number.isNaN(everyWeeks) || since === undefined
    ? undefined
    : { weekday: weekdayIn(weekday), everyWeeks, since };
}

/** « du 12/09/2026 au 26/09/2026 », « 12/09/2026-26/09/2026 » in its two ends. */
export const spanOfDays = (words: string): readonly string[] =>
  folded(words)
    .replace(/^(?:le|du|from) /, '')
    .split(/ (?:au|to|until) |[-–—]/)
    .map((end) => end.trim());

/**
 * « marché : un samedi sur deux depuis le 12/09/2026 ; 24/12/2026 »: what stands before the colon is
 * the reason of all up to the next « ; ». The words that cannot be understood, where there are any.
 */
export function readAbsences(
  text: string,
  place: Place,
): { readonly absences: Absences; readonly unread?: string } {
  const list: Absence[] = [];
  for (const group of text.split(/[;\n]/)) {
    const colon = group.indexOf(':');
    const label = group.slice(0, Math.max(0, colon)).trim();
    for (const one of group
      .slice(colon + 1)
      .split(',')
      .map((part) => part.trim())) {
      if (one === '') continue;
      if (isNever(one)) return { absences: { never: true, list: [] } };
      const absence = absenceIn(one, label || unnamedAbsence[place.locale], place);
      if (!absence) return { absences: noAbsences, unread: group.trim() };
      list.push(absence);
    }
  }
  return { absences: { never: false, list } };
}

function absenceIn(words: string, label: string, place: Place): Absence | undefined {
  const dayIn = (text = ''): Day | undefined => {
    const time = typedMoment(text, place.zone);
    return time === undefined ? undefined : localTime(time, place.zone).day;
  };
  const said = saidAbsence(words);
  if (said) {
    const { weekday, everyWeeks, since } = said;
    if (since === undefined) return { label, kind: 'weekly', weekday, everyWeeks, from: null };
    const from = dayIn(since);
    return from && weekdayOf(from) === weekday
      ? { label, kind: 'weekly', weekday, everyWeeks, from }
      : undefined;
  }
  const [first, last = first, ...more] = spanOfDays(words);
  const [from, until] = [dayIn(first), dayIn(last)];
  return from && until && from <= until && more.length === 0
    ? { label, kind: 'days', from, until }
    : undefined;
}

import { type Absence, type Absences, noAbsences } from '../../domain/people/absence';
import { folded } from '../../domain/values/fold';
import { expected, type Problem } from '../../domain/values/problem';
import { type Day, localTime, weekdayOf } from '../../domain/values/time';
import { type Place, typedMoment } from '../../tabs/engine/cellKinds';
import { isNever, saidAbsence, spanOfDays, unnamedAbsence } from '../../text/settings/absenceWords';
import type { Reads } from '../kernel/reads';

/** When each producer cannot come; who wrote nothing always can. */
export function producerAbsences({ tabs, place }: Reads<'producers'>): {
  readonly absencesOf: (name: string) => Absences;
  /** What of it nobody understands: whoever wrote it counts as free. */
  readonly problems: readonly Problem[];
} {
  const absences = new Map<string, Absences>();
  const problems: Problem[] = [];
  for (const { at, values } of tabs.producers.rows) {
    if (!values.name || absences.has(folded(values.name))) continue;
    const { absences: own, unread: read } = readAbsences(values.away ?? '', place);
    absences.set(folded(values.name), own);
    if (read === undefined) continue;
    problems.push({ ...expected('absence'), tab: 'producers', row: at + 1, column: 'away', read });
  }
  return { absencesOf: (name) => absences.get(folded(name)) ?? noAbsences, problems };
}

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

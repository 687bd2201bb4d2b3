import { day, lastDayOfMonth } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { monthAndYear, numericDate } from '../../text/values/dates';
import { wordsIn } from '../../text/values/pairs';
import { dayIn } from './entries';
import type { BooksView } from './view';

export interface Period {
  readonly label: string;
  /** Days, both included. */
  readonly from: string;
  readonly until: string;
}

const MONTHS = 12;
const QUARTERS = 5;
const YEARS = 3;

/** From the first day of a month to the last one of a later month. */
function months(year: number, first: number, count: number): Pick<Period, 'from' | 'until'> {
  const firstOf = (month: number): string =>
    new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: firstOf(first), until: lastDayOfMonth(firstOf(first + count - 1)) };
}

/** What accounts are usually asked for, the latest first: months, quarters, years. */
export function usualPeriods(view: Pick<BooksView, 'now' | 'zone' | 'language'>): Period[] {
  const { language } = view;
  const words = wordsIn(accountingPapers, language);
  const [year = 0, month = 1] = dayIn(view.now, view).split('-').map(Number);
  const list = (count: number, of: (back: number) => Period): Period[] =>
    Array.from({ length: count }, (_, back) => of(back));
  const quarter = Math.floor((month - 1) / 3);
  return [
    ...list(MONTHS, (back) => {
      const span = months(year, month - 1 - back, 1);
      return { ...span, label: monthAndYear(day(span.from), language) };
    }),
    ...list(QUARTERS, (back) => {
      const span = months(year, (quarter - back) * 3, 3);
      const nth = Math.floor((Number(span.from.slice(5, 7)) - 1) / 3) + 1;
      return { ...span, label: words.quarter(nth, span.from.slice(0, 4)) };
    }),
    ...list(YEARS, (back) => ({ ...months(year - back, 0, 12), label: String(year - back) })),
  ];
}

/** « du 01/04/2026 au 30/04/2026 », the last day as the calendar has it. */
export function periodText({
  from,
  until,
  language,
}: Pick<BooksView, 'from' | 'until' | 'language'>): string {
  return wordsIn(accountingPapers, language).span(numericDate(from), numericDate(lastDay(until)));
}

/** A month's « 31 » as the last day that the month has. */
export function lastDay(until: string): string {
  const last = lastDayOfMonth(until);
  return until < last ? until : last;
}

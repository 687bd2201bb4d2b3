import { type Day, day } from '../../domain/values/time';
import { foldedText } from '../entries/folding';

export type DateOrder = 'dmy' | 'mdy';

const NUMBERS = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:\D|$)/;

export interface LearntOrder {
  readonly order: DateOrder;
  /** No date of the column tells day and month apart. */
  readonly isOpen: boolean;
}

/** Day first, as in France, unless some date of the column says otherwise. */
export function learnOrder(column: Iterable<string>): LearntOrder {
  let isOpen = false;
  for (const text of column) {
    const [, first, second] = NUMBERS.exec(text) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) return { order: 'dmy', isOpen: false };
    if (Number(second) > 12) return { order: 'mdy', isOpen: false };
    if (first !== second) isOpen = true;
  }
  return { order: 'dmy', isOpen };
}

const MONTHS = [
  'jan',
  'feb fev',
  'mar',
  'apr avr',
  'may mai',
  'jun juin',
  'jul juil',
  'aug aou',
  'sep',
  'oct',
  'nov',
  'dec',
].map((names) => names.split(' '));

/** Whatever a bank writes for a day; undefined where it is none. */
export function readDay(text: string, order: DateOrder = 'dmy'): Day | undefined {
  const iso = /^\s*(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first, second, year] = numbers;
    return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const [, date, name = '', year] =
    /^(\d{1,2}) ?([a-z]{3,9}) ?(\d{4}|\d\d)\b/.exec(foldedText(text)) ?? [];
  const month = MONTHS.findIndex((names) => names.some((one) => name.startsWith(one))) + 1;
  return date && month > 0 ? dayOf(year, String(month), date) : undefined;
}

function dayOf(year = '', month = '', date = ''): Day | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return Number(full) < 1970 ? undefined : day(text);
}

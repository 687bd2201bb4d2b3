import { isEmail, normaliseEmail } from '../../domain/orders/order';
import { cutTo } from '../../domain/values/cutTo';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import type { BasisPoints, Cents } from '../../domain/values/money';
import { basisPoints, cents } from '../../domain/values/money';
import { numberOf } from '../../domain/values/number';
import { type Expectation, expected, type ProblemCode } from '../../domain/values/problem';
import type { Result } from '../../domain/values/result';
import { fail, ok } from '../../domain/values/result';
import { DAY, fromSerial, type Instant, SERIAL_OF_1970, toSerial } from '../../domain/values/time';
import type { Cell } from './cell';
import { readThreshold } from './readThreshold';

/** Where the spreadsheet is: what its serial numbers and words mean. */
export interface Place {
  readonly zone: string;
  readonly locale: Locale;
}

export interface CellFault {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** How one kind of column is read, written and shown. `null` is a blank cell and never gets here. */
export interface Kind<T> {
  readonly name: string;
  read(cell: Cell, place: Place): Result<T, CellFault>;
  write(value: T, place: Place): string | number | boolean;
  /** Number format pattern; the spreadsheet's own where absent. */
  readonly pattern?: string;
  readonly patternType?: 'NUMBER' | 'CURRENCY' | 'DATE' | 'DATE_TIME' | 'TEXT' | 'PERCENT';
  /** Offered as a dropdown. */
  readonly options?: (locale: Locale) => readonly string[];
  readonly tickBox?: true;
  /** What people type must be a number between these: the cell refuses anything else. */
  readonly between?: readonly [number, number];
}

const numberIn = (cell: Cell): Result<number, CellFault> => {
  if (cell.error) return fail({ code: 'formulaError' });
  if (cell.shownAs === 'date') return fail(expected('notDate'));
  if (typeof cell.value === 'number') return ok(cell.value);
  const value = typeof cell.value === 'string' ? numberOf(cell.value) : undefined;
  return value === undefined ? fail(expected('number')) : ok(value);
};

/** A cell's words without the unit that may end them. */
const without = (unit: RegExp, cell: Cell): Cell =>
  typeof cell.value === 'string' ? { ...cell, value: cell.value.trim().replace(unit, '') } : cell;

/** Where a number is a whole number of a smaller unit, to the last bit that a sheet keeps. */
const wholeIn = (value: number, per: number): number | undefined => {
  const scaled = Math.round(value * per);
  return Math.abs(scaled - value * per) < 1e-6 + 1e-12 * Math.abs(scaled) ? scaled : undefined;
};

const MAX_TEXT = 5_000;

export const text: Kind<string> = {
  name: 'text',
  read: (cell) =>
    cell.error ? fail({ code: 'formulaError' }) : ok(cutTo(cell.text.trim(), MAX_TEXT)),
  write: (value) => value,
};

/** « 60 », « 60 € », « 30 kg » or « 12 pièces »: what it counts where it says none hangs on its column. */
export const threshold: Kind<string> = {
  ...text,
  read: (cell, place) => {
    const read = text.read(cell, place);
    if (!read.ok || read.value === '' || readThreshold(read.value, 'kilos')) return read;
    return fail(expected('threshold'));
  },
};

/** A code as it was typed: in a cell of text « 001 » stays so, where a number would be 1. */
export const code: Kind<string> = { ...text, pattern: '@', patternType: 'TEXT' };

/** What the program keeps for itself, whole: a cut would make it unreadable. */
export const stored: Kind<string> = {
  name: 'stored',
  read: (cell) => (cell.error ? fail({ code: 'formulaError' }) : ok(cell.text)),
  write: (value) => value,
};

export const email: Kind<string> = {
  name: 'email',
  read: (cell) => {
    if (cell.error) return fail({ code: 'formulaError' });
    const address = normaliseEmail(cell.text);
    return isEmail(address) ? ok(address) : fail(expected('email'));
  },
  write: (value) => value,
};

const MOST_EUROS = 100_000;

const eurosOf = (least: number, below: Expectation = 'zeroOrMore'): Kind<Cents> => ({
  name: 'euros',
  pattern: '#,##0.00 "€"',
  patternType: 'CURRENCY',
  read: (cell) => {
    const number = numberIn(without(/(?:€|euros?)$/i, cell));
    if (!number.ok) return number.error.detail === 'number' ? fail(expected('price')) : number;
    const whole = wholeIn(number.value, 100);
    if (whole === undefined) return fail(expected('price'));
    if (whole < least) return fail(expected(below));
    return Math.abs(number.value) <= MOST_EUROS ? ok(cents(whole)) : fail({ code: 'tooLarge' });
  },
  write: (value) => value / 100,
});

/** Euros with at most two decimals, zero or more; « 3 € » and « 3,50 » are certain enough. */
export const euros = eurosOf(0);

/** The same where more may come back than went out. */
export const signedEuros = eurosOf(Number.NEGATIVE_INFINITY);

/** The same in a formula that may say it in words, « environ 12,40 € », or that there is none yet. */
export const saidEuros: Kind<Cents | null> = {
  ...signedEuros,
  read: (cell, place) => {
    const read = signedEuros.read(cell, place);
    if (read.ok || typeof cell.value !== 'string') return read;
    const said = cell.value.split(/[\s€]/).filter(Boolean).pop() ?? '';
    const [, whole, part] = /^(\d{1,7})[.,](\d\d)$/.exec(said) ?? [];
    return ok(whole === undefined ? null : cents(Number(whole) * 100 + Number(part)));
  },
  write: (value) => (value ?? 0) / 100,
};

/** « 5,5 » in a % column, or 5,5 % typed as a percentage. */
export const percent: Kind<BasisPoints> = {
  name: 'percent',
  read: (cell) => {
    const number = numberIn(without(/%$/, cell));
    if (!number.ok) return number;
    const isShare = cell.shownAs === 'percent' && typeof cell.value === 'number';
    const rate = wholeIn(number.value, isShare ? 10_000 : 100);
    if (rate === undefined || rate < 0 || rate > 10_000) return fail(expected('percent'));
    return ok(basisPoints(rate));
  },
  write: (value) => value / 100,
};

/** A whole number, zero or more. */
export const whole: Kind<number> = {
  name: 'whole',
  patternType: 'NUMBER',
  pattern: '0',
  read: (cell) => {
    const number = numberIn(cell);
    if (!number.ok) return number;
    if (number.value < 0) return fail(expected('zeroOrMore'));
    return Number.isSafeInteger(number.value) ? number : fail(expected('whole'));
  },
  write: (value) => value,
};

/** A quantity that may have decimals, zero or more; its unit stands elsewhere in the row. */
export const amount: Kind<number> = {
  name: 'amount',
  read: (cell) => {
    const number = numberIn(cell);
    if (!number.ok) return number;
    if (number.value < 0) return fail(expected('zeroOrMore'));
    return wholeIn(number.value, 1000) === undefined ? fail(expected('number')) : number;
  },
  write: (value) => value,
};

/** The same where formulas count on what is typed: they find no number in a text. */
export const countable: Kind<number> = {
  ...amount,
  read: (cell, place) =>
    typeof cell.value === 'string' ? fail(expected('number')) : amount.read(cell, place),
};

/** From here on a number may be a date: « 1.4 » is the 1st of April to a French sheet. */
const MOST_IN_CELL = 36_000;

/**
 * A weight in kilos or grams, a volume in litres or millilitres, which the cell itself holds to be a
 * number. What was pasted as text stays so, and no formula counts it.
 */
export const weight: Kind<number | string> = {
  name: 'weight',
  patternType: 'NUMBER',
  pattern: '0.0##',
  between: [0, MOST_IN_CELL],
  read: ({ value, error }) => {
    if (error) return fail({ code: 'formulaError' });
    return ok(typeof value === 'number' ? value : String(value));
  },
  write: (value) => value,
};

/** Where « 1/2 », which the sheet made a date, would otherwise pass for some 46 000. */
export const atMost = <T extends number>(kind: Kind<T>, most: NoInfer<T>): Kind<T> => ({
  ...kind,
  read: (cell, place) => {
    const read = kind.read(cell, place);
    return read.ok && read.value > most ? fail({ code: 'tooLarge' }) : read;
  },
});

/**
 * What people type in cells that stay in euros: there « 1.5 », which a French sheet makes the 1st of May,
 * is 46 143 and shows no date (docs/rules.md C38).
 */
export const typedEuros = atMost(euros, cents(1_000_000));
export const receivedEuros = atMost(eurosOf(0, 'received'), cents(1_000_000));

/** 2000 to 2099: « 500 » in a column of dates is a number gone astray. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

const momentIn = (cell: Cell, place: Place): Instant | undefined => {
  if (typeof cell.value === 'number')
    return cell.value >= FIRST_DAY && cell.value < LAST_DAY
      ? fromSerial(cell.value, place.zone)
      : undefined;
  return typeof cell.value === 'string' ? typedMoment(cell.value, place.zone) : undefined;
};

/** « 07/04/2026 », « 07/04/2026 08:00 » or with seconds: certain even when it stayed text. */
export function typedMoment(text: string, zone: string): Instant | undefined {
  const match =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:(?: | à |à )(\d{1,2}) ?[:hH] ?(\d{2})?(?::(\d{2}))?)?$/.exec(
      text.replace(/\s+/g, ' ').trim(),
    );
  if (!match) return undefined;
  const [day, month, year, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const exists = date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
  const isNear = (year ?? 0) >= FIRST_YEAR && (year ?? 0) <= LAST_YEAR;
  if (!exists || !isNear || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59)
    return undefined;
  const serial = date.getTime() / DAY + SERIAL_OF_1970;
  return fromSerial(
    serial + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400,
    zone,
  );
}

export const moment: Kind<Instant> = {
  name: 'moment',
  pattern: 'dd/mm/yyyy hh:mm:ss',
  patternType: 'DATE_TIME',
  read: (cell, place) => {
    if (cell.error) return fail({ code: 'formulaError' });
    const value = momentIn(cell, place);
    return value === undefined ? fail(expected('moment')) : ok(value);
  },
  write: (value, place) => toSerial(value, place.zone),
};

export const date: Kind<Instant> = { ...moment, pattern: 'dd/mm/yyyy', patternType: 'DATE' };

/** One of a few words; other spellings of a word may follow its names. */
export function choice<K extends string>(
  words: Readonly<Record<K, Named & { readonly also?: readonly string[] }>>,
): Kind<K> {
  const keys = Object.keys(words) as K[];
  const spelt = new Map<string, K>();
  for (const key of keys) {
    const { fr, en, also = [] } = words[key];
    for (const word of [fr, en, ...also]) spelt.set(word, key).set(folded(word), key);
  }
  const options = (locale: Locale): readonly string[] => keys.map((key) => words[key][locale]);
  return {
    name: 'choice',
    options,
    read: (cell, place) => {
      if (cell.error) return fail({ code: 'formulaError' });
      // Nearly all are spelt as the drive writes them.
      const key = spelt.get(cell.text) ?? spelt.get(folded(cell.text));
      return key ? ok(key) : fail(expected(options(place.locale).join(', ')));
    },
    write: (value, place) => words[value][place.locale],
  };
}

export const yesNo: Kind<'yes' | 'no'> = choice({
  yes: { fr: 'oui', en: 'yes', also: ['true', 'vrai', 'x', '1'] },
  no: { fr: 'non', en: 'no', also: ['false', 'faux', '0'] },
});

export const tick: Kind<boolean> = {
  name: 'tick',
  tickBox: true,
  read: (cell) => ok(cell.value === true),
  write: (value) => value,
};

import { decimalEuros } from '../../formats/decimalEuros';
import type { Locale } from './locale';

export type DecimalMark = ',' | '.';

/** A number as it was typed, in digits alone. */
export interface Digits {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly decimals: string;
}

/** Nobody types more; what is longer is no number. */
const LONGEST = 40;

/** Digits as they come, or thousands: groups of three behind one and the same mark. */
const WHOLE = /^(?:\d+|[1-9]\d{0,2}([\s'’.,])\d{3}(?:\1\d{3})*)$/;

/**
 * « 1 234,50 », « 1.234,50 », « 1234.5 »; « 2 20 » and « 1 1 » are no numbers. A lone group of three
 * behind a comma or a point is taken as decimals, unless `mark` says which of both parts decimals.
 */
export function digitsOf(text: string, mark?: DecimalMark): Digits | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  const bare = trimmed.replace(/^[-\u2212]\s?/, '');
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const sign = bare[last];
  // Twice the same mark parts thousands: « 1.234.567 ».
  const isDecimal = mark ? sign === mark : last >= 0 && bare.indexOf(sign ?? '') === last;
  const whole = isDecimal ? bare.slice(0, last) : bare;
  const decimals = isDecimal ? bare.slice(last + 1) : '';
  if (isDecimal && (!/^\d+$/.test(decimals) || whole.includes(sign ?? ''))) return undefined;
  if (!WHOLE.test(whole)) return undefined;
  return {
    isNegative: bare !== trimmed,
    whole: whole.replace(/\D/g, ''),
    decimals,
  };
}

/** What people typed as a number; undefined where it is not surely one. */
export function numberOf(text: string): number | undefined {
  const digits = digitsOf(text);
  if (!digits) return undefined;
  const size = Number(`${digits.whole}.${digits.decimals || '0'}`);
  return digits.isNegative ? -size : size;
}

/** A number of at most so many decimals, zero or more, as a whole number of its last one: (« 1,5 », 3) is 1500. */
export function scaledOf(text: string, places: number): number | undefined {
  const digits = digitsOf(text);
  if (!digits || digits.isNegative || digits.decimals.length > places) return undefined;
  const scaled = Number(digits.whole + digits.decimals.padEnd(places, '0'));
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}

const withMark = (digits: string, locale: Locale): string =>
  locale === 'fr' ? digits.replace('.', ',') : digits;

/** As people type it and spreadsheets read it: « -1,5 », `-1.5`. */
export const numberText = (value: number, locale: Locale): string =>
  withMark(String(value), locale);

/** An amount in cents, as it is typed: « -12,50 », `-12.50`. */
export const amountText = (cents: number, locale: Locale): string =>
  withMark((cents < 0 ? '-' : '') + decimalEuros(Math.abs(cents)), locale);

import type { JsonObject } from '../grid/apiJson';
import type { CellValue } from '../grid/cells';
import { englishFunction } from './frenchFunctions';
import { type LocaleRules, localeRules } from './localeRules';
import { serialOfRealDay } from './serialTime';

/** What a typed text becomes: a value and the format it brings along. */
export interface Typed {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly numberFormat?: JsonObject;
}

/** Reads a typed text as the locale does; `year` is the one that a short date leaves out. */
export function readTyped(text: string, locale: string, year: number): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: localFormula(text, locale) };
  const rules = localeRules(locale);
  const trimmed = text.trim();
  return (
    readBoolean(trimmed, rules) ??
    readNumber(trimmed, rules) ??
    readDateTime(trimmed, rules, year) ?? { value: text }
  );
}

function readBoolean(text: string, rules: LocaleRules): Typed | undefined {
  const upper = text.toUpperCase();
  if (upper === rules.true || upper === 'TRUE') return { value: true };
  if (upper === rules.false || upper === 'FALSE') return { value: false };
  return undefined;
}

const NUMBER = /^([-−+])?\s*([€$£])?\s*(\d[\d  \u00A0\u202F,.]*|[.,]\d+)(E[+-]?\d+)?\s*([€$£%])?$/i;

function readNumber(text: string, rules: LocaleRules): Typed | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return undefined;
  const [, sign = '', before, digits = '', exponent = '', after] = match;
  const plain = plainDigits(digits, rules);
  if (plain === undefined || (before && after && after !== '%')) return undefined;
  const size = Number(plain + exponent);
  const negative = bracketed !== null || sign === '-' || sign === '−';
  const signed = negative && size !== 0 ? -size : size;
  const unit = before ?? after;
  const value = unit === '%' ? Number((signed / 100).toPrecision(15)) : signed;
  const format = numberFormat(plain, digits, unit, exponent, rules);
  return { value, ...(format ? { numberFormat: format } : {}) };
}

/** Digits with a decimal point, or nothing when the separators are not this locale's. */
function plainDigits(text: string, rules: LocaleRules): string | undefined {
  const [whole = '', ...rest] = text.trim().split(rules.decimal);
  if (rest.length > 1) return undefined;
  const fraction = rest[0];
  const joined = whole.replace(rules.typedGroups, '');
  const groups = whole.split(rules.typedGroups);
  const wellGrouped = groups.slice(1).every((group) => group.length === 3);
  if (!/^\d*$/.test(joined) || !wellGrouped) return undefined;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  return fraction === undefined ? joined : `${joined || '0'}.${fraction || '0'}`;
}

function numberFormat(
  plain: string,
  typed: string,
  unit: string | undefined,
  exponent: string,
  rules: LocaleRules,
): JsonObject | undefined {
  const decimals = plain.split('.')[1]?.length ?? 0;
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (unit === '%') return { type: 'PERCENT', pattern: decimals === 0 ? '0%' : '0.00%' };
  if (unit !== undefined)
    return { type: 'CURRENCY', pattern: currencyPattern(unit, decimals, rules) };
  if (exponent !== '') return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  const grouped = typed.trim().search(rules.typedGroups) >= 0;
  if (grouped) return { type: 'NUMBER', pattern: `#,##0${places}` };
  return plain.endsWith('0') && decimals > 0
    ? { type: 'NUMBER', pattern: `0${places}` }
    : undefined;
}

function currencyPattern(unit: string, decimals: number, rules: LocaleRules): string {
  const digits = decimals === 0 ? '#,##0' : '#,##0.00';
  return rules.decimal === ',' ? `${digits} "${unit}"` : `"${unit}"${digits}`;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DATE_TIME = /^(\S+?)(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?$/;

function readDateTime(text: string, rules: LocaleRules, year: number): Typed | undefined {
  const time = readTime(text);
  if (time) return { value: time.part, numberFormat: { type: 'TIME', pattern: time.pattern } };
  const match = DATE_TIME.exec(text);
  const day = match?.[1] === undefined ? undefined : readDate(match[1], rules, year);
  if (!day) return undefined;
  if (match?.[2] === undefined) {
    return { value: day.serial, numberFormat: { type: 'DATE', pattern: day.pattern } };
  }
  const hour = readTime(match[2]);
  if (!hour) return undefined;
  const pattern = `${day.pattern} ${hour.pattern}`;
  return { value: day.serial + hour.part, numberFormat: { type: 'DATE_TIME', pattern } };
}

function readTime(text: string): { part: number; pattern: string } | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const part = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { part, pattern: match[3] === undefined ? 'hh:mm' : 'hh:mm:ss' };
}

function readDate(
  text: string,
  rules: LocaleRules,
  year: number,
): { serial: number; pattern: string } | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const match = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = rules.dayFirst ? [first, second] : [second, first];
  const typed = match[4] === undefined ? year : Number(match[4]);
  const full = typed < 100 ? typed + (typed < 50 ? 2000 : 1900) : typed;
  return dated(full, month, day, rules.date);
}

function dated(
  year: number,
  month: number,
  day: number,
  pattern: string,
): { serial: number; pattern: string } | undefined {
  const serial = serialOfRealDay(year, month, day);
  return serial === undefined ? undefined : { serial, pattern };
}

/** Decimal commas become points and names English; `;` stays, since every locale takes it. */
function localFormula(text: string, locale: string): string {
  if (localeRules(locale).decimal !== ',') return text;
  const pieces = /("[^"]*"|'[^']*')|(?<=\d),(?=\d)|([\p{L}][\p{L}.]*)(?=\()/gu;
  return text.replace(pieces, (_, quoted?: string, name?: string) => {
    if (quoted !== undefined) return quoted;
    return name === undefined ? '.' : englishFunction(name);
  });
}

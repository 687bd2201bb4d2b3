import { type Cents, cents } from '../../domain/values/money';

export type DecimalMark = ',' | '.';

export interface ReadAmount {
  readonly cents: Cents;
  /** A thousands separator came through as `?`. */
  readonly lost: boolean;
}

/** Beyond this it is a mistake, not money of a farmers' drive. */
const MOST = 1e13;

const BETWEEN = /(\d)[?\ufffd](?=\d{3}(\D|$))/g;

/** « 1 234,56 », « +42.50 », « (3,06) », « 3,06 D »; undefined when it is not certain. */
export function readAmount(text: string, mark?: DecimalMark): ReadAmount | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/€|eur(os)?$/i, '')
    .replace(/\u2212|–/g, '-');
  const repaired = plain.replace(BETWEEN, '$1');
  const lost = repaired !== plain;
  const found = /^(\()?([+-])?(\d[\d.,]*|[.,]\d+)(\))?([+-]|DR?|CR?)?$/i.exec(repaired);
  if (!found) return undefined;
  const [, opens, sign, digits = '', closes, after = ''] = found;
  if ((opens === undefined) !== (closes === undefined)) return undefined;
  const amount = centsOf(digits, mark);
  if (amount === undefined || amount > MOST) return undefined;
  const isOut = sign === '-' || opens !== undefined || /^(-|D)/i.test(after);
  return { cents: cents(isOut ? -amount : amount), lost };
}

function centsOf(digits: string, mark: DecimalMark | undefined): number | undefined {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return Number(digits) * 100;
  const at = digits[last];
  const decimals = digits.slice(last + 1);
  const isDecimal = mark ? at === mark : decimals.length <= 2;
  const others = isDecimal ? digits.slice(0, last) : digits;
  // A lone group of three may be either, unless the column has shown its mark.
  if (!isDecimal && mark === undefined && digits.split(/[.,]/).length === 2) return undefined;
  if (isDecimal && decimals.length > 2 && !/^\d\d0*$/.test(decimals)) return undefined;
  if (!/^\d*$|^\d{1,3}([.,]\d{3})+$/.test(others)) return undefined;
  const whole = Number(others.replace(/[.,]/g, ''));
  return isDecimal ? whole * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) : whole * 100;
}

/** The mark that stands before the last one or two digits of a column. */
export function markOf(column: Iterable<string>): DecimalMark | undefined {
  for (const text of column) {
    const mark = /\d([.,])\d{1,2}\D*$/.exec(text)?.[1];
    if (mark) return mark as DecimalMark;
  }
  return undefined;
}

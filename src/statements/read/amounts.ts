import { type Cents, cents } from '../../domain/values/money';
import { type DecimalMark, digitsOf } from '../../domain/values/number';

export interface ReadAmount {
  readonly cents: Cents;
  /** A thousands separator came through as `?`. */
  readonly lost: boolean;
}

/** Beyond this it is a mistake, not money of a farmers' drive. */
const MOST = 1e13;
/** Of a cell; no amount needs more. */
const LONGEST = 60;

const BETWEEN = /(\d)[?\ufffd](?=\d{3}(\D|$))/g;

const SIGNED = /^(\()?([+-])?\s?([\d.,][\d.,\s'’]*)(\))?\s?([+-]|DR?|CR?)?$/i;

/** « 1 234,56 », « +42.50 », « (3,06) », « 3,06 D »; undefined when it is not certain. */
export function readAmount(text: string, mark?: DecimalMark): ReadAmount | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  const plain = trimmed
    .replace(/€|\s?eur(os)?$/i, '')
    .replace(/\u2212|–/g, '-')
    .trim();
  const repaired = plain.replace(BETWEEN, '$1');
  const lost = repaired !== plain;
  const [found, opens, sign, digits = '', closes, after = ''] = SIGNED.exec(repaired) ?? [];
  if (found === undefined || (opens === undefined) !== (closes === undefined)) return undefined;
  const amount = centsOf(digits, mark);
  if (amount === undefined || amount > MOST) return undefined;
  const isOut = sign === '-' || opens !== undefined || /^(-|D)/i.test(after);
  return { cents: cents(isOut ? -amount : amount), lost };
}

function centsOf(text: string, mark: DecimalMark | undefined): number | undefined {
  // « ,50 » is how some banks write half a euro.
  const digits = digitsOf(text.replace(/^(?=[.,])/, '0'), mark);
  if (!digits) return undefined;
  const { whole, decimals } = digits;
  // A lone group of three may be either, unless the column has shown its mark.
  if (mark === undefined && decimals.length === 3) return undefined;
  if (decimals.length > 2 && !/^\d\d0*$/.test(decimals)) return undefined;
  return Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
}

/** The mark that stands before the last one or two digits of a column. */
export function markOf(column: Iterable<string>): DecimalMark | undefined {
  for (const text of column) {
    const mark = /\d([.,])\d{1,2}\D*$/.exec(text)?.[1];
    if (mark) return mark as DecimalMark;
  }
  return undefined;
}

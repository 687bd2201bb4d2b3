import { type Cents, cents } from '../../domain/values/money';
import { type Day, isDay } from '../../domain/values/time';
import { tidy, wordsOf } from './folding';
import { type EntryKind, kindOf, payerOf } from './kind';

/** One line of a statement. */
export interface Entry {
  /** The same for the same line, whatever the layout and however often it is read. */
  readonly id: string;
  readonly date: Day;
  /** Negative: it left the account. */
  readonly cents: Cents;
  readonly label: string;
  readonly counterparty: string;
  /** As the layout names one; a reference inside the label stays there. */
  readonly reference: string;
  readonly iban?: string;
  readonly kind: EntryKind;
  /** What a payment service kept of it, so that the rest arrived; below zero where it gave back. */
  readonly fee?: Cents;
  /** Where several statements were read: those that have it. */
  readonly files?: readonly number[];
}

export type StatementProblemCode =
  | 'empty'
  | 'notText'
  | 'notStatement'
  | 'unknownLayout'
  | 'cutShort'
  | 'badAmount'
  | 'badDate'
  | 'noDate'
  | 'tooLong'
  | 'ambiguousDates'
  | 'lostCharacters'
  | 'thousandsLost'
  | 'foreignCurrency'
  | 'notDone'
  | 'balanceGap'
  | 'severalAccounts'
  | 'otherAccount';

export interface StatementProblem {
  readonly code: StatementProblemCode;
  /** As people count: the first is 1. */
  readonly line?: number;
  readonly read?: string;
}

/** As much as a layout says of whose statement it is. */
export interface Account {
  readonly iban?: string;
  readonly number?: string;
}

export interface Statement {
  readonly layout: Layout;
  /** In booking order. */
  readonly entries: readonly Entry[];
  readonly account?: Account;
  readonly opening?: Cents;
  readonly closing?: Cents;
  readonly problems: readonly StatementProblem[];
  /** Of a layout that nobody knows: its first rows, to choose the columns by. */
  readonly sample?: readonly (readonly string[])[];
}

export type Layout = 'csv' | 'provider' | 'ofx' | 'camt' | 'cfonb' | 'unknown';

/** What a layout says of a line beside its day and its sum. */
export interface EntryDetails {
  /** What the bank writes first, then what the payer wrote. */
  readonly texts: readonly string[];
  readonly counterparty?: string;
  readonly reference?: string;
  readonly iban?: string;
}

/** A line before it has its id. */
export interface RawEntry extends EntryDetails {
  readonly date: Day;
  readonly cents: Cents;
  readonly kind?: EntryKind;
  readonly fee?: Cents;
}

/** What really reached the account, or left it. */
export const netOf = ({ cents: gross, fee = cents(0) }: Pick<RawEntry, 'cents' | 'fee'>): Cents =>
  cents(gross - fee);

/** Ids follow from what every layout has: the day, the amount and the words. */
export function identified(raw: readonly RawEntry[]): Entry[] {
  const seen = new Map<string, number>();
  return inBookingOrder(raw).map((one): Entry => {
    const texts = [...new Set(one.texts.map(tidy).filter(Boolean))];
    const label = texts.join(' ');
    const base = `${one.date.replace(/-/g, '')}.${one.cents}.${hashOf(telling(label))}`;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return {
      id: `${base}.${nth}`,
      date: one.date,
      cents: one.cents,
      label,
      counterparty: tidy(one.counterparty ?? '') || payerOf(texts[0] ?? ''),
      reference: one.reference ?? '',
      ...(one.iban ? { iban: one.iban } : {}),
      kind: one.kind ?? kindOf(label, one.cents),
      ...(one.fee ? { fee: one.fee } : {}),
    };
  });
}

/** The day and the sum that an id was made of; undefined for anything else. */
export function readEntryId(id: string): Pick<RawEntry, 'date' | 'cents'> | undefined {
  const [, year, month, date, sum] = /^(\d{4})(\d\d)(\d\d)\.(-?\d{1,9})\./.exec(id) ?? [];
  const on = `${year}-${month}-${date}`;
  return isDay(on) ? { date: on, cents: cents(Number(sum)) } : undefined;
}

/** Banks list the latest first or last; within a day the order of the file is kept. */
function inBookingOrder(raw: readonly RawEntry[]): RawEntry[] {
  const isReversed = (raw[0]?.date ?? '') > (raw.at(-1)?.date ?? '');
  const forward = isReversed ? [...raw].reverse() : [...raw];
  return forward.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Words that only say that money was moved; one layout has them and another has not. */
const FORMS = new Set(
  'vir virement sepa inst instantane recu emis de du m mme mlle mle mr'.split(' '),
);

const telling = (label: string): string =>
  [...new Set(wordsOf(label))]
    .filter((word) => !FORMS.has(word))
    .sort()
    .join(' ');

/** FNV-1a, in seven characters. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

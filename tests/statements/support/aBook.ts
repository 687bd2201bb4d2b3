import { dueReference } from '../../../src/domain/money/reference';
import { cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';
import { type Entry, identified } from '../../../src/statements/entries/entry';
import type {
  Books,
  KnownDue,
  KnownPayout,
  KnownReceipt,
} from '../../../src/statements/match/books';

export const due = (
  basket: number,
  name: string,
  amount: number,
  more: Partial<KnownDue> = {},
): KnownDue => ({
  sale: 3,
  basket,
  payee: 0,
  email: `${name.toLowerCase().replace(/ /g, '.')}@exemple.fr`,
  name,
  due: amount,
  remaining: amount,
  credit: 0,
  ...more,
});

export const receipt = (
  basket: number,
  amount: number,
  account: string,
  more: Partial<KnownReceipt> = {},
): KnownReceipt => ({
  key: `hand:3.${basket}.${amount}.${account}.1`,
  at: Date.parse('2026-04-14'),
  sale: 3,
  basket,
  name: '',
  cents: amount,
  nature: 'payment',
  account,
  isUndone: false,
  ...more,
});

export const payout = (producer: string, more: Partial<KnownPayout>): KnownPayout => ({
  sale: 3,
  producer,
  holder: producer,
  paid: 0,
  toPay: 0,
  state: 'toPay',
  ...more,
});

export const books = (more: Partial<Books> = {}): Books => ({
  sale: 3,
  openings: { 3: Date.parse('2026-04-07T08:00') },
  dues: [],
  receipts: [],
  payouts: [],
  ...more,
});

/** Lines of one bank, a day after the other where they name none: `42,50 VIR SEPA RECU MME …`. */
export const entriesOf = (...lines: readonly string[]): Entry[] =>
  identified(
    lines.map((line, index) => {
      const [, on, amount = '', label = ''] =
        /^(\d{4}-\d\d-\d\d )?(-?[\d,]+) (.*)$/.exec(line) ?? [];
      return {
        date: day(on?.trim() ?? `2026-04-${String(14 + Math.floor(index / 4)).padStart(2, '0')}`),
        cents: cents(Math.round(Number(amount.replace(',', '.')) * 100)),
        texts: [label],
      };
    }),
  );

export const reference = (basket: number, sale = 3): string =>
  dueReference({ sale, basket, payee: 0 });

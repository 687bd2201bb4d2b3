import type { Entry } from '../../domain/money/ledger';
import { cents } from '../../domain/values/money';
import { type Instant, localTime } from '../../domain/values/time';
import type { BooksView } from './view';

/** An entry with its number and the moment from which on it stands. */
export interface BookEntry extends Entry {
  readonly number: number;
  readonly postedAt: Instant;
}

/** By number, whatever people sorted the tab by; those of before numbers were kept come first. */
export function entriesOf({ ledger }: BooksView): BookEntry[] {
  const entries = new Map<string, BookEntry & { postings: Entry['postings'][number][] }>();
  for (const row of ledger) {
    const { key, at, nature, account } = row;
    if (key === null || at === null || nature === null || account === null) continue;
    const id = key.slice(0, key.lastIndexOf('#'));
    const entry = entries.get(id) ?? {
      key: id,
      at,
      nature,
      label: row.label ?? '',
      number: row.number ?? 0,
      postedAt: row.postedAt ?? at,
      postings: [],
    };
    entries.set(id, entry);
    entry.postings.push({
      account,
      party: row.party ?? '',
      sale: row.sale ?? 0,
      basket: row.basket ?? 0,
      payee: row.payee ?? 0,
      amount: cents((row.debit ?? 0) - (row.credit ?? 0)),
    });
  }
  return [...entries.values()].sort((a, b) => a.number - b.number);
}

export const dayIn = (at: number, { zone }: Pick<BooksView, 'zone'>): string =>
  localTime(at as Instant, zone).day;

/** Dated in the period, first and last day included. */
export const entriesInPeriod = (view: BooksView): BookEntry[] =>
  entriesOf(view).filter(({ at }) => {
    const day = dayIn(at, view);
    return day >= view.from && day <= view.until;
  });

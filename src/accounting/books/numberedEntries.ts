import type { IssuedDocument } from '../../domain/accounting/document';
import { dayIn, entriesOf } from '../view/entries';
import type { BooksView } from '../view/view';
import type { JournalEntry } from './journalEntry';
import { moneyEntries } from './moneyJournals';
import { salesEntries } from './salesJournal';
import { sharedFeeEntries } from './sharedFees';

export interface NumberedEntry extends JournalEntry {
  readonly number: number;
}

/**
 * The books of all time, each entry with its number: in the order in which entries came to stand,
 * from 1 in each calendar year, whatever period is asked for. What comes to stand for a year that has
 * ended is dated by that day: the year may have been taken along (docs/rules.md A10).
 */
function numberedEntries(view: BooksView): NumberedEntry[] {
  const ledger = entriesOf(view);
  const { issued } = view;
  const all: JournalEntry[] = [
    ...salesEntries(view, issued, buyersOf(view)),
    ...sharedFeeEntries(view, issued, ledger),
    ...moneyEntries(view, ledger),
  ];
  const counts = new Map<string, number>();
  return all
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.validatedAt - b.entry.validatedAt || a.index - b.index)
    .map(({ entry }) => {
      const noted = dayIn(entry.validatedAt, view);
      const day = yearOf(noted) > yearOf(entry.day) ? noted : entry.day;
      const year = yearOf(day);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      return { ...entry, day, number };
    });
}

const yearOf = (day: string): string => day.slice(0, 4);

/** As the ledger calls whoever has the basket: an erased person's documents still bear the address. */
function buyersOf(view: BooksView): (document: IssuedDocument) => string {
  const buyers = new Map<string, string>();
  for (const { account, sale, basket, party } of view.ledger)
    if (account === 'buyers' && party !== null) buyers.set(`${sale}:${basket}`, party);
  return ({ lines: [first], buyer }) =>
    (first && buyers.get(`${first.sale}:${first.basket}`)) ?? buyer.email ?? buyer.name;
}

/** Those dated in the period, first and last day included. */
export const booksOfPeriod = (view: BooksView): NumberedEntry[] =>
  numberedEntries(view).filter(({ day }) => day >= view.from && day <= view.until);

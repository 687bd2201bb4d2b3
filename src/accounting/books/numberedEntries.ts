import type { IssuedDocument } from '../../domain/accounting/document';
import { entriesOf } from '../view/entries';
import type { BooksView } from '../view/view';
import { accrualEntries } from './accruals';
import type { JournalEntry } from './journalEntry';
import { lettersOf } from './lettering';
import { moneyEntries } from './moneyJournals';
import { openingEntries } from './openings';
import { purchaseEntries } from './purchaseJournal';
import { salesEntries } from './salesJournal';
import { sharedFeeEntries } from './sharedFees';

export interface NumberedEntry extends JournalEntry {
  readonly number: number;
}

/**
 * The books of all time, each entry with its number: in the order in which entries came to stand,
 * from 1 in each calendar year, whatever period is asked for (docs/rules.md A10).
 */
function numberedEntries(view: BooksView): NumberedEntry[] {
  const ledger = entriesOf(view);
  const { issued } = view;
  const own: JournalEntry[] = [
    ...salesEntries(view, issued, buyersOf(view)),
    ...sharedFeeEntries(view, issued, ledger),
    ...purchaseEntries(view),
    ...moneyEntries(view, ledger),
    ...accrualEntries(view),
  ];
  const all = [...openingEntries(view, own), ...own];
  const counts = new Map<string, number>();
  return all
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.validatedAt - b.entry.validatedAt || a.index - b.index)
    .map(({ entry }) => {
      const year = entry.day.slice(0, 4);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      return { ...entry, number };
    });
}

/** As the ledger calls whoever has the basket: an erased person's documents still bear the address. */
function buyersOf(view: BooksView): (document: IssuedDocument) => string {
  const buyers = new Map<string, string>();
  for (const { account, sale, basket, party } of view.ledger)
    if (account === 'buyers' && party !== null) buyers.set(`${sale}:${basket}`, party);
  return ({ lines: [first], buyer }) =>
    (first && buyers.get(`${first.sale}:${first.basket}`)) ?? buyer.email ?? buyer.name;
}

export interface BooksOfPeriod {
  readonly entries: readonly NumberedEntry[];
  readonly letterOf: ReturnType<typeof lettersOf>;
}

/** Those dated in the period, first and last day included. */
export function booksOfPeriod(view: BooksView): BooksOfPeriod {
  const all = numberedEntries(view);
  return {
    entries: all.filter(({ day }) => day >= view.from && day <= view.until),
    letterOf: lettersOf(all),
  };
}

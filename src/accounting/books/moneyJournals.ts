import { readEntryKey } from '../../domain/money/entryKey';
import { isClaim } from '../../domain/money/entryNatures';
import { type AccountName, moneyAccounts, type Posting } from '../../domain/money/ledger';
import { dueReference } from '../../domain/money/reference';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { type Account, accountOf, entryLabel } from '../view/accounts';
import { type BookEntry, dayIn } from '../view/entries';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';

/**
 * What was paid, given back and set off, as the ledger has it; what buyers owe comes from documents.
 * A transfer that was ordered stands against the bank at once, so that the bank's own line, which
 * would only move it on, is no entry of its own (docs/rules.md A11).
 */
export function moneyEntries(view: BooksView, entries: readonly BookEntry[]): JournalEntry[] {
  return entries.flatMap((entry): JournalEntry[] => {
    if (isClaim(entry.nature)) return [];
    const words = wordsIn(accountingPapers, view.language);
    const sale = entry.postings[0]?.sale ?? 0;
    const isTill = readEntryKey(entry.key)?.source === 'till';
    const lines = summedLines(
      entry.postings.map((posting) =>
        isTill && posting.account === 'rounding' ? tillLine(posting) : lineOf(view, posting),
      ),
    );
    if (lines.length === 0) return [];
    const isMoney = entry.postings.some(({ account }) => moneyAccounts.includes(account));
    const day = dayIn(entry.at, view);
    return [
      {
        journal: isMoney ? 'bank' : 'other',
        day,
        piece: isTill ? words.tillPiece(sale) : pieceOf(entry),
        pieceDay: day,
        label: isTill ? words.tillGap(sale) : entryLabel(entry, view.language),
        validatedAt: entry.postedAt,
        lines,
      },
    ];
  });
}

export const producersAccount = ({ settings }: BooksView): Account =>
  settings.mode === 'resale' ? chart.suppliers() : chart.thirdParties();

/** The file wants three: « 53 » is 530. */
const threeDigits = ({ number, label }: Account): Account => ({
  number: number.padEnd(3, '0'),
  label,
});

/** What the till had too much, or too little. */
const tillLine = ({ amount }: Posting): JournalLine => ({
  account: amount < 0 ? chart.gains() : chart.losses(),
  amount,
});

function lineOf(view: BooksView, posting: Posting): JournalLine {
  const { account, party: id, amount } = posting;
  const named = (as: AccountName): Account => threeDigits(accountOf(as, view.language));
  switch (account) {
    case 'buyers': {
      const party = { kind: 'customer', id } as const;
      return { account: chart.customers(), party, amount };
    }
    case 'credits': {
      const party = { kind: 'customer', id } as const;
      return { account: named(account), party, amount };
    }
    case 'producers': {
      const party = { kind: 'producer', id } as const;
      return { account: producersAccount(view), party, amount };
    }
    // Given by the drive out of its own: what it takes otherwise comes from documents.
    case 'fees':
      return { account: chart.rebates(), amount };
    case 'transfers':
      return { account: named('bank'), amount };
    case 'bank':
    case 'cash':
    case 'cheques':
    case 'cards':
    case 'rounding':
    case 'charges':
    case 'suspense':
      return { account: named(account), amount };
  }
}

function pieceOf({ key, label, nature, number, postings }: BookEntry): string {
  const [first] = postings;
  if (first && first.basket > 0) return dueReference(first);
  // Money without a basket: its key is what was typed, with whose it is (docs/rules.md A12).
  if (first && postings.some(({ account }) => account === 'credits')) return `E${number}`;
  return nature === 'payout' && label !== '' ? label : key;
}

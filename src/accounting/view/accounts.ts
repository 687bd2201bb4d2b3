import { undoneBy } from '../../domain/money/entryKey';
import type { Posting } from '../../domain/money/ledger';
import type { Locale } from '../../domain/values/locale';
import { ledgerTab } from '../../tabs/moneyTabs';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import type { BookEntry } from './entries';

export interface Account {
  readonly number: string;
  readonly label: string;
}

/** « 411 Acheteurs » of the tab, in its two parts. */
function named(words: string): Account {
  const [, number = '', label = ''] = /^(\d+)\s(.*)$/.exec(words) ?? [];
  return { number, label };
}

const zone = '';

export const accountOf = (account: Posting['account'], locale: Locale): Account =>
  named(String(ledgerTab.columns.account.kind.write(account, { zone, locale })));

export const natureOf = (nature: BookEntry['nature'], locale: Locale): string =>
  String(ledgerTab.columns.nature.kind.write(nature, { zone, locale }));

/** « Frais, vente 1, panier 12 », with the note that came with it. */
export function entryLabel({ nature, label, postings }: BookEntry, locale: Locale): string {
  const [first] = postings;
  const { sale = 0, basket = 0 } = first ?? {};
  const name = natureOf(nature, locale);
  const isUndone = undoneBy(label) !== undefined;
  const words = wordsIn(accountingPapers, locale);
  return [
    name.slice(0, 1).toUpperCase() + name.slice(1) + (isUndone ? words.takenBack : ''),
    ...(sale > 0 ? [words.ofSale(sale)] : []),
    ...(basket > 0 ? [words.ofBasket(basket)] : []),
    ...(label !== '' && !isUndone ? [label] : []),
  ].join(', ');
}

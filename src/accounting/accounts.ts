import type { Posting } from '../domain/money/ledger';
import type { Locale } from '../domain/values/locale';
import { ledgerTab } from '../tabs/moneyTabs';
import type { BookEntry } from './entries';

export interface Account {
  readonly number: string;
  readonly label: string;
}

/** « 411 Acheteurs » of the tab, in its two parts. */
function named(words: string): Account {
  const [, number = '', label = ''] = /^(\d+)\s+(.*)$/.exec(words) ?? [];
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
  const isFrench = locale === 'fr';
  const isUndone = label.startsWith('undo:');
  return [
    name.slice(0, 1).toUpperCase() + name.slice(1) + (isUndone ? taken[locale] : ''),
    ...(sale > 0 ? [`${isFrench ? 'vente' : 'sale'} ${sale}`] : []),
    ...(basket > 0 ? [`${isFrench ? 'panier' : 'basket'} ${basket}`] : []),
    ...(label !== '' && !isUndone ? [label] : []),
  ].join(', ');
}

const taken = { fr: ' (reprise)', en: ' (taken back)' } as const;

/** Of a drive that buys and sells: its own turnover, its purchases and its suppliers. */
export const resaleAccounts = {
  sales: { number: '707', label: 'Ventes de marchandises' },
  purchases: { number: '607', label: 'Achats de marchandises' },
  suppliers: { number: '401', label: 'Fournisseurs' },
  vat: { number: '44571', label: 'TVA collectée' },
} as const satisfies Record<string, Account>;

import { type PostingRow, touchedIn } from '../../domain/money/books/touchedPostings';
import { broughtIn } from '../../domain/money/broughtForward';
import { entryOfPosting, postingKey } from '../../domain/money/entryKey';
import { type Entry, isBalanced, Ledger, type Posting } from '../../domain/money/ledger';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { ledgerTab } from '../../tabs/moneyTabs';
import type { pasts, WithPast } from '../../tabs/tabs';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';

export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** Grid rows of entries that somebody changed: they no longer sum to zero. */
  readonly unbalanced: readonly number[];
  /** Grid rows whose posting stands above already: they count for nothing. */
  readonly doubled: readonly number[];
}

/** Where a posting stands, under which key, and what its row says. */
interface Place {
  readonly row: number;
  readonly read: string;
  readonly says: PostingRow;
}

/** Rows of Écritures that count: of two with one key the first (docs/rules.md B15). */
export function postingsIn({ tabs }: Reads<'ledger'>): Reads<'ledger'>['tabs']['ledger']['rows'] {
  const known = new Set<string>();
  return tabs.ledger.rows.filter(
    ({ values: { key } }) => !key || (!known.has(key) && known.add(key)),
  );
}

/** The books as Écritures holds them, one posting a row. */
export function readLedger(snapshot: Reads<'ledger'>): ReadLedger {
  const problems: Problem[] = [];
  const entries = new Map<string, Entry & { postings: Posting[]; rows: Place[] }>();
  const counted = new Set(postingsIn(snapshot));
  for (const { at: row, values } of counted) {
    const { key, at, nature, account, debit, credit } = values;
    const id = entryOfPosting(key ?? '');
    if (!id || at === null || nature === null || account === null) {
      problems.push({ code: 'ledgerUnreadable', tab: 'ledger', row: row + 1, read: key ?? '' });
      continue;
    }
    const entry = entries.get(id) ?? {
      key: id,
      at,
      nature,
      label: values.label ?? '',
      postings: [],
      rows: [],
    };
    entries.set(id, entry);
    const posting: Posting = {
      account,
      party: values.party ?? '',
      sale: values.sale ?? 0,
      basket: values.basket ?? 0,
      payee: values.payee ?? 0,
      amount: cents((debit ?? 0) - (credit ?? 0)),
    };
    entry.postings.push(posting);
    entry.rows.push({
      ...{ row, read: key ?? '' },
      says: { ...posting, at, nature, label: values.label ?? '' },
    });
  }
  const unbalanced = [...entries.values()].flatMap((entry) =>
    isBalanced(entry) ? [] : entry.rows,
  );
  for (const { row, read } of unbalanced)
    problems.push({ code: 'ledgerUnreadable', tab: 'ledger', row: row + 1, read });
  for (const entry of entries.values())
    for (const { of, column } of touchedIn(entry, entry.rows, entries))
      problems.push({
        ...{ code: 'ledgerUnreadable', tab: 'ledger' },
        ...{ row: of.row + 1, column, read: of.read },
      });
  return {
    ledger: new Ledger(entries.values()),
    problems,
    unbalanced: unbalanced.map(({ row }) => row),
    doubled: snapshot.tabs.ledger.rows.flatMap((row) => (counted.has(row) ? [] : [row.at])),
  };
}

/** Numbered as they are posted: no number is given twice, even where rows are gone. */
export function ledgerRows(
  snapshot: Reads<'ledger'>,
  { entries, added }: Ledger,
): RowToWrite<typeof ledgerTab>[] {
  let last = entries.size - added.length;
  for (const { values } of snapshot.tabs.ledger.rows) last = Math.max(last, values.number ?? 0);
  return added.flatMap((entry, nth) => postingRows(entry, last + nth + 1, snapshot.now));
}

export const postingRows = (
  { key, at, nature, label, postings }: Entry,
  number: number | null,
  postedAt: Instant | null,
): RowToWrite<typeof ledgerTab>[] =>
  postings.map(({ account, party, sale, basket, payee, amount }, index) => ({
    at,
    nature,
    account,
    party: party || null,
    sale: sale || null,
    basket: basket || null,
    ...(payee > 0 ? { payee } : {}),
    ...(amount > 0 ? { debit: amount } : { credit: cents(-amount) }),
    label: label || null,
    key: postingKey(key, index + 1),
    number,
    postedAt,
  }));

export type PastTab = (typeof pasts)[WithPast];

/** Sales left Ventes: without the tab that has them nothing else would tell. */
const MOVED = 'salesPast';

export const noteMovedSales = (ports: Ports): void => ports.memory.set(MOVED, '1');

/** Tabs of rows that are over which must stand, by what the others say. */
export function pastIn(ports: Ports, snapshot: Reads<'ledger'>): PastTab[] {
  return [
    ...(broughtIn(readLedger(snapshot).ledger) ? (['ledgerPast'] as const) : []),
    ...(ports.memory.get(MOVED) === null ? [] : (['salesPast'] as const)),
  ];
}

import { broughtGaps } from '../../domain/money/books/broughtGaps';
import { type PostingRow, touchedIn } from '../../domain/money/books/touchedPostings';
import { broughtIn } from '../../domain/money/carriedForward';
import { entryOfPosting, isBrought, postingKey } from '../../domain/money/entryKey';
import { type Entry, isBalanced, Ledger, type Posting } from '../../domain/money/ledger';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import type { FactRow } from '../../tabs/engine/edit';
import { ledgerTab } from '../../tabs/moneyTabs';
import type { pasts, WithPast } from '../../tabs/tabs';
import type { Ports } from '../kernel/ports';
import type { AnySnapshot, Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { anyTab, isOver } from '../kernel/snapshot';
import { placesText } from '../kernel/toFix';

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

/** Rows of Écritures that count: of two with one key the first (docs/rules.md M7). */
export function postingsIn({ tabs }: Reads<'ledger'>): Reads<'ledger'>['tabs']['ledger']['rows'] {
  const known = new Set<string>();
  return tabs.ledger.rows.filter(
    ({ values: { key } }) => !key || (!known.has(key) && known.add(key)),
  );
}

interface PlacedEntry extends Entry {
  readonly postings: Posting[];
  readonly rows: Place[];
}

type LedgerRows = Reads<'ledger'>['tabs']['ledger']['rows'];

/** Rows that are over stand in a tab of their own. */
const placeOf = (row: number): Pick<Problem, 'tab'> & { readonly row: number } =>
  isOver({ at: row }) ? { tab: 'ledgerPast', row: -row } : { tab: 'ledger', row: row + 1 };

function entriesIn(rows: Iterable<LedgerRows[number]>): {
  readonly entries: Map<string, PlacedEntry>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const entries = new Map<string, PlacedEntry>();
  for (const { at: row, values } of rows) {
    const { key, at, nature, account, debit, credit } = values;
    const id = entryOfPosting(key ?? '');
    if (!id || at === null || nature === null || account === null) {
      problems.push({ code: 'ledgerUnreadable', ...placeOf(row), read: key ?? '' });
      continue;
    }
    const label = values.label ?? '';
    const entry = entries.get(id) ?? { key: id, at, nature, label, postings: [], rows: [] };
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
    entry.rows.push({ row, read: key ?? '', says: { ...posting, at, nature, label } });
  }
  return { entries, problems };
}

/** The books as Écritures holds them, one posting a row. */
export function readLedger(snapshot: Reads<'ledger'>): ReadLedger {
  const counted = new Set(postingsIn(snapshot));
  const { entries, problems: unread } = entriesIn(counted);
  const unbalanced = [...entries.values()].flatMap((entry) =>
    isBalanced(entry) ? [] : entry.rows,
  );
  const touched = [...entries.values()].flatMap((entry) => touchedIn(entry, entry.rows, entries));
  const changed = [
    ...unbalanced.map(({ row, read }) => ({ ...placeOf(row), read })),
    ...touched.map(({ of, column }) => ({ ...placeOf(of.row), column, read: of.read })),
  ].map((place): Problem => ({ code: 'ledgerUnreadable', ...place }));
  return {
    ledger: new Ledger(entries.values()),
    problems: [...unread, ...changed, ...pastGaps(snapshot, entries.values())],
    unbalanced: unbalanced.flatMap(({ row }) => (isOver({ at: row }) ? [] : [row])),
    doubled: snapshot.tabs.ledger.rows.flatMap((row) => (counted.has(row) ? [] : [row.at])),
  };
}

/** Where rows that are over were read, what they lack of what stands for them. */
function pastGaps(snapshot: Reads<'ledger'>, entries: Iterable<PlacedEntry>): Problem[] {
  const { rows, present } = anyTab(snapshot, 'ledger');
  if (!present || !rows.some(isOver)) return [];
  const over = [...entries].filter(({ rows: own }) => own.some(({ row }) => isOver({ at: row })));
  const standing = present.rows.filter(({ key }) =>
    isBrought(entryOfPosting(key)),
  ) as unknown as LedgerRows;
  const named = broughtGaps(over, entriesIn(standing).entries.values()).map(
    ({ account, party }) => party || ledgerTab.columns.account.kind.write(account, snapshot.place),
  );
  if (named.length === 0) return [];
  return [{ code: 'pastChanged', tab: 'ledgerPast', read: named.slice(0, MOST_NAMED).join(', ') }];
}

const MOST_NAMED = 3;

/** What is over and does not hold: neither books nor money are shown (docs/rules.md M50). */
export function refusedPast(
  snapshot: AnySnapshot,
  problems: readonly Problem[],
): Result<never, Refusal> | undefined {
  const past = problems.filter(({ tab }) => tab === 'ledgerPast');
  if (past.length === 0) return undefined;
  const gap = past.find(({ code }) => code === 'pastChanged');
  return fail({ code: 'pastChanged', detail: gap?.read ?? placesText(snapshot, past) });
}

/** Numbered as they are posted: no number is given twice, even where rows are gone. */
export function ledgerRows(
  snapshot: Reads<'ledger'>,
  { entries, added }: Ledger,
): FactRow<typeof ledgerTab>[] {
  let last = entries.size - added.length;
  for (const { values } of snapshot.tabs.ledger.rows) last = Math.max(last, values.number ?? 0);
  return added.flatMap((entry, nth) => postingRows(entry, last + nth + 1, snapshot.now));
}

export const postingRows = (
  { key, at, nature, label, postings }: Entry,
  number: number | null,
  postedAt: Instant | null,
): FactRow<typeof ledgerTab>[] =>
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

import { folded } from '../../values/fold';
import { groupBy } from '../../values/groupBy';
import { type EntryKey, type EntrySource, readEntryKey, undoneBy } from '../entryKey';
import type { Nature } from '../entryNatures';
import { type AccountName, type Entry, isUndoOf, moneyAccounts, type Posting } from '../ledger';

/** A posting as its row says it, with what each row of an entry says of the entry. */
export type PostingRow = Posting & Pick<Entry, 'at' | 'nature' | 'label'>;

/** What a row may say without its entry ceasing to sum to zero. */
export type PostingColumn = Exclude<keyof PostingRow, 'amount'>;

/** What entries of a source are, whatever they are about; null where only their rows say it. */
const OF_SOURCE: Readonly<Record<EntrySource, readonly [Nature, readonly AccountName[]] | null>> = {
  sale: ['sale', ['buyers', 'producers', 'fees']],
  missing: ['missing', ['buyers', 'producers', 'fees']],
  fee: ['fee', ['buyers', 'producers', 'fees']],
  credit: ['credit', ['buyers', 'credits']],
  setOff: ['setOff', ['buyers', 'producers']],
  carried: ['other', ['producers']],
  payout: ['payout', ['producers', ...moneyAccounts]],
  paid: ['paid', ['transfers', 'bank']],
  till: ['other', ['cash', 'cheques', 'rounding']],
  pickup: null,
  hand: null,
  note: null,
  bank: null,
  move: null,
  undo: null,
  brought: null,
};

type PostingCells = Readonly<Partial<Record<PostingColumn, string | number | undefined>>>;

/** What an entry's key says of each of its postings. */
function saidBy({ source, about }: EntryKey): (posting: Posting) => PostingCells {
  const [sale = 0, basket = 0, payee = 0] = about.split(/[:.]/).map(Number);
  const ofDue = { sale, basket, payee };
  const ofSale = { sale, basket: 0, payee: 0 };
  switch (source) {
    case 'sale':
    case 'missing':
    case 'fee':
    case 'credit':
    case 'pickup':
      return () => ofDue;
    case 'setOff':
      return ({ account }) => (account === 'buyers' ? { ...ofDue, payee: 0 } : ofSale);
    case 'payout':
    case 'paid': {
      const producer = about.slice(about.indexOf(':') + 1);
      return ({ account, party }) =>
        (account !== 'producers' && account !== 'transfers') || folded(party) === folded(producer)
          ? ofSale
          : { ...ofSale, party: producer };
    }
    case 'till':
      return () => ofSale;
    default:
      return () => NOTHING;
  }
}

const NOTHING: PostingCells = {};

/** What an entry is about in the end, as far as the books have it; of two sales, nothing is said of either. */
function originIn(
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
): { readonly key: EntryKey | undefined; readonly isOfTwo: boolean } {
  const undone = undoneBy(entry.label) ?? '';
  const target = entries.get(undone);
  if (target && target !== entry && isUndoOf(entry, target)) return originIn(target, entries);
  const key = readEntryKey(entry.key);
  const source = key?.source === 'undo' ? readEntryKey(undone)?.source : key?.source;
  return { key, isOfTwo: source === undefined || OF_TWO.includes(source) };
}

/** Between two sales or baskets; so may be what takes back an entry that is gone. */
const OF_TWO: readonly EntrySource[] = ['carried', 'setOff', 'undo'];

const OF_ENTRY = ['at', 'nature', 'label'] as const;
const OF_ONE_DUE = [...OF_ENTRY, 'sale', 'basket', 'payee'] as const;

/** Of a label that only which entry it undoes: the rest is people's own words. */
const saysOf = (row: PostingRow, column: PostingColumn): string | number =>
  column === 'label' ? (undoneBy(row.label) ?? '') : row[column];

/** What most of the rows say, column by column; undefined where none is said most. */
function mostIn(rows: readonly PostingRow[], columns: readonly PostingColumn[]): PostingCells {
  const first = rows[0] as PostingRow;
  const differ = columns.filter((column) =>
    rows.some((row) => saysOf(row, column) !== saysOf(first, column)),
  );
  return Object.fromEntries(
    differ.map((column) => {
      const groups = [...groupBy(rows, (row) => saysOf(row, column))];
      const most = Math.max(...groups.map(([, own]) => own.length));
      const [one, other] = groups.filter(([, own]) => own.length === most);
      return [column, other ? undefined : one?.[0]];
    }),
  );
}

/**
 * Cells that somebody changed in the rows of an entry that still sums to zero: they say something other
 * than its key, or than each other (docs/rules.md M50). Of what the rows alone say, the most are right;
 * where as many say one thing as another, each is in doubt.
 */
export function touchedIn<R extends { readonly says: PostingRow }>(
  entry: Entry,
  rows: readonly R[],
  entries: ReadonlyMap<string, Entry>,
): { readonly of: R; readonly column: PostingColumn }[] {
  const { key, isOfTwo } = originIn(entry, entries);
  if (!key || key.source === 'brought') return [];
  const [nature, accounts] = OF_SOURCE[key.source] ?? [];
  const all = rows.map(({ says }) => says);
  const usual = mostIn(all, isOfTwo ? OF_ENTRY : OF_ONE_DUE);
  const saidOf = saidBy(key);
  return rows.flatMap((of) => {
    const said: PostingCells = { ...usual, ...(nature ? { nature } : {}), ...saidOf(of.says) };
    const columns = (Object.keys(said) as PostingColumn[]).filter(
      (column) => saysOf(of.says, column) !== said[column],
    );
    const isElsewhere = accounts?.includes(of.says.account) === false;
    return [...columns, ...(isElsewhere ? (['account'] as const) : [])].map((column) => ({
      of,
      column,
    }));
  });
}

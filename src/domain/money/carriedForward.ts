import { fingerprint } from '../values/fingerprint';
import { type Cents, cents } from '../values/money';
import type { Instant } from '../values/time';
import { dueStanding } from './due';
import { entryKey, isBrought, readEntryKey } from './entryKey';
import { isClaim, type Nature } from './entryNatures';
import type { Entry, Ledger, Posting } from './ledger';

/**
 * Entries of sales that are over are read by whoever asks for all. What runs by itself reads a few that
 * stand for them: what each person has of credit, and each account in sum (docs/rules.md M24).
 */
export interface Brought {
  readonly sales: ReadonlySet<number>;
  /** Of the rows of Encaissements that are about them. */
  readonly receipts: string;
}

const NOBODYS = { party: '', sale: 0, basket: 0, payee: 0 } as const;

/** What the books were brought forward from; undefined where every entry was read, or none is over. */
export function broughtIn(ledger: Ledger): Brought | undefined {
  for (const key of ledger.entries.keys()) {
    const read = readEntryKey(key);
    if (read?.source !== 'brought') continue;
    const [, sales, receipts] = /^sales\.([\d-]+(?:,[\d-]+)*)\.(\w+)$/.exec(read.about) ?? [];
    if (sales && receipts) return { sales: new Set(numbersIn(sales)), receipts };
  }
  return undefined;
}

/** « 1-12,14 ». */
function inRanges(numbers: Iterable<number>): string {
  const spans: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

const numbersIn = (ranges: string): number[] =>
  ranges.split(',').flatMap((span) => {
    const [from = 0, to = from] = span.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });

export const receiptsPrint = (bases: Iterable<string>): string =>
  fingerprint([...bases].sort().join(' '));

/** Money that came for no basket is its person's, of whatever sale: it stays. */
const isOfPerson = ({ postings }: Entry): boolean =>
  postings.every(({ basket }) => basket === 0) &&
  postings.some(({ account }) => account === 'credits');

const salesIn = ({ postings }: Entry): number[] => [...new Set(postings.map(({ sale }) => sale))];

/** Whether an entry is about these sales and nothing else. */
export const isAbout = (entry: Entry, sales: ReadonlySet<number>): boolean =>
  !isBrought(entry.key) && !isOfPerson(entry) && salesIn(entry).every((one) => sales.has(one));

export interface Over {
  /** What is noted from then on may still count in a till. */
  readonly before: Instant;
  /** Its row in Encaissements says its sale, and what it posted. */
  readonly isKnown: (entry: Entry) => boolean;
  /** Keeps what it sold itself, and is never paid. */
  readonly isCollector: (producer: string, sale: number) => boolean;
}

/** Of these sales those of which nothing is open any more, whatever else happens. */
export function salesOver(ledger: Ledger, wanted: Iterable<number>, terms: Over): Set<number> {
  const sales = new Set(wanted);
  for (;;) {
    const open = [...openOf(ledger, sales, terms)];
    if (open.length === 0) return sales;
    for (const sale of open) sales.delete(sale);
  }
}

function openOf(ledger: Ledger, sales: ReadonlySet<number>, terms: Over): Set<number> {
  const over: Entry[] = [];
  const open: number[] = [];
  for (const entry of ledger.entries.values()) {
    const about = salesIn(entry);
    if (isBrought(entry.key) || isOfPerson(entry) || !about.some((one) => sales.has(one))) continue;
    if (isAbout(entry, sales) && entry.at < terms.before && terms.isKnown(entry)) over.push(entry);
    else open.push(...about);
  }
  const postings = over.flatMap((entry) => entry.postings);
  open.push(...unevenIn(postings, terms.isCollector), ...overdrawnIn(postings));
  for (const id of ledger.dueIds())
    if (sales.has(id.sale) && dueStanding(ledger, id).remaining !== 0) open.push(id.sale);
  return new Set(open.filter((one) => sales.has(one)));
}

/** Sales of which somebody has more or less than they should. */
export function unevenIn(
  postings: Iterable<Omit<Posting, 'amount'> & { readonly amount: number }>,
  isCollector: Over['isCollector'] = () => false,
): number[] {
  const sums = new Map<string, { amount: number; sale: number }>();
  for (const { account, party, sale, basket, payee, amount } of postings) {
    if (!mustBeEven({ account, party, sale }, isCollector)) continue;
    const about = account === 'buyers' ? [basket, payee] : [];
    const id = [account, party, sale, ...about].join('|');
    sums.set(id, { sale, amount: amount + (sums.get(id)?.amount ?? 0) });
  }
  return [...sums.values()].flatMap(({ amount, sale }) => (amount === 0 ? [] : [sale]));
}

/** Credit that paid one of them came with a sale that goes on: it may be taken back. */
function overdrawnIn(postings: readonly Posting[]): number[] {
  const credits = new Map<string, { amount: number; last: number }>();
  for (const { account, party, sale, amount } of postings) {
    if (account !== 'credits') continue;
    const { amount: so, last } = credits.get(party) ?? { amount: 0, last: 0 };
    credits.set(party, { amount: so - amount, last: amount > 0 ? Math.max(last, sale) : last });
  }
  return [...credits.values()].flatMap(({ amount, last }) => (amount < 0 ? [last] : []));
}

const mustBeEven = (
  { account, party, sale }: Pick<Posting, 'account' | 'party' | 'sale'>,
  isCollector: Over['isCollector'],
): boolean =>
  account === 'buyers' ||
  account === 'transfers' ||
  (account === 'producers' && !isCollector(party, sale));

/** What stands for entries: balanced as they are, in the same sums. */
export function carriedForward(entries: readonly Entry[], { sales, receipts }: Brought): Entry[] {
  const at = entries.reduce((last, one) => Math.max(last, one.at), 0) as Instant;
  const about = `sales.${inRanges(sales)}.${receipts}`;
  return [...sumsOf(entries, about, at), ...creditsOf(entries, at)];
}

/** By account and by what it was for: what is claimed of whom is even, and needs no line. */
function sumsOf(entries: readonly Entry[], about: string, at: Instant): Entry[] {
  const byNature = new Map<Nature, Map<string, Posting>>([['other', new Map()]]);
  for (const { nature, postings } of entries)
    for (const { account, party, amount } of postings) {
      if (account === 'buyers' || account === 'credits') continue;
      const isAccounts = account === 'producers' || account === 'fees';
      const as = isAccounts || isClaim(nature) ? 'other' : nature;
      const whose = account === 'producers' ? party : '';
      const sums = byNature.get(as) ?? new Map<string, Posting>();
      byNature.set(as, sums);
      const id = `${account}|${whose}`;
      const so = sums.get(id)?.amount ?? 0;
      sums.set(id, { ...NOBODYS, account, party: whose, amount: cents(so + amount) });
    }
  return [...byNature].map(([nature, sums], index) => {
    const key = entryKey({ source: 'brought', about, nth: index + 1 });
    const postings = [...sums.values()].filter(({ amount }) => amount !== 0);
    return { key, at, nature, label: '', postings: evened(postings) };
  });
}

/** Everybody who bought, with how often their credit moved. */
function creditsOf(entries: readonly Entry[], at: Instant): Entry[] {
  const people = new Map<string, { amount: number; moves: number }>();
  for (const { postings } of entries)
    for (const { account, party, amount } of postings) {
      if (account !== 'buyers' && account !== 'credits') continue;
      const { amount: so, moves } = people.get(party) ?? { amount: 0, moves: 0 };
      people.set(party, {
        amount: so + amount,
        moves: account === 'credits' ? moves + 1 : moves,
      });
    }
  return [...people].map(([party, { amount, moves }], index): Entry => {
    const key = entryKey({ source: 'brought', about: 'credit', nth: index + 1 });
    const own = { ...NOBODYS, account: 'credits', party, amount: cents(amount) } as const;
    return { key, at, nature: 'credit', label: String(moves), postings: evened([own]) };
  });
}

/** What an entry lacks to sum to zero comes to nothing in all of them. */
function evened(postings: readonly Posting[]): Posting[] {
  const total = postings.reduce((all, { amount }) => all + amount, 0);
  return [...postings, { ...NOBODYS, account: 'producers', amount: cents(-total) as Cents }];
}

/** How often a credit moved, of an entry that stands for others. */
export const movesIn = ({ key, label }: Entry): number => (isBrought(key) ? Number(label) || 0 : 1);

/** Somebody went back to a sale that is over: every entry is to be read then. */
export function isTouched(ledger: Ledger, { sales }: Brought): boolean {
  const credits = new Map<string, number>();
  for (const entry of ledger.entries.values()) {
    const isLive = !isBrought(entry.key) && !isOfPerson(entry);
    if (isLive && salesIn(entry).some((one) => sales.has(one))) return true;
    for (const { account, party, amount } of entry.postings)
      if (account === 'credits') credits.set(party, (credits.get(party) ?? 0) - amount);
  }
  return [...credits.values()].some((amount) => amount < 0);
}

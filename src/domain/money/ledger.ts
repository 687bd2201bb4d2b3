import { type Cents, cents, sum } from '../values/money';
import type { Instant } from '../values/time';
import {
  aboutDue,
  actionKey,
  baseIn,
  type EntryBase,
  entryBase,
  entryKey,
  plainLabel,
  readEntryKey,
  undoBase,
  undoLabel,
  undoneBy,
} from './entryKey';
import type { Nature } from './entryNatures';
import type { DueId } from './reference';

/**
 * `credits` are buyers' avoirs, `transfers` what was ordered from the bank and not yet seen there,
 * `charges` what banks and payment services keep for themselves.
 */
export const accounts = [
  'buyers',
  'producers',
  'credits',
  'fees',
  'bank',
  'cash',
  'cheques',
  'cards',
  'transfers',
  'rounding',
  'charges',
  'suspense',
] as const;
export type AccountName = (typeof accounts)[number];

/** Where money is. */
export const moneyAccounts: readonly AccountName[] = [
  'bank',
  'cash',
  'cheques',
  'cards',
  'transfers',
];

export interface Posting extends DueId {
  readonly account: AccountName;
  /** An address or a producer; empty where the account is the drive's own. */
  readonly party: string;
  /** A debit is positive, a credit negative. */
  readonly amount: Cents;
}

export interface Entry {
  /** Posting the same key again changes nothing. */
  readonly key: string;
  readonly at: Instant;
  readonly nature: Nature;
  readonly label: string;
  readonly postings: readonly Posting[];
}

/** What an account holds of one party, due and nature. */
export interface Holding extends Omit<Posting, 'amount'> {
  readonly nature: Nature;
  amount: number;
}

export const isBalanced = ({ postings }: Entry): boolean =>
  sum(postings.map(({ amount }) => amount)) === 0;

/** What its label says: it turns the other way round each account that the other entry touched. */
export const isUndoOf = ({ nature, postings }: Entry, target: Entry): boolean =>
  nature === target.nature &&
  postings.every(({ account, amount }) =>
    target.postings.some((one) => one.account === account && one.amount * amount < 0),
  );

const basketKey = (sale: number, basket: number): string => `${sale}:${basket}`;

/** Labels were once kept as people and banks wrote them, and may look like those of counter-entries. */
function asMeant(entries: readonly Entry[]): Entry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return entries.map((entry) => {
    const target = byKey.get(undoneBy(entry.label) ?? '');
    return !target || isUndoOf(entry, target)
      ? entry
      : { ...entry, label: plainLabel(entry.label) };
  });
}

/** Double entry, append-only: what was wrong is set right by a counter-entry. */
export class Ledger {
  /** Posted since the ledger was read. */
  readonly added: Entry[] = [];
  /** In the order in which they were posted. */
  readonly entries = new Map<string, Entry>();
  private readonly standings = new Map<string, Holding>();
  private readonly dues = new Map<string, Holding[]>();
  private readonly baskets = new Map<string, DueId[]>();
  /** Until there is another due. */
  private sorted: readonly DueId[] | undefined;
  /** By party: asked for once a basket. */
  private readonly credits = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  /** The last that undid an entry; it may be undone itself. */
  private readonly undone = new Map<string, string>();
  /** How often what was ever undone counts now: once, or not at all. */
  private readonly counting = new Map<string, number>();

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of asMeant([...entries])) this.take(entry);
  }

  /** RangeError unless it sums to zero. False when its key is known; an entry of nothing is none. */
  post(entry: Entry): boolean {
    return this.add({ ...entry, label: plainLabel(entry.label) });
  }

  private add(entry: Entry): boolean {
    if (!isBalanced(entry)) throw new RangeError(`Does not balance: ${entry.key}`);
    const postings = entry.postings.filter(({ amount }) => amount !== 0);
    if (postings.length === 0 || this.entries.has(entry.key)) return false;
    const kept = { ...entry, postings };
    this.take(kept);
    this.added.push(kept);
    return true;
  }

  /** A counter-entry. False when there is no such entry, or it is undone already. */
  undo(target: string, at: Instant, key: string = this.nextKey(undoBase(target))): boolean {
    const entry = this.entries.get(target);
    if (!entry || this.isUndone(target)) return false;
    // What counts already is not made to count again, nor taken back twice by another way.
    const { key: origin, sign } = this.originOf(entry);
    if ((this.counting.get(origin) ?? 1) !== Math.max(0, sign)) return false;
    const postings = entry.postings.map((one) => ({ ...one, amount: cents(-one.amount) }));
    return this.add({ ...entry, key, at, label: undoLabel(target), postings });
  }

  /** How many entries an action has posted already. */
  ofAction(source: 'move' | 'undo', id: string): number {
    let count = 0;
    while (this.entries.has(actionKey(source, id, count + 1))) count += 1;
    return count;
  }

  isUndone(key: string): boolean {
    const by = this.undone.get(key);
    return by !== undefined && !this.isUndone(by);
  }

  /** What an entry is about in the end, and whether it makes that count or takes it back. */
  private originOf({ key, label }: Entry): { readonly key: string; readonly sign: 1 | -1 } {
    const target = this.entries.get(undoneBy(label) ?? '');
    if (!target) return { key, sign: 1 };
    const origin = this.originOf(target);
    return { key: origin.key, sign: origin.sign === 1 ? -1 : 1 };
  }

  /** The last entry of a base, unless it was taken back itself: then it may be posted anew. */
  last(base: EntryBase): string | undefined {
    const key = entryKey({ ...base, nth: this.countOf(base) });
    const undoing = this.isUndone(key) ? readEntryKey(this.undone.get(key) ?? '') : undefined;
    return this.entries.has(key) && undoing?.source !== 'undo' ? key : undefined;
  }

  /** `sale:3:12:0:1`, then `sale:3:12:0:2`. */
  nextKey(base: EntryBase): string {
    return entryKey({ ...base, nth: this.countOf(base) + 1 });
  }

  private countOf(base: EntryBase): number {
    return this.counts.get(entryBase(base)) ?? 0;
  }

  /** Of everything that fits. */
  total(fits: (standing: Holding) => boolean): Cents {
    let total = 0;
    for (const standing of this.standings.values()) if (fits(standing)) total += standing.amount;
    return cents(total);
  }

  all(): Iterable<Holding> {
    return this.standings.values();
  }

  ofDue(id: DueId): readonly Holding[] {
    return this.dues.get(aboutDue(id)) ?? [];
  }

  /** The dues of one basket, by payee. */
  ofBasket(sale: number, basket: number): readonly DueId[] {
    return this.baskets.get(basketKey(sale, basket)) ?? [];
  }

  /** Every due that the ledger knows, by sale and basket. */
  dueIds(): readonly DueId[] {
    this.sorted ??= [...this.dues.values()]
      .flatMap(([one]) => (one && one.basket > 0 ? [one] : []))
      .map(({ sale, basket, payee }) => ({ sale, basket, payee }))
      .sort((a, b) => a.sale - b.sale || a.basket - b.basket || a.payee - b.payee);
    return this.sorted;
  }

  /** What a buyer can still use. */
  credit(email: string): Cents {
    return cents(-(this.credits.get(email) ?? 0));
  }

  private addDue({ sale, basket, payee }: DueId): void {
    this.sorted = undefined;
    if (basket === 0) return;
    const key = basketKey(sale, basket);
    const known = this.baskets.get(key) ?? [];
    const own = [...known, { sale, basket, payee }];
    this.baskets.set(
      key,
      own.sort((a, b) => a.payee - b.payee),
    );
  }

  private take(entry: Entry): void {
    const { key, nature, label } = entry;
    this.entries.set(key, entry);
    const base = baseIn(key);
    this.counts.set(base, (this.counts.get(base) ?? 0) + 1);
    const target = undoneBy(label);
    if (target !== undefined) {
      this.undone.set(target, key);
      const origin = this.originOf(entry);
      this.counting.set(origin.key, (this.counting.get(origin.key) ?? 1) + origin.sign);
    }
    for (const { amount, ...where } of entry.postings) {
      if (where.account === 'credits')
        this.credits.set(where.party, (this.credits.get(where.party) ?? 0) + amount);
      const id = [where.account, where.party, aboutDue(where), nature].join('|');
      const known = this.standings.get(id);
      if (known) known.amount += amount;
      else {
        const standing = { ...where, nature, amount: amount as number };
        this.standings.set(id, standing);
        const due = aboutDue(where);
        const held = this.dues.get(due);
        if (held) held.push(standing);
        else {
          this.dues.set(due, [standing]);
          this.addDue(where);
        }
      }
    }
  }
}

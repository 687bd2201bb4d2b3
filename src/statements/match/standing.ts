import type { DueId } from '../../domain/money/reference';
import { groupBy } from '../../domain/values/groupBy';
import { DAY } from '../../domain/values/time';
import { type Books, dueKey, type KnownDue, type KnownReceipt } from './books';
import type { Part } from './decision';
import { telling } from './payerNames';

/** A due that is still open is paid months after its sale, not years. */
const LIFE = 366 * DAY;

/** The dues as they stand while a statement is gone through: each line changes them for the next. */
export class Standing {
  private readonly left = new Map<string, number>();
  private readonly credits = new Map<string, number>();
  private readonly places = new Map<KnownDue, number>();
  private readonly byKey = new Map<string, KnownDue>();
  private readonly byBasket = new Map<number, KnownDue[]>();
  /** What payment services hold, as far as is known. */
  private held = 0;
  /** Dues by each word of a name that tells, and by address. */
  private readonly byWord = new Map<string, Set<KnownDue>>();
  /** Dues by what they ask for and by what is left of them. */
  private readonly byAmount = new Map<number, Set<KnownDue>>();
  private readonly receipts: ReadonlyMap<number, readonly KnownReceipt[]>;

  constructor(readonly books: Books) {
    for (const due of books.dues) {
      this.left.set(dueKey(due), due.remaining);
      this.credits.set(due.email, due.credit);
      this.places.set(due, this.places.size);
      this.byKey.set(dueKey(due), due);
      this.byBasket.set(due.basket, [...(this.byBasket.get(due.basket) ?? []), due]);
      this.index(due, due.remaining);
      for (const word of [...telling(due.name), due.email])
        this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(due));
    }
    this.receipts = groupBy(books.receipts, ({ cents }) => cents);
    for (const { account, isUndone, nature, cents } of books.receipts)
      if (account === 'cards' && !isUndone) this.held += nature === 'payment' ? cents : -cents;
  }

  remaining(due: DueId): number {
    return this.left.get(dueKey(due)) ?? 0;
  }

  credit(email: string): number {
    return this.credits.get(email) ?? 0;
  }

  get heldByServices(): number {
    return this.held;
  }

  hold(cents: number): void {
    this.held += cents;
  }

  due(id: DueId): KnownDue | undefined {
    return this.byKey.get(dueKey(id));
  }

  /** Nobody pays for a sale that has not opened. */
  isOpened(sale: number, date: string): boolean {
    return Date.parse(date) + DAY > (this.books.openings[sale] ?? -Infinity);
  }

  outsideLife(sale: number, date: string): 'beforeSale' | 'longAfterSale' | undefined {
    const end = (this.books.openings[sale] ?? Infinity) + LIFE;
    if (!this.isOpened(sale, date)) return 'beforeSale';
    return Date.parse(date) < end ? undefined : 'longAfterSale';
  }

  /** The numbers begin again with each sale: the present one first. */
  numbered(basket: number): readonly KnownDue[] {
    return [...(this.byBasket.get(basket) ?? [])].sort((a, b) => b.sale - a.sale);
  }

  /** In the order of the books, those that share a word or an address with a line. */
  named(words: Iterable<string>): KnownDue[] {
    const found = new Set<KnownDue>();
    for (const word of words) for (const due of this.byWord.get(word) ?? []) found.add(due);
    return [...found].sort((a, b) => this.order(a) - this.order(b));
  }

  owing(cents: number): KnownDue[] {
    return [...(this.byAmount.get(cents) ?? [])].filter((due) => this.remaining(due) === cents);
  }

  receiptsOf(cents: number): readonly KnownReceipt[] {
    return this.receipts.get(cents) ?? [];
  }

  /** What comes in beyond a due is the buyer's credit. */
  pay(due: KnownDue, cents: number): void {
    const left = this.remaining(due) - cents;
    this.left.set(dueKey(due), Math.max(0, left));
    this.index(due, left);
    if (left < 0) this.credits.set(due.email, this.credit(due.email) - left);
  }

  giveBack(due: KnownDue, cents: number): void {
    this.credits.set(due.email, this.credit(due.email) - cents);
  }

  private order(due: KnownDue): number {
    return this.places.get(due) ?? 0;
  }

  private index(due: KnownDue, cents: number): void {
    if (cents <= 0) return;
    this.byAmount.set(cents, (this.byAmount.get(cents) ?? new Set()).add(due));
  }
}

export const partOf = ({ sale, basket, payee, name }: KnownDue, cents: number): Part => ({
  sale,
  basket,
  payee,
  name,
  cents,
});

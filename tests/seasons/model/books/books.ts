/** The drive's books: dues, receipts, credit and payouts as they follow from each other (M1–M11). */
import { Sums, sum } from '../cents';
import type { Sale } from '../sale';
import { type Due, dueKey, duesOf, owed } from './dues';
import {
  amountOf,
  aRow,
  canHardlyBeMeant,
  counts,
  credits,
  isAccepted,
  isGoing,
  isGrant,
  isRefund,
  paidByCredit,
  paysOff,
  type Receipt,
  rowsOf,
  sumOf,
} from './receipts';
import type { BasketStanding, Standing } from './standing';

export interface SetOff {
  readonly due: string;
  readonly producer: string;
  readonly amount: number;
}

/** From a sale whose producer was paid already into the next one (P5). */
export interface Carried {
  readonly producer: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

export class Books {
  readonly dues = new Map<string, Due>();
  /** In the order of their rows. */
  readonly receipts: Receipt[] = [];
  readonly setOffs: SetOff[] = [];
  readonly carried: Carried[] = [];
  /** Made credit of a due's surplus, and credit used on it. */
  given = new Sums<string>();
  used = new Sums<string>();
  /** Amounts that counted in rows that have just gone: in other words they are not asked about (V11). */
  private known: ReadonlySet<string> = new Set();

  /** Brings the books in step with the baskets of a sale and with the rows of Encaissements. */
  follow(sale: Sale): void {
    const now = new Map(duesOf(sale).map((due) => [dueKey(due), due]));
    for (const [key, due] of this.dues)
      if (due.sale === sale.number && !now.has(key))
        now.set(key, nothingOf(due, [...now.values()]));
    for (const [key, due] of now) this.dues.set(key, due);
    this.known = new Set(this.receipts.filter(isGoing).map(sumOf));
    for (const row of this.receipts.flatMap(rowsOf)) row.isGone = row.isStruck;
    this.postAll();
    // What waits for a credit is posted as soon as there is one.
    while (this.postAll());
    for (const basket of sale.table.paid) this.cash(sale, basket);
    while (this.postAll());
  }

  /** All that is left of a basket, once; of one that waits for a weight or a yes nothing is known (D9). */
  private cash(sale: Sale, basket: number): void {
    const own = [...this.dues.values()].filter(
      (due) => due.sale === sale.number && due.basket === basket,
    );
    const keys = new Set(own.map(dueKey));
    const isKnown = this.receipts.some((one) => one.isAtTable && keys.has(one.due));
    if (isKnown || own.some(({ isUnsure }) => isUnsure)) return;
    const left = own.map((due) => ({ due, remaining: this.standing(due).remaining }));
    const cashed = left.filter(({ remaining }) => remaining > 0);
    const { number, world } = sale;
    const carried = cashed.map(({ due }) =>
      due.payee === 0 ? this.carriedOn(due.email, number, world.smallDue) : 0,
    );
    for (const [index, { due, remaining }] of cashed.entries())
      this.receipts.push({
        ...{ id: this.receipts.length + 1, due: dueKey(due), means: 'carte', kind: 'paiement' },
        ...{ amount: remaining + (carried[index] ?? 0), isPosted: true, row: aRow() },
        isAtTable: true,
      });
  }

  private postAll(): boolean {
    const before = this.receipts.filter(({ isPosted }) => isPosted).length;
    for (const receipt of this.receipts) this.post(receipt);
    this.balance();
    return this.receipts.filter(({ isPosted }) => isPosted).length > before;
  }

  /** As they stand now; what is refused afterwards changes nothing. */
  kept(): () => void {
    const [dues, { given, used }] = [new Map(this.dues), this];
    const receipts = this.receipts.map(({ isPosted, row, undoneBy }) => ({
      isPosted,
      gone: [row.isGone, undoneBy?.isGone ?? false],
    }));
    const [count, setOffs] = [this.receipts.length, this.setOffs.length];
    return () => {
      this.dues.clear();
      for (const [key, due] of dues) this.dues.set(key, due);
      this.receipts.length = count;
      this.setOffs.length = setOffs;
      for (const [index, receipt] of this.receipts.entries()) {
        receipt.isPosted = receipts[index]?.isPosted ?? false;
        for (const [nth, row] of rowsOf(receipt).entries())
          row.isGone = receipts[index]?.gone[nth] ?? false;
      }
      [this.given, this.used] = [given, used];
    };
  }

  /** Its row says another amount: one that goes, and one that comes where it stood (M77). */
  retype(receipt: Receipt, amount: number): void {
    receipt.row.isStruck = true;
    const anew = { ...receipt, amount, isPosted: false, row: aRow() };
    this.receipts.splice(this.receipts.indexOf(receipt), 0, anew);
  }

  /** Posts what was not yet, where it may be. */
  post(receipt: Receipt): boolean {
    if (receipt.isPosted || receipt.row.isGone) return receipt.isPosted;
    const due = this.dues.get(receipt.due);
    const standing = due && {
      remaining: this.standing(due).remaining,
      credit: due.payee === 0 ? this.credit(due.email) : -this.standing(due).remaining,
    };
    const isNews = receipt.typedIn !== undefined && !this.known.has(sumOf(receipt));
    receipt.isAsked = isNews && due !== undefined && this.asks(receipt, due);
    receipt.isPosted =
      !receipt.isAsked && (receipt.email !== undefined || isAccepted(receipt, standing));
    return receipt.isPosted;
  }

  /** An amount of Encaissements waits for a yes, and so does all money meanwhile (V10, M77). */
  get isAnyAsked(): boolean {
    return this.receipts.some(({ isAsked, row }) => isAsked && !row.isGone && !row.isStruck);
  }

  private asks(receipt: Receipt, due: Due): boolean {
    const standing = this.standing(due);
    const left = due.payee > 0 ? standing.remaining : -this.balanceWith(due.email);
    const largest = Math.max(0, ...[...this.dues.values()].map(owed));
    return canHardlyBeMeant(receipt, { ...standing, left, largest });
  }

  /** As Acheteurs has it: above zero a credit; what a producer was paid too much directly is none (M11). */
  balanceWith(email: string): number {
    const left = [...this.dues.values()]
      .filter((due) => due.email === email)
      .map((due) => {
        const { remaining } = this.standing(due);
        return due.payee === 0 ? remaining : Math.max(0, remaining);
      });
    return this.credit(email) - sum(left);
  }

  private readonly of = (due: Due): Receipt[] =>
    this.receipts.filter((receipt) => receipt.due === dueKey(due));

  /** Money that came on a due, and what was set against it. */
  private paidOn(due: Due): number {
    const key = dueKey(due);
    const setOff = this.setOffs.filter((one) => one.due === key).map(({ amount }) => amount);
    const back = due.payee > 0 ? this.of(due).filter((one) => counts(one) && isRefund(one)) : [];
    return sum([...this.of(due).map(paysOff), ...setOff]) - sum(back.map(({ amount }) => amount));
  }

  /** What a buyer paid a producer directly. */
  moneyOn(due: Due): number {
    const own = this.of(due).filter(({ means }) => means !== 'arrondi' && means !== 'avoir');
    const back = own.filter((one) => counts(one) && isRefund(one)).map(amountOf);
    return sum(own.map(paysOff)) - sum(back);
  }

  standing(due: Due): Standing {
    const key = dueKey(due);
    const received = this.paidOn(due) - this.given.of(key) + this.used.of(key);
    return { due: owed(due), received, remaining: owed(due) - received };
  }

  /** Of one basket: its share of the buyer's credit, what is still to pay, and who has had too much. */
  basketStanding(sale: number, basket: number): BasketStanding {
    const own = [...this.dues.values()].filter((due) => due.sale === sale && due.basket === basket);
    const noted = own.flatMap((due) =>
      this.of(due)
        .filter((one) => due.payee === 0 || !isRefund(one))
        .map(credits),
    );
    const moved = own.map((due) => this.given.of(dueKey(due)) - this.used.of(dueKey(due)));
    const open = own.map((due) => ({ ...this.standing(due), due }));
    return {
      // What it pays for older orders is no credit any more (E13).
      credit: Math.max(0, Math.min(this.credit(own[0]?.email ?? ''), sum([...moved, ...noted]))),
      received: sum(open.map(({ received }) => received)),
      left: open
        .filter(({ remaining }) => remaining > 0)
        .map(({ due, remaining }) => ({
          ...{ payee: due.payee, producer: due.producer, amount: remaining },
        })),
      back: open
        .filter(({ due, remaining }) => due.payee > 0 && remaining < 0)
        .map(({ due, remaining }) => ({ producer: due.producer, amount: -remaining })),
    };
  }

  /** What is left of a buyer's orders before a sale, where that is too little to be asked for alone. */
  carriedOn(email: string, sale: number, smallDue: number): number {
    const older = [...this.dues.values()].filter(
      (due) => due.email === email && due.sale < sale && due.payee === 0 && !due.isUnsure,
    );
    const left = sum(older.map((due) => Math.max(0, this.standing(due).remaining)));
    return left < smallDue ? left : 0;
  }

  /** What a buyer can still use. */
  credit(email: string): number {
    const own = [...this.dues.values()].filter((due) => due.email === email);
    const moved = own.map((due) => this.given.of(dueKey(due)) - this.used.of(dueKey(due)));
    const noted = own.flatMap((due) =>
      this.of(due)
        // A refund of a producer who is paid directly is its own money.
        .filter((one) => due.payee === 0 || !isRefund(one))
        .map(credits),
    );
    const entrusted = this.receipts.filter((one) => one.email === email).map(credits);
    return sum([...moved, ...noted, ...entrusted]);
  }

  /**
   * Surplus becomes credit, and credit pays what is owed, oldest first: always as if it were reckoned
   * anew, so that whatever is taken back leaves no trace.
   */
  balance(): void {
    const own = [...this.dues.values()].filter(({ payee }) => payee === 0).sort(inOrder);
    this.given = new Sums();
    this.used = new Sums();
    for (const email of new Set(own.map((due) => due.email)))
      this.balanceOf(own.filter((due) => due.email === email));
    for (const due of this.dues.values()) if (due.payee > 0) this.useGrants(due);
  }

  /** What the drive grants on a producer's own due pays that one alone; what is beyond it is credit (M11). */
  private useGrants(due: Due): void {
    const granted = sum(this.of(due).filter(isGrant).map(credits));
    const left = owed(due) - this.paidOn(due);
    this.used.add(dueKey(due), Math.max(0, Math.min(granted, left)));
  }

  private use(due: Due, most: number): void {
    const { remaining } = this.standing(due);
    const has = Math.max(0, this.credit(due.email));
    this.used.add(dueKey(due), Math.min(Math.max(0, remaining), has, most));
  }

  private balanceOf(dues: readonly Due[]): void {
    for (const due of dues) {
      const back = this.of(due).filter((one) => counts(one) && isRefund(one));
      // A surplus that was given back and is none any more is owed on its own order (M13).
      const surplus = Math.max(0, this.paidOn(due) - owed(due));
      this.given.add(dueKey(due), Math.max(surplus, sum(back.map(amountOf))));
    }
    // Nobody's credit falls below zero: what it paid and is not there any more is owed again (M13).
    for (const due of [...dues].reverse()) {
      const lacks = Math.max(0, -this.credit(due.email));
      this.used.add(dueKey(due), -Math.min(lacks, sum(this.of(due).map(paidByCredit))));
    }
    // What was granted on an order pays that one first, all else the oldest (M16).
    for (const due of dues) this.use(due, sum(this.of(due).filter(isGrant).map(credits)));
    for (const due of dues) this.use(due, Infinity);
  }
}

/** A due that is nothing any more; it waits as long as the rest of its basket does. */
function nothingOf(due: Due, now: readonly Due[]): Due {
  const rest = now.find(({ basket }) => basket === due.basket);
  const { isUnsure = false, weighs = [], asks = [], unsure = new Sums<string>() } = rest ?? {};
  const waits = { isUnsure, weighs, asks, unsure };
  return { ...due, sale0: new Sums(), missing: new Sums(), fees: new Sums(), ...waits };
}

export const inOrder = (a: Due, b: Due): number =>
  a.sale - b.sale || a.basket - b.basket || a.payee - b.payee;

/** One sale from its opening on: answers, baskets, and what people correct (docs/rules.md C7, O1–O8). */
import { type Account, accountOf, corrected, type Line } from './basket';
import { Arrivals, inCases } from './cases';
import { lineAmount, type Product, shownPrice } from './catalogue';
import { sum } from './cents';
import { late, type Message, type ToldOrder } from './messages';
import { takeMinimums, withoutFallen } from './minimums';
import { type Held, type OnSale, queuedIn, type Served, served, servedIn } from './queue';
import { type Answer, type Correction, lineKey, type Offer, type Row } from './rows';
import { Table } from './table';
import { ToldOrders } from './told';
import type { World } from './world';

export class Sale {
  isOpen = true;
  private isClosing = false;
  /** The pick-up has: no case is looked at any more. */
  hasBegun = false;
  state: 'commandes ouvertes' | 'commandes closes' | 'retrait fait' | 'comptes faits' =
    'commandes ouvertes';
  readonly offers: Offer[];
  readonly stocks = new Map<string, number | undefined>();
  held: Held[] = [];
  readonly rows: Row[] = [];
  readonly unread: Answer[] = [];
  readonly corrections = new Map<string, Correction>();
  /** What must be told since somebody last looked. */
  readonly messages: Message[] = [];
  readonly table = new Table(this);
  /** Producers whose minimum took their lines out. */
  readonly fallen = new Set<string>();
  /** Products whose own minimum did. */
  readonly fallenRefs = new Set<string>();
  /** That of the sale took all lines out. */
  isBelowLeast = false;
  /** Baskets whose order a late answer or the desk changed last, each told by its own mail. */
  readonly toldAnew = new Set<number>();
  isProlonged = false;
  private readonly arrivals = new Arrivals();
  private readonly toldOrders: ToldOrders;

  constructor(
    readonly world: World,
    readonly number: number,
    /** The producers' prices at the opening, by reference. */
    prices: ReadonlyMap<string, number>,
    readonly opensAt: number,
    /** When buyers are reminded of their pick-up. */
    readonly reminderAt: number,
  ) {
    this.toldOrders = new ToldOrders(number);
    const producers = [...new Set(world.products.map(({ producer }) => producer))];
    this.offers = producers.flatMap((name) =>
      world.products
        .filter(({ producer }) => producer === name)
        .map((product) => ({ ref: product.ref, product, price: prices.get(product.ref) ?? 0 })),
    );
    for (const { ref, stock } of world.products) this.stocks.set(ref, stock);
  }

  offer(ref: string): Offer {
    const found = this.offers.find((one) => one.ref === ref);
    if (!found) throw new RangeError(`Nothing is sold as ${ref}`);
    return found;
  }

  shown({ product, price }: Offer): number {
    return shownPrice(this.world.fees, product, price);
  }

  stockOf = (ref: string): OnSale => ({
    product: this.offer(ref).product,
    stock: this.stocks.get(ref),
  });

  heldBy(email: string): Held | undefined {
    return this.held.find((one) => one.email === email);
  }

  /** Takes the answers that were not read, in time order; returns the rows that they became. */
  read(): Row[] {
    const rows = this.takeAll();
    this.tellOrders();
    return rows;
  }

  private takeAll(): Row[] {
    const waiting = this.unread.splice(0).sort((a, b) => a.time - b.time);
    return waiting.map((answer) => this.take(answer));
  }

  /** Each whose order is not what they were told hears of it, once a run. */
  tellOrders(): Row[] {
    const rows = new Map<string, Row>();
    for (const row of this.rows) {
      const isHeld = rows.get(row.email)?.state === 'prise en compte';
      if (row.state === 'prise en compte' || (row.state === 'annulée' && !isHeld))
        rows.set(row.email, row);
    }
    return [...rows.values()].filter((row) => {
      const order = row.state === 'annulée' ? undefined : this.heldBy(row.email);
      const priceOf = (ref: string): number => this.shown(this.offer(ref));
      const standing = order && { lines: order.lines, priceOf, told: this.toldAtOnce(order) };
      const message = this.toldOrders.tell(row, standing);
      return message && this.messages.push(message);
    });
  }

  private take(answer: Answer): Row {
    const row: Row = { number: this.rows.length + 1, basket: null, state: 'hors délai', ...answer };
    this.rows.push(row);
    if (this.isOpen) this.serve(row);
    else {
      row.amount = null;
      const standing = this.heldBy(row.email);
      const told = standing?.lines.length ? this.told(standing) : undefined;
      this.messages.push(late(row.email, this.number, told));
    }
    return row;
  }

  /** Serves a row, be it late; an emptied one cancels (O1). */
  serve(row: Row): void {
    const former = this.heldBy(row.email);
    delete row.amount;
    if (this.isIdle(row)) {
      row.basket = former?.basket ?? null;
      row.state = 'annulée';
      row.amount = null;
      return;
    }
    const shop = {
      stockOf: this.stockOf,
      held: this.held,
      kept: this.hasBegun ? servedIn : queuedIn,
    };
    const isEmptied = ![...row.asked.values()].some((quantity) => quantity > 0);
    const lines = isEmptied ? [] : served(shop, former?.lines ?? [], row.asked);
    const basket = former?.basket ?? Math.max(0, ...this.held.map((one) => one.basket)) + 1;
    const before = this.rows.find(
      (one) => one.email === row.email && one.state === 'prise en compte',
    );
    if (before && before !== row) {
      before.amount = this.orderAmount(former?.lines ?? []);
      before.state = 'remplacée';
    }
    const order = { email: row.email, basket, lines, tolerance: row.tolerance };
    this.keep(order);
    this.arrivals.add(row.email, this.world.products, lines, row.time);
    row.basket = basket;
    row.state = isEmptied ? 'annulée' : 'prise en compte';
    if (isEmptied) row.amount = null;
    if (isEmptied) this.toldOrders.emptied(row.email);
    else this.toldOrders.replaced(row.email, former?.lines ?? []);
  }

  keep(order: Held): void {
    this.held = [...this.held.filter(({ email }) => email !== order.email), order].sort(
      (a, b) => a.basket - b.basket,
    );
  }

  told({ email, basket, lines }: Held): ToldOrder {
    const { fees } = this.world;
    const own = lines.map(this.lineOf);
    const { number: sale } = this;
    return { sale, email, basket, fees, lines: own, account: accountOf(fees, own) };
  }

  private toldAtOnce(order: Held): ToldOrder {
    const goods = this.goodsOf(order.lines);
    const isAsked = this.isOpen && !this.isClosing && goods > 0;
    const short = isAsked ? Math.max(0, this.world.basketMinimum - goods) : 0;
    return { ...this.told(order), short };
  }

  /** As served, whatever people corrected since. */
  orderAmount(lines: readonly Served[]): number {
    return accountOf(this.world.fees, lines.map(this.lineOf))?.buyer ?? 0;
  }

  private readonly lineOf = (line: Served): Line => {
    const { ref, asked, served: got, queued, isBelowLeast } = line;
    const { product, price } = this.offer(ref);
    return { ref, product, price, asked, served: got, queued, isBelowLeast };
  };

  /** The lines of a basket as they stand, in the catalogue's order. */
  linesOf({ basket, lines }: Held): Line[] {
    return this.offers.flatMap(({ ref }) =>
      lines
        .filter((line) => line.ref === ref)
        .map((line) => corrected(this.lineOf(line), this.corrections.get(lineKey(basket, ref)))),
    );
  }

  /** Something is noted beside what this answer leaves out. */
  leavesOutNoted({ email, asked }: Row): boolean {
    const { basket = 0 } = this.heldBy(email) ?? {};
    return this.offers.some(
      ({ ref }) => !asked.has(ref) && this.corrections.has(lineKey(basket, ref)),
    );
  }

  accountOf(order: Held): Account | undefined {
    return accountOf(this.world.fees, this.linesOf(order));
  }

  /** What the buyer pays for articles: deposits and fees an order aside. */
  goodsOf(lines: readonly Served[]): number {
    return sum(
      lines.map(({ ref, served: got }) => {
        const offer = this.offer(ref);
        return lineAmount(this.shown(offer), offer.product, got);
      }),
    );
  }

  /** A late answer that the coordinator ticked; whom a minimum took out stays out. */
  acceptedLate(row: Row): void {
    this.toldAnew.clear();
    this.serve(row);
    if (row.basket !== null) this.toldAnew.add(row.basket);
    this.decide();
    this.tellOrders();
  }

  /** Minimums, then cases: each order that they change is told once. */
  private decide(): void {
    const left = this.held.map((order) => ({
      ...order,
      lines: withoutFallen(this, order.lines),
    }));
    const gets = new Map(
      (this.hasBegun ? [] : this.offers).map(({ ref, product }) => [
        ref,
        inCases(product, this.stocks.get(ref), left, this.arrivals),
      ]),
    );
    for (const { lines: own, ...order } of left) {
      const lines = own.map((line): Served => {
        const got = gets.get(line.ref)?.get(order.basket);
        if (got === undefined) return line;
        const { queued = line.served, isBelowLeast: _, ...rest } = line;
        if (got === queued) return { ...rest, served: got };
        const isBelowLeast = [...(gets.get(line.ref)?.values() ?? [])].every((one) => one === 0);
        return { ...rest, served: got, queued, isBelowLeast };
      });
      const before = this.heldBy(order.email)?.lines ?? [];
      if (lines.every((line, at) => line.served === before[at]?.served)) continue;
      this.keep({ ...order, lines });
      this.toldAnew.add(order.basket);
    }
  }

  /** Nothing asked by whom nothing is held for: no basket is touched. */
  isIdle({ email, asked }: Row): boolean {
    const isEmptied = ![...asked.values()].some((quantity) => quantity > 0);
    return isEmptied && !this.heldBy(email)?.lines.length;
  }

  /** What only closing reads is told as of a sale that is closed (docs/rules.md E4). */
  close(): Row[] {
    this.isClosing = true;
    const rows = this.takeAll();
    this.isClosing = false;
    this.isOpen = false;
    this.state = 'commandes closes';
    takeMinimums(this);
    this.decide();
    this.tellOrders();
    return rows;
  }

  /** The baskets whose orders are told anew. */
  reprice(product: Product, price: number): number[] {
    this.offer(product.ref).price = price;
    return this.tellOrders().flatMap(({ basket }) => basket ?? []);
  }
}

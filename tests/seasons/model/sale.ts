/** One sale from its opening on: answers, baskets, and what people correct (docs/rules.md C7, O1–O8). */
import { type Account, accountOf, type Line } from './basket';
import { type Fee, lineAmount, type Product, shownPrice } from './catalogue';
import { sum } from './cents';
import {
  accepted,
  cancelled,
  changed,
  empty,
  late,
  type Message,
  type ToldOrder,
} from './messages';
import { type Held, type OnSale, type Served, served } from './queue';

export interface Producer {
  readonly name: string;
  readonly email: string;
  readonly iban: boolean;
  readonly minimum?: number | undefined;
}

/** What a season is told before its first sale. */
export interface World {
  readonly mode: 'mandat' | 'achat-revente' | 'direct';
  readonly followsPayments: boolean;
  readonly askAt: 'confirmation' | 'clôture' | 'au mieux';
  readonly basis: 'le reçu' | 'le dû';
  readonly setsOff: boolean;
  readonly collector: string | undefined;
  readonly adds: boolean;
  readonly basketMinimum: number;
  readonly keepsBelow: boolean;
  readonly producers: readonly Producer[];
  readonly products: readonly Product[];
  readonly fees: readonly Fee[];
  readonly buyers: readonly string[];
}

export type OrderState = 'prise en compte' | 'remplacée' | 'annulée' | 'hors délai';

/** A row of Commandes. */
export interface Row {
  readonly number: number;
  readonly email: string;
  readonly time: number;
  readonly asked: ReadonlyMap<string, number>;
  basket: number | null;
  state: OrderState;
  /** Absent: what the order comes to now. */
  amount?: number | null;
}

/** A row of « Produits en vente »: a product at a price. */
export interface Offer {
  readonly ref: string;
  readonly product: Product;
  price: number;
}

export interface Correction {
  delivered?: number | undefined;
  weighed?: number | undefined;
  returned?: number | undefined;
}

export interface Answer {
  readonly email: string;
  readonly time: number;
  readonly asked: ReadonlyMap<string, number>;
}

export const lineKey = (basket: number, ref: string): string => `${basket} ${ref}`;

export class Sale {
  isOpen = true;
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
  /** What is to pay of an order as it is confirmed; nothing where it is asked for later. */
  askedOf: (order: Held) => readonly number[] = () => [];
  /** Producers whose minimum took their lines out. */
  readonly fallen = new Set<string>();

  constructor(
    readonly world: World,
    readonly number: number,
    /** The producers' prices at the opening, by reference. */
    prices: ReadonlyMap<string, number>,
    readonly opensAt: number,
  ) {
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

  /** What is sold of a product now: the last of its rows. */
  present(product: Product): Offer {
    const found = this.offers.filter((one) => one.product === product).at(-1);
    if (!found) throw new RangeError(`${product.ref} is not on sale`);
    return found;
  }

  shown({ product, price }: Offer): number {
    return shownPrice(this.world.fees, product, price);
  }

  private readonly family = (ref: string): OnSale => {
    const { product } = this.offer(ref);
    const refs = this.offers.filter((one) => one.product === product).map((one) => one.ref);
    return { product, stock: this.stocks.get(product.ref), refs };
  };

  stockOf = (ref: string): OnSale => this.family(ref);

  heldBy(email: string): Held | undefined {
    return this.held.find((one) => one.email === email);
  }

  /** Takes the answers that were not read, in time order; returns the rows that they became. */
  read(): Row[] {
    const waiting = this.unread.splice(0).sort((a, b) => a.time - b.time);
    return waiting.map((answer) => this.take(answer));
  }

  private take(answer: Answer): Row {
    const row: Row = { number: this.rows.length + 1, basket: null, state: 'hors délai', ...answer };
    this.rows.push(row);
    if (this.isOpen) this.serve(row);
    else {
      row.amount = null;
      const standing = this.heldBy(row.email);
      this.messages.push(late(row.email, standing?.lines.length ? this.told(standing) : undefined));
    }
    return row;
  }

  /** Serves a row, be it late; an emptied one cancels (O1). */
  serve(row: Row): void {
    const former = this.heldBy(row.email);
    const isEmptied = ![...row.asked.values()].some((quantity) => quantity > 0);
    const isHolding = former !== undefined && former.lines.length > 0;
    delete row.amount;
    if (isEmptied && !isHolding) {
      row.basket = former?.basket ?? null;
      row.state = 'annulée';
      row.amount = null;
      this.messages.push(empty(row.email));
      return;
    }
    const shop = { family: this.family, adds: this.world.adds, held: this.held };
    const lines = isEmptied ? [] : served(shop, former?.lines ?? [], row.asked);
    const basket = former?.basket ?? Math.max(0, ...this.held.map((one) => one.basket)) + 1;
    const before = this.rows.find(
      (one) => one.email === row.email && one.state === 'prise en compte',
    );
    if (before && before !== row) {
      before.amount = this.orderAmount(former?.lines ?? []);
      before.state = 'remplacée';
    }
    const order = { email: row.email, basket, lines };
    this.keep(order);
    row.basket = basket;
    row.state = isEmptied ? 'annulée' : 'prise en compte';
    if (isEmptied) row.amount = null;
    if (isEmptied) this.messages.push(cancelled(row.email, basket));
    else this.messages.push((isHolding ? changed : accepted)(this.toldAtOnce(order)));
  }

  private keep(order: Held): void {
    this.held = [...this.held.filter(({ email }) => email !== order.email), order].sort(
      (a, b) => a.basket - b.basket,
    );
  }

  told({ email, basket, lines }: Held): ToldOrder {
    const { fees } = this.world;
    const own = lines.map(this.lineOf);
    return { email, basket, fees, lines: own, account: accountOf(fees, own) };
  }

  private toldAtOnce(order: Held): ToldOrder {
    const goods = this.goodsOf(order.lines);
    const short = this.isOpen && goods > 0 ? Math.max(0, this.world.basketMinimum - goods) : 0;
    return { ...this.told(order), toPay: this.askedOf(order), short };
  }

  /** As served, whatever people corrected since. */
  orderAmount(lines: readonly Served[]): number {
    return accountOf(this.world.fees, lines.map(this.lineOf))?.buyer ?? 0;
  }

  private readonly lineOf = ({ ref, asked, served: got }: Served): Line => {
    const { product, price } = this.offer(ref);
    return { ref, product, price, asked, served: got };
  };

  /** The lines of a basket as they stand, in the catalogue's order. */
  linesOf({ basket, lines }: Held): Line[] {
    return this.offers.flatMap(({ ref }) =>
      lines
        .filter((line) => line.ref === ref)
        .map((line) => ({ ...this.lineOf(line), ...this.corrections.get(lineKey(basket, ref)) })),
    );
  }

  accountOf(order: Held): Account | undefined {
    return accountOf(this.world.fees, this.linesOf(order));
  }

  /** Baskets first, so that a cancelled one no longer helps a producer (O8). */
  takeMinimums(): void {
    const { basketMinimum, keepsBelow, producers } = this.world;
    if (!keepsBelow)
      for (const order of this.held) {
        const goods = this.goodsOf(order.lines);
        if (goods > 0 && goods < basketMinimum) this.cancel(order);
      }
    for (const { name, minimum = 0 } of producers) {
      const lines = this.held.flatMap((order) => order.lines);
      const own = lines.filter(({ ref }) => this.offer(ref).product.producer === name);
      const sold = own.map(({ ref, served: got }) => {
        const { product, price } = this.offer(ref);
        return lineAmount(price, product, got);
      });
      if (sum(sold) < minimum) this.fallen.add(name);
    }
    this.takeFallen();
  }

  private takeFallen(): void {
    for (const order of this.held) {
      const lines = order.lines.map((line): Served => {
        const { producer } = this.offer(line.ref).product;
        const falls = line.served > 0 && this.fallen.has(producer);
        return falls ? { ...line, served: 0, why: 'producerMinimum' } : line;
      });
      if (lines.every((line, index) => line === order.lines[index])) continue;
      this.keep({ ...order, lines });
      this.messages.push(changed(this.told({ ...order, lines })));
    }
  }

  private cancel(order: Held): void {
    const row = this.rows.find(
      ({ email, state }) => email === order.email && state === 'prise en compte',
    );
    if (row) Object.assign(row, { state: 'annulée', amount: null });
    this.messages.push(cancelled(order.email, order.basket));
    this.keep({ ...order, lines: [] });
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
  letIn(row: Row): void {
    this.serve(row);
    this.takeFallen();
  }

  close(): Row[] {
    const rows = this.read();
    this.isOpen = false;
    this.state = 'commandes closes';
    this.takeMinimums();
    return rows;
  }

  /** A price for orders to come: a row of its own, of the same stock (C7). */
  sellAnew(product: Product, price: number): void {
    const nth = this.offers.filter((one) => one.product === product).length + 1;
    this.offers.push({ ref: `${product.ref}-${nth}`, product, price });
  }

  reprice(product: Product, price: number): void {
    for (const offer of this.offers) if (offer.product === product) offer.price = price;
    for (const order of this.held)
      if (order.lines.some(({ ref }) => this.offer(ref).product === product))
        this.messages.push(changed(this.toldAtOnce(order)));
  }
}

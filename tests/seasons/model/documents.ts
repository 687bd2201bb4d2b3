/** What buyers are billed, by whom, once a sale was collected (docs/rules.md A1–A6). */
import {
  accountOf,
  buyerPays,
  depositOf,
  isEstimated,
  isPaid,
  type Line,
  paid,
  producerGets,
} from './basket';
import { type Fee, isOn, isPerArticle } from './catalogue';
import { rounded, Sums, shared, sum } from './cents';
import type { Sale } from './sale';
import type { World } from './world';

/** One line of a seller about a basket; the drive is the empty name, a deposit has no rate. */
interface Billed {
  readonly seller: string;
  readonly about: string;
  readonly rate: number | undefined;
  readonly amount: number;
}

export interface NumberedDocument {
  readonly seller: string;
  readonly sale: number;
  /** None of what a producer is billed. */
  readonly basket: number;
  /** Whom the drive bills the fees that it bears. */
  readonly producer?: string;
  readonly total: number;
  readonly vat: number;
}

type Scope = Pick<NumberedDocument, 'seller' | 'sale' | 'basket' | 'producer'>;

const scopeKey = ({ seller, sale, basket, producer = '' }: Scope): string =>
  [seller, sale, basket, producer].join('|');

export class Documents {
  readonly all: NumberedDocument[] = [];
  /** What documents say so far: of a seller and a basket, line by line. */
  private readonly said = new Map<string, Map<string, Billed>>();

  constructor(private readonly world: World) {}

  /** Numbers what differs from what was said; returns how many. */
  number(sale: Sale): number {
    const before = this.all.length;
    for (const order of sale.held) {
      const lines = sale.linesOf(order);
      const held = heldBack(this.world, lines);
      const wanted = billed(this.world, lines);
      for (const seller of ['', ...this.world.producers.map(({ name }) => name)])
        if (!held.has(seller))
          this.correct(
            { seller, sale: sale.number, basket: order.basket },
            wanted.filter((line) => line.seller === seller),
          );
    }
    for (const { name } of this.world.producers) this.invoice(sale, name);
    return this.all.length - before;
  }

  /** What a producer bears of each basket, in one document of the sale; what waits for a weight says on. */
  private invoice(sale: Sale, producer: string): void {
    const scope = { seller: '', sale: sale.number, basket: 0, producer };
    const wanted = sale.held.flatMap((order) => {
      const lines = sale.linesOf(order);
      if (lines.some(isEstimated))
        return [...(this.said.get(scopeKey(scope))?.values() ?? [])].filter(({ about }) =>
          about.startsWith(`${order.basket} `),
        );
      return borneBy(this.world, lines, producer).map((line) => ({
        ...line,
        about: `${order.basket} ${line.about}`,
      }));
    });
    this.correct(scope, wanted);
  }

  /** A first document, and later the difference alone: what is less by itself, as an *avoir*. */
  private correct(scope: Scope, wanted: readonly Billed[]): void {
    const key = scopeKey(scope);
    const said = this.said.get(key);
    const now = new Map<string, Billed>();
    for (const line of wanted) {
      const name = `${line.about}|${line.rate}`;
      now.set(name, { ...line, amount: line.amount + (now.get(name)?.amount ?? 0) });
    }
    const changed = [...new Set([...now.keys(), ...(said?.keys() ?? [])])].flatMap((name) => {
      const line = now.get(name) ?? said?.get(name);
      const amount = (now.get(name)?.amount ?? 0) - (said?.get(name)?.amount ?? 0);
      return line && amount !== 0 ? [{ ...line, amount }] : [];
    });
    const parts =
      said === undefined
        ? [changed]
        : [changed.filter(({ amount }) => amount < 0), changed.filter(({ amount }) => amount > 0)];
    for (const own of parts) {
      const total = sum(own.map(({ amount }) => amount));
      const document = { ...scope, total, vat: vatOf(own) };
      if (own.length === 0 || lacksVatNumber(this.world, document)) continue;
      this.all.push(document);
      this.say(key, own);
    }
  }

  private say(key: string, lines: readonly Billed[]): void {
    const said = this.said.get(key) ?? new Map<string, Billed>();
    for (const line of lines) {
      const name = `${line.about}|${line.rate}`;
      said.set(name, { ...line, amount: line.amount + (said.get(name)?.amount ?? 0) });
    }
    this.said.set(key, said);
  }
}

const LARGE = 15_000;

/** Of more than 150.00 without VAT an invoice bears its seller's VAT number, or gets none itself (A13). */
function lacksVatNumber(world: World, { seller, producer, total, vat }: NumberedDocument): boolean {
  const isInvoice =
    producer !== undefined ||
    world.mode === 'achat-revente' ||
    (world.mode === 'mandat' && seller !== '');
  const isSmall = Math.abs(total - vat) <= LARGE;
  return isInvoice && !world.hasVatNumbers && !isExempt(world, seller) && !isSmall;
}

/** Inside the amounts, rounded once a document and rate (A2). */
function vatOf(lines: readonly Billed[]): number {
  const byRate = new Sums<number>();
  for (const { rate, amount } of lines) if (rate !== undefined) byRate.add(rate, amount);
  return sum(
    byRate.entries().map(([rate, amount]) => amount - rounded(amount * 10_000, 10_000 + rate)),
  );
}

const sellerOf = ({ mode }: World, { product }: Line): string =>
  mode === 'achat-revente' ? '' : product.producer;

/** Who waits for a weight: its seller, and whoever has fees of that basket (A6). */
function heldBack(world: World, lines: readonly Line[]): ReadonlySet<string> {
  const unweighed = lines.filter(isEstimated).map((line) => sellerOf(world, line));
  if (unweighed.length === 0) return new Set();
  const fees = feeShares(world, lines).map(({ fee }) => receiverOf(world, fee));
  return new Set([...unweighed, ...fees]);
}

const receiverOf = ({ mode }: World, { receiver }: Fee): string =>
  mode === 'achat-revente' ? '' : (receiver ?? '');

/** Told beside the articles: what is inside their prices only in *mandat*. */
const feeShares = ({ fees, mode }: World, lines: readonly Line[]) =>
  (accountOf(fees, lines)?.fees ?? []).filter(
    ({ fee, borneBy, amount }) =>
      !borneBy && amount !== 0 && (mode === 'mandat' || !isPerArticle(fee)),
  );

function billed(world: World, lines: readonly Line[]): Billed[] {
  const { mode, fees } = world;
  const goods = lines.filter(isPaid).flatMap((line): Billed[] => {
    const { ref, product } = line;
    const whole = mode === 'mandat' ? producerGets(line) : buyerPays(fees, line);
    const deposit = depositOf(line);
    const seller = sellerOf(world, line);
    const rate = rateAt(world, seller, product.vat);
    return [
      ...(paid(line) > 0 ? [{ seller, about: ref, rate, amount: whole - deposit }] : []),
      { seller, about: `${ref} consigne`, rate: undefined, amount: deposit },
    ];
  });
  const shares = feeShares(world, lines).flatMap(({ fee, amount }): Billed[] => {
    const seller = receiverOf(world, fee);
    return feeByRate(world, fee, amount, lines).map(([rate, part]) => ({
      seller,
      about: `€ ${fee.name}`,
      rate: rateAt(world, seller, rate),
      amount: part,
    }));
  });
  return [...goods, ...shares];
}

/** The drive's service to a producer (A25): fees that it bears; what another one receives is not the drive's. */
function borneBy(world: World, lines: readonly Line[], producer: string): Billed[] {
  const shares = accountOf(world.fees, lines)?.fees ?? [];
  return shares
    .map(({ fee, borneBy: parts }) => ({ fee, amount: parts?.of(producer) ?? 0 }))
    .filter(({ fee, amount }) => fee.receiver === undefined && amount !== 0)
    .map(({ fee, amount }) => ({
      seller: '',
      about: `€ ${fee.name}`,
      rate: rateAt(world, '', fee.vat ?? NORMAL),
      amount,
    }));
}

const NORMAL = 2000;

/** Of a seller that bills no VAT, nothing carries any (A4). */
const rateAt = (world: World, seller: string, rate: number): number =>
  isExempt(world, seller) ? 0 : rate;

const isExempt = ({ producers, isDriveExempt }: World, seller: string): boolean =>
  seller === '' ? isDriveExempt : producers.some((one) => one.name === seller && one.isExempt);

/** At its own rate, else shared over what the buyer pays of what it is taken on (A3). */
function feeByRate(
  { fees }: World,
  fee: Fee,
  amount: number,
  lines: readonly Line[],
): [number, number][] {
  if (fee.vat !== undefined) return [[fee.vat, amount]];
  const under = new Sums<number>();
  for (const line of lines)
    if (isPaid(line) && isOn(fee, line.product))
      under.add(line.product.vat, buyerPays(fees, line) - depositOf(line));
  const taxed = under.entries().filter(([, part]) => part > 0);
  if (taxed.length === 0) return [[0, amount]];
  const parts = shared(
    amount,
    taxed.map(([, part]) => part),
  );
  return taxed.map(([rate], index) => [rate, parts[index] ?? 0]);
}

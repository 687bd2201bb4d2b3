import {
  baseOf,
  type CountedLine,
  type Fee,
  type FeeTerms,
  isPerOrder,
  linesUnder,
  orderFee,
  type UnitFee,
  unitFees,
} from '../catalogue/fee';
import { lineAmount, type OfferedProduct } from '../catalogue/product';
import { type Cents, cents, split } from '../values/money';
import {
  type BasketLine,
  type Goods,
  isSettled,
  lineTotals,
  queuedOf,
  settledQuantity,
  type Totals,
} from './basket';

/** One fee of one basket. */
export interface FeeLine {
  readonly fee: Fee;
  readonly amount: Cents;
  /** Who bears how much of it; absent where the buyer does. */
  readonly borneBy?: ReadonlyMap<string, Cents>;
}

/** All the money of one basket: what the buyer pays is the producers' share and the buyer's fees. */
export interface BasketAccount {
  readonly buyer: Cents;
  readonly estimated: boolean;
  readonly deposit: Cents;
  /** What each producer sold, before the fees that it bears. */
  readonly producers: ReadonlyMap<string, Cents>;
  readonly fees: readonly FeeLine[];
}

/** By basket number, of those that hold something. */
export type Accounts = ReadonlyMap<number, BasketAccount>;

/** What a hand-corrected price leaves beyond the fees that are known. */
const UNNAMED: Fee = { name: '', kind: 'itemAmount', scope: 'drive', bearer: 'buyer' };

interface PricedLine extends CountedLine {
  readonly isGiven: boolean;
  readonly totals: Totals;
  readonly perUnit: readonly UnitFee[];
}

/** Of one order; what is not among the products is left out. Undefined where nothing is settled. */
export function goodsAccount(
  lines: readonly Goods[],
  products: ReadonlyMap<string, OfferedProduct>,
  terms: FeeTerms,
): BasketAccount | undefined {
  const priced = lines.flatMap((line): PricedLine[] => {
    const product = products.get(line.ref);
    return product ? [pricedLine(line, { product, perUnit: unitFees(terms, product) })] : [];
  });
  return accountOf(priced, terms);
}

type Sold = Pick<PricedLine, 'product' | 'perUnit'>;

/** Every field by name: one shape for all lines is read far faster than a spread of many. */
const pricedLine = (line: Goods, { product, perUnit }: Sold): PricedLine => ({
  product,
  perUnit,
  served: queuedOf(line),
  weighedGrams: line.weighedGrams,
  quantity: settledQuantity(line),
  isGiven: isSettled(line),
  totals: lineTotals(line, product),
});

/** RangeError for a settled line without its product. */
export function basketAccounts(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
  terms: FeeTerms,
): Map<number, BasketAccount> {
  const byRef = new Map(
    products.map((product) => [product.ref, { product, perUnit: unitFees(terms, product) }]),
  );
  const baskets = new Map<number, PricedLine[]>();
  for (const line of lines) {
    const sold = byRef.get(line.ref);
    if (!sold && isSettled(line)) throw new RangeError(`No product ${line.ref}`);
    if (!sold) continue;
    const own = baskets.get(line.basket) ?? [];
    baskets.set(line.basket, own);
    own.push(pricedLine(line, sold));
  }
  return new Map(
    [...baskets].flatMap(([basket, own]) => {
      const account = accountOf(own, terms);
      return account ? [[basket, account]] : [];
    }),
  );
}

/** A line that nothing came of still counts for what was reached when ordering. */
function accountOf(lines: readonly PricedLine[], terms: FeeTerms): BasketAccount | undefined {
  const given = lines.filter(({ isGiven }) => isGiven);
  if (given.length === 0) return undefined;
  const producers = new Map<string, Cents>();
  let [buyer, deposit] = [0, 0];
  for (const { product, totals } of given) {
    add(producers, product.producer, totals.producer);
    buyer += totals.buyer;
    deposit += totals.deposit;
  }
  const fees = [...itemFeeLines(given), ...orderFeeLines(terms, lines)];
  for (const { fee, amount } of fees)
    if (fee.bearer === 'buyer' && isPerOrder(fee)) buyer += amount;
  // Nothing may be served of what somebody says was handed over.
  const estimated = lines.some(({ totals }) => totals.estimated);
  return { buyer: cents(buyer), deposit: cents(deposit), estimated, producers, fees };
}

/** The fees of an order that are lines of their own; those that come to nothing are left out. */
function orderFeeLines({ fees, place }: FeeTerms, lines: readonly CountedLine[]): FeeLine[] {
  return fees.flatMap((fee): FeeLine[] => {
    if (!isPerOrder(fee)) return [];
    const own = linesUnder(fee, lines, place);
    const amount = orderFee(fee, own);
    if (amount === 0) return [];
    return [
      fee.bearer === 'buyer' ? { fee, amount } : { fee, amount, borneBy: shared(amount, own) },
    ];
  });
}

/** By what each sold of it; evenly where it was all free. */
function shared(amount: Cents, lines: readonly CountedLine[]): Map<string, Cents> {
  const bases = new Map<string, number>();
  for (const line of lines) {
    if (line.quantity > 0) add(bases, line.product.producer, baseOf(line));
  }
  const names = [...bases.keys()];
  const weights = [...bases.values()];
  const parts = split(
    amount,
    weights.some((weight) => weight > 0) ? weights : weights.map(() => 1),
  );
  return new Map(names.map((name, index) => [name, parts[index] ?? cents(0)]));
}

/** What is inside the prices, a fee each: the buyer's difference is shared as the unit fees are. */
function itemFeeLines(lines: readonly PricedLine[]): FeeLine[] {
  const paid = new Map<Fee, Cents>();
  const borne = new Map<Fee, Map<string, Cents>>();
  for (const { product, quantity, weighedGrams, totals, perUnit } of lines) {
    const inPrice = perUnit.filter(({ fee }) => fee.bearer === 'buyer');
    const isNamed = inPrice.some(({ unit }) => unit > 0);
    if (totals.fee !== 0 && !isNamed) add(paid, UNNAMED, totals.fee);
    if (totals.fee !== 0 && isNamed) {
      const parts = split(
        totals.fee,
        inPrice.map(({ unit }) => unit),
      );
      for (const [index, { fee }] of inPrice.entries()) add(paid, fee, parts[index] ?? cents(0));
    }
    for (const { fee, unit } of perUnit) {
      if (fee.bearer === 'buyer' || unit === 0) continue;
      const of = borne.get(fee) ?? new Map<string, Cents>();
      borne.set(fee, add(of, product.producer, lineAmount(unit, product, quantity, weighedGrams)));
    }
  }
  return [
    ...[...paid].map(([fee, amount]) => ({ fee, amount })),
    ...[...borne].map(([fee, borneBy]) => ({ fee, amount: total(borneBy), borneBy })),
  ];
}

/** Who is entitled to what of the buyer's money; the drive's own part stands under ''. */
export function entitlements({ producers, fees }: BasketAccount): Map<string, Cents> {
  const shares = new Map(producers);
  for (const { fee, amount, borneBy = new Map<string, Cents>() } of fees) {
    add(shares, fee.receiver ?? '', amount);
    for (const [producer, part] of borneBy) add(shares, producer, cents(-part));
  }
  return shares;
}

/** A producer's side of a sale. */
export interface ProducerAccount {
  readonly sold: Cents;
  /** Fees that it bears, by name. */
  readonly borne: ReadonlyMap<string, Cents>;
  /** Fees that it receives, by name. */
  readonly received: ReadonlyMap<string, Cents>;
}

export interface SaleAccount {
  readonly buyers: Cents;
  readonly producers: ReadonlyMap<string, ProducerAccount>;
  /** The drive's own fees, by name. */
  readonly drive: ReadonlyMap<string, Cents>;
  /** Fees that buyers pay, whoever gets them: buyers = sold by all + these. */
  readonly buyersFees: Cents;
}

/** A whole sale, summed over its baskets. */
export function saleAccount(baskets: Iterable<BasketAccount>): SaleAccount {
  const producers = new Map<string, Side>();
  const of = (name: string): Side => {
    const side = producers.get(name) ?? { sold: cents(0), borne: new Map(), received: new Map() };
    producers.set(name, side);
    return side;
  };
  const drive = new Map<string, Cents>();
  let [buyers, buyersFees] = [0, 0];
  for (const account of baskets) {
    buyers += account.buyer;
    for (const [name, sold] of account.producers) of(name).sold = cents(of(name).sold + sold);
    for (const { fee, amount, borneBy } of account.fees) {
      if (!borneBy) buyersFees += amount;
      add(fee.receiver === undefined ? drive : of(fee.receiver).received, fee.name, amount);
      for (const [name, part] of borneBy ?? []) add(of(name).borne, fee.name, part);
    }
  }
  return { buyers: cents(buyers), producers, drive, buyersFees: cents(buyersFees) };
}

interface Side {
  sold: Cents;
  readonly borne: Map<string, Cents>;
  readonly received: Map<string, Cents>;
}

function add<K>(to: Map<K, Cents>, key: K, amount: Cents): Map<K, Cents>;
function add<K>(to: Map<K, number>, key: K, amount: number): Map<K, number>;
function add<K>(to: Map<K, number>, key: K, amount: number): Map<K, number> {
  return to.set(key, (to.get(key) ?? 0) + amount);
}

const total = (parts: ReadonlyMap<string, Cents>): Cents =>
  cents([...parts.values()].reduce((all, part) => all + part, 0));

/** All the money of one basket (docs/rules.md C4–C6, B1–B5). */
import {
  articleFees,
  type Fee,
  held,
  isOn,
  isPerArticle,
  lineAmount,
  type Product,
  shownPrice,
  unitFee,
} from './catalogue';
import { percentOf, rounded, Sums, shared, sum } from './cents';
import type { Correction } from './rows';
import { weightOf } from './weight';

/** A product at the price that this line is paid at. */
export interface Line {
  readonly ref: string;
  readonly product: Product;
  /** The producer's own: after a price change for later orders, two stand side by side. */
  readonly price: number;
  readonly asked: number;
  readonly served: number;
  /** Before its case was looked at, where that changed it. */
  readonly queued?: number | undefined;
  /** Nobody gets any of it. */
  readonly isBelowLeast?: boolean | undefined;
  readonly delivered?: number | undefined;
  readonly weighed?: number | undefined;
  readonly returned?: number | undefined;
  /** Something that was typed is asked about, and does not count yet. */
  readonly isUnsure?: boolean;
  /** Its weight cannot be read: another one is waited for, and no yes. */
  readonly isUnread?: boolean;
}

export interface FeeShare {
  readonly fee: Fee;
  readonly amount: number;
  /** By producer, where they bear it. */
  readonly borneBy?: Sums<string>;
}

export interface Account {
  readonly buyer: number;
  readonly deposit: number;
  readonly isEstimated: boolean;
  /** What each producer sold. */
  readonly sold: Sums<string>;
  readonly fees: readonly FeeShare[];
}

export const paid = ({ delivered, served }: Line): number => delivered ?? served;
export const isPaid = (line: Line): boolean => paid(line) > 0 || (line.returned ?? 0) > 0;

export function depositOf(line: Line): number {
  const { deposit = 0, sale } = line.product;
  return sale === 'vrac' ? 0 : deposit * (paid(line) - (line.returned ?? 0));
}

/** Articles alone, at a price. */
const goods = (line: Line, price: number, quantity = paid(line), weighed = line.weighed): number =>
  lineAmount(price, line.product, quantity, weighed);

export const shownOf = (fees: readonly Fee[], { product, price }: Line): number =>
  shownPrice(fees, product, price);

export const buyerPays = (fees: readonly Fee[], line: Line): number =>
  goods(line, shownOf(fees, line)) + depositOf(line);
export const producerGets = (line: Line): number => goods(line, line.price) + depositOf(line);

/** For a yes, where the scales would not help (B13). */
export const awaitsYes = ({ isUnsure = false, isUnread = false }: Line): boolean =>
  isUnsure && !isUnread;

export const isEstimated = (line: Line): boolean =>
  line.isUnsure || (paid(line) > 0 && line.product.sale === 'poids' && line.weighed === undefined);

/** Of what people typed beside a line, what counts without a yes (B12, B13). */
export function corrected(
  line: Line,
  { delivered, weighed: typed, returned }: Correction = {},
): Line {
  const isMore = delivered !== undefined && delivered > line.served;
  const handed: Line = { ...line, returned, ...(isMore ? {} : { delivered }) };
  const estimate = held(line.product, paid(handed));
  const weighed = typed === undefined ? undefined : weightOf(typed, estimate);
  const isFar = weighed !== undefined && (2 * weighed < estimate || weighed > 2 * estimate);
  const counts = weighed !== undefined && estimate > 0 && !isFar;
  const isUnsure = isMore || (isFar && estimate > 0);
  const isUnread = isUnsure && !isMore && weighed === 0;
  return {
    ...handed,
    ...(counts ? { weighed } : {}),
    ...(isUnsure ? { isUnsure } : {}),
    ...(isUnread ? { isUnread } : {}),
  };
}

/** Undefined where nothing is handed over or given back: no basket. */
export function accountOf(fees: readonly Fee[], all: readonly Line[]): Account | undefined {
  const lines = all.filter(isPaid);
  if (lines.length === 0) return undefined;
  const sold = new Sums(lines.map((line) => [line.product.producer, producerGets(line)] as const));
  const shares = [...inPrices(fees, lines), ...ofOrder(fees, all)];
  const ofBuyer = shares.filter(({ fee, borneBy }) => !borneBy && !isPerArticle(fee));
  return {
    buyer:
      sum(lines.map((line) => buyerPays(fees, line))) + sum(ofBuyer.map(({ amount }) => amount)),
    deposit: sum(lines.map(depositOf)),
    isEstimated: all.some(isEstimated),
    sold,
    fees: shares,
  };
}

/** What the buyer pays beyond the producer's price, shared as the unit fees are; what they bear. */
function inPrices(fees: readonly Fee[], lines: readonly Line[]): FeeShare[] {
  const ofBuyer = new Sums<Fee>();
  const borne = new Map<Fee, Sums<string>>();
  for (const line of lines) {
    const own = articleFees(fees, line.product);
    const inside = own.filter(({ isBorneByProducers }) => !isBorneByProducers);
    const difference = goods(line, shownOf(fees, line)) - goods(line, line.price);
    const parts = shared(
      difference,
      inside.map((fee) => unitFee(fee, line.price)),
    );
    for (const [index, fee] of inside.entries()) ofBuyer.add(fee, parts[index] ?? 0);
    for (const fee of own.filter((one) => one.isBorneByProducers)) {
      const of = borne.get(fee) ?? new Sums<string>();
      borne.set(fee, of.add(line.product.producer, goods(line, unitFee(fee, line.price))));
    }
  }
  return [
    ...ofBuyer.entries().map(([fee, amount]) => ({ fee, amount })),
    ...[...borne].map(([fee, borneBy]) => ({ fee, amount: borneBy.total(), borneBy })),
  ].filter(({ amount }) => amount !== 0);
}

/** Fees an order: on the producers' prices, nothing where nothing is handed over (C4). */
function ofOrder(fees: readonly Fee[], all: readonly Line[]): FeeShare[] {
  return fees.flatMap((fee): FeeShare[] => {
    if (isPerArticle(fee)) return [];
    const own = all.filter(({ product }) => isOn(fee, product));
    const given = own.filter((line) => paid(line) > 0);
    const amount = given.length === 0 ? 0 : orderFee(fee, own);
    if (amount === 0) return [];
    if (!fee.isBorneByProducers) return [{ fee, amount }];
    return [{ fee, amount, borneBy: borneBy(amount, given) }];
  });
}

function orderFee(fee: Fee, lines: readonly Line[]): number {
  const { kind, rate = 0, amount = 0, next = 0, most, threshold = 0, reduced = 0 } = fee;
  if (kind === 'forfait par commande') return amount;
  if (kind === 'pourcentage du total')
    return percentOf(sum(lines.map((line) => goods(line, line.price))), rate);
  if (kind === 'au poids') return rounded(amount * sum(lines.map(gramsOf)), 1000);
  if (kind === 'dégressif') {
    const articles = sum(lines.map(articlesOf));
    const counted = Math.min(articles, most ?? articles);
    return counted > 0 ? amount + (counted - 1) * next : 0;
  }
  // As served: what is missing or light at the pick-up does not bring the fee back (C5).
  // Nor does a case, whichever way (G4).
  const served = lines.map(({ price, product, served: got, queued = got }) =>
    lineAmount(price, product, queued),
  );
  return sum(served) >= threshold ? reduced : amount;
}

/** What is sold loose counts as one article, however much of it. */
export const articlesOf = (line: Line): number =>
  line.product.sale === 'vrac' ? Math.min(1, paid(line)) : paid(line);

const gramsOf = (line: Line): number =>
  line.product.dimension === 'mass' ? held(line.product, paid(line), line.weighed) : 0;

/** By what each sold of it, evenly where that was nothing (C6). */
function borneBy(amount: number, lines: readonly Line[]): Sums<string> {
  const bases = new Sums(
    lines.map((line) => [line.product.producer, goods(line, line.price)] as const),
  );
  const weights = bases.keys().map((producer) => bases.of(producer));
  const parts = shared(amount, weights.some((one) => one > 0) ? weights : weights.map(() => 1));
  return new Sums(bases.keys().map((producer, index) => [producer, parts[index] ?? 0] as const));
}

/** Who is to have what of the buyer's money; the drive's own is under the empty name. */
/**
 * What of each producer's part hangs on a weight: its lines without one, or all of it where a fee of
 * the whole order is shared by what is weighed (P2). Empty where nothing waits.
 */
export function unsureOf(fees: readonly Fee[], lines: readonly Line[]): Sums<string> {
  const account = accountOf(fees, lines);
  if (!account?.isEstimated) return new Sums();
  const weighed = accountOf(
    fees.filter(isPerArticle),
    lines.filter((line) => !isEstimated(line)),
  );
  const sure = weighed ? entitled(weighed) : new Sums<string>();
  const shared = account.fees.filter(({ fee }) => !isPerArticle(fee));
  const isShared = (name: string): boolean =>
    shared.some(({ fee, borneBy }) => fee.receiver === name || borneBy?.keys().includes(name));
  return new Sums(
    entitled(account)
      .entries()
      .filter(([name]) => name !== '')
      .map(([name, part]) => [name, Math.max(0, part - (isShared(name) ? 0 : sure.of(name)))]),
  );
}

export function entitled({ sold, fees }: Account): Sums<string> {
  const of = new Sums(sold.entries());
  for (const { fee, amount, borneBy } of fees) {
    of.add(fee.receiver ?? '', amount);
    for (const [producer, part] of borneBy?.entries() ?? []) of.add(producer, -part);
  }
  return of;
}

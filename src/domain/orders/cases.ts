import { type CasesOf, type OfferedProduct, type Product, stepOf } from '../catalogue/product';
import type { HeldOrder, ServedLine } from './allocation';

/** Pieces that came with one answer, or grams or millilitres; a later one has a higher number. */
export interface Arrival {
  readonly answer: number;
  readonly quantity: number;
}

/** What one order has of a product before its cases are looked at. */
export interface CasePart {
  readonly basket: number;
  readonly served: number;
  /** So much more it takes if that fills a case. */
  readonly accepts: number;
  /** Of `served`, the first ones first; what they do not explain came first of all. */
  readonly arrivals: readonly Arrival[];
}

/** How a product is bought. */
export interface Cases {
  /** What one holds; a multiple of the step. */
  readonly size: number;
  /** Fewer are not ordered. */
  readonly atLeast: number;
  readonly step: number;
  /** What the stock still has. */
  readonly spare: number;
}

/**
 * What each order gets, by basket (docs/rules.md G1–G3). With a rest above whole cases, what is missing is
 * filled one step each in turn, by basket, among those who accept, if they accept all of it and the stock has
 * it; else the rest falls, what came last first. Fewer cases than the least: none.
 */
export function wholeCases(parts: readonly CasePart[], cases: Cases): ReadonlyMap<number, number> {
  const own = parts.filter(({ served }) => served > 0).sort((a, b) => a.basket - b.basket);
  const gets = new Map(own.map(({ basket, served }) => [basket, served]));
  const total = [...gets.values()].reduce((sum, quantity) => sum + quantity, 0);
  const rest = total % cases.size;
  const missing = rest === 0 ? 0 : cases.size - rest;
  const accepted = own.reduce((sum, { accepts }) => sum + Math.floor(accepts / cases.step), 0);
  const isFilled =
    missing <= Math.min(accepted * cases.step, cases.spare) && missing % cases.step === 0;
  if (isFilled) fill(gets, own, missing, cases);
  else takeAway(gets, own, rest);
  const inAll = (isFilled ? total + missing : total - rest) / cases.size;
  return inAll >= cases.atLeast ? gets : new Map(own.map(({ basket }) => [basket, 0]));
}

function fill(
  gets: Map<number, number>,
  parts: readonly CasePart[],
  missing: number,
  { step }: Cases,
): void {
  let left = missing;
  for (let turn = 1; left > 0; turn++)
    for (const { basket, accepts } of parts) {
      if (left === 0 || accepts < turn * step) continue;
      gets.set(basket, (gets.get(basket) ?? 0) + step);
      left -= step;
    }
}

function takeAway(gets: Map<number, number>, parts: readonly CasePart[], rest: number): void {
  const last = parts
    .flatMap(({ basket, arrivals }) => arrivals.map((one) => ({ ...one, basket })))
    .sort((a, b) => b.answer - a.answer || b.basket - a.basket);
  // What no arrival explains came before all of them.
  const first = [...parts].reverse().map(({ basket }) => ({ basket, quantity: Infinity }));
  let left = rest;
  for (const { basket, quantity } of [...last, ...first]) {
    const taken = Math.min(left, quantity, gets.get(basket) ?? 0);
    gets.set(basket, (gets.get(basket) ?? 0) - taken);
    left -= taken;
  }
}

/** What the queue gave. */
export const servedBeforeCases = (line: ServedLine): number => beforeCases(line, undefined).served;

/** The line as it stood before its case was decided on. */
export function beforeCases(line: ServedLine, product: OfferedProduct | undefined): ServedLine {
  const { ref, asked, reason } = line;
  if (reason?.code !== 'caseOpen' && reason?.code !== 'caseFilled') return line;
  const { before } = reason;
  if (before >= asked) return { ref, asked, served: before };
  const { maxPerBasket: maximum } = product ?? {};
  const isMost = maximum !== undefined && before >= maximum;
  return {
    ...{ ref, asked, served: before },
    reason: isMost ? { code: 'basketMaximum', maximum } : { code: 'soldOut' },
  };
}

export interface CaseProgress {
  /** What one case holds. */
  readonly size: number;
  readonly ordered: number;
  /** To whole cases, of which there are as many as the least: 0 where they are full. */
  readonly missing: number;
}

/** How far the cases of a product are; undefined where it is not bought by cases. */
export function caseProgress(
  { cases }: Pick<Product, 'cases'>,
  ordered: number,
): CaseProgress | undefined {
  if (!cases) return undefined;
  const { size, atLeast } = cases;
  const wanted = Math.max(atLeast, Math.ceil(ordered / size)) * size;
  return { size, ordered, missing: wanted - ordered };
}

export interface ToFill {
  readonly products: ReadonlyMap<string, OfferedProduct>;
  /** When each piece of a product was served to a basket, the first ones first. */
  readonly arrivals: (basket: number, ref: string) => readonly Arrival[];
}

/** Orders in which a case that fills, or does not, changes something, decided from what stood before it. */
export function ordersByCases(held: readonly HeldOrder[], to: ToFill): HeldOrder[] {
  const decided = new Map<string, Decided>();
  for (const product of to.products.values())
    if (product.cases) decided.set(product.ref, decide(held, product, product.cases, to));
  return held.flatMap((order) => {
    const lines = order.lines.map((line) => {
      const of = decided.get(line.ref);
      const gets = of?.gets.get(order.basket);
      return !of || gets === undefined ? line : lineOf(line, gets, of);
    });
    return lines.every((line, index) => isSame(line, order.lines[index]))
      ? []
      : [{ ...order, lines }];
  });
}

interface Decided {
  readonly product: OfferedProduct;
  readonly gets: ReadonlyMap<number, number>;
  /** What was not filled: one case, or as many as the least. */
  readonly size: number;
}

function decide(
  held: readonly HeldOrder[],
  product: OfferedProduct,
  cases: CasesOf,
  { arrivals }: ToFill,
): Decided {
  const { ref, maxPerBasket = Infinity, stock = Infinity } = product;
  const step = stepOf(product);
  const parts = held.flatMap(({ basket, tolerance = 0, lines }): CasePart[] => {
    const line = lines.find((one) => one.ref === ref);
    if (!line) return [];
    const { served } = beforeCases(line, product);
    const accepts = Math.max(0, Math.min(tolerance * step, maxPerBasket - served));
    return [{ basket, served, accepts, arrivals: arrivals(basket, ref) }];
  });
  const served = parts.reduce((sum, one) => sum + one.served, 0);
  const gets = wholeCases(parts, { ...cases, step, spare: stock - served });
  const isNone = [...gets.values()].every((quantity) => quantity === 0);
  return { product, gets, size: isNone ? cases.size * cases.atLeast : cases.size };
}

function lineOf(line: ServedLine, gets: number, { product, size }: Decided): ServedLine {
  const base = beforeCases(line, product);
  const { ref, asked, served: before } = base;
  if (gets === before) return base;
  const code = gets > before ? 'caseFilled' : 'caseOpen';
  return { ref, asked, served: gets, reason: { code, before, size } };
}

const isSame = (one: ServedLine, other: ServedLine | undefined): boolean =>
  one === other || (one.served === other?.served && sizeIn(one) === sizeIn(other));

/** Of the case that is told; none where no case changed it. */
const sizeIn = ({ reason }: ServedLine): number | undefined =>
  reason && 'size' in reason ? reason.size : undefined;

/** What producers bring by whole cases: what is filled, and what falls (docs/rules.md G1–G4). */
import { type Product, stepOf } from './catalogue';
import { sum } from './cents';
import { type Held, queuedIn, type Served } from './queue';

/** When each step of a line came into the queue, the first ones first. */
export class Arrivals {
  private readonly steps = new Map<string, number[]>();

  /** By an answer: what is kept came before, what is added comes now, what is left out is given back. */
  add(email: string, products: readonly Product[], lines: readonly Served[], now: number): void {
    for (const product of products) {
      const line = lines.find(({ ref }) => ref === product.ref);
      const count = line ? queuedIn(line) / stepOf(product) : 0;
      const kept = this.of(email, product).slice(0, count);
      const added = Array.from({ length: count - kept.length }, () => now);
      this.steps.set(`${email} ${product.ref}`, [...kept, ...added]);
    }
  }

  of(email: string, { ref }: Product): readonly number[] {
    return this.steps.get(`${email} ${ref}`) ?? [];
  }
}

interface Part {
  readonly basket: number;
  readonly came: readonly number[];
  readonly more: number;
}

/** What each basket gets of a product, in its quantity; undefined where it has no case. */
export function inCases(
  product: Product,
  stock: number | undefined,
  held: readonly Held[],
  arrivals: Arrivals,
): Map<number, number> | undefined {
  if (!product.cases) return undefined;
  const step = stepOf(product);
  const parts = held.flatMap(({ email, basket, lines, tolerance = 0 }): Part[] => {
    const queued = sum(lines.filter(({ ref }) => ref === product.ref).map(queuedIn)) / step;
    if (queued === 0) return [];
    const most = product.most === undefined ? Infinity : Math.floor(product.most / step);
    const came = arrivals.of(email, product);
    if (came.length !== queued) throw new Error(`${came.length} of ${queued} ${product.ref} came`);
    return [{ basket, came, more: Math.max(0, Math.min(tolerance, most - queued)) }];
  });
  const asked = sum(parts.map(({ came }) => came.length));
  const spare = stock === undefined ? Infinity : Math.floor(stock / step) - asked;
  const steps = wholeCases(parts, { ...product.cases, size: product.cases.size / step }, spare);
  return new Map([...steps].map(([basket, count]) => [basket, count * step]));
}

/** In steps. */
function wholeCases(
  parts: readonly Part[],
  { size, atLeast }: { readonly size: number; readonly atLeast: number },
  spare: number,
): Map<number, number> {
  const gets = new Map(parts.map(({ basket, came }) => [basket, came.length]));
  const total = (): number => sum(gets.values());
  const move = (basket: number, by: number): Map<number, number> =>
    gets.set(basket, (gets.get(basket) ?? 0) + by);
  const over = total() % size;
  const missing = over === 0 ? 0 : size - over;
  if (missing <= Math.min(spare, sum(parts.map(({ more }) => more)))) {
    const turns = Array.from({ length: missing }, (_, turn) =>
      parts.filter(({ more }) => more > turn).map(({ basket }) => basket),
    );
    for (const basket of turns.flat().slice(0, missing)) move(basket, 1);
  } else {
    const pieces = parts.flatMap(({ basket, came }) => came.map((at) => ({ at, basket })));
    const lastFirst = pieces.sort((a, b) => b.at - a.at || b.basket - a.basket);
    for (const { basket } of lastFirst.slice(0, over)) move(basket, -1);
  }
  return total() < size * atLeast ? new Map(parts.map(({ basket }) => [basket, 0])) : gets;
}

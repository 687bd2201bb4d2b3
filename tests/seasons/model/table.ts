/** What is noted at the table of the pick-up (docs/rules.md D8, D9). */
import { type Account, accountOf, corrected, type Line, paid } from './basket';
import { isPerArticle } from './catalogue';
import type { Held } from './queue';
import { type Correction, lineKey } from './rows';
import type { World } from './world';

/** « X1 2 » under *Manque*: so many pieces of a product, or all of it. */
export interface Lack {
  readonly ref: string;
  readonly pieces: number | undefined;
  /** A run has carried it to Paniers. */
  isTaken: boolean;
}

/** The sale, as far as its table goes. */
interface Selling {
  readonly world: World;
  readonly held: readonly Held[];
  readonly corrections: Map<string, Correction>;
  linesOf(order: Held): Line[];
  accountOf(order: Held): Account | undefined;
}

export class Table {
  readonly lacks = new Map<number, Lack>();
  /** Baskets that somebody noted as paid, all that is left. */
  readonly paid = new Set<number>();

  /** Baskets that waited for a weight or a yes when a run last wrote. */
  private waiting: ReadonlySet<number> = new Set();

  constructor(private readonly sale: Selling) {}

  written(): void {
    const { sale } = this;
    const own = sale.held.filter((order) => sale.accountOf(order)?.isEstimated);
    this.waiting = new Set(own.map(({ basket }) => basket));
  }

  /** It follows what is typed at once where anything is weighed; else runs alone see what cannot be meant. */
  isEstimated(order: Held): boolean {
    const { sale } = this;
    const isLive = sale.world.products.some((product) => product.sale !== 'pièce');
    if (!isLive) return this.waiting.has(order.basket);
    return sale.accountOf(order)?.isEstimated === true;
  }

  /** What is noted and no run has carried yet. */
  pending(basket: number): Lack | undefined {
    const lack = this.lacks.get(basket);
    return lack?.isTaken === false ? lack : undefined;
  }

  private lacking(basket: number, { ref, pieces }: Lack): Correction {
    const order = this.sale.held.find((one) => one.basket === basket);
    const line = order && this.sale.linesOf(order).find((one) => one.ref === ref);
    const delivered = pieces === undefined || !line ? 0 : Math.max(0, paid(line) - pieces);
    return { ...this.sale.corrections.get(lineKey(basket, ref)), delivered };
  }

  take(): void {
    for (const [basket, lack] of this.lacks) {
      if (lack.isTaken) continue;
      this.sale.corrections.set(lineKey(basket, lack.ref), this.lacking(basket, lack));
      lack.isTaken = true;
    }
  }

  /** What a basket comes to with what is noted. */
  accountOf(order: Held): Account | undefined {
    const lack = this.pending(order.basket);
    if (!lack) return this.sale.accountOf(order);
    const correction = this.lacking(order.basket, lack);
    const lines = this.sale.linesOf(order).map((line): Line => {
      if (line.ref !== lack.ref) return line;
      const { ref, product, price, asked, served, queued } = line;
      return corrected({ ref, product, price, asked, served, queued }, correction);
    });
    return accountOf(this.sale.world.fees, lines);
  }

  /** One formula says it: no fee hangs on the order, and of what is weighed all is missing. */
  isFollowed(order: Held, { ref, pieces }: Lack): boolean {
    const line = this.sale.linesOf(order).find((one) => one.ref === ref);
    const isFeeOn = this.sale.world.fees.some(
      (fee) => !isPerArticle(fee) && !fee.isBorneByProducers,
    );
    const isWhole = line !== undefined && (pieces === undefined || pieces === paid(line));
    return !isFeeOn && !line?.returned && (isWhole || line?.product.sale === 'pièce');
  }
}

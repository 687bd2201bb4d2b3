/** What the baskets of a sale make each buyer owe, and to whom (docs/rules.md M1, M4, M11). */
import {
  type Account,
  accountOf,
  awaitsYes,
  buyerPays,
  entitled,
  isEstimated,
  type Line,
  producerGets,
  unsureOf,
} from '../basket';
import { Sums } from '../cents';
import type { Sale } from '../sale';

/** One order, or one producer's part of it where each is paid by the buyer. */
export interface Due {
  readonly sale: number;
  readonly basket: number;
  readonly payee: number;
  readonly email: string;
  readonly producer: string;
  /** Producers' goods as served. */
  readonly sale0: Sums<string>;
  /** As delivered and weighed, less as served. */
  readonly missing: Sums<string>;
  /** Beyond the goods; the drive's own under the empty name. */
  readonly fees: Sums<string>;
  /** A weight is missing in its basket. */
  readonly isUnsure: boolean;
  /** Whose lines wait for the scales, and whose for a yes. */
  readonly weighs: readonly string[];
  readonly asks: readonly string[];
  /** What of the whole basket waits for it, by producer. */
  readonly unsure: Sums<string>;
}

export const dueKey = ({ sale, basket, payee }: Pick<Due, 'sale' | 'basket' | 'payee'>): string =>
  `${sale}:${basket}:${payee}`;

export const owed = ({ sale0, missing, fees }: Due): number =>
  sale0.total() + missing.total() + fees.total();

/** Who is to have what of it, the drive under the empty name: goods first, then fees. */
export function partsOf({ sale0, missing, fees }: Due): Sums<string> {
  const parts = new Sums(sale0.entries());
  for (const [party, part] of [...missing.entries(), ...fees.entries()]) parts.add(party, part);
  return parts;
}

interface Side {
  readonly sold: Sums<string>;
  readonly fees: Sums<string>;
}

export function duesOf(sale: Sale): Due[] {
  return sale.held.flatMap((order): Due[] => {
    const lines = sale.linesOf(order);
    const asSold = lines.map(soldIn);
    const [before, now] = [sidesOf(sale, asSold), sidesOf(sale, lines)];
    return [...new Set([...before.keys(), ...now.keys()])].map((payee): Due => {
      const [served, settled] = [before.get(payee), now.get(payee)];
      const missing = new Sums<string>(settled?.sold.entries());
      for (const [producer, part] of served?.sold.entries() ?? []) missing.add(producer, -part);
      return {
        sale: sale.number,
        basket: order.basket,
        payee,
        email: order.email,
        producer: payee > 0 ? (payeesOf(sale)[payee - 1] ?? '') : '',
        sale0: served?.sold ?? new Sums(),
        missing,
        fees: settled?.fees ?? new Sums(),
        isUnsure: accountOf(sale.world.fees, lines)?.isEstimated ?? false,
        ...waitingFor(lines),
        unsure: unsureOf(sale.world.fees, lines),
      };
    });
  });
}

/** What is handed over is sold by its weight, what is short as it was to be (docs/rules.md M4). */
function soldIn(line: Line): Line {
  const { delivered, weighed, ...promised } = line;
  if (delivered === undefined || delivered >= line.served) return line;
  if (weighed === undefined || delivered === 0 || line.product.sale !== 'poids') return promised;
  const lacking = (line.served - delivered) * line.product.content;
  return { ...promised, weighed: weighed + lacking };
}

function waitingFor(lines: readonly Line[]): Pick<Due, 'weighs' | 'asks'> {
  const waiting = lines.filter(isEstimated);
  const of = (isAsked: boolean): string[] =>
    waiting.filter((line) => awaitsYes(line) === isAsked).map(({ product }) => product.producer);
  return { weighs: of(false), asks: of(true) };
}

const payeesOf = ({ offers }: Sale): string[] => [
  ...new Set(offers.map(({ product }) => product.producer)),
];

function sidesOf(sale: Sale, lines: readonly Line[]): Map<number, Side> {
  const account = accountOf(sale.world.fees, lines);
  if (!account) return new Map();
  const fees = new Sums<string>(entitled(account).entries());
  for (const [producer, part] of account.sold.entries()) fees.add(producer, -part);
  if (sale.world.mode !== 'direct') return new Map([[0, { sold: account.sold, fees }]]);
  return direct(sale, lines, account, fees);
}

/** Each producer is paid what its articles cost the buyer; what is inside the price is passed on. */
function direct(
  sale: Sale,
  lines: readonly Line[],
  { sold }: Account,
  fees: Sums<string>,
): Map<number, Side> {
  const sides = new Map<number, Side>();
  for (const [index, producer] of payeesOf(sale).entries()) {
    if (!sold.keys().includes(producer)) continue;
    const own = lines.filter(({ product }) => product.producer === producer);
    const inside = own.reduce(
      (all, line) => all + buyerPays(sale.world.fees, line) - producerGets(line),
      0,
    );
    fees.add('', -inside);
    sides.set(index + 1, {
      sold: new Sums([[producer, sold.of(producer)]]),
      fees: new Sums([['', inside]]),
    });
  }
  if (fees.entries().some(([, part]) => part !== 0)) sides.set(0, { sold: new Sums(), fees });
  return sides;
}

import { type BasketLine, lineTotals } from '../../domain/baskets/basket';
import {
  type BasketAccount,
  basketAccounts,
  entitlements,
} from '../../domain/baskets/basketAccount';
import type { Due, DueSide } from '../../domain/money/due';
import type { Settings } from '../../domain/settings/settings';
import { type Cents, cents } from '../../domain/values/money';
import type { Offered } from '../records/offer';
import type { SaleContext } from '../records/saleContext';

/** What the lines of a sale make each buyer owe: one due an order, or one a producer as well. */
export function duesOf(
  { sale, snapshot }: SaleContext,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): Due[] {
  const { terms } = sale;
  const asServed = lines.map(({ delivered, weighedGrams, ...line }): BasketLine => line);
  const [served, settled] = [asServed, lines].map((list) => basketAccounts(list, offered, terms));
  const payees = payeeNumbers(snapshot.settings, offered);
  const owners = new Map<number, BasketLine[]>();
  for (const line of lines) owners.set(line.basket, [...(owners.get(line.basket) ?? []), line]);
  return [...owners].flatMap(([basket, own]) => {
    const sides = [served, settled].map((accounts, index) => {
      const account = accounts?.get(basket);
      const list = index === 0 ? own.map(({ delivered, weighedGrams, ...line }) => line) : own;
      return sidesOf(account, list as BasketLine[], offered, payees);
    });
    const ids = new Set(sides.flatMap((side) => [...side.keys()]));
    return [...ids].map((payee): Due => {
      const [first] = own as [BasketLine];
      return {
        sale: sale.number,
        basket,
        payee,
        email: first.email,
        name: first.name,
        served: sides[0]?.get(payee) ?? NOTHING,
        settled: sides[1]?.get(payee) ?? NOTHING,
        estimated: settled?.get(basket)?.estimated ?? false,
      };
    });
  });
}

const NOTHING: DueSide = { sold: new Map(), fees: new Map() };

/** Where the buyer pays each producer: the number that references carry, in the catalogue's order. */
export function payeeNumbers(settings: Settings, offered: readonly Offered[]): Map<string, number> {
  if (settings.mode !== 'direct') return new Map();
  const names = [...new Set(offered.map(({ producer }) => producer))];
  return new Map(names.map((name, index) => [name, index + 1]));
}

function sidesOf(
  account: BasketAccount | undefined,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
  payees: ReadonlyMap<string, number>,
): Map<number, DueSide> {
  if (!account) return new Map();
  const fees = new Map<string, number>();
  for (const [party, part] of entitlements(account))
    fees.set(party, part - (account.producers.get(party) ?? 0));
  if (payees.size === 0)
    return new Map([[0, { sold: account.producers, fees: noneLeftOut(fees) }]]);
  const sides = new Map<number, DueSide>();
  // Of what the buyer pays a producer, the fee inside the price is the drive's.
  for (const [producer, sold] of account.producers) {
    const fee = feeInside(producer, lines, offered);
    fees.set('', (fees.get('') ?? 0) - fee);
    sides.set(payees.get(producer) ?? 0, {
      sold: new Map([[producer, sold]]),
      fees: noneLeftOut(new Map([['', fee]])),
    });
  }
  const rest = noneLeftOut(fees);
  return rest.size === 0 ? sides : sides.set(0, { sold: new Map(), fees: rest });
}

const noneLeftOut = (parts: ReadonlyMap<string, number>): Map<string, Cents> =>
  new Map(
    [...parts].flatMap(([party, part]) => (part === 0 ? [] : [[party, cents(part)] as const])),
  );

function feeInside(
  producer: string,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): number {
  const own = new Map(
    offered.flatMap((one) => (one.producer === producer ? [[one.ref, one] as const] : [])),
  );
  return lines.reduce((all, line) => {
    const product = own.get(line.ref);
    return product ? all + lineTotals(line, product).fee : all;
  }, 0);
}

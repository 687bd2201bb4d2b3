import {
  asSold,
  type BasketLine,
  type Goods,
  isMissing,
  lineTotals,
} from '../../domain/baskets/basket';
import {
  type Accounts,
  type BasketAccount,
  basketAccounts,
  entitlements,
} from '../../domain/baskets/basketAccount';
import type { Due, DueSide } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import type { Mode } from '../../domain/settings/mode';
import { folded } from '../../domain/values/fold';
import { type Cents, cents } from '../../domain/values/money';
import type { Offered } from '../records/offer';
import { modeOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';

/** What the lines of a sale make each buyer owe: one due an order, or one a producer as well. */
export function duesOf(
  { sale, snapshot }: SaleContext,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
  accounts: Accounts = basketAccounts(lines, offered, sale.terms),
): Due[] {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const sold = (line: BasketLine) => asSold(line, products.get(line.ref));
  // What is missing is owed as it was promised; of any other basket both sides are the same.
  const short = new Set(lines.filter(isMissing).map(({ basket }) => basket));
  const promised = basketAccounts(
    lines.filter(({ basket }) => short.has(basket)).map(sold),
    offered,
    sale.terms,
  );
  const payees = payeeNumbers(modeOf(snapshot, sale), offered);
  const owners = new Map<number, BasketLine[]>();
  for (const line of lines) owners.set(line.basket, [...(owners.get(line.basket) ?? []), line]);
  return [...owners].flatMap(([basket, own]) => {
    const [first] = own as [BasketLine];
    const owner = own.find(({ email }) => email !== '') ?? first;
    const account = accounts.get(basket);
    const settled = sidesOf(account, own, offered, payees);
    const served = short.has(basket)
      ? sidesOf(promised.get(basket), own.map(sold), offered, payees)
      : settled;
    const estimated = account?.estimated ?? false;
    return duesBetween({ ...owner, sale: sale.number, estimated }, [served, settled]);
  });
}

type Sides = ReadonlyMap<number, DueSide>;

/** Of each payee: as served, and as settled. */
function duesBetween(
  { sale, basket, email, name, estimated }: Omit<Due, 'payee' | 'served' | 'settled'>,
  [served, settled]: readonly [Sides, Sides],
): Due[] {
  return [...new Set([...served.keys(), ...settled.keys()])].map((payee) => ({
    ...{ sale, basket, payee, email, name, estimated },
    served: served.get(payee) ?? NOTHING,
    settled: settled.get(payee) ?? NOTHING,
  }));
}

const NOTHING: DueSide = { sold: new Map(), fees: new Map() };

/** Where the buyer pays each producer: the number that references carry, in the catalogue's order. */
function payeeNumbers(mode: Mode, offered: readonly Offered[]): Map<string, number> {
  if (mode !== 'direct') return new Map();
  const names = [...new Set(offered.map(({ producer }) => producer))];
  return new Map(names.map((name, index) => [name, index + 1]));
}

/** What a row of Encaissements says of where money went. */
interface Paid {
  readonly sale: number | null;
  readonly basket: number | null;
  readonly producer: string | null;
}

/** Whom a row says was paid: 0 is the drive; undefined is a producer to whom nothing of its basket is owed. */
export function payeesIn(ledger: Ledger): (row: Paid, current: number) => number | undefined {
  let known: Map<string, number> | undefined;
  return ({ sale, basket, producer }, current) => {
    if (producer === null) return 0;
    known ??= new Map(
      ledger
        .dueIds()
        .flatMap((id) =>
          id.payee === 0
            ? []
            : [...ledger.ofDue(id)].flatMap(({ account, party }): [string, number][] =>
                account === 'producers' ? [[payeeKey(id.sale, id.basket, party), id.payee]] : [],
              ),
        ),
    );
    return known.get(payeeKey(sale ?? current, basket ?? 0, producer));
  };
}

const payeeKey = (sale: number, basket: number, producer: string): string =>
  `${sale} ${basket} ${folded(producer)}`;

function sidesOf(
  account: BasketAccount | undefined,
  lines: readonly Goods[],
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

function feeInside(producer: string, lines: readonly Goods[], offered: readonly Offered[]): number {
  const own = new Map(
    offered.flatMap((one) => (one.producer === producer ? [[one.ref, one] as const] : [])),
  );
  return lines.reduce((all, line) => {
    const product = own.get(line.ref);
    return product ? all + lineTotals(line, product).fee : all;
  }, 0);
}

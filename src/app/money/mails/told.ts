import type { Goods } from '../../../domain/baskets/basket';
import {
  depositOf,
  isOtherwise,
  lineTotals,
  settledQuantity,
} from '../../../domain/baskets/basket';
import { goodsAccount } from '../../../domain/baskets/basketAccount';
import { namedFeeRef } from '../../../domain/catalogue/feeRef';
import { readMailKey, readThreadVersion } from '../../../domain/outbox/mailKey';
import type { MailKind } from '../../../domain/outbox/mailKind';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents } from '../../../domain/values/money';
import type { PartChange } from '../../../text/mails/mailDetails';
import { isWithdrawn, versionsOf } from '../../outbox/versions';
import type { Offered } from '../../records/offer';
import { isDecided, type ReadsOutbox } from '../../records/outboxRows';
import { ownFees, type PricedOrder } from '../../records/pricedOrder';
import type { SaleContext } from '../../records/saleContext';

/** The mails that say what a basket comes to, by buyer and basket. */
export interface BasketThreads {
  readonly payment: ReturnType<typeof versionsOf>;
  readonly missing: ReturnType<typeof versionsOf>;
  readonly both: ReturnType<typeof versionsOf>;
}

type Versions = ReturnType<ReturnType<typeof versionsOf>>;

export function threadsOf({ snapshot, sale }: SaleContext<ReadsOutbox>): BasketThreads {
  const of = (...kinds: readonly ('payment' | 'missing')[]) =>
    versionsOf(snapshot, sale.number, ...kinds);
  return { payment: of('payment'), missing: of('missing'), both: of('payment', 'missing') };
}

/** What a mail said that a basket comes to. */
export interface Told {
  readonly total: Cents;
  /** Nothing waited for the scales. */
  readonly isFirm: boolean;
  /** What differed from the order as it was served, by part of the basket. */
  readonly parts: ReadonlyMap<string, number>;
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly amount: Cents;
  readonly goods?: NonNullable<PartChange['goods']>;
  readonly empties?: number;
}

/**
 * What a basket is made of: its lines with their deposits, the empties that came back, which are those of
 * other weeks, and the fees that its buyer bears.
 */
function partsOf({ lines, account }: PricedOrder, { products }: SaleContext): Part[] {
  const goods = lines.flatMap((line): Part[] => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { buyer: amount, estimated } = lineTotals({ ...line, returned: 0 }, product);
    const weighed = line.weighedGrams === undefined ? {} : { weighed: line.weighedGrams };
    const quantity = settledQuantity(line);
    return [
      {
        key: fingerprint(line.ref),
        title: product.title,
        amount,
        goods: { ...product, ...weighed, quantity, estimated },
      },
      ...emptiesOf(line, product),
    ];
  });
  const fees = ownFees(account).map(({ fee, amount }) => ({
    key: fingerprint(namedFeeRef(fee.name)),
    title: fee.name,
    amount,
  }));
  return [...goods, ...fees];
}

function emptiesOf({ ref, returned = 0 }: Goods, product: Offered): Part[] {
  if (!product.deposit) return [];
  const amount = depositOf(product, 0, returned);
  return [{ key: fingerprint(`↩ ${ref}`), title: product.title, amount, empties: returned }];
}

/** As it was served, whatever people corrected since. */
export function asServed(
  order: PricedOrder,
  { products, sale }: SaleContext,
): PricedOrder & { readonly total: Cents } {
  const lines = order.lines.map(({ ref, asked, served }): Goods => ({ ref, asked, served }));
  const account = goodsAccount(lines, products, sale.terms);
  return { ...order, lines, account, total: account?.buyer ?? cents(0) };
}

const amountsOf = (parts: readonly Part[]): Map<string, number> =>
  new Map(parts.map(({ key, amount }) => [key, amount]));

/** « _1x2y=1400,z9=0 »: what differs from the order as served; blank where nothing does. */
export function partsTold(order: PricedOrder, context: SaleContext): string {
  const before = amountsOf(partsOf(asServed(order, context), context));
  const now = partsOf(order, context);
  const differing = [
    ...now.filter(({ key, amount }) => amount !== (before.get(key) ?? 0)),
    ...[...before.keys()].flatMap((key) =>
      now.some((part) => part.key === key) ? [] : [{ key, amount: 0 }],
    ),
  ].map(({ key, amount }) => `${key}=${amount}`);
  return differing.length === 0 ? '' : `_${differing.join()}`;
}

/** What of a basket comes to another amount than was told. */
export function changedSince(
  { parts }: Told,
  order: PricedOrder,
  context: SaleContext,
): PartChange[] {
  const served = partsOf(asServed(order, context), context);
  const before = new Map([...amountsOf(served), ...parts]);
  const now = partsOf(order, context);
  const gone = served.filter(({ key }) => !now.some((part) => part.key === key));
  return [...now, ...gone.map((part) => ({ ...part, amount: cents(0) }))].flatMap((part) => {
    const then = cents(before.get(part.key) ?? 0);
    const { key, ...told } = part;
    return then === part.amount ? [] : [{ ...told, before: then }];
  });
}

/** Which lines of a basket are short, and by how much, or were replaced; blank where none is. */
export const gapsIn = (lines: readonly Goods[]): string => {
  const short = lines
    .filter(isOtherwise)
    .map(({ ref, delivered, replacedBy = '' }) => `${ref}=${delivered}${replacedBy}`);
  return short.length === 0 ? '' : fingerprint(short.join());
};

/**
 * « 4lwin2~9x1c_1684 », « 4lwin2~9x1c_e1684 » where something is still to be weighed: whatever changes
 * in the mail while it waits is told as it is when it leaves.
 */
export const missingContent = (
  { gaps, says }: { readonly gaps: string; readonly says: string },
  { total, isFirm }: Pick<Told, 'total' | 'isFirm'>,
  parts: string,
): string => `${gaps}~${says}_${isFirm ? '' : 'e'}${total}${parts}`;

const gapsTold = (row: Versions[number]): string => contentOf(row).split(/[~_]/)[0] ?? '';

const contentOf = ({ key }: { readonly key: string }): string =>
  readThreadVersion(readMailKey(key)?.version ?? '')?.content ?? '';

/** The last mail about missing goods that left: which were missing, and its key. */
export function missingTold(
  versions: Versions,
): { readonly gaps: string; readonly key: string } | undefined {
  const row = versions.filter(({ values }) => isDecided(values.state)).at(-1);
  return row && { gaps: gapsTold(row), key: row.key };
}

/** What is short is still to be told by its own mail: it has not left, and nobody took it back. */
export function isGapToTell(versions: Versions, gaps: string): boolean {
  if (gaps === '' || missingTold(versions)?.gaps === gaps) return false;
  const last = versions.at(-1);
  const isStopped = last?.values.state === 'cancelled' && !isWithdrawn(last);
  return !(isStopped && gapsTold(last) === gaps);
}

/** « e1684_1684~R4lwin2_1x2y=1400 »: of a demand whole, of a mail about missing goods behind which they were. */
const TOLD = /^(e?)(-?\d+)(?:_-?\d+(?:-\d+)?r?(?:~\w+)?)?(?:_(.*=.*))?$/;

/** What a row of Rappels says that its basket comes to, by its key. */
export function saidIn(kind: MailKind | null, key: string): Told | undefined {
  const content = contentOf({ key });
  const said = kind === 'missing' ? content.replace(/^[^_]*_/, '') : content;
  const [, estimate, total, parts = ''] = TOLD.exec(said) ?? [];
  if (total === undefined) return undefined;
  const each = parts.split(',').flatMap((part): [string, number][] => {
    const [key = '', amount] = part.split('=');
    return amount === undefined ? [] : [[key, Number(amount)]];
  });
  return { total: cents(Number(total)), isFirm: !estimate, parts: new Map(each) };
}

/** What the buyer was told last; what still waits was not told yet. */
export function lastTold(versions: Versions): Told | undefined {
  const row = versions.filter(({ values }) => isDecided(values.state)).at(-1);
  return row && saidIn(row.values.kind, row.key);
}

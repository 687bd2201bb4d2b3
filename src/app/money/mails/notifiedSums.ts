import type { Goods } from '../../../domain/baskets/basket';
import {
  depositOf,
  isOtherwise,
  lineTotals,
  settledQuantity,
} from '../../../domain/baskets/basket';
import { goodsAccount } from '../../../domain/baskets/basketAccount';
import { namedFeeRef } from '../../../domain/catalogue/feeRef';
import { isOfFormerKind, seriesIn } from '../../../domain/outbox/mailKey';
import {
  type NotifiedSum,
  readDemand,
  readGaps,
  readMissing,
  tellsGaps,
} from '../../../domain/outbox/sumContent';
import { tellsOrder } from '../../../domain/outbox/toldOrder';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents } from '../../../domain/values/money';
import type { PartChange } from '../../../text/mails/mailDetails';
import { isCorrected } from '../../baskets/placedLines';
import { isWithdrawn, versionsOf } from '../../outbox/versions';
import type { Offered } from '../../records/offer';
import {
  hasLeft,
  isWaiting,
  outboxRows,
  type ReadsOutbox,
  standsAsSaid,
} from '../../records/outboxRows';
import { ownFees, type PricedOrder } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';

/** The mails that say what a basket comes to, by buyer and basket. */
export interface SumVersions {
  readonly payment: ReturnType<typeof versionsOf>;
  readonly missing: ReturnType<typeof versionsOf>;
  readonly both: ReturnType<typeof versionsOf>;
  /** The last word was that of the order's own mail, as of an absence: what it says is as served. */
  readonly isToldAsOrder: (email: string, basket: string) => boolean;
}

type Versions = ReturnType<ReturnType<typeof versionsOf>>;

/** With those that tell orders and are queued by the same act. */
export function sumVersions(
  { snapshot, sale }: SaleContext<ReadsOutbox>,
  queued: readonly QueuedMail[] = [],
): SumVersions {
  const both = versionsOf(snapshot, sale.number, 'payment');
  const of =
    (isMissing: boolean): typeof both =>
    (email, basket) =>
      both(email, basket).filter(({ key }) => tellsMissing(key) === isMissing);
  const orderMails = new Map<string, Versions[number]>();
  for (const row of outboxRows(snapshot)) {
    const { kind, sale: number, recipient } = row.values;
    if (kind === null || !tellsOrder(kind) || number !== sale.number || isWithdrawn(row)) continue;
    const before = orderMails.get(recipient ?? '');
    if (!before || isLater(row, before)) orderMails.set(recipient ?? '', row);
  }
  const now = new Set(queued.flatMap(({ kind, recipient }) => (tellsOrder(kind) ? recipient : [])));
  const isSilent = snapshot.settings.mutedMails.includes('change');
  const isToldAsOrder = (email: string, basket: string): boolean => {
    if (isSilent || now.has(email)) return !isSilent;
    const last = orderMails.get(email);
    if (!last || !(hasLeft(last.values.state) || isWaiting(last.values.state))) return false;
    const sums = both(email, basket).filter(({ values }) => standsAsSaid(values.state));
    return sums.every((row) => isLater(last, row));
  };
  return { payment: of(false), missing: of(true), both, isToldAsOrder };
}

/** It left later, or was to; of one moment, by their rows. */
function isLater(one: Versions[number], other: Versions[number]): boolean {
  const momentOf = ({ values: { sentAt, dueAt } }: Versions[number]) => sentAt ?? dueAt ?? 0;
  return (momentOf(one) - momentOf(other) || one.at - other.at) > 0;
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
function asServed(
  order: PricedOrder,
  { products, sale }: SaleContext,
): PricedOrder & { readonly total: Cents } {
  const lines = order.lines.map(({ ref, asked, served }): Goods => ({ ref, asked, served }));
  const isOther = order.lines.some((line) => isCorrected(line) || line.isUnsure);
  const account = isOther ? goodsAccount(lines, products, sale.terms) : order.account;
  return { ...order, lines, account, total: account?.buyer ?? cents(0) };
}

const amountsOf = (parts: readonly Part[]): Map<string, number> =>
  new Map(parts.map(({ key, amount }) => [key, amount]));

/** What the order's own mail says that it comes to. */
export function saidByOrder(order: PricedOrder, context: SaleContext): NotifiedSum {
  const { total, account } = asServed(order, context);
  return { total, isFirm: !account?.estimated, parts: new Map() };
}

/** What differs from the order as it was served, by part. */
export function changedParts(order: PricedOrder, context: SaleContext): [string, number][] {
  const before = amountsOf(partsOf(asServed(order, context), context));
  const now = partsOf(order, context);
  return [
    ...now.flatMap(({ key, amount }): [string, number][] =>
      amount === (before.get(key) ?? 0) ? [] : [[key, amount]],
    ),
    ...[...before.keys()].flatMap((key): [string, number][] =>
      now.some((part) => part.key === key) ? [] : [[key, 0]],
    ),
  ];
}

/** What of a basket comes to another amount than was told. */
export function changedSince(
  { parts }: NotifiedSum,
  order: PricedOrder,
  context: SaleContext,
): PartChange[] {
  const served = partsOf(asServed(order, context), context);
  const before = new Map([...amountsOf(served), ...parts]);
  const now = partsOf(order, context);
  const gone = served.filter(({ key }) => !now.some((part) => part.key === key));
  return [...now, ...gone.map((part) => ({ ...part, amount: cents(0) }))].flatMap((part) => {
    const then = cents(before.get(part.key) ?? 0);
    const { key, ...shown } = part;
    return then === part.amount ? [] : [{ ...shown, before: then }];
  });
}

/** Which lines of a basket are short, and by how much, or were replaced; blank where none is. */
export const gapsIn = (lines: readonly Goods[]): string => {
  const short = lines
    .filter(isOtherwise)
    .map(({ ref, delivered, replacedBy = '' }) => `${ref}=${delivered}${replacedBy}`);
  return short.length === 0 ? '' : fingerprint(short.join());
};

const contentOf = ({ key }: { readonly key: string }): string => seriesIn(key)?.content ?? '';

/** The last mail about missing goods that left: which were missing, and its key. */
export function lastMissing(
  versions: Versions,
): { readonly gaps: string; readonly key: string } | undefined {
  const row = versions.filter(({ values }) => standsAsSaid(values.state)).at(-1);
  return row && { gaps: readGaps(contentOf(row)), key: row.key };
}

/** What is short is still to be told by its own mail: it has not left, and nobody took it back. */
export function isGapToTell(versions: Versions, gaps: string): boolean {
  if (gaps === '' || lastMissing(versions)?.gaps === gaps) return false;
  const last = versions.at(-1);
  const isStopped = last?.values.state === 'cancelled' && !isWithdrawn(last);
  return !(isStopped && readGaps(contentOf(last)) === gaps);
}

/** What a row of Rappels says that its basket comes to, by its key. */
export const saidIn = (key: string): NotifiedSum | undefined =>
  (tellsMissing(key) ? readMissing : readDemand)(contentOf({ key }));

/** It says what is missing of a basket, or what was given instead. */
export const tellsMissing = (key: string): boolean =>
  isOfFormerKind(key) || tellsGaps(contentOf({ key }));

/** What the buyer was told last; what still waits was not told yet. */
export function lastNotified(versions: Versions): NotifiedSum | undefined {
  const row = versions.filter(({ values }) => standsAsSaid(values.state)).at(-1);
  return row && saidIn(row.key);
}

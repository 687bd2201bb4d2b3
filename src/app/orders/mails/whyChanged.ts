import {
  absentIn,
  type CorrectedPrice,
  type Reason,
  readAnswerVersion,
} from '../../../domain/outbox/answerVersion';
import { fingerprint } from '../../../domain/values/fingerprint';
import type { OrderRow } from '../../records/orderRows';
import { hasLeft, isWaiting, type OutboxRowRead } from '../../records/outboxRows';
import type { SaleContext } from '../../records/saleContext';
import type { WhyChanged } from '../orderMails';

/** A later one says it, or nothing of it is left to be said. */
export const UNTRUE = 'gone';

/**
 * What a mail that tells of a price or of an absence was decided on, where that can still be said: beside
 * what the others about the same order tell (docs/rules.md E27).
 */
export function whyIn(
  { products }: Pick<SaleContext, 'products'>,
  rows: readonly OutboxRowRead[],
  order: OrderRow,
  key: string,
  /** By number, all answers that made the order what it is. */
  versions: ReadonlySet<number> = new Set(),
): WhyChanged | typeof UNTRUE | undefined {
  const { reason } = readAnswerVersion(key) ?? {};
  const known = rows.flatMap((row) => {
    const { recipient, state } = row.values;
    const version = readAnswerVersion(row.key);
    return version && recipient === order.email
      ? [{ ...version, state, isThis: row.key === key }]
      : [];
  });
  const own = known.filter(({ answer }) => answer === order.number);
  if (reason?.of === 'absence') {
    const later = known.filter(({ answer }) => answer > order.number && versions.has(answer));
    return absenceIn({ products }, own, later, order, reason);
  }
  if (reason?.of !== 'price') return undefined;
  // Of one price it is told once, whatever its buyer answered in between.
  const isOne = versions.has(order.number);
  const price = correctedIn(
    isOne ? known.filter(({ answer }) => versions.has(answer)) : own,
    reason,
  );
  if (!price || price === UNTRUE) return price;
  const ref = [...products.keys()].find((one) => fingerprint(one) === price.fingerprint) ?? '';
  const title = products.get(ref)?.title;
  return title === undefined ? undefined : { repriced: { title, from: price.from, to: price.to } };
}

interface Reading {
  readonly reason: Reason;
  readonly state: OutboxRowRead['values']['state'];
  readonly isThis: boolean;
}

/** From the price that its buyer knows to the last one: corrected twice, it is told once. */
function correctedIn(own: readonly Reading[], mine: CorrectedPrice) {
  const all = own
    .flatMap(({ reason: price, ...one }) =>
      price.of === 'price' && price.fingerprint === mine.fingerprint ? [{ ...one, price }] : [],
    )
    .sort((a, b) => a.price.at - b.price.at);
  const at = all.findIndex(({ isThis }) => isThis);
  const later = all.slice(at + 1);
  if (later.some(({ state }) => isWaiting(state) || hasLeft(state))) return UNTRUE;
  const known = all.slice(0, at).map(({ state }) => hasLeft(state));
  const [first, last] = [all[known.lastIndexOf(true) + 1]?.price, all.at(-1)?.price];
  if (!first || !last) return undefined;
  return first.from === last.to ? UNTRUE : { ...mine, from: first.from, to: last.to };
}

/** Of several absences each names its own producer: the products that no mail before it named. */
function absenceIn(
  { products }: Pick<SaleContext, 'products'>,
  own: readonly Reading[],
  /** Of answers that came in its place. */
  later: readonly Reading[],
  { lines }: OrderRow,
  fallen: Reason,
): WhyChanged | typeof UNTRUE | undefined {
  const gone = lines.filter((line) => line.reason?.code === 'absent');
  const refs = gone.map(({ ref }) => ref);
  const named = absentIn(fallen, refs);
  const before = own
    .map(({ reason }) => absentIn(reason, refs))
    .filter((some) => some.length < named.length && some.every((ref) => named.includes(ref)))
    .flat();
  const fresh = named.filter((ref) => !before.includes(ref));
  const again = later.flatMap(({ reason, state }) =>
    isWaiting(state) || hasLeft(state) ? absentIn(reason, refs) : [],
  );
  if (fresh.length > 0 && fresh.every((ref) => again.includes(ref))) return UNTRUE;
  const [absent, ...others] = new Set(fresh.map((ref) => products.get(ref)?.producer ?? ''));
  if (!absent || others.length > 0) return undefined;
  return { absent };
}

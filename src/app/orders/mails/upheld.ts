import { readAnswerVersion, UPHELD } from '../../../domain/outbox/answerVersion';
import { type CorrectedPrice, readPriceVersion } from '../../../domain/outbox/mailKey';
import type { MailKind } from '../../../domain/outbox/mailKind';
import { type MailFate, tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import { fingerprint } from '../../../domain/values/fingerprint';
import type { Offered } from '../../records/offer';
import type { OrderRow } from '../../records/orderRows';
import type { OutboxRowRead } from '../../records/outboxRows';
import { BY_MINIMUM, isBelowMinimum } from '../minimums';
import { BY_ABSENCE } from '../orderMails';
import { fateOf, isPlain } from './leavingMails';
import { namedIn } from './whyChanged';

/** What a mail about an order said, and whether it did. */
interface Said {
  readonly key: string;
  readonly kind: MailKind;
  readonly answer: number;
  readonly reason: string;
  readonly nth: number;
  readonly fate: MailFate;
  readonly price: CorrectedPrice | undefined;
}

type Products = ReadonlyMap<string, Offered>;

/** An order that stands, of which its buyer was last told something else. */
export interface ToldOtherwise {
  readonly order: OrderRow;
  /** How often that it stands was decided to be told. */
  readonly nth: number;
  /** That it is told waits already. */
  readonly waits: boolean;
}

/**
 * Orders that stand and of which a mail that left says otherwise, by address: that they are cancelled,
 * another one by now, or without what they hold. A step back undid what it told (docs/rules.md E37).
 */
export function toldOtherwise(
  rows: readonly OutboxRowRead[],
  orders: readonly OrderRow[],
  products: Products,
): ReadonlyMap<string, ToldOtherwise> {
  const all = saidByEmail(rows);
  return new Map(
    orders.flatMap((order) => {
      const said = order.state === 'accepted' ? all.get(order.email) : undefined;
      if (!said || !isOtherwise(order, said, products)) return [];
      const own = said.filter(({ reason, answer }) => reason === UPHELD && answer === order.number);
      // Somebody keeps it from being told, by this mail or by the one that told the order first.
      const isStopped = own.at(-1)?.fate === 'stopped' || said.some(isKept(order));
      const nth = 1 + Math.max(-1, ...own.map((one) => one.nth));
      const waits = own.some(({ fate }) => fate === 'waits');
      return isStopped ? [] : [[order.email, { order, nth, waits }] as const];
    }),
  );
}

const isKept =
  ({ number }: OrderRow) =>
  ({ fate, answer, kind, reason }: Said): boolean =>
    fate === 'stopped' && answer === number && kind !== 'toFix' && isPlain(kind, reason);

/** In the order in which they left. */
function saidByEmail(rows: readonly OutboxRowRead[]): ReadonlyMap<string, readonly Said[]> {
  const byEmail = new Map<string, Said[]>();
  const timeOf = ({ values: { sentAt, dueAt } }: OutboxRowRead): number => sentAt ?? dueAt ?? 0;
  for (const row of [...rows].sort((a, b) => timeOf(a) - timeOf(b))) {
    const { kind, recipient } = row.values;
    const version = readAnswerVersion(row.key);
    if (!kind || !tellsOrder(kind) || !recipient || !version) continue;
    const price = readPriceVersion(version.reason);
    const said = { key: row.key, kind, ...version, fate: fateOf(row), price };
    byEmail.set(recipient, [...(byEmail.get(recipient) ?? []), said]);
  }
  return byEmail;
}

function isOtherwise(order: OrderRow, said: readonly Said[], products: Products): boolean {
  const { number } = order;
  let isOther = false;
  let isLess = false;
  const prices = new Map<string, CorrectedPrice>();
  for (const { kind, answer, reason, fate, price } of said) {
    if (fate !== 'left' || answer < number) continue;
    if (answer > number && kind !== 'toFix') isOther = true;
    else if (reason === UPHELD) {
      isOther = isLess = false;
      prices.clear();
    } else if (kind === 'cancellation') isOther = true;
    else if (kind === 'toFix') continue;
    else if (isPlain(kind, reason)) isOther = false;
    else if (price) prices.set(price.fingerprint, price);
    else if (isUndone(order, reason)) isLess = true;
  }
  return isOther || isLess || [...prices.values()].some(isOtherPrice(order, said, products));
}

/** What took something out of it did not, as it stands. */
function isUndone({ lines }: OrderRow, reason: string): boolean {
  if (reason === BY_MINIMUM) return !lines.some(isBelowMinimum);
  if (!reason.startsWith(BY_ABSENCE)) return false;
  const named = namedIn(
    reason,
    lines.map(({ ref }) => ref),
  );
  return lines.some((line) => named.includes(line.ref) && line.reason?.code !== 'absent');
}

/** It has something at another price than the last one that was told; a later one that waits tells it. */
const isOtherPrice =
  ({ lines, number }: OrderRow, said: readonly Said[], products: Products) =>
  (told: CorrectedPrice): boolean => {
    const isTold = said.some(
      ({ answer, fate, price }) =>
        answer === number &&
        (fate === 'waits' || fate === 'stopped') &&
        price?.fingerprint === told.fingerprint &&
        price.at > told.at,
    );
    const line = lines.find(
      ({ ref, served }) => served > 0 && fingerprint(ref) === told.fingerprint,
    );
    const product = products.get(line?.ref ?? '');
    return !isTold && product !== undefined && product.shownPrice !== told.to;
  };

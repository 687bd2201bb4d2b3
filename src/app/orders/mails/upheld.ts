import { type Reason, readAnswerVersion } from '../../../domain/outbox/answerVersion';
import { type MailKind, tells } from '../../../domain/outbox/mailKind';
import { type MailFate, tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import type { OrderRow } from '../../records/orderRows';
import type { OutboxRowRead } from '../../records/outboxRows';
import { isBelowMinimum } from '../minimums';
import { fateOf, isPlain } from './leavingMails';

/** What a mail about an order said, and whether it did. */
interface Said {
  readonly key: string;
  readonly kind: MailKind;
  readonly answer: number;
  readonly reason: Reason;
  readonly nth: number;
  readonly fate: MailFate;
}

/** An order that stands, of which its buyer was last told something else. */
export interface ContradictedOrder {
  readonly order: OrderRow;
  /** How often that it stands was decided to be told. */
  readonly nth: number;
  /** That it is told waits already. */
  readonly waits: boolean;
}

/**
 * Orders that stand and of which a mail that left says otherwise, by address: that they are cancelled,
 * another one by now, or without what a minimum took. A step back undid what it told (docs/rules.md E37).
 */
export function contradictedOrders(
  rows: readonly OutboxRowRead[],
  orders: readonly OrderRow[],
): ReadonlyMap<string, ContradictedOrder> {
  const all = saidByEmail(rows);
  return new Map(
    orders.flatMap((order) => {
      const said = order.state === 'accepted' ? all.get(order.email) : undefined;
      if (!said || !isOtherwise(order, said)) return [];
      const own = said.filter(
        ({ reason, answer }) => reason.of === 'upheld' && answer === order.number,
      );
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
    fate === 'stopped' &&
    answer === number &&
    kind !== 'toFix' &&
    !isSetAside(kind) &&
    isPlain(kind, reason);

/** It is not served for now. */
const isSetAside = (kind: MailKind): boolean => tells(kind, 'setAside');

/** In the order in which they left. */
function saidByEmail(rows: readonly OutboxRowRead[]): ReadonlyMap<string, readonly Said[]> {
  const byEmail = new Map<string, Said[]>();
  const timeOf = ({ values: { sentAt, dueAt } }: OutboxRowRead): number => sentAt ?? dueAt ?? 0;
  for (const row of [...rows].sort((a, b) => timeOf(a) - timeOf(b))) {
    const { kind, recipient } = row.values;
    const version = readAnswerVersion(row.key);
    if (!kind || !(tellsOrder(kind) || isSetAside(kind)) || !recipient || !version) continue;
    const said = {
      key: row.key,
      kind,
      ...version,
      fate: fateOf(row),
    };
    byEmail.set(recipient, [...(byEmail.get(recipient) ?? []), said]);
  }
  return byEmail;
}

function isOtherwise(order: OrderRow, said: readonly Said[]): boolean {
  const { number } = order;
  let isOther = false;
  let isLess = false;
  for (const { kind, answer, reason, fate } of said) {
    if (fate !== 'left' || answer < number) continue;
    // Of one that is set aside it says that this one stands, with what it comes to.
    if (isSetAside(kind)) isOther = isLess = false;
    else if (kind === 'toFix') continue;
    else if (answer > number) isOther = true;
    else if (reason.of === 'upheld') isOther = isLess = false;
    else if (kind === 'cancellation') isOther = true;
    else if (isPlain(kind, reason)) isOther = false;
    else if (reason.of === 'minimum') isLess = !order.lines.some(isBelowMinimum);
  }
  return isOther || isLess;
}

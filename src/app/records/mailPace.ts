import { tellsOrder } from '../../domain/outbox/toldOrder';
import { DAY, HOUR, type Instant, instant } from '../../domain/values/time';
import { hasLeft, outboxRows, type ReadsOutbox } from './outboxRows';
import type { QueuedMail } from './queuedMail';

/** So many mails a day tell an address of its order as soon as it answers. */
const AT_ONCE = 8;

interface Pace {
  readonly count: number;
  readonly last: Instant;
}

/** What each address was told of its order within a day. */
function pacesOf(snapshot: ReadsOutbox): Map<string, Pace> {
  const paces = new Map<string, Pace>();
  for (const { values } of outboxRows(snapshot)) {
    const { kind, recipient, state } = values;
    const at = values.sentAt ?? values.dueAt;
    if (kind === null || recipient === null || at === null) continue;
    if (!tellsOrder(kind) || !hasLeft(state) || at <= snapshot.now - DAY) continue;
    const { count = 0, last = at } = paces.get(recipient) ?? {};
    paces.set(recipient, { count: count + 1, last: instant(Math.max(last, at)) });
  }
  return paces;
}

/**
 * Whoever answers again and again hears of it once an hour from then on: what waits until then is told as
 * one, as the order stands (docs/rules.md E54).
 */
export function paced(snapshot: ReadsOutbox, mails: readonly QueuedMail[]): readonly QueuedMail[] {
  if (!mails.some(({ kind }) => tellsOrder(kind))) return mails;
  const paces = pacesOf(snapshot);
  return mails.map((mail) => {
    if (!tellsOrder(mail.kind)) return mail;
    const { count = 0, last = snapshot.now } = paces.get(mail.recipient) ?? {};
    if (count >= AT_ONCE) return { ...mail, dueAt: instant(Math.max(mail.dueAt, last + HOUR)) };
    paces.set(mail.recipient, { count: count + 1, last: snapshot.now });
    return mail;
  });
}

import { readAnswerVersion } from '../../../domain/outbox/answerVersion';
import { readMailKey } from '../../../domain/outbox/mailKey';
import { mailTraits } from '../../../domain/outbox/mailKind';
import { tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import { refusedIn } from '../../../domain/sale/acts';
import { cutTo } from '../../../domain/values/cutTo';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Mail } from '../../../text/templates/mail';
import { basketLinesOf } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Change } from '../../outbox/handOver';
import { LONGEST_TEXT, renewedRow } from '../../outbox/queue';
import { type MailOfRow, readMails } from '../../outbox/readMails';
import type { KnownRequestForm } from '../../people/requestForm';
import { offeredOf } from '../../records/offer';
import { ordersOf } from '../../records/orderRows';
import {
  isWaiting,
  type OutboxRowRead,
  outboxRows,
  pendingRow,
  salesByNumber,
} from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';
import { StandingOrders } from '../standingOrders';
import { heardOf, isPlain, leavingOf, mayReturn } from './leavingMails';
import { OrderMailsNow, type ReadsToRenew as Read } from './orderMailsNow';
import { contradictedOrders } from './upheld';
import { UNTRUE } from './whyChanged';

export interface RenewedOrderMails {
  /** To whoever was told of their order what is not so (docs/rules.md E37). */
  readonly mails: readonly QueuedMail[];
  readonly changes: readonly Change[];
}

const NOTHING: RenewedOrderMails = { mails: [], changes: [] };

/**
 * Mails about orders that wait, as the orders stand now: the same row in the words that are true by now,
 * or withdrawn (docs/rules.md E26, E27). What somebody wrote into one stays theirs (E28).
 */
export function renewedOrderMails(
  ports: Ports,
  snapshot: Read,
  sale: Sale,
  requestForm: KnownRequestForm,
): RenewedOrderMails {
  if (refusedIn(sale.state, 'tellOrders')) return NOTHING;
  const rows = outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers,
  );
  const orders = ordersOf(snapshot.tabs.orders).rows;
  // Afterwards a basket was collected, or was not.
  const contradicted = contradictedOrders(rows, snapshot.now < sale.pickupEnd ? orders : []);
  const waiting = rows.filter(({ values }) => isWaiting(values.state));
  if (waiting.length + contradicted.size === 0 && !rows.some(mayReturn)) return NOTHING;
  const read = mailsByKey(ports, snapshot);
  const mails = read(waiting);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  const standing = new StandingOrders(context, orders, lines, heardOf(rows));
  const leaving = leavingOf(context, rows, mails, standing);
  const now = new OrderMailsNow(context, { standing, orders, rows, requestForm, contradicted });
  const renewed = waiting.flatMap(({ key }): Change[] => {
    const mail = mails.get(key);
    if (!mail) return [];
    const words = isOvertaken(mail, leaving) ? UNTRUE : now.again(mail);
    if (words === UNTRUE)
      return [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }];
    return words ? inItsRow(mail, words) : [];
  });
  const back = read(
    rows.filter((row) => mayReturn(row) && leaving.has(row.key) && !now.isSaidByOthers(row)),
  );
  const returned = [...back.values()].flatMap((mail): Change[] => {
    const words = now.again(mail);
    if (words === UNTRUE) return [];
    const [row] = words ? inItsRow(mail, words) : [];
    return [{ ...row, key: mail.key, state: 'toSend', why: null }];
  });
  const reached = addressesReached(leaving);
  const upheld = [...contradicted.values()].filter(
    ({ order, waits }) => !waits && !reached.has(order.email),
  );
  return { mails: upheld.map((one) => now.upheld(one)), changes: [...renewed, ...returned] };
}

/** Their texts, of those that the outbox can still send. */
function mailsByKey(ports: Ports, snapshot: Read) {
  const sales = salesByNumber(snapshot);
  return (rows: readonly OutboxRowRead[]): ReadonlyMap<string, MailOfRow> => {
    const pending = rows.flatMap((row) => pendingRow(row, sales));
    const found = pending.length > 0 ? readMails(ports, snapshot, pending) : [];
    return new Map(found.map((mail) => [mail.key, mail]));
  };
}

/** Another says of that order what is true. */
const isOvertaken = ({ key, kind }: MailOfRow, leaving: ReadonlySet<string>): boolean =>
  tellsOrder(kind) && readAnswerVersion(key)?.reason.of !== 'upheld' && !leaving.has(key);

/** Who is about to hear of their order, whatever was told them before. */
const addressesReached = (leaving: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...leaving].flatMap((key) => {
      const { kind, recipient } = readMailKey(key) ?? {};
      const { reason } = readAnswerVersion(key) ?? {};
      return kind && recipient && (!reason || isPlain(kind, reason)) ? [recipient] : [];
    }),
  );

/** Where it says something else; nothing of what somebody wrote is written over. */
function inItsRow(read: MailOfRow, now: Mail): Change[] {
  const { mail, written, isClosed } = read;
  if (!written?.text) return [];
  const row = renewedRow({ ...read, mail: now });
  const { subject, ...words } = row;
  const text = isClosed ? (now.onceClosed ?? now.text) : now.text;
  const isSame =
    cutTo(text, LONGEST_TEXT).trimEnd() === mail.text.trimEnd() &&
    (!written.subject || subject === mail.subject) &&
    JSON.stringify(now.codes) === JSON.stringify(mail.codes);
  if (isSame) return [];
  const codes = mail.codes && !now.codes ? { codes: null } : {};
  return [{ ...words, ...codes, ...(written.subject ? { subject } : {}) }];
}

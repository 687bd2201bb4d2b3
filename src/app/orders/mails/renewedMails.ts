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
import { readMails } from '../../outbox/readMails';
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
import { heardOf, leavingOf, mayReturn } from './leavingMails';
import { OrderMailsNow, type ReadsToRenew as Read } from './orderMailsNow';
import { UNTRUE } from './whyChanged';

/**
 * Mails about orders that wait, as the orders stand now: the same row in the words that are true by now,
 * or withdrawn (docs/rules.md E26, E27).
 */
export function renewedOrderMails(
  ports: Ports,
  snapshot: Read,
  sale: Sale,
  requestForm: KnownRequestForm,
): readonly Change[] {
  if (refusedIn(sale.state, 'tellOrders')) return [];
  const rows = outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers,
  );
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const waiting = rows.filter(({ values }) => isWaiting(values.state));
  if (waiting.length === 0 && !rows.some(mayReturn)) return [];
  const read = mailsByKey(ports, snapshot);
  const mails = read(waiting);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  const standing = new StandingOrders(context, orders, lines, heardOf(rows));
  const leaving = leavingOf(context, rows, standing);
  const now = new OrderMailsNow(context, { standing, orders, rows, requestForm });
  const renewed = waiting.flatMap(({ key }): Change[] => {
    const mail = mails.get(key);
    if (!mail) return [];
    const words = isOvertaken(mail, leaving) ? UNTRUE : now.again(mail);
    if (words === UNTRUE)
      return [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }];
    return words ? inItsRow(mail, words) : [];
  });
  const back = read(rows.filter((row) => mayReturn(row) && leaving.has(row.key)));
  const returned = [...back.values()].flatMap((mail): Change[] => {
    const words = now.again(mail);
    if (words === UNTRUE) return [];
    const [row] = words ? inItsRow(mail, words) : [];
    return [{ ...row, key: mail.key, state: 'toSend', why: null }];
  });
  return [...renewed, ...returned];
}

/** Their texts, of those that the outbox can still send. */
function mailsByKey(ports: Ports, snapshot: Read) {
  const sales = salesByNumber(snapshot);
  return (rows: readonly OutboxRowRead[]): ReadonlyMap<string, QueuedMail> => {
    const pending = rows.flatMap((row) => pendingRow(row, sales));
    const found = pending.length > 0 ? readMails(ports, snapshot, pending) : [];
    return new Map(found.map((mail) => [mail.key, mail]));
  };
}

/** Another says of that order what is true. */
const isOvertaken = ({ key, kind }: QueuedMail, leaving: ReadonlySet<string>): boolean =>
  tellsOrder(kind) && !leaving.has(key);

/** Where it says something else. */
function inItsRow(read: QueuedMail, now: Mail): Change[] {
  const { mail } = read;
  const row = renewedRow({ ...read, mail: now });
  const isSame =
    cutTo(now.text, LONGEST_TEXT).trimEnd() === mail.text.trimEnd() &&
    row.subject === mail.subject &&
    JSON.stringify(now.codes) === JSON.stringify(mail.codes);
  if (isSame) return [];
  return [{ ...row, ...(mail.codes && !now.codes ? { codes: null } : {}) }];
}

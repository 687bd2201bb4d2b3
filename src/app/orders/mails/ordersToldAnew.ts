import { mailTraits } from '../../../domain/outbox/mailKind';
import { tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import { isLate } from '../../../domain/sale/cycle';
import { cutTo } from '../../../domain/values/cutTo';
import { noLongerTrue } from '../../../text/results/words';
import type { Mail } from '../../../text/templates/mail';
import { basketLinesOf } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type BeyondOf, beyondInBooks } from '../../money/mails/paidBeyond';
import { followsMoney, moneyNow } from '../../money/moneyNow';
import type { Change } from '../../outbox/handOver';
import { LONGEST_TEXT, rowToldAnew } from '../../outbox/queue';
import { type MailOfRow, readMails } from '../../outbox/readMails';
import type { KnownRequestForm } from '../../people/requestForm';
import { offeredOf } from '../../records/offer';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import {
  isWaiting,
  type OutboxRowRead,
  outboxRows,
  pendingRow,
  type ReadsOutbox,
  salesByNumber,
} from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { BY_MINIMUM, isBelowMinimum, minimumMails } from '../minimums';
import { orderTeller, type ReadsToTell, toFixMails, type WhyChanged } from '../orderMails';
import { StandingOrders, type TakenAs } from '../standingOrders';
import { heardOf, isPlain, leavingOf, mayReturn, readVersion } from './leavingMails';
import { GONE, whyIn } from './whyChanged';

type Read = ReadsToTell & ReadsOutbox & Reads<'orders'> & Parameters<typeof moneyNow>[0];
type Context = SaleContext<Read>;

/**
 * Mails about orders that wait, as the orders stand now: the same row in the words that are true by now,
 * or withdrawn (docs/rules.md E26, E27). What somebody wrote into one stays theirs (E28).
 */
export function ordersToldAnew(
  ports: Ports,
  snapshot: Read,
  sale: Sale,
  requestForm: KnownRequestForm,
): Change[] {
  const isLive = sale.state === 'open' || sale.state === 'closed' || sale.state === 'collected';
  const own = outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers,
  );
  const waiting = own.filter(({ values }) => isWaiting(values.state));
  if (!isLive || (waiting.length === 0 && !own.some(mayReturn))) return [];
  const sales = salesByNumber(snapshot);
  const read = (rows: readonly OutboxRowRead[]): Map<string, MailOfRow> => {
    const pending = rows.flatMap((row) => pendingRow(row, sales));
    const found = pending.length > 0 ? readMails(ports, snapshot, pending) : [];
    return new Map(found.map((mail) => [mail.key, mail]));
  };
  const mails = read(waiting);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  const standing = new StandingOrders(context, orders, lines, heardOf(own));
  const leaving = leavingOf(context, own, mails, standing);
  const tell = teller(context, standing, orders, own, requestForm);
  const told = waiting.flatMap(({ key, values: { kind } }): Change[] => {
    const mail = mails.get(key);
    if (!mail || kind === null) return [];
    const now = tellsOrder(kind) && !leaving.has(key) ? GONE : tell(mail);
    if (now === GONE)
      return [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }];
    return now ? inItsRow(mail, now) : [];
  });
  const back = read(own.filter((row) => mayReturn(row) && leaving.has(row.key)));
  const returned = [...back.values()].flatMap((mail): Change[] => {
    const now = tell(mail);
    if (now === GONE) return [];
    const words = now ? inItsRow(mail, now) : [];
    return [{ ...words[0], key: mail.key, state: 'toSend', why: null }];
  });
  return [...told, ...returned];
}

/** Where the books follow them: what came too much is credit there by now. */
function creditNow({ snapshot, sale }: Context): BeyondOf | undefined {
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  return money && !money.isBroken ? beyondInBooks(money, sale) : undefined;
}

type Told = (mail: MailOfRow) => Mail | typeof GONE | undefined;

/** What is true now of what a mail was decided on; undefined where that cannot be told. */
function teller(
  context: Context,
  standing: StandingOrders,
  orders: readonly OrderRow[],
  rows: readonly OutboxRowRead[],
  requestForm: KnownRequestForm,
): Told {
  const adds = context.snapshot.settings.answers === 'add';
  const inBooks = creditNow(context);
  const tell = orderTeller(context, requestForm, inBooks);
  const said = (row: OrderRow, as: TakenAs, why?: WhyChanged): Mail =>
    tell(standing.outcome(row, as), why)[1];
  const again = { beyondOf: inBooks, isOpen: context.sale.state === 'open' };
  const byMinimum = (row: OrderRow): ReturnType<Told> => {
    if (row.state === 'accepted' && !row.lines.some(isBelowMinimum)) return GONE;
    const { order } = standing.outcome(row, 'changed');
    return order && minimumMails(context, [{ row, order }], again)[0]?.mail;
  };
  const unread = (row: OrderRow): Mail | undefined =>
    toFixMails(context, [standing.outcome(row, 'late')], orders)[0]?.mail;
  return ({ key, kind, recipient }) => {
    const version = readVersion(key);
    const row = version && standing.row(version.answer);
    if (!version || row?.email !== recipient) return undefined;
    const order = standing.standing(recipient);
    const held = order?.state === 'accepted' ? order : undefined;
    if (version.reason === BY_MINIMUM) return byMinimum(held ?? row);
    if (!isPlain(kind, version.reason)) {
      // Of an answer that came since, it is told what fell out of the one before.
      const why = held && whyIn(context, rows, row, key);
      return why === GONE ? GONE : held && why && said(held, 'changed', why);
    }
    if (kind === 'confirmation') return held && said(held, 'accepted');
    if (kind === 'change') return held && said(held, 'changed');
    if (kind === 'late' || kind === 'readLate') {
      if (held && held.number > row.number && !adds) return GONE;
      // Where the hour moved since, what it was sent before or after is another one.
      const isAsThen = isLate(row.time, context.sale) === (kind === 'late');
      return row.state === kind && isAsThen ? said(row, 'late') : undefined;
    }
    if (kind === 'toFix' && row.state === 'toFix') return unread(row);
    if (kind === 'toFix') return held && said({ ...held, unread: row.unread }, 'accepted');
    if (row.state !== 'cancelled') return undefined;
    return said(row, standing.cancels(row) ? 'cancelled' : 'empty');
  };
}

/** Where it says something else; nothing of what somebody wrote is written over. */
function inItsRow(read: MailOfRow, now: Mail): Change[] {
  const { mail, written, isClosed } = read;
  if (!written?.text) return [];
  const row = rowToldAnew({ ...read, mail: now });
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

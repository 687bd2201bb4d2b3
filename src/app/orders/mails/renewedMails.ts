import { answerVersion, readAnswerVersion } from '../../../domain/outbox/answerVersion';
import { mailKey, readMailKey } from '../../../domain/outbox/mailKey';
import { type MailKind, mailTraits, type Telling, tells } from '../../../domain/outbox/mailKind';
import { tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import { refusedIn } from '../../../domain/sale/acts';
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
import { LONGEST_TEXT, renewedRow } from '../../outbox/queue';
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
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { isBelowMinimum, minimumMails } from '../minimums';
import { orderComposer, type ReadsToTell, toFixMails, type WhyChanged } from '../orderMails';
import { StandingOrders, type TakenAs } from '../standingOrders';
import { heardOf, isPlain, leavingOf, mayReturn } from './leavingMails';
import { type ContradictedOrder, contradictedOrders } from './upheld';
import { GONE, whyIn } from './whyChanged';

type Read = ReadsToTell & ReadsOutbox & Reads<'orders'> & Parameters<typeof moneyNow>[0];
type Context = SaleContext<Read>;

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
  const isLive = refusedIn(sale.state, 'tellOrders') === undefined;
  const own = outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers,
  );
  const waiting = own.filter(({ values }) => isWaiting(values.state));
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const orders = ordersOf(snapshot.tabs.orders).rows;
  // Afterwards a basket was collected, or was not.
  const isBefore = isLive && snapshot.now < sale.pickupEnd;
  const otherwise = contradictedOrders(own, isBefore ? orders : []);
  const isIdle = waiting.length + otherwise.size === 0 && !own.some(mayReturn);
  if (!isLive || isIdle) return NOTHING;
  const sales = salesByNumber(snapshot);
  const read = (rows: readonly OutboxRowRead[]): Map<string, MailOfRow> => {
    const pending = rows.flatMap((row) => pendingRow(row, sales));
    const found = pending.length > 0 ? readMails(ports, snapshot, pending) : [];
    return new Map(found.map((mail) => [mail.key, mail]));
  };
  const mails = read(waiting);
  const context = { snapshot, sale, products };
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  const standing = new StandingOrders(context, orders, lines, heardOf(own));
  const leaving = leavingOf(context, own, mails, standing);
  const tell = teller(context, { standing, orders, rows: own, requestForm, otherwise });
  const isGone = (key: string, kind: MailKind): boolean =>
    tellsOrder(kind) && readAnswerVersion(key)?.reason.of !== 'upheld' && !leaving.has(key);
  const isSaidByOthers = ({ key }: OutboxRowRead): boolean => {
    const row = standing.row(readAnswerVersion(key)?.answer ?? 0);
    return row !== undefined && whyIn(context, own, row, key, standing.chain(row.email)) === GONE;
  };
  const told = waiting.flatMap(({ key, values: { kind } }): Change[] => {
    const mail = mails.get(key);
    if (!mail || kind === null) return [];
    const now = isGone(key, kind) ? GONE : tell.again(mail);
    if (now === GONE)
      return [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }];
    return now ? inItsRow(mail, now) : [];
  });
  const back = read(
    own.filter((row) => mayReturn(row) && leaving.has(row.key) && !isSaidByOthers(row)),
  );
  const returned = [...back.values()].flatMap((mail): Change[] => {
    const now = tell.again(mail);
    if (now === GONE) return [];
    const words = now ? inItsRow(mail, now) : [];
    return [{ ...words[0], key: mail.key, state: 'toSend', why: null }];
  });
  const isTold = addressesTold(leaving);
  const upheld = [...otherwise.values()].filter(
    ({ order, waits }) => !waits && !isTold.has(order.email),
  );
  return {
    mails: upheld.map(tell.upheld),
    changes: [...told, ...returned],
  };
}

/** Who is about to hear of their order, whatever was told them before. */
const addressesTold = (leaving: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...leaving].flatMap((key) => {
      const { kind, recipient } = readMailKey(key) ?? {};
      const { reason } = readAnswerVersion(key) ?? {};
      return kind && recipient && (!reason || isPlain(kind, reason)) ? [recipient] : [];
    }),
  );

/** Where the books follow them: what came too much is credit there by now. */
function creditNow({ snapshot, sale }: Context): BeyondOf | undefined {
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  return money && !money.isBroken ? beyondInBooks(money, sale) : undefined;
}

/** What is true now of what a mail was decided on; undefined where that cannot be told. */
type Now = Mail | typeof GONE | undefined;

interface Teller {
  readonly again: (mail: MailOfRow) => Now;
  /** That an order stands, whatever was told of it. */
  readonly upheld: (otherwise: ContradictedOrder) => QueuedMail;
}

interface Means {
  readonly standing: StandingOrders;
  readonly orders: readonly OrderRow[];
  readonly rows: readonly OutboxRowRead[];
  readonly requestForm: KnownRequestForm;
  readonly otherwise: ReadonlyMap<string, ContradictedOrder>;
}

const tellsAnswer = (kind: MailKind): kind is Telling<'order' | 'setAside'> =>
  tells(kind, 'order') || tells(kind, 'setAside');

function teller(
  context: Context,
  { standing, orders, rows, requestForm, otherwise }: Means,
): Teller {
  const adds = context.snapshot.settings.answers === 'add';
  const inBooks = creditNow(context);
  const tell = orderComposer(context, requestForm, inBooks);
  const said = (row: OrderRow, as: TakenAs, why?: WhyChanged): Mail =>
    tell(standing.outcome(row, as), why)[1];
  const stands = (row: OrderRow): Mail => said(row, 'accepted', { isUpheld: true });
  const since = { beyondOf: inBooks, isOpen: context.sale.state === 'open' };
  const byMinimum = (row: OrderRow): Now => {
    if (row.state === 'accepted' && !row.lines.some(isBelowMinimum)) return GONE;
    if (row.basket === null) return undefined;
    const { order } = standing.outcome(row, 'changed');
    return order && minimumMails(context, [{ row, order }], since)[0]?.mail;
  };
  const unread = (row: OrderRow): Mail | undefined =>
    toFixMails(context, [standing.outcome(row, 'late')], orders)[0]?.mail;
  /** Where the hour moved since, what it was sent before or after is another one. */
  const setAside = (kind: Telling<'setAside'>, row: OrderRow, held?: OrderRow): Now => {
    if (held && held.number > row.number && !adds) return GONE;
    const isAsThen = isLate(row.time, context.sale) === (kind === 'late');
    return row.state === kind && isAsThen ? said(row, 'late') : undefined;
  };
  const plain = (kind: Telling<'order' | 'setAside'>, row: OrderRow, held?: OrderRow): Now => {
    switch (kind) {
      case 'confirmation':
        return held && said(held, 'accepted');
      case 'change':
        return held && said(held, 'changed');
      case 'cancellation':
        if (row.state !== 'cancelled') return undefined;
        return said(row, standing.cancels(row) ? 'cancelled' : 'empty');
      case 'toFix':
        if (row.state === 'toFix') return unread(row);
        return held && said({ ...held, unread: row.unread }, 'accepted');
      case 'late':
      case 'readLate':
        return setAside(kind, row, held);
    }
  };
  const again: Teller['again'] = ({ key, kind, recipient }) => {
    const version = readAnswerVersion(key);
    const row = version && standing.row(version.answer);
    if (!version || row?.email !== recipient || !tellsAnswer(kind)) return undefined;
    const order = standing.standing(recipient);
    const held = order?.state === 'accepted' ? order : undefined;
    if (version.reason.of === 'upheld')
      return otherwise.get(recipient)?.order === row ? stands(row) : GONE;
    if (version.reason.of === 'minimum') return byMinimum(held ?? row);
    if (isPlain(kind, version.reason)) return plain(kind, row, held);
    // Of an answer that came since, it is told what fell out of the one before.
    const why = held && whyIn(context, rows, row, key, standing.chain(recipient));
    return why === GONE ? GONE : held && why && said(held, 'changed', why);
  };
  const { snapshot, sale } = context;
  const upheld: Teller['upheld'] = ({ order, nth }) => {
    const version = answerVersion({ answer: order.number, reason: { of: 'upheld' }, nth });
    const about = { kind: 'confirmation', recipient: order.email } as const;
    const key = mailKey({ ...about, sale: sale.number, version });
    return { ...about, dueAt: snapshot.now, key, mail: stands(order) };
  };
  return { again, upheld };
}

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

import { mailTraits } from '../../../domain/outbox/mailKind';
import { tellsSame } from '../../../domain/outbox/toldOrder';
import { refusedIn } from '../../../domain/sale/acts';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { cutTo } from '../../../domain/values/cutTo';
import type { Mail } from '../../../text/templates/mail';
import { basketLinesOf, correctionsIn } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { beyondInBooks } from '../../money/mails/paidBeyond';
import { isHandedOver } from '../../money/mails/paymentRequests';
import { followsMoney, moneyNow } from '../../money/moneyNow';
import type { Change } from '../../outbox/handOver';
import { LONGEST_TEXT, renewedRow } from '../../outbox/queue';
import { readMails } from '../../outbox/readMails';
import type { KnownRequestForm } from '../../people/requestForm';
import { offeredOf } from '../../records/offer';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import { isWaiting, outboxRows, pendingRow, salesByNumber } from '../../records/outboxRows';
import { type PricedOrder, pricedGoods } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { asideMails, OrderTelling, type ReadsToTellOrders, withdrawn } from './orderMails';
import { encodeTold } from './toldOrders';

export type ReadsToRenew = ReadsToTellOrders & Reads<'orders'> & Parameters<typeof moneyNow>[0];

/** What a row that waits is to say by now; without it, it is true no more. */
interface Renewed {
  readonly key: string;
  readonly mail?: Mail;
  /** Where it tells something else by now. */
  readonly told?: string;
}

/** Of mails that wait: what becomes of their rows, and what is to be told in place of one. */
export interface RenewedMails {
  readonly changes: readonly Change[];
  readonly mails: readonly QueuedMail[];
}

/**
 * Mails about orders that wait, as the orders stand now: the same row in the words that are true by now,
 * or withdrawn (docs/rules.md E26, E27).
 */
export function renewedOrderMails(
  ports: Ports,
  snapshot: ReadsToRenew,
  sale: Sale,
  requestForm: KnownRequestForm,
): RenewedMails {
  if (refusedIn(sale.state, 'tellOrders')) return { changes: [], mails: [] };
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const waits = outboxRows(snapshot).filter(
    ({ values: { kind, sale: of, state } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers && isWaiting(state),
  );
  if (waits.length === 0) return { changes: [], mails: [] };
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  // Where the books follow them, what came too much is credit there by now.
  const beyond = money && !money.isBroken ? { beyondOf: beyondInBooks(money, sale) } : {};
  const means = { requestForm, price: pricedNow(context), ...beyond };
  const telling = new OrderTelling(context, orders, { context, orders }, means);
  const mails: QueuedMail[] = [];
  const all = [...ordersNow(context, telling, mails), ...asideNow(context, telling)];
  const sales = salesByNumber(snapshot);
  const read = new Map(
    readMails(
      ports,
      snapshot,
      waits.flatMap((row) => pendingRow(row, sales)),
    ).map((mail) => [mail.key, mail]),
  );
  const changes = all.flatMap(({ key, mail, told }): Change[] => {
    if (!mail) return [withdrawn(context, key)];
    const was = read.get(key);
    return was ? inItsRow(was, { ...was, mail, ...(told === undefined ? {} : { told }) }) : [];
  });
  return { changes, mails };
}

function ordersNow(
  context: SaleContext<ReadsToRenew>,
  telling: OrderTelling,
  mails: QueuedMail[],
): Renewed[] {
  return telling.now.emails.flatMap((email): Renewed[] => {
    const waiting = telling.waiting(email);
    const order = telling.now.standing(email);
    // One that cannot be read may have come after it; what an earlier version tells leaves as it is.
    const isKnown = waiting.every(({ told }) => told && telling.now.row(told.answer));
    if (waiting.length === 0 || !order || !isKnown) return [];
    const isGone = order.state === 'accepted' && isHandedOver(context.snapshot, order.basket);
    const { mail, told: now, same = [] } = isGone ? {} : telling.wanted(email);
    const last = mail && same.at(-1);
    if (mail && !last) mails.push(mail);
    return waiting.map(({ row: { key }, told }) => {
      if (!mail || !told || key !== last?.row.key) return { key };
      const stored = tellsSame(told, now) ? {} : { told: encodeTold({ ...told, ...now }) };
      return { key, mail: mail.mail, ...stored };
    });
  });
}

const asideNow = (context: SaleContext<ReadsToRenew>, { words, now }: OrderTelling): Renewed[] =>
  asideMails(context, now).map(({ key, row, standing, isAside }) => ({
    key,
    ...(isAside ? { mail: words.setAside(row, standing) } : {}),
  }));

/** With what was typed in Paniers, which follow Commandes until orders are closed. */
function pricedNow(context: SaleContext<ReadsToRenew>): (row: OrderRow) => PricedOrder {
  const { snapshot, sale, products } = context;
  const typed = areOrdersOpen(sale.state)
    ? new Map()
    : correctionsIn(basketLinesOf(snapshot.tabs.baskets, products).lines);
  return ({ email, basket, lines }) => {
    const own = typed.get(basket ?? 0);
    const goods = lines.map((line) => ({ ...line, ...own?.get(line.ref) }));
    return { email, basket: basket ?? 0, ...pricedGoods(goods, context) };
  };
}

/** Where it says something else. */
function inItsRow({ mail: was }: QueuedMail, now: QueuedMail): Change[] {
  const { mail } = now;
  const row = renewedRow(now);
  const isSame =
    now.told === undefined &&
    cutTo(mail.text, LONGEST_TEXT).trimEnd() === was.text.trimEnd() &&
    row.subject === was.subject &&
    JSON.stringify(mail.codes) === JSON.stringify(was.codes);
  if (isSame) return [];
  return [{ ...row, ...(was.codes && !mail.codes ? { codes: null } : {}) }];
}

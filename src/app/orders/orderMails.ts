import type { HeldOrder } from '../../domain/orders/allocation';
import { firstVersion } from '../../domain/outbox/answerVersion';
import { mailKey } from '../../domain/outbox/mailKey';
import type { MailKind } from '../../domain/outbox/mailKind';
import { isLate } from '../../domain/sale/cycle';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { instant } from '../../domain/values/time';
import { cancellation, change, confirmation, late, toFix } from '../../text/mails/buyerMails';
import type { BuyerOrderDetails } from '../../text/mails/mailDetails';
import type { Mail } from '../../text/templates/mail';
import type { Write } from '../../text/templates/writer';
import type { Reads } from '../kernel/reads';
import { type BeyondOf, paidBeyond } from '../money/mails/paidBeyond';
import { type ReadsToPay, saidWithOrder } from '../money/paymentDetails';
import { writerFor } from '../outbox/mailWords';
import { type KnownRequestForm, requestLink } from '../people/requestForm';
import type { Answer } from '../records/answer';
import { buyerOrder, linesForBuyer, occasionOf, orderTotals } from '../records/orderDetails';
import type { OrderRow } from '../records/orderRows';
import type { PricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import {
  type AnswerOutcome,
  type LeavesNone,
  type LeavesOrder,
  leavesOrder,
  type SaleContext,
} from '../records/saleContext';
import { linkFor, orderLink, ownLinks } from './changeLink';

export type ReadsToTell = ReadsToPay & Reads<'templates'>;

/** What each owner of an address is told of each version of the order (docs/rules.md O1). */
export function orderMails(
  context: SaleContext<ReadsToTell>,
  outcomes: readonly AnswerOutcome[],
  requestForm: KnownRequestForm,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const tell = orderComposer(context, requestForm);
  return outcomes.map((item) => {
    const [kind, mail, asking] = tell(item);
    const recipient = item.answer.email;
    // A late answer that is served after all is told again: as a confirmation.
    const isNone = kind === 'change' && !leavesOrder(item);
    const version = firstVersion(item.number, isNone);
    const key = mailKey({ kind, sale: sale.number, recipient, version });
    // Due since the answer: a catch-up of many tells first who has waited longest.
    const dueAt = instant(Math.min(item.answer.time, snapshot.now));
    return { kind, recipient, dueAt, key, mail, ...(asking ? { asking } : {}) };
  });
}

/** Which mail, and, of an order that changed, the same with how it is paid. */
type Told = [MailKind, Mail, QueuedMail['asking']?];

/** What else than an answer has changed the order. */
export type WhyChanged = Pick<BuyerOrderDetails, 'repriced' | 'absent'>;

/** What is said of an answer, with what all mails of one action are made with. */
export function orderComposer(
  context: SaleContext<ReadsToTell>,
  requestForm: KnownRequestForm,
  inBooks?: BeyondOf,
): (item: AnswerOutcome, why?: WhyChanged) => Told {
  const means = {
    write: writerFor(context.snapshot),
    beyondOf: inBooks ?? paidBeyond(context),
    subscribing: subscribingFor(context, requestForm),
  };
  return (item, why) => mailOf(context, item, means, why);
}

/** To those whose answer could not be read at all, where there is an address to write to. */
export function toFixMails(
  context: SaleContext<Reads<'templates'>>,
  unreadable: readonly { readonly answer: Answer; readonly number: number }[],
  orders: readonly OrderRow[],
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const linkOf = ownLinks(context, orders);
  return unreadable.flatMap(({ answer, number }): QueuedMail[] => {
    const { email: recipient, name, time, unread } = answer;
    if (recipient === '') return [];
    const key = mailKey({
      kind: 'toFix',
      sale: sale.number,
      recipient,
      version: firstVersion(number),
    });
    const dueAt = instant(Math.min(time, snapshot.now));
    const link =
      areOrdersOpen(sale.state) && sale.form
        ? { changeLink: linkOf(recipient) ?? sale.form.url }
        : {};
    const mail = toFix({ ...occasionOf(snapshot, sale), name, unread, ...link }, write);
    return [{ kind: 'toFix', recipient, dueAt, key, mail }];
  });
}

/** What all mails of one action are made with: each looks rows up, and is made once. */
interface Means {
  readonly write: Write;
  readonly beyondOf: BeyondOf;
  readonly subscribing: (email: string) => { subscribeLink?: string };
}

function mailOf(
  context: SaleContext<ReadsToTell>,
  item: AnswerOutcome,
  means: Means,
  why: WhyChanged = {},
): Told {
  return leavesOrder(item) ? ofOrder(context, item, means, why) : ofNone(context, item, means);
}

function ofOrder(
  context: SaleContext<ReadsToTell>,
  item: LeavesOrder,
  { write, beyondOf, subscribing }: Means,
  why: WhyChanged,
): Told {
  const { snapshot, sale } = context;
  const { outcome, answer, order } = item;
  const link = linkFor(context, answer, order);
  const details = {
    ...buyerOrder(occasionOf(snapshot, sale), order, answer.name, context, link),
    ...lostBy(context, outcome, answer),
    ...saidWithOrder(context, order),
    ...beyondOf(order, answer.name),
    ...subscribing(answer.email),
    ...why,
  };
  const told = orderMail(outcome.kind, answer, details, write);
  if (told[0] !== 'change') return told;
  return [...told, (payment) => change({ ...details, payment }, write)];
}

function ofNone(
  context: SaleContext,
  item: LeavesNone,
  { write, beyondOf }: Means,
): [MailKind, Mail] {
  const { snapshot, sale } = context;
  const { outcome, answer, before } = item;
  const occasion = occasionOf(snapshot, sale);
  const details = { ...occasion, name: answer.name };
  switch (outcome.kind) {
    case 'late': {
      const isInTime = !isLate(answer.time, sale);
      const received = { receivedAt: answer.time, isInTime };
      const mail = late({ ...details, ...received, ...standing(context, before) }, write);
      return ['late', mail];
    }
    case 'empty':
      return ['change', cancellation({ ...details, ...orderLink(context) }, write)];
    case 'cancelled': {
      const cancelled = { basket: outcome.basket ?? 0 };
      const beyond = item.order ? beyondOf(item.order, answer.name) : {};
      const all = { ...details, ...orderLink(context), ...beyond, cancelled };
      return ['change', cancellation(all, write)];
    }
  }
}

/**
 * Whoever orders again by the plain link loses what the new answer does not name: told with both
 * lists, and one link that holds them together (docs/rules.md O15). A blank may come of a link whose
 * choice is gone as well.
 */
export function lostBy(
  context: SaleContext,
  { kind, previous, lines }: AnswerOutcome['outcome'],
  answer: Answer,
): Pick<BuyerOrderDetails, 'lost'> {
  if (kind !== 'changed' || !previous) return {};
  const { products } = context;
  const isIn = (all: HeldOrder['lines'], ref: string): boolean =>
    all.some((line) => line.ref === ref);
  // Whose row of the offer is deleted nobody can have again, nor is there a title to name.
  const lost = previous.lines.filter(
    ({ ref, served }) => served > 0 && products.has(ref) && !isIn(lines, ref),
  );
  if (lost.length === 0) return {};
  const link = linkFor(context, answer, { lines: [...lines, ...lost] });
  // Why there was less of it than asked for is of the order before.
  const held = lost.map(({ reason: _, ...line }) => line);
  return { lost: { lines: linesForBuyer(held, products), ...(link ? { bothLink: link } : {}) } };
}

function orderMail(
  kind: 'accepted' | 'changed',
  answer: Answer,
  details: BuyerOrderDetails,
  write: Write,
): [MailKind, Mail] {
  if (answer.unread.length > 0) {
    const { changeLink: link, payment: _, ...order } = details;
    return [
      'toFix',
      toFix(
        { ...details, unread: answer.unread, order, ...(link ? { changeLink: link } : {}) },
        write,
      ),
    ];
  }
  return kind === 'accepted'
    ? ['confirmation', confirmation(details, write)]
    : ['change', change(details, write)];
}

/** Whoever orders again may want the announcements again; nobody is asked who receives them. */
function subscribingFor(
  { snapshot, sale }: SaleContext<Reads<'buyers'>>,
  requestForm: KnownRequestForm,
): Means['subscribing'] {
  // Of an address that stands twice the first row counts.
  const rows = [...snapshot.tabs.buyers.rows].reverse();
  const subscribed = new Map(rows.map(({ key, values }) => [key, values.subscribed]));
  return (email) => {
    const form = subscribed.get(email) === 'no' ? requestForm() : undefined;
    if (!form?.entries[1]) return {};
    return {
      subscribeLink: requestLink(form, 'subscribe', sale.number, email, snapshot.place.locale),
    };
  };
}

function standing({ products }: SaleContext, order: PricedOrder | undefined) {
  if (!order || order.lines.length === 0) return {};
  const { total, estimated } = orderTotals(order, products);
  return { standing: { basket: order.basket, total, estimated } };
}

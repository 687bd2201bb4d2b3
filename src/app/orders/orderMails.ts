import type { HeldOrder } from '../../domain/orders/allocation';
import { instant } from '../../domain/values/time';
import type { MailKind } from '../../tabs/outbox';
import { cancellation, change, confirmation, late, toFix } from '../../text/mails/buyerMails';
import type { BuyerOrderFacts, Mail } from '../../text/mails/facts';
import type { Write } from '../../text/templates/writer';
import { orderPayment } from '../money/paymentDetails';
import { requestLink } from '../people/requestForm';
import type { Answer } from '../records/answerReader';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import type { Decided, SaleContext } from '../records/outcomes';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import { type BuyerWords, changeLink } from './changeLink';

/** What each owner of an address is told of each version of the order (docs/rules.md O1). */
export function orderMails(context: SaleContext, decided: readonly Decided[]): QueuedMail[] {
  const { book, sale } = context;
  return decided.map((item) => {
    const [kind, mail] = mailOf(context, item);
    const recipient = item.answer.email;
    // A late answer that is served after all is told again: as a confirmation.
    const key = mailKey(kind, sale.number, recipient, item.number);
    // Due since the answer: a catch-up of many tells first who has waited longest.
    const dueAt = instant(Math.min(item.answer.time, book.now));
    return { kind, recipient, dueAt, key, mail };
  });
}

/** To those whose answer could not be read at all, where there is an address to write to. */
export function toFixMails(
  context: SaleContext,
  unreadable: readonly { readonly answer: Answer; readonly number: number }[],
): QueuedMail[] {
  const { book, sale } = context;
  return unreadable.flatMap(({ answer, number }): QueuedMail[] => {
    const { email: recipient, name, time, unread } = answer;
    if (recipient === '') return [];
    const key = mailKey('toFix', sale.number, recipient, number);
    const dueAt = instant(Math.min(time, book.now));
    const link = sale.state === 'open' && sale.form ? { changeLink: sale.form.url } : {};
    const mail = toFix({ ...occasionOf(book, sale), name, unread, ...link }, book.write);
    return [{ kind: 'toFix', recipient, dueAt, key, mail }];
  });
}

function mailOf(context: SaleContext, { outcome, answer }: Decided): [MailKind, Mail] {
  const { book, sale } = context;
  const occasion = occasionOf(book, sale);
  const facts = { ...occasion, name: answer.name };
  const order =
    outcome.basket === undefined
      ? undefined
      : { email: answer.email, basket: outcome.basket, lines: outcome.lines };
  const facing = order && {
    ...buyerOrder(occasion, order, answer.name, context, linkFor(context, answer, order)),
    ...payment(context, answer, order),
    ...subscribing(context, answer.email),
  };
  switch (outcome.kind) {
    case 'late':
      return [
        'late',
        late(
          { ...facts, receivedAt: answer.time, ...standing(context, outcome.previous) },
          book.write,
        ),
      ];
    case 'empty':
      return ['cancellation', cancellation({ ...facts, ...orderLink(context) }, book.write)];
    case 'cancelled':
      return [
        'cancellation',
        cancellation(
          { ...facts, ...orderLink(context), cancelled: { basket: outcome.basket ?? 0 } },
          book.write,
        ),
      ];
    default:
      return facing
        ? orderMail(outcome.kind, answer, facing, book.write)
        : ['cancellation', cancellation(facts, book.write)];
  }
}

function orderMail(
  kind: 'accepted' | 'changed',
  answer: Answer,
  facts: BuyerOrderFacts,
  write: Write,
): [MailKind, Mail] {
  if (answer.unread.length > 0) {
    const { changeLink: link, payment: _, ...order } = facts;
    return [
      'toFix',
      toFix(
        { ...facts, unread: answer.unread, order, ...(link ? { changeLink: link } : {}) },
        write,
      ),
    ];
  }
  return kind === 'accepted'
    ? ['confirmation', confirmation(facts, write)]
    : ['change', change(facts, write)];
}

/** Whoever orders again may want the announcements again; nobody is asked who receives them. */
function subscribing({ book, sale }: SaleContext, email: string): { subscribeLink?: string } {
  const buyer = book.tab('buyers').rows.find(({ key }) => key === email);
  const form = buyer?.values.subscribed === 'no' ? book.requestForm() : undefined;
  if (!form?.entries[1]) return {};
  return { subscribeLink: requestLink(form, 'subscribe', sale.number, email, book.place.locale) };
}

/** Asked for with the confirmation, where Réglages says so. */
function payment(context: SaleContext, { name }: Answer, order: HeldOrder) {
  const { basket, email, lines } = order;
  const sold = lines.filter(({ ref }) => context.products.has(ref));
  const facts = orderPayment(
    context,
    sold.map((line) => ({ basket, email, name, ...line })),
  );
  return facts ? { payment: facts } : {};
}

function standing(context: SaleContext, order: HeldOrder | undefined) {
  if (!order || order.lines.length === 0) return {};
  const { basket, total, estimated } = buyerOrder(
    occasionOf(context.book, context.sale),
    order,
    '',
    context,
    undefined,
  );
  return { standing: { basket, total, estimated } };
}

const orderLink = ({ sale }: SaleContext): { orderLink?: string } =>
  sale.state === 'open' && sale.form ? { orderLink: sale.form.url } : {};

/** A change that adds to the order starts from an empty one, or it would count twice. */
export function linkFor(
  { book, sale, products }: SaleContext,
  { email, name, phone = '' }: Pick<Answer, 'email' | 'name'> & BuyerWords,
  order: HeldOrder,
): string | undefined {
  if (sale.state !== 'open') return undefined;
  const words: BuyerWords = { email, name, phone };
  const lines = book.settings.answers === 'add' ? [] : order.lines;
  return changeLink(sale, products, words, lines, book.place.locale);
}

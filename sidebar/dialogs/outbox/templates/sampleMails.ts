import type { MailTextsView } from '../../../../src/app/panel/mailTexts';
import type { Locale } from '../../../../src/domain/values/locale';
import { DAY, instant, MINUTE } from '../../../../src/domain/values/time';
import type { TemplateKind } from '../../../../src/text/mailKinds/mailKinds';
import * as buyers from '../../../../src/text/mails/buyerMails';
import { nextSaleMail } from '../../../../src/text/mails/comingSale';
import { buyerDocuments } from '../../../../src/text/mails/documentMails';
import { duty } from '../../../../src/text/mails/duty';
import type { BuyerOrderDetails } from '../../../../src/text/mails/mailDetails';
import { messageValues } from '../../../../src/text/mails/messageValues';
import * as producers from '../../../../src/text/mails/producerMails';
import * as reminders from '../../../../src/text/mails/reminders';
import * as sales from '../../../../src/text/mails/saleMails';
import { mailExamples } from '../../../../src/text/pages/outbox/mailExamples';
import type { Mail } from '../../../../src/text/templates/mail';
import type { Write } from '../../../../src/text/templates/writer';
import { wordsIn } from '../../../../src/text/values/pairs';
import { anInvoice } from './anInvoice';
import { examplePayment, examples, type Sample } from './examples';
import { dearer, notServed, paidInFull } from './variants';

/** The details of somebody, and what their order would be like where the kind is about it. */
interface Shown extends Sample {
  readonly language: Locale;
}

type Show = (shown: Shown, write: Write) => Mail;

const STOP = 'https://docs.google.com/forms/d/e/exemple/stop';

const toPay = ({ order }: Sample) => order.payment ?? examplePayment(order.total);

/** What is to be paid is told by other kinds. */
function asked({ order: { payment: _, ...order } }: Shown): BuyerOrderDetails {
  return order;
}

const toSomebody = ({ occasion, order: { name } }: Sample) => ({ ...occasion, name });

const tooLate = ({ occasion, order }: Shown, after: number) => ({
  ...{ ...occasion, name: order.name, standing: order },
  receivedAt: instant(occasion.sale.closesAt + after),
});

const onDuty: Show = (shown, write) => {
  const { pickupStart: from, pickupEnd: until } = shown.occasion.sale;
  const slots = [{ from, until, role: wordsIn(mailExamples, shown.language).role }];
  const details = { slots, others: [shown.share.producer], isTomorrow: false };
  return duty({ ...toSomebody(shown), ...details }, write);
};

const requested: Show = (shown, write) =>
  buyers.paymentRequest({ ...shown.order, payment: toPay(shown) }, write);

const toBuyers = {
  announcement: (shown, write) =>
    buyers.announcement(
      {
        ...toSomebody(shown),
        ...links(shown),
        offer: shown.offer,
        fresh: shown.fresh,
        usual: usual(shown),
      },
      write,
    ),
  closingSoon: (shown, write) =>
    reminders.closingSoon({ ...toSomebody(shown), ...links(shown) }, write),
  confirmation: (shown, write) => buyers.confirmation(asked(shown), write),
  nothingServed: (shown, write) =>
    buyers.confirmation({ ...asked(shown), lines: notServed(shown.order.lines) }, write),
  change: (shown, write) =>
    buyers.change({ ...asked(shown), repriced: [dearer(shown.order)] }, write),
  toFix: (shown, write) => {
    const { order, orderLink: changeLink } = shown;
    const question = order.lines[0]?.title ?? '';
    const unread = [{ question, typed: wordsIn(mailExamples, shown.language).unread }];
    return buyers.toFix({ ...toSomebody(shown), unread, order: asked(shown), changeLink }, write);
  },
  late: (shown, write) => buyers.late(tooLate(shown, 4 * MINUTE), write),
  dues: requested,
  payment: requested,
  account: (shown, write) =>
    reminders.unpaid(
      { ...toSomebody(shown), left: shown.order.total, payment: toPay(shown) },
      write,
    ),
  pickupReminder: (shown, write) => buyers.pickupReminder(asked(shown), write),
  saleCalledOff: (shown, write) =>
    sales.saleCalledOff(
      {
        ...toSomebody(shown),
        basket: shown.order.basket,
        comes: undefined,
        isDirect: false,
        word: '',
      },
      write,
    ),
  saleMoved: (shown, write) => {
    const { sale } = shown.occasion;
    const from = { ...sale, closesAt: instant(sale.closesAt - DAY) };
    const details = { ...toSomebody(shown), basket: shown.order.basket, from, to: sale };
    return sales.saleMoved({ ...details, changeLink: shown.orderLink }, write);
  },
  message: ({ occasion, order: { name, basket } }, write) =>
    write('message', messageValues({ ...occasion, name, basket, stopLink: STOP })),
  document: (shown, write) =>
    buyerDocuments({ ...toSomebody(shown), documents: [anInvoice(shown)] }, write),
} satisfies Partial<Record<TemplateKind, Show>>;

/** As if all but the last product of the order were sold again. */
const usual = ({ orderLink, order: { lines } }: Sample) => ({
  link: orderLink,
  gone: lines
    .slice(1)
    .slice(-1)
    .map(({ title }) => title),
});

const links = ({ orderLink }: Sample) => ({ orderLink, stopLink: STOP });

const toOthers = {
  producerOrder: ({ share }, write) => producers.producerOrder(share, write),
  payout: ({ occasion, share }, write) =>
    producers.payoutStatement(
      { ...occasion, producer: share.producer, figures: paidInFull(share.total) },
      write,
    ),
  duty: onDuty,
  nextSale: ({ occasion, orderLink }, write) =>
    nextSaleMail({ ...occasion, openedAt: occasion.sale.opensAt, orderLink }, write),
} satisfies Partial<Record<TemplateKind, Show>>;

const all: Readonly<Record<TemplateKind, Show>> = { ...toBuyers, ...toOthers };

/** A mail of a kind as it would be written about an example. */
export function mailOf(kind: TemplateKind, view: MailTextsView, write: Write): Mail {
  return all[kind]({ ...examples(view.drive, view.now), language: view.language }, write);
}

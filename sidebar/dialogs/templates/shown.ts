import type { MailTextsView } from '../../../src/app/mailTexts';
import { type Cents, cents } from '../../../src/domain/money';
import { instant } from '../../../src/domain/time';
import * as buyers from '../../../src/text/mails/buyerMails';
import { duty } from '../../../src/text/mails/duty';
import type { BuyerOrderFacts, Mail, PaymentFacts } from '../../../src/text/mails/facts';
import * as producers from '../../../src/text/mails/producerMails';
import type { TemplateKind } from '../../../src/text/templates/kinds';
import type { Write } from '../../../src/text/templates/writer';
import { examplePayment, examples, type Told } from './examples';

/** Whom a kind of mail is for, and so of whom the preview is. */
export type Audience = 'buyers' | 'producers' | 'team';

const audiences: Readonly<Partial<Record<TemplateKind, Audience>>> = {
  producerOrder: 'producers',
  payout: 'producers',
  duty: 'team',
  dutyTomorrow: 'team',
  authorisation: 'team',
};

export const audienceOf = (kind: TemplateKind): Audience => audiences[kind] ?? 'buyers';

/** The present sale as far as there is one; examples for the rest. */
function toldOf({ drive, now, present }: MailTextsView): Told {
  const made = examples(drive, now);
  if (!present) return made;
  const { occasion, orderLink, offer, order, share } = present;
  return {
    occasion,
    orderLink: orderLink || made.orderLink,
    offer: offer.length > 0 ? offer : made.offer,
    order: order ?? { ...made.order, ...occasion },
    share: share ?? { ...made.share, ...occasion },
  };
}

const MINUTE = 60_000;

/** Money is shown where the kind would ask for it. */
function withPayment(order: BuyerOrderFacts, isAsked: boolean): BuyerOrderFacts {
  const { payment, ...rest } = order;
  const shown: PaymentFacts = payment ?? examplePayment(order.total);
  return isAsked ? { ...rest, payment: shown } : rest;
}

/** A mail of a kind as it would be written to somebody of the present sale. */
export function mailOf(kind: TemplateKind, view: MailTextsView, write: Write): Mail {
  const told = toldOf(view);
  const { occasion, orderLink, share } = told;
  const { name, basket, total, estimated } = told.order;
  const isAsked = view.present?.asksAt === 'confirmation';
  const order = withPayment(told.order, isAsked);
  const fr = view.language === 'fr';
  switch (kind) {
    case 'announcement':
      return buyers.announcement({ ...occasion, name, orderLink, offer: told.offer }, write);
    case 'confirmation':
      return buyers.confirmation(order, write);
    case 'nothingServed':
      return buyers.confirmation({ ...order, lines: notServed(order.lines) }, write);
    case 'change':
      return buyers.change(order, write);
    case 'minimumMissed': {
      const { changeLink: _, ...closed } = order;
      return buyers.change({ ...closed, isDecided: true }, write);
    }
    case 'cancellation':
      return buyers.cancellation({ ...occasion, name, orderLink, cancelled: { basket } }, write);
    case 'priceChanged':
      return buyers.change({ ...order, repriced: dearer(order) }, write);
    case 'emptyAnswer':
      return buyers.cancellation({ ...occasion, name, orderLink }, write);
    case 'toFix': {
      const unread = [
        {
          question: order.lines[0]?.title ?? '',
          typed: fr ? '2 boîtes' : '2 boxes',
        },
      ];
      return buyers.toFix({ ...occasion, name, unread, order, changeLink: orderLink }, write);
    }
    case 'late': {
      const receivedAt = instant(occasion.sale.closesAt + 4 * MINUTE);
      return buyers.late(
        { ...occasion, name, receivedAt, standing: { basket, total, estimated } },
        write,
      );
    }
    case 'dues':
    case 'payment':
      return buyers.paymentRequest(withPayment(told.order, true), write);
    case 'pickupReminder':
      return buyers.pickupReminder(order, write);
    case 'producerOrder':
      return producers.producerOrder(share, write);
    case 'payout':
      return producers.payoutStatement(
        { ...occasion, producer: share.producer, figures: paidInFull(share.total) },
        write,
      );
    case 'duty':
    case 'dutyTomorrow': {
      const { pickupStart: from, pickupEnd: until } = occasion.sale;
      const isTomorrow = kind === 'dutyTomorrow';
      const slots = [{ from, until, role: fr ? 'accueil' : 'welcome' }];
      return duty({ ...occasion, name, slots, others: [share.producer], isTomorrow }, write);
    }
    case 'authorisation': {
      const authorisationLink = 'https://script.google.com/';
      return producers.authorisationDue({ drive: occasion.drive, authorisationLink }, write);
    }
  }
}

/** The first product as if it had cost ten cents less. */
function dearer({ lines: [first] }: BuyerOrderFacts) {
  const to = first?.price ?? cents(0);
  return { title: first?.title ?? '', from: cents(to - 10), to };
}

const notServed = (lines: BuyerOrderFacts['lines']): BuyerOrderFacts['lines'] =>
  lines.map((line) => ({
    ...line,
    served: 0,
    amount: cents(0),
    reason: { code: 'soldOut' },
  }));

const paidInFull = (sold: Cents) => {
  const none = cents(0);
  return { sold, missing: none, fees: none, setOff: none, unpaid: none, paid: sold, toPay: none };
};

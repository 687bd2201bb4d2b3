import type { ServedLine } from '../../../domain/orders/allocation';
import { isByMinimum, type WhyChanged } from '../../../domain/outbox/toldOrder';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { cancellation, change, confirmation, late, toFix } from '../../../text/mails/buyerMails';
import type { BuyerOrderDetails, PaymentDetails } from '../../../text/mails/mailDetails';
import type { Mail } from '../../../text/templates/mail';
import type { Reads } from '../../kernel/reads';
import type { BeyondOf } from '../../money/mails/basketMails';
import { saidWithOrder } from '../../money/paymentDetails';
import { writerFor } from '../../outbox/mailWords';
import { type KnownRequestForm, requestLink } from '../../people/requestForm';
import { buyerOrder, linesForBuyer, occasionOf, orderTotals } from '../../records/orderDetails';
import type { OrderRow } from '../../records/orderRows';
import type { PricedOrder, SaleContext } from '../../records/saleContext';
import { linkFor, orderLink } from '../changeLink';

export type ReadsToTell = Reads<'producers' | 'buyers' | 'templates'>;
type Context = SaleContext<ReadsToTell>;

/** What all mails of one action are made with: each looks rows up, and is made once. */
export interface Means {
  readonly requestForm: KnownRequestForm;
  readonly beyondOf: BeyondOf;
  readonly price: (row: OrderRow) => PricedOrder;
}

/** An order, and how it differs from what its buyer knows. */
export interface OrderToTell {
  readonly order: OrderRow;
  readonly why: WhyChanged | undefined;
  /** What fell out of it altogether. */
  readonly lost: readonly ServedLine[];
}

export type OrderKind = 'confirmation' | 'change' | 'toFix';

/** Mails about orders in words. */
export class OrderWords {
  private readonly write;
  private readonly occasion;
  private readonly subscribing;

  constructor(
    private readonly context: Context,
    private readonly means: Means,
  ) {
    const { snapshot, sale } = context;
    this.write = writerFor(snapshot);
    this.occasion = occasionOf(snapshot, sale);
    this.subscribing = subscribingFor(context, means.requestForm);
  }

  /** As a change, a confirmation, or with what could not be read of it; with how it is paid where that is asked. */
  order(told: OrderToTell, kind: OrderKind, payment?: PaymentDetails): Mail {
    const { order, why } = told;
    const priced = this.means.price(order);
    const link = linkFor(this.context, order, priced);
    const details: BuyerOrderDetails = {
      ...buyerOrder(this.occasion, priced, order.name, this.context, link),
      ...saidWithOrder(this.context, priced),
      ...this.means.beyondOf(priced),
      ...(payment ? { payment } : {}),
    };
    if (kind === 'toFix') return this.unread(order, details);
    if (kind === 'confirmation')
      return confirmation({ ...details, ...this.subscribing(order.email) }, this.write);
    const changed = { ...details, ...this.lostOf(told), ...(why ? this.reasons(why) : {}) };
    return change(changed, this.write);
  }

  /** That there is no order any more, or that an answer held none. */
  none(row: OrderRow, isTakenBack: boolean): Mail {
    const { name, basket, lines } = row;
    const { settings } = this.context.snapshot;
    const details = { ...this.occasion, name, ...orderLink(this.context) };
    if (!isTakenBack || basket === null) return cancellation(details, this.write);
    const minimum = lines.some(isByMinimum) ? { minimum: settings.basketMinimum.amount } : {};
    const beyond = this.means.beyondOf(this.means.price(row));
    return cancellation({ ...details, ...beyond, cancelled: { basket, ...minimum } }, this.write);
  }

  /** Of an answer that is set aside for now, or of which nothing could be read, beside the order that stands. */
  setAside(row: OrderRow, standing: OrderRow | undefined): Mail {
    const { name, time, state } = row;
    const held = standing && standing.lines.length > 0 ? standing : undefined;
    if (state === 'toFix') {
      const { sale } = this.context;
      const own = held && linkFor(this.context, held, held);
      const changeLink = areOrdersOpen(sale.state) ? (own ?? sale.form?.url) : undefined;
      const details = { ...this.occasion, name, unread: this.questions(row) };
      return toFix({ ...details, ...(changeLink ? { changeLink } : {}) }, this.write);
    }
    const received = { receivedAt: time, isInTime: state === 'readLate' };
    return late({ ...this.occasion, name, ...received, ...this.standing(held) }, this.write);
  }

  private standing(held: OrderRow | undefined) {
    if (!held) return {};
    const priced = this.means.price(held);
    const { total, estimated } = orderTotals(priced, this.context.products);
    return { standing: { basket: priced.basket, total, estimated } };
  }

  private unread(row: OrderRow, details: BuyerOrderDetails): Mail {
    const { changeLink, payment: _, ...order } = details;
    return toFix(
      { ...details, unread: this.questions(row), order, ...(changeLink ? { changeLink } : {}) },
      this.write,
    );
  }

  private questions({ unread }: OrderRow) {
    const { products } = this.context;
    return unread.map((one) => ({ ...one, question: products.get(one.ref)?.title ?? one.ref }));
  }

  private reasons({ prices, absent, isBelowMinimum, isDecided }: WhyChanged) {
    const { products } = this.context;
    const repriced = prices.flatMap(({ ref, ...price }) => {
      const product = products.get(ref);
      return product ? [{ title: product.title, ...price }] : [];
    });
    const producers = new Set(absent.flatMap((ref) => products.get(ref)?.producer ?? []));
    return {
      ...(repriced.length > 0 ? { repriced } : {}),
      ...(producers.size > 0 ? { absent: [...producers] } : {}),
      ...(isDecided ? { isDecided, isByCases: !isBelowMinimum } : {}),
    };
  }

  /**
   * Whoever orders again by the plain link loses what the new answer does not name: told with both
   * lists, and one link that holds them together (docs/rules.md O15). A blank may come of a link whose
   * choice is gone as well.
   */
  private lostOf({ order, lost }: OrderToTell): Pick<BuyerOrderDetails, 'lost'> {
    if (lost.length === 0) return {};
    const bothLink = linkFor(this.context, order, { lines: [...order.lines, ...lost] });
    // Why there was less of it than asked for is of the order before.
    const held = lost.map(({ reason: _, ...line }) => line);
    const lines = linesForBuyer(held, this.context.products);
    return { lost: { lines, ...(bothLink ? { bothLink } : {}) } };
  }
}

/** Whoever orders again may want the announcements again; nobody is asked who receives them. */
function subscribingFor(
  { snapshot, sale }: SaleContext<Reads<'buyers'>>,
  requestForm: KnownRequestForm,
): (email: string) => { subscribeLink?: string } {
  // Of an address that stands twice the first row counts.
  const rows = [...snapshot.tabs.buyers.rows].reverse();
  const subscribed = new Map(rows.map(({ key, values }) => [key, values.subscribed]));
  return (email) => {
    const form = subscribed.get(email) === 'no' ? requestForm() : undefined;
    if (!form?.entries[1]) return {};
    const { locale } = snapshot.place;
    return { subscribeLink: requestLink(form, 'subscribe', sale.number, email, locale) };
  };
}

import { sideTotal } from '../../domain/money/due';
import { dueReference } from '../../domain/money/reference';
import type { HeldOrder } from '../../domain/orders/allocation';
import { cents } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { templateKinds } from '../../tabs/templates';
import type {
  AnnouncementDetails,
  BuyerOrderDetails,
  DriveDetails,
  Occasion,
  ProducerOrderDetails,
} from '../../text/mails/mailDetails';
import { followsPayments } from '../../text/settings/moneySettings';
import type { Words } from '../../text/templates/originals';
import { kinds, type TemplateKind } from '../../text/templates/templateKinds';
import { basketLinesOf } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { orderDues } from '../money/dues';
import { AT_PICKUP, paymentDetails } from '../money/paymentDetails';
import { changeLink } from '../orders/changeLink';
import { activeOrders, namesOf } from '../orders/reminders';
import { keptLogo } from '../outbox/mailLook';
import { producerShares } from '../producers/producerOrders';
import { offeredOf } from '../records/offer';
import { buyerOrder, driveDetails, occasionOf } from '../records/orderDetails';
import { ordersOf } from '../records/orderRows';
import { pricedOrder } from '../records/pricedOrder';
import { type Sale, saleOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { offerByProducer } from '../sale/changing/announcing';
import { readDrive } from '../settings/readDrive';

/** Whom the preview is for; the first of the sale where nobody is named. */
export interface ForWhom {
  readonly basket?: number | undefined;
  readonly producer?: string | undefined;
}

/** What the present sale tells about somebody real. */
export interface PresentSale {
  readonly occasion: Occasion;
  readonly orderLink: string;
  readonly offer: AnnouncementDetails['offer'];
  readonly fresh?: AnnouncementDetails['fresh'];
  readonly people: readonly { readonly basket: number; readonly name: string }[];
  readonly producers: readonly string[];
  readonly order: BuyerOrderDetails | null;
  readonly share: ProducerOrderDetails | null;
}

/** The words of mails, for the page that changes them: plain JSON. */
export interface MailTextsView {
  readonly language: DriveDetails['locale'];
  readonly now: Instant;
  readonly user: string;
  readonly kinds: readonly { readonly id: TemplateKind; readonly name: string }[];
  readonly own: readonly (Words & { readonly kind: TemplateKind })[];
  readonly drive: DriveDetails;
  /** As it is kept; null where there is none. */
  readonly logo: string | null;
  readonly present: PresentSale | null;
}

const needs = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets'],
  columns: {},
});

export function mailTexts(ports: Ports, whom: ForWhom): Result<MailTextsView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const sale = saleOf(snapshot);
  return ok({
    language: snapshot.place.locale,
    now: snapshot.now,
    user: ports.user(),
    kinds: (Object.keys(kinds) as TemplateKind[]).map((id) => ({
      id,
      name: String(templateKinds.write(id, snapshot.place)),
    })),
    own: snapshot.tabs.templates.rows.flatMap(({ values: { kind, subject, text } }) =>
      kind && kind !== 'look' && (subject || text)
        ? [{ kind, subject: subject ?? '', text: text ?? '' }]
        : [],
    ),
    drive: driveDetails(snapshot),
    logo: keptLogo(snapshot),
    present: sale ? presentSale(snapshot, sale, whom) : null,
  });
}

function presentSale(
  snapshot: Reads<'producers' | 'offer' | 'orders' | 'baskets'>,
  sale: Sale,
  { basket, producer }: ForWhom,
): PresentSale {
  const offered = offeredOf(snapshot.tabs.offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const { rows } = ordersOf(snapshot.tabs.orders);
  const names = namesOf(rows);
  const orders = activeOrders(rows);
  const order = orders.find((one) => one.basket === basket) ?? orders[0];
  const shares = producerShares(
    context,
    basketLinesOf(snapshot.tabs.baskets, products).lines,
    offered,
  );
  const share = shares.find((one) => one.producer === producer) ?? shares[0];
  return {
    occasion: occasionOf(snapshot, sale),
    orderLink: sale.form?.url ?? '',
    ...offerByProducer(offered, snapshot, sale),
    people: orders.map((one) => ({ basket: one.basket, name: names.get(one.email) ?? '' })),
    producers: shares.map((one) => one.producer),
    order: order ? orderDetails(context, order, names.get(order.email) ?? '') : null,
    share: share?.details ?? null,
  };
}

function orderDetails(
  context: SaleContext<Reads<'producers'>>,
  held: HeldOrder,
  name: string,
): BuyerOrderDetails {
  const { snapshot, sale, products } = context;
  const order = pricedOrder(held, context);
  const { email } = order;
  const link = changeLink(
    sale,
    products,
    { email, name, phone: '' },
    order.lines,
    snapshot.place.locale,
  );
  const dues = orderDues(context, order, name, [...products.values()]).map((due) => {
    const [producer] = due.payee > 0 ? due.settled.sold.keys() : [];
    const amount = sideTotal(due.settled);
    return { reference: dueReference(due), amount, ...(producer ? { producer } : {}) };
  });
  const payment = followsPayments(snapshot.settings)
    ? paymentDetails(snapshot, dues, { settled: cents(0) })
    : AT_PICKUP;
  return {
    ...buyerOrder(occasionOf(snapshot, sale), order, name, context, link),
    payment,
  };
}

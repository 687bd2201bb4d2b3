import type { HeldOrder } from '../../domain/orders/allocation';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { templateKinds } from '../../tabs/templates';
import type {
  AnnouncementFacts,
  BuyerOrderFacts,
  DriveFacts,
  Occasion,
  ProducerOrderFacts,
} from '../../text/mails/facts';
import type { TemplateKind } from '../../text/templates/kinds';
import type { TemplateFile, Words } from '../../text/templates/writer';
import { basketLinesOf } from '../baskets/split';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { asksAt, openPayment } from '../money/paymentDetails';
import { changeLink } from '../orders/changeLink';
import { activeOrders, namesOf } from '../orders/reminders';
import { keptLogo } from '../outbox/mailLook';
import { producerShares } from '../producers/producerOrders';
import { offeredOf } from '../records/offer';
import { buyerOrder, driveFacts, occasionOf } from '../records/orderDetails';
import { ordersOf } from '../records/orderRows';
import type { SaleContext } from '../records/outcomes';
import { latestSale, type Sale } from '../records/sale';
import { offerByProducer } from '../sale/finishOpening';
import { followsPayments } from '../settings/moneySettings';

/** Whom the preview is for; the first of the sale where nobody is named. */
export interface ForWhom {
  readonly basket?: number | undefined;
  readonly producer?: string | undefined;
}

/** What the present sale tells about somebody real. */
export interface PresentSale {
  readonly occasion: Occasion;
  readonly orderLink: string;
  readonly offer: AnnouncementFacts['offer'];
  readonly people: readonly { readonly basket: number; readonly name: string }[];
  readonly producers: readonly string[];
  readonly order: BuyerOrderFacts | null;
  readonly share: ProducerOrderFacts | null;
  /** Money is asked for with the confirmation, at closing, or not at all. */
  readonly asksAt: 'confirmation' | 'closing' | null;
}

/** The words of mails, for the page that changes them: plain JSON. */
export interface MailTextsView {
  readonly language: DriveFacts['locale'];
  readonly now: Instant;
  readonly user: string;
  readonly file: TemplateFile;
  readonly kinds: readonly { readonly id: TemplateKind; readonly name: string }[];
  readonly own: readonly (Words & { readonly kind: TemplateKind })[];
  readonly drive: DriveFacts;
  readonly colour: string | null;
  /** As it is kept; null where there is none. */
  readonly logo: string | null;
  readonly present: PresentSale | null;
}

const needs: Needs = {
  whole: ['settings', 'producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets'],
  columns: { payments: ['reference', 'received'] },
};

export function mailTexts(ports: Ports, whom: ForWhom): Result<MailTextsView, Refusal> {
  const book = openBook(ports, needs);
  if (!book.has('settings')) return fail({ code: 'notInstalled' });
  const sale = latestSale(book.tab('sales'));
  const { mails: file } = ports.words();
  return ok({
    language: book.place.locale,
    now: book.now,
    user: ports.user(),
    file,
    kinds: (Object.keys(file.kinds) as TemplateKind[]).map((id) => ({
      id,
      name: String(templateKinds.write(id, book.place)),
    })),
    own: book
      .tab('templates')
      .rows.flatMap(({ values: { kind, subject, text } }) =>
        kind && kind !== 'look' && (subject || text)
          ? [{ kind, subject: subject ?? '', text: text ?? '' }]
          : [],
      ),
    drive: driveFacts(book),
    colour: book.settings.mailColour,
    logo: keptLogo(book),
    present: sale ? presentSale(book, sale, whom) : null,
  });
}

function presentSale(book: Book, sale: Sale, { basket, producer }: ForWhom): PresentSale {
  const offered = offeredOf(book.tab('offer'));
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { book, sale, products };
  const { rows } = ordersOf(book.tab('orders'));
  const names = namesOf(rows);
  const orders = activeOrders(rows);
  const order = orders.find((one) => one.basket === basket) ?? orders[0];
  const shares = producerShares(
    context,
    basketLinesOf(book.tab('baskets'), products).lines,
    offered,
  );
  const share = shares.find((one) => one.producer === producer) ?? shares[0];
  return {
    occasion: occasionOf(book, sale),
    orderLink: sale.form?.url ?? '',
    offer: offerByProducer(offered),
    people: orders.map((one) => ({ basket: one.basket, name: names.get(one.email) ?? '' })),
    producers: shares.map((one) => one.producer),
    order: order ? orderFacts(context, order, names.get(order.email) ?? '') : null,
    share: share?.facts ?? null,
    asksAt: asksAt(book, offered) ?? null,
  };
}

function orderFacts(context: SaleContext, order: HeldOrder, name: string): BuyerOrderFacts {
  const { book, sale, products } = context;
  const { email, basket } = order;
  const link = changeLink(
    sale,
    products,
    { email, name, phone: '' },
    order.lines,
    book.place.locale,
  );
  const own = order.lines.filter(({ ref }) => products.has(ref));
  const payment = followsPayments(book.settings)
    ? openPayment(
        context,
        own.map((line) => ({ basket, email, name, ...line })),
      )
    : undefined;
  return {
    ...buyerOrder(occasionOf(book, sale), order, name, context, link),
    ...(payment ? { payment } : {}),
  };
}

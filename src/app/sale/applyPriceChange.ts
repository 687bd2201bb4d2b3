import { answerVersion } from '../../domain/outbox/answerVersion';
import { mailKey } from '../../domain/outbox/mailKey';
import { isUnderWay } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../domain/values/result';
import { change } from '../../text/mails/buyerMails';
import { type Asks, likelyQuestion } from '../../text/results/questions/likelyQuestion';
import type { Write } from '../../text/templates/writer';
import { euros, labelled } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import { apply, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { type BeyondOf, paidBeyond } from '../money/mails/paidBeyond';
import { saidWithOrder } from '../money/paymentDetails';
import { linkFor } from '../orders/changeLink';
import { CHANGING } from '../orders/formUpdate';
import { changedOrder } from '../orders/orderTable';
import type { Taken } from '../orders/takeAnswers';
import { leavingSaid } from '../outbox/forecast';
import { writerFor } from '../outbox/mailWords';
import { announcedAs, offeredOf } from '../records/offer';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import type { OrderRow } from '../records/orderRows';
import type { PricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { readDrive } from '../settings/readDrive';
import { changeAtDesk, readAnswers } from './changing/readAnswers';
import { type ChangedPrice, changedPrices, priceNeeds, repricable } from './priceChange';

export interface Repricing {
  readonly ref: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: { readonly from: number; readonly to: number } | undefined;
  /** It was asked whether that price is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

export interface Repriced {
  readonly code: 'repriced';
  readonly title: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

/**
 * Takes a price that changed in Produits into the sale, where the coordinator asks for it; otherwise
 * a sale keeps the prices of its opening (docs/rules.md C7). It is corrected for all, and each is told.
 */
export function applyPriceChange(
  ports: Ports,
  { ref, seen, isSure = false }: Repricing,
): Result<Repriced | Asks, Refusal> {
  // What was sent before the change was sent at the price that was shown.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const snapshot = readDrive(ports, priceNeeds, 'latest');
  const sale = repricable(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const offered = offeredOf(snapshot.tabs.offer);
  const changed = changedPrices(snapshot, sale, offered).find((one) => one.ref === ref);
  if (!changed) return fail({ code: 'noSuchPrice', detail: ref });
  if (seen && (seen.from !== changed.from || seen.to !== changed.to))
    return fail({ code: 'changedMeanwhile' });
  if (changed.asks !== undefined && !isSure) {
    const { from, to } = changed;
    const input = { ref, seen: { from, to }, isSure: true };
    return ok(likelyQuestion([changed.asks], input, snapshot.place.locale));
  }
  const { locale } = snapshot.place;
  const price = (amount: ChangedPrice['from']): string =>
    labelled(changed.title, euros(amount, locale), locale);
  const isAsked = offered.find((one) => one.ref === ref)?.item !== null;
  if (changed.asks !== undefined)
    apply(ports, snapshot, {
      rows: { products: [{ ref, confirmedPrice: changed.producerPrice }] },
    });
  let baskets = 0;
  const done = changeAtDesk(
    ports,
    {
      offer: [
        {
          ...announcedAnew(snapshot, changed),
          // The form says its price anew.
          ...(isAsked && isUnderWay(sale.state) ? { choices: CHANGING } : {}),
        },
      ],
      after: (context, taken) => {
        const repriced = repricedOrders(taken, ref);
        baskets = repriced.size;
        const means = { write: writerFor(context.snapshot), beyondOf: paidBeyond(context) };
        return {
          ...taken,
          orders: taken.orders.map((row) => repriced.get(row.number)?.row ?? row),
          touched: new Set([...taken.touched, ref]),
          mails: [
            ...taken.mails,
            ...[...repriced.values()].flatMap((one) => mailTo(context, one, changed, means)),
          ],
        };
      },
      entriesOf: (read) => [
        {
          action: historyWords(read).reprice,
          detail: historyWords(read).baskets(baskets),
          before: price(changed.from),
          after: price(changed.to),
        },
      ],
    },
    'latest',
  );
  if (!done.ok) return done;
  const told = leavingSaid(done.value.mails, snapshot);
  return ok({ code: 'repriced', title: changed.title, told });
}

/** Its row on sale at the other price, kept as it is announced from now on. */
function announcedAnew(
  { tabs }: Reads<'offer'>,
  { ref, to, producerPrice }: ChangedPrice,
): RowsOf<'offer'>[number] {
  const prices = { price: to, producerPrice: producerPrice === to ? null : producerPrice };
  const row = tabs.offer.rows.find(({ key }) => key === ref);
  const { frozen } = row ? announcedAs(row, prices) : { frozen: null };
  return { ref, ...prices, ...(frozen ? { frozen } : {}) };
}

/** Orders that hold it, at the price of the sale by now. */
function repricedOrders({ orders, price }: Taken, ref: string): ReadonlyMap<number, RepricedOrder> {
  const own = orders.filter(
    ({ state, lines }) => state === 'accepted' && lines.some((line) => line.ref === ref),
  );
  return new Map(
    own.map((row) => {
      const order = price({ ...row, basket: row.basket ?? 0 });
      return [row.number, { row: changedOrder(row, order), order }];
    }),
  );
}

interface RepricedOrder {
  readonly row: OrderRow;
  readonly order: PricedOrder;
}

interface Means {
  readonly write: Write;
  readonly beyondOf: BeyondOf;
}

function mailTo(
  context: SaleContext<Reads<'producers'>>,
  { row, order }: RepricedOrder,
  { ref, title, from, to }: ChangedPrice,
  { write, beyondOf }: Means,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const { basket, email, name } = row;
  if (basket === null) return [];
  const details = {
    ...buyerOrder(occasionOf(snapshot, sale), order, name, context, linkFor(context, row, order)),
    ...saidWithOrder(context, order),
    ...beyondOf(order, name),
    repriced: { title, from, to },
  };
  const key = mailKey({
    kind: 'change',
    sale: sale.number,
    recipient: email,
    version: answerVersion({
      answer: row.number,
      reason: { of: 'price', from, to, at: snapshot.now, fingerprint: fingerprint(ref) },
    }),
  });
  return [
    {
      kind: 'change',
      recipient: email,
      dueAt: snapshot.now,
      key,
      mail: change(details, write),
      asking: (payment) => change({ ...details, payment }, write),
    },
  ];
}

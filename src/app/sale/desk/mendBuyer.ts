import { isEmail, isReachable, normaliseEmail } from '../../../domain/orders/order';
import { answerVersion, mendedReason } from '../../../domain/outbox/answerVersion';
import { mailKey } from '../../../domain/outbox/mailKey';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { change } from '../../../text/mails/buyerMails';
import { noLongerTrue } from '../../../text/results/words';
import { historyRows, historyWords } from '../../kernel/history';
import { carryOut } from '../../kernel/plan';
import type { About, Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { followsMoney, refreshMoney } from '../../money/moneyNow';
import { paymentColumns, paymentsAsked } from '../../money/paymentDetails';
import { linkFor } from '../../orders/orderMails';
import { writerFor } from '../../outbox/mailWords';
import { mailRows, queueAndClaim, sendClaimed, sendMore } from '../../outbox/send';
import { followBaskets } from '../../producers/followBaskets';
import { offeredOf } from '../../records/offer';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import { heldOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { isWaiting, outboxColumns, outboxRows } from '../../records/outboxRows';
import { pricedOrder } from '../../records/pricedOrder';
import { saleOf } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { readAnswers } from '../changing/readAnswers';
import { activeOf } from './deskOrder';

export interface Mending {
  /** As it stands in Commandes. */
  readonly email: string;
  readonly to: string;
  readonly name: string;
}

export interface BuyerMended {
  readonly code: 'buyerMended';
  readonly email: string;
}

const needs = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets'],
  columns: { outbox: outboxColumns, payments: paymentColumns, toFix: ['key'], history: [] },
});

/**
 * A wrong address or name, put right in one place: order, basket, buyer, what is owed and the mails
 * that wait follow (docs/rules.md O13). What was sent to the former address is told anew.
 */
export function mendBuyer(ports: Ports, mending: Mending): Result<BuyerMended, Refusal> {
  // What came in under the former address is of the same order.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const done = mendIn(ports, mending, 'asked');
  if (!done.ok) return done;
  const { overlap, email } = done.value;
  // Of two live sales the other one's order goes over as well, where there is one.
  if (overlap !== null) mendIn(ports, mending, overlap === 'inHand' ? 'latest' : 'inHand');
  followBaskets(ports);
  const needed = { whole: ['sales'], rows: [], columns: { ledger: [] } } as const;
  if (followsMoney(readDrive(ports, needed, 'inHand'))) refreshMoney(ports);
  return ok({ code: 'buyerMended', email });
}

function mendIn(
  ports: Ports,
  { email, to, name }: Mending,
  which: WhichSale,
): Result<{ readonly overlap: About | null; readonly email: string }, Refusal> {
  const snapshot = readDrive(ports, needs, which);
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const may = transition(stateAt(sale, snapshot.now), 'changeOrders');
  if (!may.ok) return fail({ code: may.error });
  const next = normaliseEmail(to) || email;
  if (!isEmail(next)) return fail({ code: 'notAnAddress', detail: to });
  const { rows } = ordersOf(snapshot.tabs.orders);
  const own = rows.filter((row) => row.email === email);
  const called = name.trim() || own.at(-1)?.name || '';
  if (own.length === 0) return fail({ code: 'changedMeanwhile' });
  const taken = next !== email && rows.find((row) => row.email === next && row.basket !== null);
  if (taken) return fail({ code: 'orderStands', detail: String(taken.basket) });
  const moved = (row: OrderRow): OrderRow => ({ ...row, email: next, name: called });
  const active = activeOf(rows, email);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const held = active && heldOrders([moved(active)])[0];
  const isNew = next !== email;
  const mails = [];
  if (active && held && isNew && isReachable(next)) {
    const order = pricedOrder(held, context);
    const payment = paymentsAsked(context)?.(order, called);
    const link = linkFor(context, { email: next, name: called }, order);
    const reason = mendedReason(snapshot.now);
    const version = answerVersion({ answer: active.number, reason, nth: 0 });
    const about = { kind: 'change', sale: sale.number, recipient: next, version } as const;
    const details = buyerOrder(occasionOf(snapshot, sale), order, called, context, link);
    mails.push({
      ...{ kind: 'change' as const, recipient: next, dueAt: snapshot.now, key: mailKey(about) },
      mail: change(payment ? { ...details, payment } : details, writerFor(snapshot)),
    });
  }
  const claim = queueAndClaim(ports, snapshot, sale.number, mails);
  const withdrawn = outboxRows(snapshot).flatMap(
    ({ key, values: { recipient, state, sale: of } }) =>
      isNew && recipient === email && of === sale.number && isWaiting(state)
        ? [{ key, state: 'cancelled' as const, why: noLongerTrue[snapshot.place.locale] }]
        : [],
  );
  const baskets = new Set(own.flatMap(({ basket }) => basket ?? []));
  const buyer = snapshot.tabs.buyers.rows.find(({ key }) => key === email);
  const isKnown = snapshot.tabs.buyers.rows.some(({ key }) => key === next);
  const written = carryOut(ports, snapshot, {
    rows: {
      orders: own.map(({ number, sentAs }) => ({
        ...{ number, email: next, name: called },
        ...(isNew ? { sentAs: sentAs ?? email } : {}),
      })),
      baskets: snapshot.tabs.baskets.rows.flatMap(({ values: { basket, ref } }) =>
        basket !== null && ref !== null && baskets.has(basket)
          ? [{ basket, ref, email: next, name: called }]
          : [],
      ),
      ...(isNew && (isKnown || !buyer) ? { buyers: [{ email: next, name: called }] } : {}),
      history: historyRows(ports, snapshot, [
        { action: historyWords(snapshot).mended, detail: called, before: email, after: next },
      ]),
      ...mailRows({ ...claim, rows: [...claim.rows, ...withdrawn] }),
    },
    // In its own row, beside what people wrote there.
    filled:
      buyer && !(isNew && isKnown)
        ? [
            { tab: 'buyers', at: buyer.at, column: 'email', value: next },
            { tab: 'buyers', at: buyer.at, column: 'name', value: called },
          ]
        : [],
  });
  sendClaimed(ports, snapshot, written, claim.mails);
  sendMore(ports, claim);
  return ok({ overlap: snapshot.survey.overlap, email: next });
}

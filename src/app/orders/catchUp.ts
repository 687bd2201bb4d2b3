import type { BasketLine } from '../../domain/baskets/basket';
import { familyOf } from '../../domain/catalogue/product';
import { fail, ok, type Result } from '../../domain/values/result';
import { splitRows } from '../baskets/split';
import { historyRows } from '../kernel/history';
import { carryOut, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { toFixAdded } from '../kernel/toFix';
import { paymentColumns } from '../money/paymentDetails';
import { templateProblems } from '../outbox/mailWords';
import { mailRows, queueAndClaim, sendClaimed, sendDue } from '../outbox/send';
import { newProblems } from '../people/peopleProblems';
import { lookedUp } from '../people/requestForm';
import { takeRequests } from '../people/requests';
import { answerRanges } from '../records/answers';
import { incoming, lossOf, readingEntry } from '../records/incomingAnswers';
import type { Offered } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { outboxColumns } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { formUpdate } from './formPlan';
import { takeAnswers } from './takeAnswers';

/** While orders are open only the keys of Paniers matter; afterwards its rows do. */
const whileOpen = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'toFix'],
  columns: {
    baskets: ['basket', 'ref'],
    producerSplit: ['ref'],
    payments: paymentColumns,
    outbox: outboxColumns,
    history: [],
  },
  more: answerRanges,
  requests: true,
});

/** Products whose question may change for one answer, of those that it has sold out: four calls. */
const FORM_CHANGES = 1;

/** What a late answer that is let in asks for once orders are closed. */
export type AfterClosing = (ports: Ports, answers: number) => Result<Summary, Refusal>;

/**
 * The catch-up: every answer not yet in Commandes, in time order. A trigger only wakes it, so a
 * missed, doubled or late one changes nothing.
 */
export function catchUp(ports: Ports, afterClosing: AfterClosing): Result<Summary, Refusal> {
  let snapshot = readDrive(ports, whileOpen);
  if (takeRequests(ports, snapshot)) snapshot = readDrive(ports, whileOpen);
  const sale = latestSale(snapshot.tabs.sales);
  if (!sale || sale.state === 'preparing') return ok({ code: 'read', answers: 0 });
  const now = incoming(ports, snapshot, sale);
  const loss = lossOf(now);
  if (loss) return fail({ code: loss });
  const taken = takeAnswers(snapshot, sale, now.offered, now.orders, now.answers, lookedUp(ports));
  if (sale.state !== 'open' && taken.touched.size > 0) return afterClosing(ports, taken.count);
  const update = formUpdate(
    now.offered,
    taken.left,
    largestHeld(taken.orders, now.offered),
    snapshot.settings,
    FORM_CHANGES * Math.max(1, taken.count),
  );
  // The split's figures are formulas over Paniers, and follow: only what is touched is written.
  const split = splitRows(snapshot, heldLines(taken.orders), now.offered);
  const isNews = taken.rows.orders?.length !== 0;
  const claim = queueAndClaim(ports, snapshot, sale.number, taken.mails);
  const written = carryOut(ports, snapshot, {
    rows: {
      ...taken.rows,
      offer: joined(taken.rows.offer, update.before),
      producerSplit: split.filter(({ ref }) => taken.touched.has(String(ref))),
      ...toFixAdded(snapshot, [
        ...now.problems,
        ...newProblems(snapshot, { buyers: taken.rows.buyers, orders: taken.orders }, now.answers),
        ...(taken.mails.length > 0 ? templateProblems(snapshot) : []),
      ]),
      ...(isNews
        ? { history: historyRows(ports, snapshot, [readingEntry(snapshot, now.answers)]) }
        : {}),
      ...mailRows(claim, [{ number: sale.number, answersRead: now.rowsRead }]),
    },
    every: { baskets: taken.everyBasketRow, producerSplit: () => split },
  });
  const isSaid =
    sale.form !== null &&
    update.changes.length > 0 &&
    ports.forms.change(sale.form.id, update.changes);
  const more = isSaid ? { offer: update.after } : {};
  sendClaimed(ports, snapshot, written, claim.mails, more);
  if (claim.moreDue) sendDue(ports);
  return ok({ code: 'read', answers: taken.count });
}

const heldLines = (orders: readonly OrderRow[]): BasketLine[] =>
  heldOrders(orders).flatMap(({ basket, email, lines }) =>
    lines.map((line) => ({ basket, email, name: '', ...line })),
  );

type OfferRows = RowsOf<'offer'>;

function joined(rows: OfferRows = [], more: OfferRows): OfferRows {
  const byRef = new Map(more.map((row) => [row.ref, row]));
  return rows.map((row) => ({ ...row, ...byRef.get(row.ref) }));
}

/** By family: what was ordered at a former price is changed by the question of the present one. */
function largestHeld(
  orders: readonly OrderRow[],
  offered: readonly Offered[],
): Map<string, number> {
  const families = new Map(offered.map((one) => [one.ref, familyOf(one)]));
  const largest = new Map<string, number>();
  for (const { state, lines } of orders) {
    if (state !== 'accepted') continue;
    for (const { ref, asked } of lines) {
      const family = families.get(ref) ?? ref;
      largest.set(family, Math.max(asked, largest.get(family) ?? 0));
    }
  }
  return largest;
}

import type { BasketLine } from '../../domain/baskets/basket';
import type { Leaving } from '../../domain/outbox/leaving';
import { areOrdersOpen, isInPreparation } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { splitRows } from '../baskets/split';
import { type HistoryEntry, historyRows } from '../kernel/history';
import { apply, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { toFixAdded } from '../kernel/toFix';
import { paymentColumns } from '../money/paymentDetails';
import { IN_FLIGHT, lastOf } from '../outbox/handOver';
import { templateProblems } from '../outbox/mailWords';
import { mailRows, queueAndClaim, sendTold } from '../outbox/send';
import { newProblems } from '../people/peopleProblems';
import { lookedUp } from '../people/requestForm';
import { takeRequests } from '../people/requests';
import type { Answer } from '../records/answer';
import { answerRanges } from '../records/answers/answers';
import { noteGiven } from '../records/answers/given';
import { type Incoming, incoming, lossOf, readingEntry } from '../records/answers/incomingAnswers';
import { type Offered, wantedOf } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { outboxColumns, type ReadsOutbox } from '../records/outboxRows';
import { type Sale, saleOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { readDrive, type WhichSale } from '../settings/readDrive';
import { orderedIn } from './casesNow';
import { formUpdate } from './formUpdate';
import { type ReadsToTake, type Taken, takeAnswers } from './takeAnswers';

/** Of Paniers; without what people typed there, a write that strikes it could not put it back. */
const basketColumns = [
  ...(['basket', 'ref', 'delivered', 'weighed', 'returned', 'replacedBy', 'seen'] as const),
] as const;

/** While orders are open only the keys of Paniers matter; afterwards its rows do. */
const whileOpen = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'toFix', 'duties', 'producerSplit'],
  columns: {
    baskets: basketColumns,
    payments: paymentColumns,
    outbox: outboxColumns,
    history: [],
  },
  more: answerRanges,
  requests: true,
});

/** Products whose question may change for one answer, of those that it has sold out: four calls. */
const FORM_CHANGES = 1;

/** What was read, and what became of the mails. */
export type CaughtUp = Summary & { readonly mails?: Leaving };

/** What the catch-up leaves to the sale that it is a part of. */
export interface SaleAround {
  /** Once orders are closed: what is let in, or done at the desk, changes all that hangs on it. */
  readonly afterClosing: (
    ports: Ports,
    which: WhichSale,
    answers: number,
    desk?: DeskAct,
  ) => Result<CaughtUp, Refusal>;
  /** What was typed in Ventes counts from now on, or not. True: it was written, read again. */
  readonly followTyped: (ports: Ports, sale: Sale, which: WhichSale) => boolean;
}

/** What the coordinator does to orders, in the very run that reads the answers before it. */
export interface DeskAct {
  /** Their own answers, read under the lock as the form's are; or why not. */
  readonly answers?: (
    now: Incoming,
    snapshot: Reads<'buyers'>,
  ) => Result<readonly Answer[], Refusal>;
  /** What becomes of what was taken. */
  readonly after?: (context: SaleContext<ReadsAtDesk>, taken: Taken) => Taken;
  readonly entryOf: (snapshot: Reads) => HistoryEntry;
}

export type ReadsAtDesk = ReadsToTake & Reads<'producers'> & ReadsOutbox;

interface Woken {
  readonly isAnswer?: boolean;
  readonly desk?: DeskAct;
}

/**
 * The catch-up: every answer not yet in Commandes, in time order, of each live sale. A trigger only
 * wakes it, so a missed, doubled or late one changes nothing. What is done at the desk is about the
 * sale that is asked for.
 */
export function catchUp(
  ports: Ports,
  around: SaleAround,
  woken: Woken = {},
): Result<CaughtUp, Refusal> {
  const which = woken.desk ? 'asked' : 'latest';
  const snapshot = readDrive(ports, whileOpen, which);
  const done = takeIn(ports, around, woken, which, snapshot);
  if (woken.desk || snapshot.survey.overlap === null) return done;
  const before = takeIn(ports, around, {}, 'current', readDrive(ports, whileOpen, 'current'));
  return done.ok ? before : done;
}

function takeIn(
  ports: Ports,
  { afterClosing, followTyped }: SaleAround,
  { isAnswer = false, desk }: Woken,
  which: WhichSale,
  read: Snapshot<typeof whileOpen>,
): Result<CaughtUp, Refusal> {
  const { snapshot, sale } = upToDate(ports, followTyped, which, read);
  if (!sale || isInPreparation(sale.state)) return ok({ code: 'read', answers: 0 });
  const came = incoming(ports, snapshot, sale);
  const loss = lossOf(came);
  if (loss) return fail({ code: loss });
  if (desk && !areOrdersOpen(sale.state)) return afterClosing(ports, which, 0, desk);
  const own = desk?.answers?.(came, snapshot);
  if (own && !own.ok) return own;
  const now = { ...came, answers: [...came.answers, ...(own?.value ?? [])] };
  const answered = takeAnswers(snapshot, sale, now, lookedUp(ports));
  if (!areOrdersOpen(sale.state) && answered.touched.size > 0)
    return afterClosing(ports, which, answered.count);
  const context = { snapshot, sale, products: new Map(now.offered.map((one) => [one.ref, one])) };
  const taken = desk?.after?.(context, answered) ?? answered;
  const most = isAnswer ? FORM_CHANGES * Math.max(1, taken.count) : undefined;
  const mails = writeTaken(ports, context, { now, taken, desk, most });
  return ok({ code: 'read', answers: taken.count, mails });
}

/** CaughtUp again wherever a request, or what was typed in Ventes, was acted on. */
function upToDate(
  ports: Ports,
  followTyped: SaleAround['followTyped'],
  which: WhichSale,
  read: Snapshot<typeof whileOpen>,
): { readonly snapshot: Snapshot<typeof whileOpen>; readonly sale: Sale | undefined } {
  const again = () => readDrive(ports, whileOpen, which);
  const snapshot = takeRequests(ports, read) ? again() : read;
  const sale = saleOf(snapshot);
  if (!sale || !(sale.typed || sale.areMomentsOld) || !followTyped(ports, sale, which))
    return { snapshot, sale };
  const followed = again();
  return { snapshot: followed, sale: saleOf(followed) };
}

interface ToWrite {
  readonly now: Incoming;
  readonly taken: Taken;
  readonly desk: DeskAct | undefined;
  /** So many questions of the form are changed at most. */
  readonly most: number | undefined;
}

/** Orders, baskets and mails in one write; then the form says what is left, and what is due leaves. */
function writeTaken(
  ports: Ports,
  { snapshot, sale }: SaleContext<Snapshot<typeof whileOpen>>,
  { now, taken, desk, most }: ToWrite,
): Leaving {
  const { answers } = now;
  const offered = now.offered.map((one) => (taken.gone?.has(one.ref) ? { ...one, stock: 0 } : one));
  const held = heldQuantities(taken.orders, now.offered);
  const lines = heldLines(taken.orders);
  const update = formUpdate(offered, taken.left, held, snapshot.settings, most, orderedIn(lines));
  // The split's figures are formulas over Paniers, and follow: only what is touched is written.
  const split = splitRows(snapshot, lines, now.offered);
  const isNews = taken.rows.orders?.length !== 0;
  const entries = [
    ...(isNews && (answers.length > 0 || !desk) ? [readingEntry(snapshot, answers)] : []),
    ...(desk ? [desk.entryOf(snapshot)] : []),
  ];
  const claim = queueAndClaim(
    ports,
    snapshot,
    sale.number,
    taken.mails,
    lastOf(now.memory?.get(IN_FLIGHT) ?? ''),
  );
  const written = apply(ports, snapshot, {
    rows: {
      ...taken.rows,
      offer: joined(taken.rows.offer, update.before),
      producerSplit: split.filter(({ ref }) => taken.touched.has(String(ref))),
      ...toFixAdded(snapshot, [
        ...now.problems,
        ...newProblems(snapshot, { buyers: taken.rows.buyers, orders: taken.orders }, answers),
        ...(taken.mails.length > 0 ? templateProblems(snapshot) : []),
      ]),
      ...(entries.length > 0 ? { history: historyRows(ports, snapshot, entries) } : {}),
      ...mailRows(claim, [{ number: sale.number, answersRead: now.rowsRead }]),
    },
    every: { baskets: taken.everyBasketRow, producerSplit: () => split },
  });
  noteGiven(ports, now, taken.orders);
  const isChanged =
    sale.form !== null &&
    update.changes.length > 0 &&
    ports.forms.change(sale.form.id, update.changes);
  return sendTold(ports, snapshot, written, claim, isChanged ? { offer: update.after } : {});
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

/** What somebody has of each product: who got none holds no choice. */
function heldQuantities(
  orders: readonly OrderRow[],
  offered: readonly Offered[],
): Map<string, number[]> {
  const products = new Map(offered.map((one) => [one.ref, one]));
  const quantities = new Map<string, number[]>();
  for (const { state, lines } of orders) {
    if (state !== 'accepted') continue;
    const own = lines.filter(({ served }) => served > 0);
    for (const [ref, quantity] of wantedOf(products, own))
      quantities.set(ref, [...(quantities.get(ref) ?? []), quantity]);
  }
  return quantities;
}

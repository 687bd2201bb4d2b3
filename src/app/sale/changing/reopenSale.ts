import { together } from '../../../domain/outbox/leaving';
import { computedBy, type MailKind, tells } from '../../../domain/outbox/mailKind';
import { checkDates, closesInPast } from '../../../domain/sale/cycle';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Instant } from '../../../domain/values/time';
import type { Question } from '../../../text/results/preview';
import { reopenQuestion } from '../../../text/results/questions/saleQuestions';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { beginWith, endWith } from '../../kernel/steps/toRetry';
import { lateSaid, leavingSaid } from '../../outbox/forecast';
import { mailRows, queueAndClaim, sendTold } from '../../outbox/send';
import { toldRows, waits } from '../../outbox/telling';
import { announcedSplit } from '../../producers/producerOrders';
import { offeredOf } from '../../records/offer';
import { orderedInAll } from '../../records/orderDetails';
import { ordersOf } from '../../records/orderRows';
import { outboxRows, type ReadsOutbox, standsAsSaid } from '../../records/outboxRows';
import { encodeSplit, inState, keptMoments, type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { CURRENT_FORM } from '../form/currentForm';
import { formWords } from '../form/formOfSale';
import { acceptLateNeeds, acceptLateSums, ticksFor } from './acceptLate';
import { listeners, movedMails, movingNeeds } from './movedMails';
import { readAnswers } from './readAnswers';

export interface Reopening {
  /** Until when orders are taken now. */
  readonly closesAt: Instant;
  /** Answers that were set aside and are let in, by their numbers in Commandes. */
  readonly acceptedLate?: readonly number[] | undefined;
  readonly tell?: boolean | undefined;
}

export interface SaleReopened {
  readonly code: 'reopened';
  readonly sale: number;
  /** What became of its mails, in words. */
  readonly told: string;
}

const needs = reads({
  ...movingNeeds,
  rows: [...movingNeeds.rows, 'producerSplit'],
  columns: { ...movingNeeds.columns, offer: [], baskets: [], pickup: [] },
});
const previewNeeds = reads({
  ...needs,
  columns: { ...needs.columns, ...acceptLateNeeds.columns },
});

interface Reopened {
  readonly sale: Sale;
  readonly after: Sale;
}

function decide(
  snapshot: Reads<'sales'>,
  { closesAt }: Pick<Reopening, 'closesAt'>,
): Result<Reopened, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  if (sale.isCurrent) return fail({ code: 'nextIsOpen', detail: String(sale.number) });
  const open = transition(stateAt(sale, snapshot.now), 'reopen');
  if (!open.ok) return fail({ code: open.error, detail: String(sale.number) });
  const after = { ...sale, closesAt, state: open.value };
  if (closesInPast(after, snapshot.now)) return fail({ code: 'alreadyPast' });
  const [fault] = checkDates(after);
  return fault ? fail({ code: fault }) : ok({ sale, after });
}

/** What was told and asked for already, and what follows; nothing is written. */
export function askBeforeReopen(ports: Ports, asked: Reopening): Result<Question, Refusal> {
  const snapshot = readDrive(ports, previewNeeds, 'current');
  const reopened = decide(snapshot, asked);
  if (!reopened.ok) return reopened;
  const { sale, after } = reopened.value;
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const ordered = orderedInAll(orders, products);
  const readers = listeners(
    snapshot,
    { ...after, closesAt: sale.closesAt },
    after,
    orders,
    asked.tell !== false,
  );
  const buyers = readers.filter(({ basket }) => basket !== undefined).length;
  const details = {
    sale: sale.number,
    closesAt: after.closesAt,
    baskets: ordered.orders.length,
    cents: ordered.cents,
    estimated: ordered.estimated,
    producers: leftCount(snapshot, sale, (kind) => tells(kind, 'toBring')),
    demands: leftCount(snapshot, sale, (kind) => kind === 'payment'),
    waiting: toldRows(snapshot, sale.number).filter(
      (row) => waits(row) && DECIDED.includes(row.kind),
    ).length,
    acceptedLate: acceptLateSums(snapshot, after, orders, asked.acceptedLate),
    buyers,
    team: 0,
    subscribers: readers.length - buyers,
    late: lateSaid(ports, snapshot, 'saleMoved', readers.length, snapshot.now, after),
  };
  const { closesAt } = after;
  const { acceptedLate = [], tell = true } = asked;
  return ok({
    ...reopenQuestion(details, snapshot.place),
    input: { closesAt, acceptedLate, tell },
  });
}

/** Decided by closing, they are decided again when orders close again. */
const DECIDED = computedBy('closing');

/** How many were told so already. */
function leftCount(
  snapshot: ReadsOutbox,
  { number }: Sale,
  isMeant: (kind: MailKind | null) => boolean,
): number {
  return new Set(
    outboxRows(snapshot).flatMap(({ values: { kind, sale, state, recipient } }) =>
      isMeant(kind) && sale === number && standsAsSaid(state) ? [recipient] : [],
    ),
  ).size;
}

/**
 * Orders are taken again, until a new hour (docs/rules.md S15): numbers, payments and ticks stay, and
 * what producers were told is kept, so that the next closing tells them the difference.
 */
export function reopenSale(ports: Ports, asked: Reopening): Result<SaleReopened, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const reopened = decide(snapshot, asked);
  if (!reopened.ok) return reopened;
  const { sale, after } = reopened.value;
  const words = formWords(snapshot, after);
  const { form } = sale;
  if (!form) return fail({ code: 'formNotReached' });
  beginWith(ports, form.id);
  const said = ports.forms.describe(form.id, words);
  if (said === 'unreached') return fail({ code: 'formNotReached' });
  if (!ports.forms.openAgain(form.id, words.closedMessage)) return fail({ code: 'formNotOpened' });
  ports.memory.set(CURRENT_FORM, form.id);
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const isTold = asked.tell !== false;
  const claim = queueAndClaim(ports, snapshot, sale.number, {
    intents: movedMails(snapshot, { ...after, closesAt: sale.closesAt }, after, orders, isTold),
    decides: ({ kind }) => kind === 'saleMoved' || DECIDED.includes(kind),
  });
  const { number, state, closesAt } = after;
  const history = historyWords(snapshot);
  const entry = {
    action: history.reopen,
    detail: '',
    before: history.closed(number),
    after: history.opened(number),
  };
  const written = apply(ports, snapshot, {
    rows: {
      orders: ticksFor(orders, asked.acceptedLate),
      history: historyRows(ports, snapshot, [entry]),
      ...mailRows(claim, [
        {
          ...{ number, ...inState(state), closesAt, moments: keptMoments(after) },
          toldSplit: encodeSplit(announcedSplit(snapshot, sale)),
        },
      ]),
    },
  });
  endWith(ports, form.id, said === 'refused');
  const told = sendTold(ports, snapshot, written, claim);
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const mails = together(told, read.value.mails);
  return ok({ code: 'reopened', sale: number, told: leavingSaid(mails, snapshot) });
}

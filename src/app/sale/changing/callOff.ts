import { mailKey } from '../../../domain/outbox/mailKey';
import type { CycleState } from '../../../domain/sale/cycle';
import { isInPreparation, stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { instant } from '../../../domain/values/time';
import { calledOffMessage } from '../../../text/form/form';
import { saleCalledOff } from '../../../text/mails/saleMails';
import type { Question } from '../../../text/results/preview';
import { callOffQuestion } from '../../../text/results/questions/saleQuestions';
import { type HistoryEntry, historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { beginWith, closeForm, endWith } from '../../kernel/steps/toRetry';
import { fallingOrders, reduceOrders } from '../../orders/fallenOrders';
import { lateSaid, leavingSaid } from '../../outbox/forecast';
import { writerFor } from '../../outbox/mailWords';
import { goneSellers } from '../../producers/goneSellers';
import { offeredOf } from '../../records/offer';
import { occasionOf, orderedInAll } from '../../records/orderDetails';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import type { QueuedMail } from '../../records/queuedMail';
import { inState, type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { CURRENT_FORM, knownForm } from '../form/currentForm';
import { changeOrders } from '../ordering/changeOrders';
import type { ClosedSale } from '../ordering/closedSale';
import { awaitingAnnouncement } from './announcing';
import { audience, type Listener, orderAddresses } from './audience';
import { goneBaskets } from './goneBaskets';
import { movingNeeds, takenOut } from './movedMails';
import { type GivenBack, givenBack, isPaidToProducers } from './paidToProducers';

export interface CallingOff {
  /** Why, for those who are told. */
  readonly word?: string | undefined;
  /** As many orders as were shown. */
  readonly seen: number;
}

export interface SaleCalledOff {
  readonly code: 'calledOff';
  readonly sale: number;
  readonly baskets: number;
  /** What became of its mails, in words. */
  readonly told: string;
}

const needs = reads({
  whole: movingNeeds.whole,
  rows: movingNeeds.rows,
  columns: { ...movingNeeds.columns, pickup: ['basket', 'done'], documents: ['baskets'] },
});

const accepted = (orders: readonly OrderRow[]): readonly OrderRow[] =>
  orders.filter(({ state }) => state === 'accepted');

type ReadsCallable = Reads<'sales' | 'orders'> & Parameters<typeof goneBaskets>[0];

interface Callable {
  readonly sale: Sale;
  /** What it is from then on. */
  readonly state: CycleState;
}

/** Not once somebody has a basket: its producers are to be paid for it. */
function callable(snapshot: ReadsCallable): Result<Callable, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const may = transition(stateAt(sale, snapshot.now), 'callOff');
  if (!may.ok) return fail({ code: may.error });
  const gone = goneBaskets(snapshot, sale);
  const left = accepted(ordersOf(snapshot.tabs.orders).rows).flatMap(({ basket }) =>
    basket !== null && gone.has(basket) ? [basket] : [],
  );
  return left.length > 0
    ? fail({ code: 'basketsHandedOver', detail: left.join(', ') })
    : ok({ sale, state: may.value });
}

/** What calling the sale off would do, and who would be told; nothing is written. */
export function askBeforeCallOff(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  const may = callable(snapshot);
  if (!may.ok) return may;
  const { sale } = may.value;
  const orders = accepted(ordersOf(snapshot.tabs.orders).rows);
  const readers = listenersTo(snapshot, sale, orders);
  const buyers = readers.filter(({ basket }) => basket !== undefined).length;
  const team = readers.filter(
    (one) => one.basket === undefined && (one.comes || one.duties),
  ).length;
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const held = orderedInAll(orders, products);
  const details = {
    sale: sale.number,
    orders: held.orders.length,
    cents: held.cents,
    estimated: held.estimated,
    isDirect: isPaidToProducers(snapshot, sale),
    buyers,
    team,
    subscribers: readers.length - buyers - team,
    late: lateSaid(ports, snapshot, 'saleCalledOff', readers.length, snapshot.now, sale),
    unheard: unheardSellers(snapshot, sale),
  };
  return ok({ ...callOffQuestion(details, snapshot.place), input: { seen: orders.length } });
}

type ReadsCalling = Parameters<typeof audience>[0];

/** Who was never told that there is a sale need not hear that there is none. */
function listenersTo(snapshot: ReadsCalling, sale: Sale, orders: readonly OrderRow[]): Listener[] {
  if (isInPreparation(sale.state)) return [];
  const waiting = awaitingAnnouncement(snapshot, sale);
  return audience(snapshot, sale, orders).filter(
    ({ email, basket, comes, duties }) =>
      basket !== undefined || comes || duties || !waiting.has(email),
  );
}

/** Whose address nobody knows: neither Producteurs, nor a mail that told their order. */
function unheardSellers(
  snapshot: Parameters<typeof goneSellers>[0] & ReadsCalling,
  sale: Sale,
): string[] {
  const addressesOf = orderAddresses(snapshot, sale);
  return goneSellers(snapshot).flatMap(({ read = '' }) =>
    addressesOf(read).length === 0 ? [read] : [],
  );
}

/**
 * The sale is not held: the form says so, every order falls, and what people paid is theirs
 * (docs/rules.md S14). Run again after a crash, it goes on where it stopped.
 */
export function callOff(
  ports: Ports,
  { word = '', seen }: CallingOff,
): Result<SaleCalledOff, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  const may = callable(snapshot);
  if (!may.ok) return may;
  const { sale, state } = may.value;
  if (accepted(ordersOf(snapshot.tabs.orders).rows).length !== seen)
    return fail({ code: 'changedMeanwhile' });
  const form = sale.form?.id ?? knownForm(ports, sale)?.id;
  if (form !== undefined) {
    beginWith(ports, form);
    closeForm(ports, form, calledOffMessage(occasionOf(snapshot, sale)));
  }
  const done = { code: 'calledOff', sale: sale.number, baskets: seen } as const;
  if (isInPreparation(sale.state)) {
    apply(ports, snapshot, {
      rows: {
        sales: [{ number: sale.number, ...inState(state) }],
        history: historyRows(ports, snapshot, entriesOf(snapshot, sale, 0)),
      },
    });
    if (form !== undefined) endWith(ports, form);
    return ok({ ...done, told: '' });
  }
  let standing: readonly OrderRow[] = [];
  const written = changeOrders(ports, 'asked', {
    act: {
      event: 'callOff',
      ending: (read, { now }) => ({ ...read, closesAt: instant(Math.min(read.closesAt, now)) }),
      after: (context, taken) => {
        // With what was read in this very run.
        standing = taken.orders;
        const fallen = fallingOrders(standing, () => ({ code: 'calledOff' }));
        return reduceOrders(context, taken, fallen);
      },
      mails: (closed) => {
        const back = givenBack(closed.context.snapshot, sale, closed.money);
        return calledOffMails(closed, sale, standing, { word, back });
      },
      entriesOf: (read) => entriesOf(read, sale, seen),
    },
  });
  if (!written.ok) return written;
  if (form !== undefined) endWith(ports, form);
  if (ports.memory.get(CURRENT_FORM) === form) ports.memory.remove(CURRENT_FORM);
  return ok({ ...done, told: leavingSaid(written.value.mails, snapshot) });
}

function entriesOf(snapshot: Reads, { number }: Sale, baskets: number): HistoryEntry[] {
  const words = historyWords(snapshot);
  const detail = words.baskets(baskets);
  return [{ action: words.callOff, detail, after: words.calledOff(number) }];
}

/** Each address once, of everything that it had to do with the sale. */
function calledOffMails(
  { context: { snapshot } }: ClosedSale,
  sale: Sale,
  standing: readonly OrderRow[],
  { word, back }: { readonly word: string; readonly back: GivenBack },
): QueuedMail[] {
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  return listenersTo(snapshot, sale, standing).map(({ email, name, basket, comes, duties }) => {
    const about = { kind: 'saleCalledOff', sale: sale.number, recipient: email } as const;
    const details = {
      ...{ ...occasion, name, word },
      ...(basket === undefined ? {} : { basket, ...back.toBuyer(basket) }),
      ...(comes ? { comes, holds: back.byProducer(email) } : {}),
    };
    return {
      kind: 'saleCalledOff',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey({ ...about, version: '1' }),
      mail: saleCalledOff(details, write),
      ...(duties?.length ? { attachment: takenOut(snapshot, sale, email, duties) } : {}),
    };
  });
}

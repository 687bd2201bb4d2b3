import { isInPreparation, stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { instant } from '../../../domain/values/time';
import { calledOffMessage } from '../../../text/form/form';
import { saleCalledOff } from '../../../text/mails/saleMails';
import type { Question } from '../../../text/results/preview';
import { sumSaid } from '../../../text/results/questions/saleQuestions';
import { historyWords } from '../../kernel/history';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import { fallingOrders, reduceOrders } from '../../orders/fallenOrders';
import { leavingSaid } from '../../outbox/forecast';
import { writerFor } from '../../outbox/mailWords';
import { mailKey } from '../../records/mailKeys';
import { occasionOf, orderedInAll } from '../../records/orderDetails';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import type { QueuedMail } from '../../records/outboxRows';
import { modeOf, type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { knownForm } from '../form/currentForm';
import { closeFirst, followForm } from '../form/formOfSale';
import { askAbout, changeOrders } from '../ordering/changeOrders';
import type { Decide, OrderAct, Outcome } from '../ordering/orderAct';
import type { ReadsToOrder } from '../ordering/orderedSale';
import { awaitingAnnouncement } from './announcing';
import { audience, type Listener } from './audience';
import { goneBaskets, goneNeeds } from './goneBaskets';

export interface CallingOff {
  /** Why, for those who are told. */
  readonly word?: string | undefined;
  readonly seen?: string | undefined;
}

export interface SaleCalledOff {
  readonly code: 'calledOff';
  readonly sale: number;
  readonly baskets: number;
  /** What became of its mails, in words. */
  readonly told: string;
}

/** What calling the sale off would do, and who would be told; nothing is written. */
export const askBeforeCallOff = (ports: Ports): Result<Question, Refusal> =>
  askAbout(ports, 'asked', { event: 'callOff', decide: callingOff(ports, {}) });

/**
 * The sale is not held: the form says so, every order falls, and what people paid is theirs
 * (docs/rules.md S14). Run again after a crash, it goes on where it stopped.
 */
export function callOff(ports: Ports, asked: CallingOff): Result<SaleCalledOff, Refusal> {
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [] }, 'asked');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const may = transition(stateAt(sale, snapshot.now), 'callOff');
  if (!may.ok) return fail({ code: may.error });
  const form = sale.form?.id ?? knownForm(ports, sale)?.id;
  const message = calledOffMessage(occasionOf(snapshot, sale));
  // Nobody orders any more while it is written.
  const isShut = form !== undefined && closeFirst(ports, form, message);
  const done = changeOrders(ports, 'asked', {
    event: 'callOff',
    decide: callingOff(ports, asked),
  });
  if (!done.ok) {
    followForm(ports, snapshot, sale);
    return done;
  }
  const { mails, ordered } = done.value;
  followForm(ports, ordered.context.snapshot, ordered.context.sale, isShut);
  const baskets = accepted(ordered.before).length;
  return ok({ code: 'calledOff', sale: sale.number, baskets, told: leavingSaid(mails, snapshot) });
}

const accepted = (orders: readonly OrderRow[]): readonly OrderRow[] =>
  orders.filter(({ state }) => state === 'accepted');

/** Not once somebody has a basket: its producers are to be paid for it. */
const callingOff =
  (ports: Ports, { word = '', seen }: CallingOff): Decide =>
  (read, sale) => {
    const may = transition(stateAt(sale, read.now), 'callOff');
    if (!may.ok) return fail({ code: may.error });
    const gone = goneBaskets(readDrive(ports, goneNeeds, 'asked'), sale);
    const left = accepted(ordersOf(read.tabs.orders).rows).flatMap(({ basket }) =>
      basket !== null && gone.has(basket) ? [basket] : [],
    );
    if (left.length > 0) return fail({ code: 'basketsHandedOver', detail: left.join(', ') });
    const act: OrderAct = {
      ending: (one, { now }) => ({ ...one, closesAt: instant(Math.min(one.closesAt, now)) }),
      after: (context, taken) =>
        reduceOrders(
          context,
          taken,
          fallingOrders(taken.orders, () => ({ code: 'calledOff' })),
        ),
      mails: (outcome) => calledOffMails(outcome, word),
      entriesOf: ({ ordered: { before } }) => {
        const words = historyWords(read);
        const detail = words.baskets(accepted(before).length);
        return [{ action: words.callOff, detail, after: words.calledOff(sale.number) }];
      },
      question: ({ ordered: { before, context } }) => {
        const held = orderedInAll(before, context.products);
        return {
          title: ['callOffTitle', sale.number],
          says: [['orders', held.orders.length, sumSaid(held, read.place)], ['final']],
        };
      },
      seen,
    };
    return ok(act);
  };

/** Who was never told that there is a sale need not hear that there is none. */
function listenersTo(snapshot: ReadsToOrder, sale: Sale, orders: readonly OrderRow[]): Listener[] {
  if (isInPreparation(sale.state)) return [];
  const waiting = awaitingAnnouncement(snapshot, sale);
  return audience(snapshot, sale, orders).filter(
    ({ email, basket, comes, helps }) =>
      basket !== undefined || comes || helps || !waiting.has(email),
  );
}

/** Each address once, of everything that it had to do with the sale. */
function calledOffMails({ about, ordered }: Outcome, word: string): QueuedMail[] {
  const { sale } = about.now;
  const { snapshot } = ordered.context;
  const isDirect = modeOf(snapshot, sale) === 'direct';
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  return listenersTo(snapshot, sale, ordered.before).map(({ email, name, basket, comes }) => ({
    ...{ kind: 'saleCalledOff', recipient: email, dueAt: snapshot.now },
    key: mailKey({ kind: 'saleCalledOff', sale: sale.number, recipient: email, version: '1' }),
    mail: saleCalledOff({ ...occasion, name, word, basket, comes, isDirect }, write),
  }));
}

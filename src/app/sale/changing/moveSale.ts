import { isMissed } from '../../../domain/orders/minimum';
import type { Leaving } from '../../../domain/outbox/leaving';
import {
  areOrdersOpen,
  awaitsPickup,
  isCollected,
  takesOrders,
  transition,
} from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { addDays, atLocal, localTime } from '../../../domain/values/time';
import { moveLines } from '../../../text/mails/saleMails';
import type { Question } from '../../../text/results/preview';
import { moveQuestion } from '../../../text/results/questions/saleQuestions';
import { type HistoryEntry, historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads, Snapshot } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { beginWith, endWith } from '../../kernel/steps/toRetry';
import { minimumsNow } from '../../orders/minimums';
import { lateSaid, leavingSaid } from '../../outbox/forecast';
import { mailRows, queueAndClaim, sendTold } from '../../outbox/send';
import { movedPlaces } from '../../people/movedPlaces';
import { offeredOf } from '../../records/offer';
import { ordersOf } from '../../records/orderRows';
import { keptMoments, type Sale, saleOf } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { typedMoments } from '../checking/typedOver';
import { knownForm } from '../form/currentForm';
import { formWords } from '../form/formOfSale';
import { changeOrders } from '../ordering/changeOrders';
import { listeners, movedMails, movingNeeds } from './movedMails';
import { decideMove, type Move, seenMoments, type WantedMove } from './wantedMove';

type MovingReads = Snapshot<typeof movingNeeds>;

export interface SaleMoved {
  readonly code: 'moved';
  readonly sale: number;
  readonly lines: readonly string[];
  /** What became of its mails, in words. */
  readonly told: string;
}

/** What would move and who would be told; nothing is written. */
export function askBeforeMove(ports: Ports, wanted: WantedMove): Result<Question, Refusal> {
  const snapshot = readDrive(ports, movingNeeds, 'asked');
  const move = decideMove(snapshot, wanted);
  return move.ok ? ok(questionOf(ports, snapshot, move.value, wanted)) : move;
}

function questionOf(
  ports: Ports,
  snapshot: MovingReads,
  { sale, to }: Move,
  { tell }: Pick<WantedMove, 'tell'>,
): Question {
  const isTold = tell !== false;
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const readers = listeners(snapshot, sale, to, orders, isTold);
  const buyers = readers.filter(({ basket }) => basket !== undefined).length;
  const others = readers.filter(
    ({ basket, comes, duties }) => basket === undefined && (comes || duties),
  );
  const { place } = snapshot;
  return {
    ...moveQuestion(
      {
        places: movedPlaces(snapshot, sale, to),
        sale: sale.number,
        lines: moveLines(sale, to, place),
        buyers,
        team: others.length,
        subscribers: readers.length - buyers - others.length,
        late: lateSaid(ports, snapshot, 'saleMoved', readers.length, snapshot.now, sale),
        isOpen: areOrdersOpen(sale.state),
      },
      place,
    ),
    input: { ...to, tell: isTold, seen: seenMoments(sale) },
  };
}

/** « Prolonger d'un jour »: the same hour of the day after. */
export function askBeforeProlonging(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, movingNeeds, 'asked');
  const move = longerByADay(snapshot);
  return move.ok ? ok(questionOf(ports, snapshot, move.value, {})) : move;
}

function longerByADay(snapshot: MovingReads): Result<Move, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale || !transition(sale.state, 'close').ok) return fail({ code: 'saleNotOpen' });
  const { zone } = snapshot.place;
  const { day, ...clock } = localTime(sale.closesAt, zone);
  return decideMove(snapshot, { closesAt: atLocal(addDays(day, 1), clock, zone) });
}

/** The sale that was prolonged by itself, by its number. */
const PROLONGED = 'prolonged';

/**
 * Before the hour has come, where a minimum is not reached and Réglages says so: a day more, once, and told to
 * everybody (docs/rules.md G6).
 */
export function prolongForMinimums(ports: Ports): void {
  const snapshot = readDrive(ports, movingNeeds, 'latest');
  const sale = saleOf(snapshot);
  if (!sale || ports.memory.get(PROLONGED) === String(sale.number)) return;
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const move = longerByADay(snapshot);
  // With no day left before the pick-up they close at their hour.
  if (!move.ok || !minimumsNow({ snapshot, sale, products }, { orders }).some(isMissed)) return;
  ports.memory.set(PROLONGED, String(sale.number));
  carry(ports, snapshot, move.value, { which: 'latest', mayFormWait: true });
}

/** Dates and place of the sale, with all that says them: form, mails that wait, reminders, calendars. */
export function moveSale(ports: Ports, wanted: WantedMove): Result<SaleMoved, Refusal> {
  const snapshot = readDrive(ports, movingNeeds, 'asked');
  const move = decideMove(snapshot, wanted);
  if (!move.ok) return move;
  if (wanted.seen !== undefined && wanted.seen !== seenMoments(move.value.sale))
    return fail({ code: 'changedMeanwhile' });
  return carry(ports, snapshot, move.value, { ...wanted, which: 'asked' });
}

interface HowToMove extends Pick<WantedMove, 'tell'> {
  readonly which: WhichSale;
  /** Nobody is there to ask again: the form follows as soon as it can (docs/rules.md S94). */
  readonly mayFormWait?: true;
}

function carry(
  ports: Ports,
  snapshot: MovingReads,
  move: Move,
  how: HowToMove,
): Result<SaleMoved, Refusal> {
  const { sale, to } = move;
  const form = moveForm(ports, snapshot, move, how.mayFormWait);
  if (!form.ok) return form;
  const lines = moveLines(sale, to, snapshot.place);
  const moving = { ...move, ...how, form: form.value, entry: movedEntry(snapshot, lines) };
  const mails = awaitsPickup(sale.state)
    ? moveClosed(ports, moving)
    : ok(moveOpen(ports, snapshot, moving));
  if (!mails.ok) return mails;
  const told = leavingSaid(mails.value, snapshot);
  return ok({ code: 'moved', sale: sale.number, lines, told });
}

interface MovedForm {
  /** Undefined where none is this sale's alone. */
  readonly id: string | undefined;
  readonly said: ReturnType<Ports['forms']['describe']>;
  /** It was to open again, and did not. */
  readonly isLeft: boolean;
}

/** The form says the new moments, before they are written. */
function moveForm(
  ports: Ports,
  snapshot: MovingReads,
  { sale, to }: Move,
  mayWait = false,
): Result<MovedForm, Refusal> {
  // That of a sale beside the next one leads to the next one's already.
  const id = sale.isCurrent ? undefined : (sale.form?.id ?? knownForm(ports, sale)?.id);
  if (id === undefined) return ok({ id, said: 'said', isLeft: false });
  const after = { ...sale, ...to };
  beginWith(ports, id);
  const words = formWords(snapshot, after);
  const said = ports.forms.describe(id, words);
  // Once orders are closed nobody can send anything by it any more.
  if (said === 'unreached' && !awaitsPickup(sale.state) && !mayWait)
    return fail({ code: 'formNotReached' });
  const { now } = snapshot;
  const opensAgain =
    areOrdersOpen(sale.state) && !takesOrders(sale, now) && takesOrders(after, now);
  // Its hour was past, and its form closed then: it has another one (docs/rules.md S94).
  const isLeft = opensAgain && !ports.forms.openAgain(id, words.closedMessage);
  return isLeft && !mayWait ? fail({ code: 'formNotOpened' }) : ok({ id, said, isLeft });
}

interface Moving extends Move, HowToMove {
  readonly form: MovedForm;
  readonly entry: HistoryEntry;
}

/** With everything that hangs on the orders. */
function moveClosed(
  ports: Ports,
  { sale, to, which, tell, form, entry }: Moving,
): Result<Leaving, Refusal> {
  const done = changeOrders(ports, which, {
    act: {
      ending: (read) => ({ ...read, ...to }),
      intents: ({ context, taken }) =>
        movedMails(context.snapshot, sale, to, taken.orders, tell !== false),
      entriesOf: () => [entry],
      filled: (read) => movedPlaces(read, sale, to).cells,
    },
  });
  if (!done.ok) return done;
  if (form.id !== undefined) endWith(ports, form.id, form.said === 'refused');
  return ok(done.value.mails);
}

function moveOpen(
  ports: Ports,
  snapshot: MovingReads,
  { sale, to, tell, form, entry }: Moving,
): Leaving {
  const after = { ...sale, ...to };
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const claim = queueAndClaim(ports, snapshot, sale.number, {
    intents: movedMails(snapshot, sale, to, orders, tell !== false),
    decides: ({ kind }) => kind === 'saleMoved',
  });
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = to;
  const row = { number: sale.number, opensAt, closesAt, pickupStart, pickupEnd, place };
  const written = apply(ports, snapshot, {
    rows: {
      history: historyRows(ports, snapshot, [entry]),
      ...mailRows(claim, [{ ...row, moments: keptMoments(after) }]),
    },
    filled: movedPlaces(snapshot, sale, to).cells,
  });
  if (form.id !== undefined) endWith(ports, form.id, form.said !== 'said' || form.isLeft);
  return sendTold(ports, snapshot, written, claim);
}

const movedEntry = (snapshot: Reads, lines: readonly string[]): HistoryEntry => ({
  action: historyWords(snapshot).moveSale,
  detail: lines.join('\n'),
});

/**
 * What somebody typed straight into Ventes is carried through as if it had been asked for, or left
 * until it can be (docs/rules.md S13). True: it was.
 */
export function followTyped(ports: Ports, sale: Sale, which: WhichSale): boolean {
  const wanted = typedMoments(sale);
  if (!wanted) return sale.areMomentsOld === true && keepMoments(ports, sale, which);
  const snapshot = readDrive(ports, movingNeeds, which);
  const move = decideMove(snapshot, wanted);
  return move.ok && carry(ports, snapshot, move.value, { which, mayFormWait: true }).ok;
}

/** Of a sale that was opened before they were kept: as they stand, they are what was told. */
function keepMoments(ports: Ports, sale: Sale, which: WhichSale): boolean {
  if (isCollected(sale.state)) return false;
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [] }, which);
  apply(ports, snapshot, {
    rows: { sales: [{ number: sale.number, moments: keptMoments(sale) }] },
  });
  return true;
}

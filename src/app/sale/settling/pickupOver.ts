import { awaitedBy, awaitedInAll } from '../../../domain/baskets/waiting';
import { waitingIn, waitingShares } from '../../../domain/money/unsure';
import type { CycleState } from '../../../domain/sale/cycle';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { type Cents, cents } from '../../../domain/values/money';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import {
  type PickupDetails,
  pickupQuestion,
  resumeQuestion,
} from '../../../text/results/questions/settlingQuestions';
import { basketLinesOf } from '../../baskets/placedLines';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { takeProducerNotes } from '../../producers/producerNotes';
import { offeredOf } from '../../records/offer';
import { inState, type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({ whole: ['sales', 'offer'], rows: ['baskets', 'pickup'] });

/** What is said before the pick-up is called over. */
export function askBeforeEnd(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const moved = movedTo(snapshot, 'endPickup');
  return moved.ok
    ? ok(pickupQuestion(detailsOf(snapshot, moved.value.sale), snapshot.place))
    : moved;
}

/** What is said before it is taken up again. */
export function askBeforeResume(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const moved = movedTo(snapshot, 'resumePickup');
  return moved.ok
    ? ok(resumeQuestion(detailsOf(snapshot, moved.value.sale), snapshot.place))
    : moved;
}

function movedTo(
  snapshot: Reads<'sales'>,
  event: 'endPickup' | 'resumePickup',
): Result<{ readonly sale: Sale; readonly state: CycleState }, Refusal> {
  const isEnd = event === 'endPickup';
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: isEnd ? 'nothingToCollect' : 'pickupNotOver' });
  const moved = transition(isEnd ? sale.state : stateAt(sale, snapshot.now), event);
  return moved.ok ? ok({ sale, state: moved.value }) : fail({ code: moved.error });
}

const actNeeds = reads({ whole: ['sales'], rows: ['pickup'], columns: { history: [] } });

export interface PickupEnded {
  readonly code: 'collected';
  readonly sale: number;
  /** Baskets not ticked as handed over; empty where nobody ticked any. */
  readonly missed: readonly { readonly basket: number; readonly name: string }[];
}

/** Pick-up is over: the coordinator says so, or its hour has passed. */
export function endPickup(ports: Ports): Result<PickupEnded, Refusal> {
  takeProducerNotes(ports);
  const snapshot = readDrive(ports, actNeeds, 'current');
  const moved = movedTo(snapshot, 'endPickup');
  if (!moved.ok) return moved;
  const { number } = moved.value.sale;
  const words = historyWords(snapshot);
  const told = { before: words.closed(number), after: words.collected };
  apply(ports, snapshot, {
    rows: {
      sales: [{ number, ...inState(moved.value.state) }],
      history: historyRows(ports, snapshot, [{ action: words.endPickup, detail: '', ...told }]),
    },
  });
  const missed = notHandedOver(snapshot).missed.map(({ basket, name }) => ({ basket, name }));
  return ok({ code: 'collected', sale: number, missed });
}

export interface PickupResumed {
  readonly code: 'resumed';
  readonly sale: number;
}

/**
 * « Le retrait est fait » taken back, until payouts are prepared: from then on it ends when somebody
 * says so, or the next hour would end it again.
 */
export function resumePickup(ports: Ports): Result<PickupResumed, Refusal> {
  const snapshot = readDrive(ports, actNeeds, 'current');
  const moved = movedTo(snapshot, 'resumePickup');
  if (!moved.ok) return moved;
  const { number } = moved.value.sale;
  const words = historyWords(snapshot);
  const told = { before: words.collected, after: words.closed(number) };
  apply(ports, snapshot, {
    rows: {
      sales: [{ number, ...inState(moved.value.state), goesOn: 'yes' }],
      history: historyRows(ports, snapshot, [{ action: words.resumePickup, detail: '', ...told }]),
    },
  });
  return ok({ code: 'resumed', sale: number });
}

/** Baskets that hold something, and those which nobody ticked where somebody ticked any. */
export function notHandedOver({ tabs }: Reads<'pickup'>) {
  const rows = tabs.pickup.rows.flatMap(({ values: { basket, name, articles, amount, done } }) =>
    basket !== null && articles ? [{ basket, name: name ?? '', amount, done: done === true }] : [],
  );
  const isTicked = tabs.pickup.rows.some(({ values }) => values.done);
  return { rows, isTicked, missed: isTicked ? rows.filter(({ done }) => !done) : [] };
}

function detailsOf(snapshot: Reads<'offer' | 'baskets' | 'pickup'>, sale: Sale): PickupDetails {
  const { rows, isTicked, missed } = notHandedOver(snapshot);
  const offered = offeredOf(snapshot.tabs.offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(snapshot.tabs, products);
  const waiting = waitingIn(lines, offered, sale.terms);
  const total = (amounts: Iterable<number | null>): Cents =>
    cents([...amounts].reduce<number>((all, one) => all + (one ?? 0), 0));
  return {
    sale: sale.number,
    baskets: rows.length,
    cents: total(rows.map(({ amount }) => amount)),
    handed: isTicked ? rows.filter(({ done }) => done).length : undefined,
    missed,
    unweighed: {
      baskets: waiting.size,
      cents: total(waitingShares(waiting).values()),
      awaits: awaitedInAll(awaitedBy(lines, products)),
    },
  };
}

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
import { type Reads, type ReadsHead, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { takeProducerNotes } from '../../producers/producerNotes';
import { offeredOf } from '../../records/offer';
import { inState, type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

type Event = 'endPickup' | 'resumePickup';

const needs = reads({ whole: ['sales', 'offer'], rows: ['baskets', 'pickup'] });

/** What is said before the pick-up is called over, or taken up again. */
const asksBefore =
  (event: Event) =>
  (ports: Ports): Result<Question, Refusal> => {
    const snapshot = readDrive(ports, needs, 'current');
    const moved = movedTo(snapshot, event);
    if (!moved.ok) return moved;
    const question = event === 'endPickup' ? pickupQuestion : resumeQuestion;
    return ok(question(detailsOf(snapshot, moved.value.sale), snapshot.place));
  };

export const askBeforeEnd = asksBefore('endPickup');
export const askBeforeResume = asksBefore('resumePickup');

function movedTo(
  snapshot: Reads<'sales'>,
  event: Event,
): Result<{ readonly sale: Sale; readonly state: CycleState }, Refusal> {
  const isEnd = event === 'endPickup';
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: isEnd ? 'nothingToCollect' : 'pickupNotOver' });
  const moved = transition(isEnd ? sale.state : stateAt(sale, snapshot.now), event);
  return moved.ok ? ok({ sale, state: moved.value }) : fail({ code: moved.error });
}

const actNeeds = reads({ whole: ['sales'], rows: ['pickup'], columns: { history: [] } });

/** Moved on or back, and told in Historique. */
function moved(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsHead<'history'>,
  event: Event,
): Result<number, Refusal> {
  const to = movedTo(snapshot, event);
  if (!to.ok) return to;
  const { number } = to.value.sale;
  const words = historyWords(snapshot);
  const [closed, collected] = [words.closed(number), words.collected];
  const [before, after] = event === 'endPickup' ? [closed, collected] : [collected, closed];
  const goesOn = event === 'endPickup' ? {} : { goesOn: 'yes' as const };
  apply(ports, snapshot, {
    rows: {
      sales: [{ number, ...inState(to.value.state), ...goesOn }],
      history: historyRows(ports, snapshot, [{ action: words[event], detail: '', before, after }]),
    },
  });
  return ok(number);
}

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
  const done = moved(ports, snapshot, 'endPickup');
  const missed = notHandedOver(snapshot).missed.map(({ basket, name }) => ({ basket, name }));
  return done.ok ? ok({ code: 'collected', sale: done.value, missed }) : done;
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
  const done = moved(ports, readDrive(ports, actNeeds, 'current'), 'resumePickup');
  return done.ok ? ok({ code: 'resumed', sale: done.value }) : done;
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
    ...{ sale: sale.number, baskets: rows.length, missed },
    cents: total(rows.map(({ amount }) => amount)),
    handed: isTicked ? rows.length - missed.length : undefined,
    unweighed: {
      baskets: waiting.size,
      cents: total(waitingShares(waiting).values()),
      awaits: awaitedInAll(awaitedBy(lines, products)),
    },
  };
}

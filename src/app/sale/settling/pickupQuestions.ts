import { awaitedBy, awaitedInAll } from '../../../domain/baskets/waiting';
import { waitingIn, waitingShares } from '../../../domain/money/unsure';
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
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { offeredOf } from '../../records/offer';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({ whole: ['sales', 'offer'], rows: ['baskets', 'pickup'] });

/** What is said before the pick-up is called over. */
export function askBeforeEnd(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'nothingToCollect' });
  const over = transition(sale.state, 'endPickup');
  if (!over.ok) return fail({ code: over.error });
  return ok(pickupQuestion(detailsOf(snapshot, sale), snapshot.place));
}

/** What is said before it is taken up again. */
export function askBeforeResume(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'pickupNotOver' });
  const resumed = transition(stateAt(sale, snapshot.now), 'resumePickup');
  if (!resumed.ok) return fail({ code: resumed.error });
  return ok(resumeQuestion(detailsOf(snapshot, sale), snapshot.place));
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
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
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

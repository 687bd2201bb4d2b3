import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import { absentQuestion } from '../../../text/results/questions/absentQuestion';
import { labelled } from '../../../text/values/format';
import { historyWords } from '../../kernel/history';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { catchUp, type ReadsAtDesk } from '../../orders/catchUp';
import {
  type FallenOrder,
  fallenRows,
  fallingOrders,
  reduceOrders,
} from '../../orders/fallenOrders';
import type { Taken } from '../../orders/takeAnswers';
import { leavingSaid } from '../../outbox/forecast';
import { offeredOf, servedIn, shownQuantity, stockOfAbsent } from '../../records/offer';
import { heldOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { pricedOrder } from '../../records/pricedOrder';
import { saleOf } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { absenceMails, absenceNoted } from './absenceMails';
import { goneBaskets } from './goneBaskets';
import { isPaidToProducers } from './paidToProducers';
import { around } from './readAnswers';

export interface ProducerAbsence {
  readonly producer: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: string | undefined;
}

export interface AbsenceDone {
  readonly code: 'absent';
  readonly producer: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

const needs = reads({
  whole: ['sales', 'offer'],
  rows: ['orders'],
  columns: { baskets: [], pickup: ['basket', 'done'], documents: ['baskets'] },
});

/** What does not come, and from which baskets it is not taken. */
function missingOf(ports: Ports, { producer }: ProducerAbsence) {
  const snapshot = readDrive(ports, needs, 'asked');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' } as const);
  const may = transition(stateAt(sale, snapshot.now), 'changeOrders');
  if (!may.ok) return fail({ code: may.error });
  const offered = offeredOf(snapshot.tabs.offer);
  const refs = new Set(offered.flatMap((one) => (one.producer === producer ? [one.ref] : [])));
  if (refs.size === 0) return fail({ code: 'notOnSale', detail: producer } as const);
  return ok({ snapshot, sale, offered, refs, gone: goneBaskets(snapshot, sale) });
}

/** Whose orders lose what, and by how much; nothing is written. */
export function askBeforeAbsent(
  ports: Ports,
  { producer }: ProducerAbsence,
): Result<Question, Refusal> {
  const missing = missingOf(ports, { producer });
  if (!missing.ok) return missing;
  const details = detailsOf(producer, missing.value);
  return ok({
    ...absentQuestion(details, missing.value.snapshot.place),
    input: { producer, seen: seenIn(details) },
  });
}

type Missing = Extract<ReturnType<typeof missingOf>, { readonly ok: true }>['value'];

function detailsOf(producer: string, { snapshot, sale, offered, refs, gone }: Missing) {
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { rows } = ordersOf(snapshot.tabs.orders);
  const had = heldOrders(rows).filter(({ lines }) =>
    lines.some(({ ref, served }) => served > 0 && refs.has(ref)),
  );
  const sums = without(rows, refs, gone).map((order) => {
    const before = rows.find((row) => row.state === 'accepted' && row.email === order.email);
    const after = pricedOrder(order, { snapshot, sale, products }).account?.buyer ?? 0;
    return (before?.amount ?? 0) - after;
  });
  return {
    producer,
    products: refs.size,
    buyers: sums.length,
    cents: sums.reduce((all, one) => all + one, 0),
    isOpen: areOrdersOpen(sale.state),
    isDirect: isPaidToProducers(snapshot, sale),
    kept: had.flatMap(({ basket }) => (gone.has(basket) ? [basket] : [])),
  } as const;
}

const seenIn = (details: ReturnType<typeof detailsOf>): string =>
  fingerprint(JSON.stringify(details));

/** The orders that lose these products, but for baskets that left. */
const without = (
  orders: readonly OrderRow[],
  refs: ReadonlySet<string>,
  gone: ReadonlySet<number>,
) =>
  fallingOrders(orders, (ref) => (refs.has(ref) ? { code: 'absent' } : undefined)).filter(
    ({ basket }) => !gone.has(basket),
  );

/**
 * A producer who cannot come: nobody gets its products, nobody can order them any more, and what was paid
 * for them is credit (docs/rules.md S16).
 */
export function producerAbsent(
  ports: Ports,
  { producer, seen }: ProducerAbsence,
): Result<AbsenceDone, Refusal> {
  const missing = missingOf(ports, { producer });
  if (!missing.ok) return missing;
  const { refs, gone, snapshot } = missing.value;
  if (seen !== undefined && seen !== seenIn(detailsOf(producer, missing.value)))
    return fail({ code: 'changedMeanwhile' });
  const after = (context: SaleContext<ReadsAtDesk>, taken: Taken): Taken => {
    const orders = without(taken.orders, refs, gone);
    let fell: readonly FallenOrder[] = [];
    const left = reduceOrders(context, taken, orders, (at, fallen) => {
      fell = fallen;
      return absenceMails(at, fallen, producer);
    });
    return withoutStock(context, left, refs, fell, producer);
  };
  const read = catchUp(ports, around, {
    desk: {
      after,
      entryOf: (read) => ({
        action: historyWords(read).absent,
        detail: labelled(producer, [...refs].join(', '), read.place.locale),
      }),
    },
  });
  if (!read.ok) return read;
  const told = leavingSaid(read.value.mails, snapshot);
  return ok({ code: 'absent', producer, told });
}

function withoutStock(
  context: SaleContext<ReadsAtDesk>,
  taken: Taken,
  refs: ReadonlySet<string>,
  fell: readonly FallenOrder[],
  producer: string,
): Taken {
  const offer = new Map((taken.rows.offer ?? []).map((row) => [row.ref, row]));
  // What was handed over is all that there was.
  const held = heldOrders(taken.orders).flatMap(({ lines }) => lines);
  const served = servedIn(held);
  for (const ref of refs) {
    const product = context.products.get(ref);
    const isAsked = product && product.question !== '';
    const stock = isAsked ? shownQuantity(product, served.get(ref) ?? 0) : 0;
    offer.set(ref, {
      ...offer.get(ref),
      ref,
      left: 0,
      ...(isAsked ? { stock, ...stockOfAbsent(stock) } : {}),
    });
  }
  const changed = new Map(
    [...(taken.rows.baskets ?? []), ...fallenRows(context, fell)].map((row) => [
      `${row.basket} ${row.ref}`,
      row,
    ]),
  );
  return {
    ...taken,
    gone: refs,
    rows: { ...taken.rows, offer: [...offer.values()], baskets: [...changed.values()] },
    left: new Map([...taken.left, ...[...refs].map((ref) => [ref, 0] as const)]),
    mails: [...taken.mails, ...absenceNoted(context, producer, refs, fell)],
  };
}

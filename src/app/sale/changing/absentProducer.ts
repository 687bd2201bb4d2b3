import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import { absentQuestion } from '../../../text/results/questions/absentQuestion';
import { labelled } from '../../../text/values/format';
import { historyWords } from '../../kernel/history';
import type { RowsOf } from '../../kernel/planned';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { fallingOrders, reduceOrders } from '../../orders/fallenOrders';
import type { Taken } from '../../orders/takeAnswers';
import { leavingSaid } from '../../outbox/forecast';
import { offeredOf, servedIn, shownQuantity, stockOfAbsent } from '../../records/offer';
import { heldOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { pricedOrder } from '../../records/pricedOrder';
import { saleOf } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { absenceNoted } from './absenceMails';
import { goneBaskets } from './goneBaskets';
import { isPaidToProducers } from './paidToProducers';
import { changeAtDesk } from './readAnswers';

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
  const read = changeAtDesk(ports, {
    after: (context, taken) => {
      const orders = without(taken.orders, refs, gone);
      const losing = new Set(orders.map(({ email }) => email));
      const fell = heldOrders(taken.orders).filter(({ email }) => losing.has(email));
      const left = reduceOrders(context, taken, orders);
      const offer = withoutStock(context, left, refs);
      const mails = absenceNoted(context, producer, refs, fell);
      return { ...left, offer: [...left.offer, ...offer], mails };
    },
    entriesOf: (read) => [
      {
        action: historyWords(read).absent,
        detail: labelled(producer, [...refs].join(', '), read.place.locale),
      },
    ],
  });
  if (!read.ok) return read;
  const told = leavingSaid(read.value.mails, snapshot);
  return ok({ code: 'absent', producer, told });
}

/** What was handed over is all that there is of them. */
function withoutStock(
  { products }: SaleContext,
  { orders }: Taken,
  refs: ReadonlySet<string>,
): RowsOf<'offer'> {
  const served = servedIn(heldOrders(orders).flatMap(({ lines }) => lines));
  return [...refs].flatMap((ref): RowsOf<'offer'> => {
    const product = products.get(ref);
    if (!product || product.question === '') return [];
    const stock = shownQuantity(product, served.get(ref) ?? 0);
    return [{ ref, stock, ...stockOfAbsent(stock) }];
  });
}

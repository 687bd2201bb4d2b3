import { familyOf } from '../../../domain/catalogue/product';
import { mailKey } from '../../../domain/outbox/mailKey';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { change } from '../../../text/mails/buyerMails';
import type { Question } from '../../../text/results/preview';
import { absentQuestion } from '../../../text/results/questions/saleQuestions';
import { labelled } from '../../../text/values/format';
import { historyWords } from '../../kernel/history';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { paymentsAsked } from '../../money/paymentDetails';
import { catchUp, type ReadsAtDesk } from '../../orders/catchUp';
import { type FallenOrder, fallenRows, fallingOrders, withFallen } from '../../orders/fallenOrders';
import { linkFor } from '../../orders/orderMails';
import type { Taken } from '../../orders/takeAnswers';
import { writerFor } from '../../outbox/mailWords';
import { type Offered, offeredOf } from '../../records/offer';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import { ordersOf } from '../../records/orderRows';
import { pricedOrder } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import { latestSale, type Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { around } from './readAnswers';

export interface Absence {
  readonly producer: string;
  /** Of its products; all of them where none is named. */
  readonly refs?: readonly string[] | undefined;
}

export interface AbsenceDone {
  readonly code: 'absent';
  readonly producer: string;
  readonly buyers: number;
}

const needs = reads({ whole: ['sales', 'offer'], rows: ['orders'] });

interface Missing {
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  /** References that do not come, each at every price. */
  readonly refs: ReadonlySet<string>;
}

function missingOf(ports: Ports, { producer, refs = [] }: Absence) {
  const snapshot = readDrive(ports, needs);
  const sale = latestSale(snapshot.tabs.sales);
  if (!sale) return fail({ code: 'noSale' } as const);
  const may = transition(stateAt(sale, snapshot.now), 'changeOrders');
  if (!may.ok) return fail({ code: may.error });
  const offered = offeredOf(snapshot.tabs.offer);
  const named = new Set(refs);
  const gone = offered.filter(
    (one) => one.producer === producer && (named.size === 0 || named.has(familyOf(one))),
  );
  if (gone.length === 0) return fail({ code: 'notOnSale', detail: producer } as const);
  const missing: Missing = { sale, offered, refs: new Set(gone.map(({ ref }) => ref)) };
  return ok({ ...missing, snapshot });
}

/** Whose orders lose what, and by how much; nothing is written. */
export function askBeforeAbsent(ports: Ports, absence: Absence): Result<Question, Refusal> {
  const missing = missingOf(ports, absence);
  if (!missing.ok) return missing;
  const { snapshot, sale, offered, refs } = missing.value;
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const { rows } = ordersOf(snapshot.tabs.orders);
  const falling = fallingOrders(rows, reasonIn(refs));
  const sums = falling.map((order) => {
    const before = rows.find((row) => row.state === 'accepted' && row.email === order.email);
    const after = pricedOrder(order, context).account?.buyer ?? 0;
    return (before?.amount ?? 0) - after;
  });
  const details = {
    producer: absence.producer,
    products: refs.size,
    buyers: falling.length,
    cents: sums.reduce((all, one) => all + one, 0),
    isOpen: sale.state === 'open',
  };
  return ok({ ...absentQuestion(details, snapshot.place), input: absence });
}

const reasonIn = (refs: ReadonlySet<string>) => (ref: string) =>
  refs.has(ref) ? ({ code: 'absent' } as const) : undefined;

/**
 * A producer who cannot come, with all its products or some: nobody gets them, nobody can order them
 * any more, and what was paid for them is credit (docs/rules.md S16).
 */
export function producerAbsent(ports: Ports, absence: Absence): Result<AbsenceDone, Refusal> {
  const missing = missingOf(ports, absence);
  if (!missing.ok) return missing;
  const { refs } = missing.value;
  let buyers = 0;
  const after = (context: SaleContext<ReadsAtDesk>, taken: Taken): Taken => {
    const falling = fallingOrders(taken.orders, reasonIn(refs));
    let fell: readonly FallenOrder[] = [];
    const left = withFallen(context, taken, falling, (at, fallen) => {
      fell = fallen;
      return absenceMails(at, fallen, absence.producer);
    });
    buyers = fell.length;
    return withoutStock(context, left, refs, fell);
  };
  const read = catchUp(ports, around, {
    desk: {
      after,
      told: (snapshot) => ({
        action: historyWords(snapshot).absent,
        detail: labelled(absence.producer, [...refs].join(', '), snapshot.place.locale),
      }),
    },
  });
  return read.ok ? ok({ code: 'absent', producer: absence.producer, buyers }) : read;
}

function withoutStock(
  context: SaleContext<ReadsAtDesk>,
  taken: Taken,
  refs: ReadonlySet<string>,
  fell: readonly FallenOrder[],
): Taken {
  const families = new Set(
    [...refs].flatMap((ref) => {
      const product = context.products.get(ref);
      return product ? [familyOf(product)] : [];
    }),
  );
  const offer = new Map((taken.rows.offer ?? []).map((row) => [row.ref, row]));
  for (const ref of refs) {
    const isAsked = context.products.get(ref)?.question !== '';
    offer.set(ref, { ...offer.get(ref), ref, left: 0, ...(isAsked ? { stock: 0 } : {}) });
  }
  const changed = new Map(
    [...(taken.rows.baskets ?? []), ...fallenRows(context, fell)].map((row) => [
      `${row.basket} ${row.ref}`,
      row,
    ]),
  );
  return {
    ...taken,
    rows: { ...taken.rows, offer: [...offer.values()], baskets: [...changed.values()] },
    left: new Map([...taken.left, ...[...families].map((family) => [family, 0] as const)]),
  };
}

function absenceMails(
  context: SaleContext<ReadsAtDesk>,
  fallen: readonly FallenOrder[],
  producer: string,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const paymentOf = paymentsAsked(context);
  return fallen.map(({ row, order }): QueuedMail => {
    const { number, email, name } = row;
    const payment = paymentOf?.(order, name);
    const details = {
      ...buyerOrder(occasion, order, name, context, linkFor(context, row, order)),
      ...(payment ? { payment } : {}),
      absent: producer,
    };
    // Which products fell is what makes it another mail than one about others.
    const gone = order.lines.flatMap(({ ref, reason }) => (reason?.code === 'absent' ? [ref] : []));
    const version = `${number}-absent-${gone.join('-')}`;
    const key = mailKey({ kind: 'change', sale: sale.number, recipient: email, version });
    return {
      kind: 'change',
      recipient: email,
      dueAt: snapshot.now,
      key,
      mail: change(details, write),
    };
  });
}

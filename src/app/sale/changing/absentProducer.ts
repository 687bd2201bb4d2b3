import { familyOf } from '../../../domain/catalogue/product';
import { allocate, type HeldOrder } from '../../../domain/orders/allocation';
import { servedByFamily } from '../../../domain/orders/atPrices';
import { type Falling, fallenWithRemedies, type Remedy } from '../../../domain/orders/instead';
import { comesInPart } from '../../../domain/outbox/absentProducts';
import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../../domain/values/result';
import { instant } from '../../../domain/values/time';
import type { Question } from '../../../text/results/preview';
import { absentQuestion } from '../../../text/results/questions/absentQuestion';
import { labelled } from '../../../text/values/format';
import { historyWords } from '../../kernel/history';
import { carryOut } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { catchUp, type ReadsAtDesk } from '../../orders/catchUp';
import { type FallenOrder, fallenRows, withFallen } from '../../orders/fallenOrders';
import type { Taken } from '../../orders/takeAnswers';
import { leavingSaid } from '../../outbox/forecast';
import { type Offered, offeredOf, shownQuantity, stockOfAbsent } from '../../records/offer';
import { heldOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { pricedOrder } from '../../records/pricedOrder';
import { saleOf } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { absenceMails, absenceNoted } from './absenceMails';
import { goneBaskets } from './goneBaskets';
import { otherProduct, type Replacing } from './otherProduct';
import { isPaidToProducers } from './paidToProducers';
import { around } from './readAnswers';

export interface ProducerAbsence {
  readonly producer: string;
  /** Of its products; all of them where none is named. */
  readonly refs?: readonly string[] | undefined;
  /** What becomes of what was ordered; credit where it is not said. */
  readonly instead?: Remedy | undefined;
  /** As each buyer wished; `instead` is for those who said nothing. */
  readonly wished?: boolean | undefined;
  /** What is given where it is replaced. */
  readonly replacing?: Replacing | undefined;
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
  whole: ['sales', 'offer', 'products'],
  rows: ['orders'],
  columns: { baskets: [], pickup: ['basket', 'done'], documents: ['baskets'] },
});

/** What does not come, and what becomes of it. */
function missingOf(ports: Ports, absence: ProducerAbsence) {
  const { producer, refs = [], instead, wished = false, replacing } = absence;
  const snapshot = readDrive(ports, needs, 'asked');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' } as const);
  const may = transition(stateAt(sale, snapshot.now), 'changeOrders');
  if (!may.ok) return fail({ code: may.error });
  const offered = offeredOf(snapshot.tabs.offer);
  const named = new Set(refs);
  const gone = offered.filter(
    (one) => one.producer === producer && (named.size === 0 || named.has(familyOf(one))),
  );
  if (gone.length === 0) return fail({ code: 'notOnSale', detail: producer } as const);
  if (instead === 'replace' && !replacing)
    return fail({ code: 'cannotReplace', detail: gone[0]?.title ?? '' } as const);
  const given = wished || instead === 'replace' ? replacing : undefined;
  const other = otherProduct(snapshot, sale, offered, gone, given);
  if (!other.ok) return other;
  const falling = {
    refs: new Set(gone.map(({ ref }) => ref)),
    others: other.value.others,
  };
  return ok({
    snapshot,
    sale,
    offered: [...offered, ...other.value.anew],
    gone: goneBaskets(snapshot, sale),
    falling,
    other: other.value,
  });
}

/** Each buyer's own wish where it counts and can be; else what the coordinator decides for all. */
function remediesOf(
  { wished, instead = 'credit', replacing }: ProducerAbsence,
  orders: readonly OrderRow[],
) {
  const wishes = new Map(
    orders.flatMap(({ state, email, wish }) =>
      wished && wish && state === 'accepted' ? [[email, wish] as const] : [],
    ),
  );
  const wishOf = ({ email }: HeldOrder): Remedy | undefined => wishes.get(email);
  const remedyOf: Falling['remedyOf'] = (order) => {
    const wish = wishOf(order) ?? instead;
    return wish === 'replace' && !replacing ? instead : wish;
  };
  return { wishOf, remedyOf };
}

/** Whose orders lose what, what they get instead, and by how much; nothing is written. */
export function askBeforeAbsent(ports: Ports, absence: ProducerAbsence): Result<Question, Refusal> {
  const missing = missingOf(ports, absence);
  if (!missing.ok) return missing;
  const details = detailsOf(absence, missing.value);
  const { seen: _, ...input } = absence;
  return ok({
    ...absentQuestion(details, missing.value.snapshot.place),
    input: { ...input, seen: seenIn(details) },
  });
}

type Missing = Extract<ReturnType<typeof missingOf>, { readonly ok: true }>['value'];

function detailsOf(absence: ProducerAbsence, missing: Missing) {
  const { snapshot, sale, offered, gone, falling } = missing;
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const { rows } = ordersOf(snapshot.tabs.orders);
  const held = heldOrders(rows);
  const { wishOf, remedyOf } = remediesOf(absence, rows);
  const stays = ({ basket, lines }: HeldOrder): boolean =>
    gone.has(basket) && lines.some(({ ref, served }) => served > 0 && falling.refs.has(ref));
  const orders = fallenWithRemedies(
    held.filter(({ basket }) => !gone.has(basket)),
    products,
    leftOf(offered, held),
    { ...falling, remedyOf },
  );
  const losing = orders.filter((order) => isLosing(order, held));
  const ways = countedBy(losing, remedyOf);
  const sums = losing.map((order) => {
    const before = rows.find((row) => row.state === 'accepted' && row.email === order.email);
    const after = pricedOrder(order, context).account?.buyer ?? 0;
    return { before: before?.amount ?? 0, after };
  });
  const total = (of: (one: (typeof sums)[number]) => number): number =>
    sums.reduce((all, one) => all + of(one), 0);
  const other = offered.find(({ ref }) => ref === absence.replacing?.ref);
  const given = [...new Set(falling.others.values())].flatMap((ref) => {
    const product = products.get(ref);
    return product ? [product.shownPrice] : [];
  });
  return {
    producer: absence.producer,
    isInPart: comesInPart(products, absence.producer, falling.refs),
    products: falling.refs.size,
    buyers: losing.length,
    cents: total(({ before, after }) => Math.max(0, before - after)),
    dearer: total(({ before, after }) => Math.max(0, after - before)),
    isOpen: areOrdersOpen(sale.state),
    isDirect: isPaidToProducers(snapshot, sale),
    kept: held.filter(stays).map(({ basket }) => basket),
    ways,
    unmet: absence.replacing ? 0 : losing.filter((order) => wishOf(order) === 'replace').length,
    ...(other && ways.has('replace')
      ? { other: { title: other.title, prices: given, short: shortOf(orders, falling) } }
      : {}),
  } as const;
}

const seenIn = (details: ReturnType<typeof detailsOf>): string =>
  fingerprint(JSON.stringify({ ...details, ways: [...details.ways] }));

function isLosing({ email, lines }: HeldOrder, held: readonly HeldOrder[]): boolean {
  const before = held.find((one) => one.email === email)?.lines ?? [];
  const had = new Map(before.map(({ ref, served }) => [ref, served]));
  return lines.some(({ ref, served }) => served < (had.get(ref) ?? 0));
}

function countedBy(
  orders: readonly HeldOrder[],
  remedyOf: Falling['remedyOf'],
): ReadonlyMap<Remedy, number> {
  const counts = new Map<Remedy, number>();
  for (const order of orders) counts.set(remedyOf(order), 1 + (counts.get(remedyOf(order)) ?? 0));
  return counts;
}

/** How many baskets get less of the other product than they lose. */
const shortOf = (orders: readonly HeldOrder[], { others }: Pick<Falling, 'others'>): number => {
  const given = new Set(others.values());
  return orders.filter(({ lines }) =>
    lines.some(({ ref, asked, served }) => given.has(ref) && served < asked),
  ).length;
};

/** As it is on sale before anything falls: what does not come frees nothing of the other. */
function leftOf(
  offered: readonly Offered[],
  held: readonly HeldOrder[],
): ReadonlyMap<string, number> {
  const rules = { answers: 'replace', closesAt: instant(0) } as const;
  return allocate(offered, { held, soldOutAt: new Map() }, [], rules).left;
}

/**
 * A producer who cannot come, with all its products or some: nobody gets them, nobody can order them
 * any more, and what was paid for them is credit, or what is given instead (docs/rules.md S16).
 */
export function producerAbsent(
  ports: Ports,
  absence: ProducerAbsence,
): Result<AbsenceDone, Refusal> {
  const missing = missingOf(ports, absence);
  if (!missing.ok) return missing;
  const { falling, gone, other, snapshot } = missing.value;
  if (absence.seen !== undefined && absence.seen !== seenIn(detailsOf(absence, missing.value)))
    return fail({ code: 'changedMeanwhile' });
  // Its prices stand before anybody gets it at one of them; made and not used, they are found again.
  if (other.rows.length > 0) carryOut(ports, snapshot, { rows: { offer: other.rows } });
  const after = (context: SaleContext<ReadsAtDesk>, taken: Taken): Taken => {
    const orders = fallenWithRemedies(
      heldOrders(taken.orders).filter(({ basket }) => !gone.has(basket)),
      context.products,
      taken.left,
      {
        ...falling,
        ...remediesOf(absence, taken.orders),
      },
    );
    let fell: readonly FallenOrder[] = [];
    const left = withFallen(context, taken, orders, (at, fallen) => {
      fell = fallen;
      return absenceMails(at, fallen, absence.producer, falling.refs);
    });
    return withoutStock(context, left, falling.refs, fell, absence.producer);
  };
  const read = catchUp(ports, around, {
    desk: {
      after,
      entryOf: (read) => ({
        action: historyWords(read).absent,
        detail: labelled(absence.producer, [...falling.refs].join(', '), read.place.locale),
      }),
    },
  });
  if (!read.ok) return read;
  const told = leavingSaid(read.value.mails, snapshot);
  return ok({ code: 'absent', producer: absence.producer, told });
}

function withoutStock(
  context: SaleContext<ReadsAtDesk>,
  taken: Taken,
  refs: ReadonlySet<string>,
  fell: readonly FallenOrder[],
  producer: string,
): Taken {
  const families = new Set(
    [...refs].flatMap((ref) => {
      const product = context.products.get(ref);
      return product ? [familyOf(product)] : [];
    }),
  );
  const offer = new Map((taken.rows.offer ?? []).map((row) => [row.ref, row]));
  // What was handed over is all that there was.
  const held = heldOrders(taken.orders).flatMap(({ lines }) => lines);
  const served = servedByFamily(held, context.products);
  for (const ref of refs) {
    const product = context.products.get(ref);
    const isAsked = product && product.question !== '';
    const stock = isAsked ? shownQuantity(product, served.get(familyOf(product)) ?? 0) : 0;
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
    left: new Map([...taken.left, ...[...families].map((family) => [family, 0] as const)]),
    mails: [...taken.mails, ...absenceNoted(context, producer, refs, fell)],
  };
}

import { stepOf } from '../../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../../domain/catalogue/saleKind';
import { isEmail, normaliseEmail, standInAddress } from '../../../domain/orders/order';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { unlikelyQuantity } from '../../../domain/values/unlikely';
import { readTolerance } from '../../../text/form/buyerQuestions';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import type { Incoming } from '../../records/answers/incomingAnswers';
import { countedQuantity, type Offered, shownQuantity, wantedOf } from '../../records/offer';
import type { Answer, OrderRow } from '../../records/orderRows';

/** An order as the coordinator takes it, by telephone or at the table. */
export interface DeskOrder {
  /** Blank for somebody who has none; as Commandes has it for an order that stands. */
  readonly email: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly comment?: string | undefined;
  /** One of the form's choices where it was chosen; else the order keeps its own. */
  readonly tolerance?: string | undefined;
  /** The whole order, in pieces, kilos or litres; without lines it is cancelled. */
  readonly lines: readonly { readonly ref: string; readonly quantity: number }[];
  /** The number of the order that was shown; 0 where there was none. */
  readonly seen: number;
  /** It was asked whether these are as many as are meant, and they are (docs/rules.md V10). */
  readonly sure?: readonly string[] | undefined;
}

export const activeOf = (orders: readonly OrderRow[], email: string): OrderRow | undefined =>
  orders.find((row) => row.state === 'accepted' && row.email === email);

/** Who was met under which address. */
const namesMet = (
  { tabs }: Reads<'buyers'>,
  orders: readonly OrderRow[],
): ReadonlyMap<string, string> =>
  new Map([
    ...tabs.buyers.rows.map(({ key, values }) => [key, values.name ?? ''] as const),
    ...orders.map((row) => [row.email, row.name] as const),
  ]);

/** Whose it is; a telephone, else a name, tells those apart who have no address. */
export function addressOf(
  { email, name, phone = '' }: DeskOrder,
  snapshot: Reads<'buyers'>,
  orders: readonly OrderRow[],
): Result<string, Refusal> {
  const typed = normaliseEmail(email);
  if (isEmail(typed)) return ok(typed);
  if (typed !== '') return fail({ code: 'notAnAddress', detail: email });
  if (name.trim() === '') return fail({ code: 'nobodyNamed' });
  return ok(standInAddress(name, phone, namesMet(snapshot, orders)));
}

/** More is a slip of the hand. */
const MOST = 10_000;

function quantityOf(product: Offered, shown: number): number | undefined {
  const counted = countedQuantity(product, shown);
  const isExact = shownQuantity(product, counted) === shown && counted % stepOf(product) === 0;
  return isExact && counted >= 0 && shown <= MOST ? counted : undefined;
}

/**
 * The same as an answer of the form, sent at this moment and put in the place of the former one; or
 * why it cannot be taken (docs/rules.md O12).
 */
export function deskAnswer(
  order: DeskOrder,
  { sale, offered, orders, answers }: Incoming,
  snapshot: Reads<'buyers'>,
): Result<Answer, Refusal> {
  const { now } = snapshot;
  const may = transition(stateAt(sale, now), 'changeOrders');
  if (!may.ok) return fail({ code: may.error });
  const whose = addressOf(order, snapshot, orders);
  if (!whose.ok) return whose;
  const email = whose.value;
  const active = activeOf(orders, email);
  if (active && order.seen === 0)
    return fail({ code: 'orderStands', detail: String(active.basket ?? '') });
  if ((active?.number ?? 0) !== order.seen || answers.some((one) => one.email === email))
    return fail({ code: 'changedMeanwhile' });
  if (!active && order.lines.every(({ quantity }) => quantity === 0))
    return fail({ code: 'nothingOrdered' });
  const asked = new Map<string, number>();
  for (const { ref, quantity } of order.lines) {
    const product = soldAs(offered, ref, active);
    if (!product) return fail({ code: 'notOnSale', detail: ref });
    const counted = quantityOf(product, quantity);
    if (counted === undefined) return fail({ code: 'badQuantity', detail: product.title });
    if (counted > 0) asked.set(product.ref, counted + (asked.get(product.ref) ?? 0));
  }
  const { name, phone = '', comment = '' } = order;
  const tolerance =
    order.tolerance === undefined ? active?.tolerance : readTolerance(order.tolerance);
  return ok({
    time: now,
    email,
    typedEmail: email,
    name: name.trim() || active?.name || email,
    phone: phone.trim(),
    comment: comment.trim(),
    asked,
    ...(tolerance ? { tolerance } : {}),
    unread: [],
    source: 'desk',
  });
}

/** Five kilos or litres of anything nobody wonders at. */
const SOME = 5_000;

/** Quantities that can hardly be meant, and that neither a yes nor the order that stands holds. */
export function askedLines(
  { lines, sure = [] }: DeskOrder,
  email: string,
  offered: readonly Offered[],
  orders: readonly OrderRow[],
): { readonly product: Offered; readonly quantity: number; readonly rather?: number }[] {
  const active = activeOf(orders, email);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const askedIn = ({ lines: own }: OrderRow, ref: string): number =>
    wantedOf(products, own).get(ref) ?? 0;
  const others = orders.filter((row) => row.state === 'accepted' && row !== active);
  return lines.flatMap(({ ref, quantity: shown }) => {
    const product = soldAs(offered, ref, active);
    if (!product || sure.includes(ref)) return [];
    const quantity = countedQuantity(product, shown);
    if (active && askedIn(active, ref) === quantity) return [];
    const most = Math.max(0, ...others.map((row) => askedIn(row, ref)));
    const step = stepOf(product);
    // Of what is sold loose a step may be a hundred grams.
    const few = isOrderedByMeasure(product) ? { few: Math.max(4 * step, SOME) } : {};
    const found = unlikelyQuantity(quantity, { step, ...few, stock: product.stock, most });
    return found ? [{ product, quantity, ...found }] : [];
  });
}

/** What the form sells under that reference, or what the order holds of it already. */
const soldAs = (
  offered: readonly Offered[],
  ref: string,
  active: OrderRow | undefined,
): Offered | undefined =>
  offered.find(
    (one) =>
      one.ref === ref && (one.question !== '' || active?.lines.some((line) => line.ref === ref)),
  );

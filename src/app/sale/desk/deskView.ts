import { waitingLines } from '../../../domain/baskets/waiting';
import { stepOf } from '../../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../../domain/catalogue/saleKind';
import type { ServedLine } from '../../../domain/orders/allocation';
import { isReachable } from '../../../domain/orders/order';
import { refusedIn } from '../../../domain/sale/acts';
import {
  areOrdersOpen,
  type SaleEvent,
  stateAt,
  transition,
} from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Instant } from '../../../domain/values/time';
import { toleranceText } from '../../../text/form/buyerQuestions';
import { questionTitle } from '../../../text/form/form';
import type { Ports } from '../../kernel/ports';
import { reads, type Snapshot } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { type Offered, offeredOf, servedIn, shownQuantity, wantedOf } from '../../records/offer';
import { heldOrders, lateOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { otherSale, saleOf } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';

/** What the coordinator takes orders by: plain JSON. */
export interface DeskView {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly sale: number;
  /** The other live sale, that the page may be about as well. */
  readonly beside: number | null;
  /** Taken at once; else what changes is shown first. */
  readonly isOpen: boolean;
  readonly mayChange: boolean;
  /** A name or an address. */
  readonly mayMend: boolean;
  /** Something is bought by cases. */
  readonly hasCases?: true;
  readonly products: readonly DeskProduct[];
  /** In the order in which they are to be looked at. */
  readonly people: readonly DeskPerson[];
}

export interface DeskProduct {
  readonly ref: string;
  readonly label: string;
  readonly title: string;
  readonly producer: string;
  readonly step: number;
  readonly isLoose: boolean;
  /** In pieces, kilos or litres; null: on demand. */
  readonly left: number | null;
}

export interface DeskPerson {
  /** As Commandes has it. */
  readonly email: string;
  readonly hasAddress: boolean;
  readonly name: string;
  readonly phone: string;
  /** Their last answer came, or was read, too late, and nobody has answered it yet. */
  readonly late?: 'late' | 'readLate';
  readonly basket: number | null;
  /** The order that stands; 0 where there is none. */
  readonly number: number;
  readonly cents: number | null;
  /** The form's choice that it was taken with; blank: exactly. */
  readonly tolerance?: string;
  /** Something of it is paid as it is weighed. */
  readonly isEstimated?: true;
  /** By product. */
  readonly lines: readonly {
    readonly ref: string;
    readonly asked: number;
    readonly served: number;
  }[];
  /** Every version of it, the latest first. */
  readonly versions: readonly {
    readonly number: number;
    readonly at: Instant;
    readonly state: OrderRow['state'];
    readonly isDesk: boolean;
    readonly content: string;
  }[];
}

const needs = reads({ whole: ['sales', 'offer', 'buyers'], rows: ['orders'] });

export function deskView(ports: Ports): Result<DeskView, Refusal> {
  const view = viewOf(ports);
  // Of a sale in hand that no longer changes nobody asks anything.
  const isOver = view.ok && view.value.beside !== null && !view.value.mayChange;
  return isOver && !ports.about ? viewOf({ ...ports, about: 'latest' }) : view;
}

function viewOf(ports: Ports): Result<DeskView, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  const sale = saleOf(snapshot);
  if (!sale || refusedIn(sale.state, 'lookAtOrders')) return fail({ code: 'noSale' });
  const offered = offeredOf(snapshot.tabs.offer);
  const { language } = snapshot.settings;
  const { rows } = ordersOf(snapshot.tabs.orders);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const left = leftOf(rows);
  const may = (event: SaleEvent): boolean => transition(stateAt(sale, snapshot.now), event).ok;
  return ok({
    language,
    zone: snapshot.place.zone,
    sale: sale.number,
    beside: otherSale(snapshot)?.number ?? null,
    isOpen: areOrdersOpen(sale.state),
    mayChange: may('changeOrders'),
    mayMend: may('repairBuyer'),
    ...(offered.some(({ cases }) => cases) ? { hasCases: true } : {}),
    products: offered
      .filter(({ question }) => question !== '')
      .map((product) => ({
        ref: product.ref,
        label: questionTitle(product, language),
        title: product.title,
        producer: product.producer,
        step: shownQuantity(product, stepOf(product)),
        isLoose: isOrderedByMeasure(product),
        left: left(product),
      })),
    people: peopleIn(snapshot, rows, products),
  });
}

/** What somebody who comes now can have of a product. */
function leftOf(orders: readonly OrderRow[]): (product: Offered) => number | null {
  const held = heldOrders(orders).flatMap(({ lines }) => lines);
  const served = servedIn(held);
  return (product) =>
    product.stock === undefined
      ? null
      : shownQuantity(product, Math.max(0, product.stock - (served.get(product.ref) ?? 0)));
}

/** Who is in Acheteurs, and whoever ordered. */
function peopleIn(
  { tabs, settings: { language } }: Snapshot<typeof needs>,
  orders: readonly OrderRow[],
  products: SaleContext['products'],
): DeskPerson[] {
  const cells = new Map(tabs.orders.rows.map(({ values }) => [values.number, values]));
  const people = new Map<string, DeskPerson>();
  for (const { values } of tabs.buyers.rows)
    if (values.email) people.set(values.email, nobody(values.email, values.name, values.phone));
  for (const row of orders) {
    if (row.email === '') continue;
    const before = people.get(row.email) ?? nobody(row.email, row.name, null);
    const { phone, content } = cells.get(row.number) ?? {};
    const { number, time: at, state, source, amount: cents, lines } = row;
    const estimated =
      waitingLines(lines, products).length > 0 ? { isEstimated: true as const } : {};
    const tolerance = row.tolerance ? { tolerance: toleranceText(row.tolerance, language) } : {};
    const version = { number, at, state, isDesk: source === 'desk', content: content ?? '' };
    people.set(row.email, {
      ...before,
      name: row.name || before.name,
      phone: phone || before.phone,
      versions: [version, ...before.versions],
      basket: row.basket ?? before.basket,
      ...(state === 'accepted'
        ? { number, cents, lines: linesByProduct(lines, products), ...estimated, ...tolerance }
        : {}),
    });
  }
  for (const { email, state } of lateOrders(orders)) {
    const one = people.get(email);
    if (one) people.set(email, { ...one, late: state === 'readLate' ? state : 'late' });
  }
  return [...people.values()].sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

/** Who waits for an answer comes first, then who has an order. */
const rank = ({ late, number }: DeskPerson): number => (late ? 2 : 0) + (number > 0 ? 1 : 0);

/** One quantity a product, as its form's link asks for it: what cannot come is not asked for again. */
function linesByProduct(
  lines: readonly ServedLine[],
  products: SaleContext['products'],
): DeskPerson['lines'] {
  const served = servedIn(lines);
  return [...wantedOf(products, lines)].map(([ref, asked]) => {
    const product = products.get(ref);
    const shown = (quantity: number): number =>
      product ? shownQuantity(product, quantity) : quantity;
    return { ref, asked: shown(asked), served: shown(served.get(ref) ?? 0) };
  });
}

const nobody = (email: string, name: string | null, phone: string | null): DeskPerson => ({
  email,
  hasAddress: isReachable(email),
  name: name ?? '',
  phone: phone ?? '',
  basket: null,
  number: 0,
  cents: null,
  lines: [],
  versions: [],
});

import type { OfferedProduct } from '../../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../../domain/catalogue/saleKind';
import { refusedIn } from '../../../domain/sale/acts';
import {
  isInPreparation,
  type SaleEvent,
  stateAt,
  transition,
} from '../../../domain/sale/transitions';
import type { Locale } from '../../../domain/values/locale';
import { fail, ok, type Result } from '../../../domain/values/result';
import { DAY, type Instant, instant } from '../../../domain/values/time';
import { questionTitle } from '../../../text/form/form';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { type Offered, offeredOf, servedIn, shownQuantity } from '../../records/offer';
import { heldOrders, lateOrders, type OrderRow, ordersOf } from '../../records/orderRows';
import { otherSale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { addable } from './changeOffer';

/** What the sale is like, for the page that changes it: plain JSON. */
export interface ChangeDraft {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly now: Instant;
  /** The other live sale, that the page may be about as well. */
  readonly beside: number | null;
  readonly sale: {
    readonly number: number;
    readonly opensAt: Instant;
    readonly closesAt: Instant;
    readonly pickupStart: Instant;
    readonly pickupEnd: Instant;
    readonly place: string;
    readonly isOpening: boolean;
    /** The time of closing can be another one. */
    readonly isTaking: boolean;
  };
  /** What may be done to it as it stands. */
  readonly may: Readonly<
    Record<'move' | 'changeOffer' | 'changeOrders' | 'callOff' | 'reopen', boolean>
  >;
  readonly late: readonly LateAnswer[];
  /** Until when orders might be taken. */
  readonly reopenUntil: Instant;
  readonly products: readonly ChangeableProduct[];
  /** Of the catalogue, not on sale. */
  readonly others: readonly AddableProduct[];
}

/** An answer that came, or was read, too late and could be let in. */
export interface LateAnswer {
  readonly number: number;
  readonly name: string;
  readonly at: Instant;
  /** It was sent in time. */
  readonly isInTime: boolean;
}

export interface ChangeableProduct {
  readonly ref: string;
  readonly label: string;
  readonly producer: string;
  /** In kilos or litres, else in pieces. */
  readonly isLoose: boolean;
  /** Null: on demand. */
  readonly stock: number | null;
  readonly served: number;
}

export interface AddableProduct {
  readonly ref: string;
  readonly label: string;
  readonly producer: string;
  readonly isLoose: boolean;
  readonly stock: number | null;
}

const needs = reads({ whole: ['producers', 'products', 'sales', 'offer'], rows: ['orders'] });

export function changeDraft(ports: Ports): Result<ChangeDraft, Refusal> {
  const draft = draftOf(ports);
  // Of a sale in hand that no longer changes nobody asks anything.
  const isOver = draft.ok && draft.value.beside !== null && !draft.value.may.move;
  return isOver && !ports.about ? draftOf({ ...ports, about: 'latest' }) : draft;
}

function draftOf(ports: Ports): Result<ChangeDraft, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const { language } = snapshot.settings;
  const state = stateAt(sale, snapshot.now);
  const may = (event: SaleEvent): boolean => transition(state, event).ok;
  const offered = offeredOf(snapshot.tabs.offer);
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const { number, opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  return ok({
    language,
    zone: snapshot.place.zone,
    now: snapshot.now,
    beside: otherSale(snapshot)?.number ?? null,
    sale: {
      ...{ number, opensAt, closesAt, pickupStart, pickupEnd, place },
      isOpening: isInPreparation(sale.state),
      isTaking: refusedIn(sale.state, 'moveClosing') === undefined,
    },
    may: {
      move: may('move'),
      changeOffer: may('changeOffer'),
      changeOrders: may('changeOrders'),
      callOff: may('callOff'),
      reopen: may('reopen') && !sale.isCurrent,
    },
    late: lateOrders(orders).map(({ number: nth, name, email, time: at, state: is }) => ({
      ...{ number: nth, name: name || email, at, isInTime: is === 'readLate' },
    })),
    reopenUntil: instant(Math.min(pickupStart, snapshot.now + DAY)),
    products: soldProducts(offered, orders, language),
    others: addable(snapshot, sale, offered).map((product) => ({
      ref: product.ref,
      ...shownProduct(product, language),
    })),
  });
}

function soldProducts(
  offered: readonly Offered[],
  orders: readonly OrderRow[],
  language: Locale,
): ChangeableProduct[] {
  const served = servedIn(heldOrders(orders).flatMap(({ lines }) => lines));
  return offered
    .filter(({ question }) => question !== '')
    .map((product) => {
      const given = served.get(product.ref) ?? 0;
      return {
        ref: product.ref,
        ...shownProduct(product, language),
        served: shownQuantity(product, given),
      };
    });
}

const shownProduct = (product: OfferedProduct, language: Locale) => ({
  label: questionTitle(product, language),
  producer: product.producer,
  isLoose: isOrderedByMeasure(product),
  stock: product.stock === undefined ? null : shownQuantity(product, product.stock),
});

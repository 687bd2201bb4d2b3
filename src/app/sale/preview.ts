import { type OfferedProduct, pricedPer } from '../../domain/catalogue/product';
import { holidayName } from '../../domain/sale/holidays';
import { transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { staysInHandText } from '../../text/mails/comingSale';
import {
  type PriceChange,
  previewClosingText,
  previewOpeningText,
  type Question,
  type SaleBefore,
} from '../../text/results/preview';
import { count } from '../../text/values/quantities';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { answerRanges } from '../records/answers';
import { incoming } from '../records/incomingAnswers';
import { offeredOf } from '../records/offer';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { saidOfLeft } from './leftWaiting';
import { decideOpening, type Opening, type OpeningPlan, saleInHand } from './openCycle';
import { closesTooEarly } from './setAside';

const openingNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer'],
  rows: ['baskets'],
});

/** What opening would do: dates, products, and what changed since the last sale. Writes nothing. */
export function previewOpening(ports: Ports, opening: Opening): Result<Question, Refusal> {
  const snapshot = readDrive(ports, openingNeeds, 'latest');
  const latest = saleOf(snapshot);
  if (latest?.state === 'preparing')
    return ok(previewOpeningText({ goesOn: latest.number }, snapshot.place));
  const decided = decideOpening(snapshot, opening);
  return decided.ok ? ok(openingQuestion(snapshot, decided.value)) : decided;
}

export function openingQuestion(
  snapshot: Reads<'offer' | 'sales' | 'baskets'>,
  decided: OpeningPlan,
): Question {
  const { number, dates, place, offer, leftOut } = decided;
  const holiday = holidayName(
    localTime(dates.pickupStart, snapshot.place.zone).day,
    snapshot.settings.holidays,
  );
  const details = {
    number,
    dates,
    place,
    products: offer.length,
    leftOut,
    changes: changesSince(snapshot, offer),
    ...(holiday ? { holiday } : {}),
    ...overlapOf(snapshot),
  };
  return previewOpeningText(details, snapshot.place);
}

/** What becomes of the sale before, for whoever opens the next one. */
export function overlapOf(snapshot: Reads<'offer' | 'sales' | 'baskets'>): SaleBefore {
  const inHand = saleInHand(snapshot);
  // Of a sale that stays in hand weights come at its pick-up.
  const left = inHand && inHand.number === saleOf(snapshot)?.number ? {} : saidOfLeft(snapshot);
  return { ...(inHand ? { overlap: staysInHandText(inHand, snapshot.place) } : {}), ...left };
}

/** Prices, products and stock, compared with the frozen catalogue of the last sale. */
export function changesSince(
  snapshot: Reads<'offer'>,
  offer: readonly OfferedProduct[],
): PriceChange[] {
  const before = new Map(offeredOf(snapshot.tabs.offer).map((product) => [product.ref, product]));
  if (before.size === 0) return [];
  const changed = offer.flatMap((product): PriceChange[] => {
    const { ref, title, shownPrice, packaging } = product;
    const former = before.get(ref);
    if (!former) return [{ kind: 'new', ref, title }];
    const pack: PriceChange = {
      ...{ kind: 'packaging', ref, title, from: former.packaging, to: packaging },
    };
    const price: PriceChange = {
      ...{ kind: 'price', ref, title, from: former.shownPrice, to: shownPrice },
      per: pricedPer(product),
    };
    return [
      ...(former.packaging === packaging ? [] : [pack]),
      ...(former.shownPrice === shownPrice ? [] : [price]),
    ];
  });
  const now = new Set(offer.map(({ ref }) => ref));
  const gone = [...before.values()].filter(({ ref }) => !now.has(ref));
  const stocks = offer.flatMap((product): PriceChange[] => {
    const former = before.get(product.ref);
    if (!former || former.stock === product.stock) return [];
    const said = (stock: number | undefined): string | null =>
      stock === undefined ? null : count(product, stock, snapshot.place.locale);
    return [
      {
        ...{ kind: 'stock', ref: product.ref, title: product.title },
        ...{ from: said(former.stock), to: said(product.stock) },
      },
    ];
  });
  return [
    ...changed,
    ...gone.map(({ ref, title }): PriceChange => ({ kind: 'gone', ref, title })),
    ...stocks,
  ];
}

const closingNeeds = reads({
  whole: ['sales', 'offer'],
  rows: ['orders'],
  more: answerRanges,
});

/** What closing would do; writes nothing. */
export function previewClosing(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, closingNeeds, 'latest');
  const sale = saleOf(snapshot);
  if (!sale || !transition(sale.state, 'close').ok) return fail({ code: 'saleNotOpen' });
  const early = closesTooEarly(snapshot);
  if (early) return fail(early);
  const { orders, answers } = incoming(ports, snapshot, sale);
  const active = orders.filter(({ state }) => state === 'accepted');
  const details = {
    number: sale.number,
    closesAt: sale.closesAt,
    isEarly: snapshot.now < sale.closesAt,
    orders: active.length,
    unread: answers.length,
  };
  return ok(previewClosingText(details, snapshot.place));
}

/** The drive's language, for menus and messages that are made before anything else is read. */

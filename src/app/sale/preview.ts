import type { OfferedProduct } from '../../domain/catalogue/product';
import { holidayName } from '../../domain/sale/holidays';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import {
  type PriceChange,
  previewClosingText,
  previewOpeningText,
  type Question,
  type Speech,
} from '../../text/results/preview';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { answerRanges } from '../records/answers';
import { incoming } from '../records/incoming';
import { offeredOf } from '../records/offer';
import { latestSale } from '../records/sale';
import { type DecidedOpening, decideOpening, type Opening } from './openCycle';

const openingNeeds: Needs = {
  whole: ['settings', 'producers', 'products', 'fees', 'sales', 'offer'],
  rows: [],
};

/** What opening would do: dates, products, and what changed since the last sale. Writes nothing. */
export function previewOpening(ports: Ports, opening: Opening): Result<Question, Refusal> {
  const book = openBook(ports, openingNeeds);
  const latest = latestSale(book.tab('sales'));
  if (latest?.state === 'preparing')
    return ok(previewOpeningText({ goesOn: latest.number }, speechOf(book)));
  const decided = decideOpening(book, opening);
  return decided.ok ? ok(openingQuestion(book, decided.value)) : decided;
}

const speechOf = ({ place, words }: Book): Speech => ({ ...place, told: words().told });

export function openingQuestion(book: Book, decided: DecidedOpening): Question {
  const { number, dates, place, offer, leftOut } = decided;
  const holiday = holidayName(localTime(dates.pickupStart, book.place.zone).day);
  const facts = {
    number,
    dates,
    place,
    products: offer.length,
    leftOut,
    changes: changesSince(book, offer),
    ...(holiday ? { holiday } : {}),
  };
  return previewOpeningText(facts, speechOf(book));
}

/** Prices and products, compared with the frozen catalogue of the last sale. */
export function changesSince(book: Book, offer: readonly OfferedProduct[]): PriceChange[] {
  const before = new Map(offeredOf(book.tab('offer')).map((product) => [product.ref, product]));
  if (before.size === 0) return [];
  const changed = offer.flatMap(({ ref, title, shownPrice, packaging }): PriceChange[] => {
    const former = before.get(ref);
    if (!former) return [{ kind: 'new', title }];
    const pack: PriceChange = { kind: 'packaging', title, from: former.packaging, to: packaging };
    const price: PriceChange = { kind: 'price', title, from: former.shownPrice, to: shownPrice };
    return [
      ...(former.packaging === packaging ? [] : [pack]),
      ...(former.shownPrice === shownPrice ? [] : [price]),
    ];
  });
  const now = new Set(offer.map(({ ref }) => ref));
  const gone = [...before.values()].filter(({ ref }) => !now.has(ref));
  return [...changed, ...gone.map(({ title }): PriceChange => ({ kind: 'gone', title }))];
}

const closingNeeds: Needs = {
  whole: ['settings', 'sales', 'offer'],
  rows: ['orders'],
  more: answerRanges,
};

/** What closing would do; writes nothing. */
export function previewClosing(ports: Ports): Result<Question, Refusal> {
  const book = openBook(ports, closingNeeds);
  const sale = latestSale(book.tab('sales'));
  if (sale?.state !== 'open') return fail({ code: 'saleNotOpen' });
  const { orders, answers } = incoming(ports, book, sale);
  const active = orders.filter(({ state }) => state === 'accepted');
  const facts = {
    number: sale.number,
    closesAt: sale.closesAt,
    isEarly: book.now < sale.closesAt,
    orders: active.length,
    unread: answers.length,
  };
  return ok(previewClosingText(facts, speechOf(book)));
}

/** The drive's language, for menus and messages that are made before anything else is read. */

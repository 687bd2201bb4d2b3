import { isSettled, lineTotals, settledQuantity } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { awaitedBy } from '../../domain/baskets/waiting';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import { refusedIn } from '../../domain/sale/acts';
import { cents } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import type { DayBasket, DayDetails, DayLine } from '../../text/pages/panel/dayDetails';
import { linesNow } from '../baskets/computedBaskets';
import type { PlacedLine } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { duesIn, followsMoney, moneyNeeds, moneyNow } from '../money/moneyNow';
import type { OpenDue } from '../money/payments';
import { basketPayments } from '../money/pickupPayments';
import { readBooks } from '../money/readBooks';
import { logoOf } from '../outbox/mailLook';
import { keepsDuties, placesAt, type ReadsDuties } from '../people/duties';
import { type Offered, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { commentsOf, withOwner } from '../records/orderRows';
import { type Sale, saleOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { morningOf } from '../sale/settling/morningFigures';

const needs = reads({
  ...moneyNeeds,
  whole: [...moneyNeeds.whole, 'templates'],
  rows: [...moneyNeeds.rows, 'duties'],
});

/** All that is printed for the pick-up, of Paniers as people have corrected it. */
export function dayPack(ports: Ports): Result<DayDetails, Refusal> {
  const snapshot = readBooks(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale || refusedIn(sale.state, 'printPickup')) return fail({ code: 'notClosedYet' });
  const offered = offeredOf(snapshot.tabs.offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const lines = linesNow(snapshot);
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  const dues = money && !money.isBroken ? duesIn(money) : undefined;
  const baskets = dayBaskets(
    context,
    lines,
    dues,
    commentsOf(snapshot.tabs.orders.rows.map(({ values }) => withOwner(values))),
  );
  const held = new Set(baskets.flatMap((one) => one.lines.map(({ ref }) => ref)));
  return ok({
    ...occasionOf(snapshot, sale),
    now: snapshot.now,
    logo: logoOf(snapshot),
    duties: rosterOf(snapshot, sale),
    morning: morningOf(context, lines, money),
    products: offered.filter(({ ref }) => held.has(ref)).map(shownProduct),
    baskets,
  });
}

const shownProduct = (product: Offered): DayDetails['products'][number] => {
  const { ref, producer, title, packaging, sale, content, cases } = product;
  return { ref, producer, title, packaging, sale, content, ...(cases ? { cases } : {}) };
};

function rosterOf(snapshot: ReadsDuties, sale: Sale): DayDetails['duties'] {
  if (!keepsDuties(snapshot)) return null;
  return placesAt(snapshot, sale).map(({ name, role, from, until }) => ({
    ...{ name, role, from, until },
  }));
}

function dayBaskets(
  { snapshot, sale, products }: SaleContext,
  lines: readonly PlacedLine[],
  dues: readonly OpenDue[] | undefined,
  comments: ReadonlyMap<number, string>,
): DayBasket[] {
  const accounts = basketAccounts(lines, [...products.values()], sale.terms);
  const awaited = awaitedBy(lines, products).baskets;
  const paymentOf = dues && basketPayments(snapshot, sale.number, dues);
  const own = new Map<number, PlacedLine[]>();
  for (const line of lines)
    if (isSettled(line)) own.set(line.basket, [...(own.get(line.basket) ?? []), line]);
  return [...accounts]
    .sort(([a], [b]) => a - b)
    .map(([basket, { buyer, estimated }]) => {
      const held = own.get(basket) ?? [];
      const [first] = held;
      return {
        basket,
        name: first?.name || first?.email || '',
        comment: comments.get(basket) ?? '',
        amount: buyer,
        estimated,
        ...(awaited.get(basket) === 'confirmation' ? { isAsked: true as const } : {}),
        ...(paymentOf?.(basket) ?? UNKNOWN),
        lines: held.flatMap((line) => dayLine(line, products.get(line.ref))),
      };
    });
}

const UNKNOWN = { payment: null, left: cents(0) };

function dayLine(line: PlacedLine, product: Offered | undefined): DayLine[] {
  const quantity = settledQuantity(line);
  if (!product || quantity <= 0) return [];
  const { buyer, estimated } = lineTotals(line, product);
  const { ref, weighedGrams, replacedBy } = line;
  const grams = {
    ...(weighedGrams === undefined ? {} : { grams: weighedGrams }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
  // What is asked about of pieces is a number, and no scales tell it.
  const awaits = estimated && isPricedByMeasure(product);
  return [{ ref, quantity, amount: buyer, ...grams, awaits }];
}

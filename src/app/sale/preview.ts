import { holidayName } from '../../domain/sale/holidays';
import { isInPreparation, isLeftOpen, transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { staysCurrentText } from '../../text/mails/comingSale';
import {
  previewClosingText,
  previewOpeningText,
  type Question,
  type SaleBefore,
} from '../../text/results/preview';
import { askedPrices } from '../catalogue/askedPrices';
import { refusedFor } from '../kernel/lost';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { lostRows } from '../money/lost/lostFacts';
import { goneSellers } from '../producers/goneSellers';
import { incoming, lossOf, waitingOf } from '../records/answers/incomingAnswers';
import { otherSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { changesSince } from './next/changedSince';
import type { Opening } from './next/opening';
import { currentSale, decideOpening, type OpeningPlan } from './openCycle';
import { closesTooEarly } from './setAside';
import { saidOfCurrent, saidOfLeft } from './settling/leftWaiting';

const openingNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer'],
  rows: ['baskets'],
});

/** What opening would do: dates, products, and what changed since the last sale. Writes nothing. */
export function previewOpening(ports: Ports, opening: Opening): Result<Question, Refusal> {
  const snapshot = readDrive(ports, openingNeeds, 'latest');
  const latest = saleOf(snapshot);
  if (latest && isInPreparation(latest.state))
    return ok(previewOpeningText({ goesOn: latest.number }, snapshot.place));
  const plan = decideOpening(snapshot, opening);
  if (!plan.ok) return plan;
  const { dates, place } = plan.value;
  const question = openingQuestion(ports, snapshot, plan.value, opening);
  // Réglages may say others by the yes (docs/rules.md P15); none is no place that somebody saw in a field.
  const seen = place === '' ? dates : { ...dates, place };
  return ok({ ...question, input: { ...opening, ...question.input, ...seen } });
}

export function openingQuestion(
  ports: Ports,
  snapshot: Reads<'offer' | 'sales' | 'baskets' | 'products' | 'producers'>,
  plan: OpeningPlan,
  opening: Opening = {},
): Question {
  const { number, dates, place, offer, leftOut } = plan;
  const holiday = holidayName(localTime(dates.pickupStart, snapshot.place.zone).day);
  const asked = askedPrices(snapshot, offer, opening.sure);
  const details = {
    asked: asked.map(({ line }) => line),
    number,
    dates,
    place,
    products: offer.length,
    leftOut,
    changes: changesSince(ports, snapshot, offer),
    ...(holiday ? { holiday } : {}),
    ...overlapOf(ports, snapshot),
  };
  const sure = [...(opening.sure ?? []), ...asked.map(({ ref, price }) => ({ ref, price }))];
  const question = previewOpeningText(details, snapshot.place);
  return sure.length === 0 ? question : { ...question, input: { sure } };
}

/** What becomes of the sale before, for whoever opens the next one. */
export function overlapOf(
  ports: Ports,
  snapshot: Reads<'offer' | 'sales' | 'baskets'>,
): SaleBefore {
  const current = currentSale(snapshot);
  // Of a sale that stays in hand weights come at its pick-up.
  const staysCurrent = current !== undefined && current.number === saleOf(snapshot)?.number;
  const left = saidOfLeft(ports, snapshot, staysCurrent);
  return { ...(current ? { overlap: staysCurrentText(current, snapshot.place) } : {}), ...left };
}

const closingNeeds = reads({
  whole: ['producers', 'sales', 'offer'],
  rows: ['orders'],
  columns: { baskets: ['ref', 'served', 'price', 'producer'] },
  answers: true,
});

/** What closing would do; writes nothing. */
export function previewClosing(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, closingNeeds, 'latest');
  const sale = saleOf(snapshot);
  if (!sale || !transition(sale.state, 'close').ok) return fail({ code: 'saleNotOpen' });
  const early = closesTooEarly(snapshot);
  if (early) return fail(early);
  const now = incoming(ports, snapshot, sale);
  const refused = refusedFor(snapshot, [...lossOf(now), ...lostRows(snapshot)]);
  if (refused) return refused;
  const { orders, answers } = now;
  const active = orders.filter(({ state }) => state === 'accepted');
  const details = {
    number: sale.number,
    closesAt: sale.closesAt,
    isEarly: snapshot.now < sale.closesAt,
    isLeftOpen: isLeftOpen(sale, snapshot.now),
    orders: active.length,
    unread: answers.length,
    ...waitingOf(now),
    unsent: goneSellers(snapshot).map(({ read = '' }) => read),
    ...(otherSale(snapshot) ? saidOfCurrent(ports) : {}),
  };
  return ok(previewClosingText(details, snapshot.place));
}

/** The drive's language, for menus and messages that are made before anything else is read. */

import { holidayName } from '../../domain/sale/holidays';
import { isInPreparation } from '../../domain/sale/transitions';
import { ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { staysCurrentText } from '../../text/mails/comingSale';
import { previewOpeningText, type Question, type SaleBefore } from '../../text/results/preview';
import { askedPrices } from '../catalogue/askedPrices';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { changesSince } from './next/changedSince';
import type { Opening } from './next/opening';
import { currentSale, decideOpening, type OpeningPlan } from './openCycle';
import { saidOfLeft } from './settling/leftWaiting';

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

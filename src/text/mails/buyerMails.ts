import { moment } from '../dates';
import { euros, labelled, list, NBSP } from '../format';
import { plain } from '../plain';
import type { ValuesOf } from '../templates/kinds';
import type { Write } from '../templates/writer';
import type {
  AnnouncementFacts,
  BuyerOrderFacts,
  CancellationFacts,
  DriveFacts,
  FeeFact,
  LateFacts,
  Mail,
  ToFixFacts,
} from './facts';
import { flag, occasionValues, personValues } from './occasion';
import { buyerLines, money } from './orderLines';
import { paymentText, withCodes } from './payment';

const SHOWN = 6;

/** A producer's products; past six or seven, the number of the others stands for them. */
function titlesOf(titles: readonly string[], { locale }: DriveFacts): string {
  const named = titles.map((title) => plain(title, 60));
  const others = named.length - SHOWN;
  const rest = locale === 'fr' ? `${others} autres produits` : `${others} other products`;
  return list(others > 1 ? [...named.slice(0, SHOWN), rest] : named, locale);
}

/** To each subscriber when orders open. */
export function announcement(facts: AnnouncementFacts, write: Write): Mail {
  const { drive, name, orderLink, stopLink = '', offer } = facts;
  return write('announcement', {
    ...occasionValues(facts),
    ...personValues(name),
    orderLink,
    stopLink,
    offer: offer
      .map(({ producer, titles }) =>
        labelled(`– ${plain(producer, 60)}`, titlesOf(titles, drive), drive.locale),
      )
      .join('\n'),
  });
}

type OrderValues = ValuesOf<'confirmation'>;

const noOrder = {
  basket: '',
  order: '',
  fees: '',
  total: '',
  estimated: '',
  included: '',
  payment: '',
  short: '',
  minimum: '',
  kept: '',
  nothingServed: '',
  incomplete: '',
} as const;

/** Where nothing is served there is nothing to collect and nothing to pay. */
function orderValues(facts: BuyerOrderFacts, write: Write): OrderValues {
  const { drive, basket, lines, total, estimated, short, changeLink = '' } = facts;
  const { locale } = drive;
  const isServed = lines.some(({ served }) => served > 0);
  const told = {
    ...noOrder,
    ...occasionValues(facts),
    ...personValues(facts.name),
    changeLink,
    basket: String(basket),
    order: buyerLines(lines, drive),
    nothingServed: flag(!isServed),
  };
  if (!isServed) return { ...told, ...noPickup };
  return {
    ...told,
    fees: besides(facts).join('\n'),
    total: money(total, estimated, drive),
    estimated: flag(estimated),
    included: feeLines(facts.included, drive)
      .map((line) => `${locale === 'fr' ? 'dont' : 'of which'} ${line}`)
      .join('\n'),
    payment: paymentText(facts.payment, drive, write),
    ...(short ? { short: euros(short.by, locale), minimum: euros(short.minimum, locale) } : {}),
    kept: flag(short?.isKept === true),
    incomplete: flag(lines.some(({ served, asked }) => served < asked)),
  };
}

const feeLines = (fees: readonly FeeFact[], { locale }: DriveFacts): string[] =>
  fees.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale));

/** What is paid on top of the articles. */
function besides({ drive, fees, deposit }: BuyerOrderFacts): string[] {
  const name = drive.locale === 'fr' ? 'Consignes' : 'Deposits';
  return feeLines([...fees, ...(deposit === undefined ? [] : [{ name, amount: deposit }])], drive);
}

/** To a buyer whose first answer of the sale was read. */
export const confirmation = (facts: BuyerOrderFacts, write: Write): Mail =>
  withCodes(write('confirmation', orderValues(facts, write)), facts.payment);

function newPrice({ drive: { locale }, repriced }: BuyerOrderFacts): string {
  if (!repriced) return '';
  const instead = locale === 'fr' ? 'au lieu de' : 'instead of';
  const { title, from, to } = repriced;
  return `${plain(title, 60)}, ${euros(to, locale)} ${instead} ${euros(from, locale)}`;
}

/** To a buyer whose order another answer, a minimum at closing or a corrected price has changed. */
export const change = (facts: BuyerOrderFacts, write: Write): Mail =>
  withCodes(
    write('change', {
      ...orderValues(facts, write),
      belowMinimum: flag(facts.isDecided === true),
      newPrice: newPrice(facts),
    }),
    facts.payment,
  );

/** To a buyer whose order is settled as far as it can be, once orders are closed. */
export const paymentRequest = (facts: BuyerOrderFacts, write: Write): Mail =>
  withCodes(write('payment', orderValues(facts, write)), facts.payment);

/** To a buyer with something to collect, before the pick-up. Nothing can be changed any more. */
export const pickupReminder = (facts: BuyerOrderFacts, write: Write): Mail =>
  write(
    'pickupReminder',
    orderValues({ ...facts, lines: facts.lines.filter(({ served }) => served > 0) }, write),
  );

/** To a buyer whose answer could not be read entirely. */
export function toFix(facts: ToFixFacts, write: Write): Mail {
  const { drive, name, unread, order, changeLink = '' } = facts;
  const said = (typed: string): string => {
    const words = plain(typed, 60);
    return drive.locale === 'fr' ? `«${NBSP}${words}${NBSP}»` : `“${words}”`;
  };
  return write('toFix', {
    ...noOrder,
    ...(order ? orderValues(order, write) : { ...occasionValues(facts), ...noPickup }),
    ...personValues(name),
    changeLink,
    unread: unread
      .map(({ question, typed }) => labelled(`– ${plain(question)}`, said(typed), drive.locale))
      .join('\n'),
  });
}

const noPickup = { pickup: '', place: '', instructions: '' };

/** To a buyer whose answer was empty: it cancels the order, or orders nothing. */
export function cancellation(facts: CancellationFacts, write: Write): Mail {
  const { drive, name, cancelled, orderLink = '' } = facts;
  const { basket, minimum } = cancelled ?? {};
  return write('cancellation', {
    ...occasionValues(facts),
    ...personValues(name),
    orderLink,
    basket: basket === undefined ? '' : String(basket),
    minimum: minimum === undefined ? '' : euros(minimum, drive.locale),
  });
}

/** To a buyer whose answer came after the closing. */
export function late(facts: LateFacts, write: Write): Mail {
  const { drive, name, receivedAt, standing } = facts;
  return write('late', {
    ...occasionValues(facts),
    ...personValues(name),
    receivedAt: moment(receivedAt, drive.zone, drive.locale),
    basket: standing ? String(standing.basket) : '',
    total: standing ? money(standing.total, standing.estimated, drive) : '',
  });
}

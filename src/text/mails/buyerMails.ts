import type { Mail } from '../templates/mail';
import type { ValuesOf } from '../templates/templateKinds';
import type { Write } from '../templates/writer';
import { moment } from '../values/dates';
import { euros, labelled, list } from '../values/format';
import { plain } from '../values/plain';
import type {
  AnnouncementFacts,
  BuyerOrderFacts,
  CancellationFacts,
  DriveFacts,
  FeeFact,
  LateFacts,
  ToFixFacts,
} from './facts';
import { flag, occasionValues, personValues } from './occasion';
import { buyerLines, money } from './orderLines';
import { paymentText, withCodes } from './payment';
import { phrases } from './phrases';

const SHOWN = 6;

/** A producer's products; past six or seven, the number of the others stands for them. */
function titlesOf(titles: readonly string[], { locale }: DriveFacts): string {
  const named = titles.map((title) => plain(title, 60));
  const others = named.length - SHOWN;
  const rest = phrases.otherProducts[locale](others);
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

type OrderValues = ValuesOf<'change'>;

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
  incomplete: '',
} as const;

function orderValues(facts: BuyerOrderFacts, write: Write): OrderValues {
  const { drive, basket, lines, total, estimated, short, changeLink = '' } = facts;
  const { locale } = drive;
  const occasion = occasionValues(facts);
  return {
    ...noOrder,
    ...occasion,
    ...personValues(facts.name),
    changeLink,
    deadline: changeLink && occasion.closing,
    basket: String(basket),
    order: buyerLines(lines, drive),
    fees: besides(facts).join('\n'),
    total: money(total, estimated, drive),
    estimated: flag(estimated),
    included: feeLines(facts.included, drive)
      .map((line) => `${phrases.includes[locale]} ${line}`)
      .join('\n'),
    payment: paymentText(facts.payment, drive, write),
    ...(short ? { short: euros(short.by, locale), minimum: euros(short.minimum, locale) } : {}),
    kept: flag(short?.isKept === true),
    incomplete: flag(lines.some(({ served, asked }) => served < asked)),
  };
}

/** Then there is nothing to collect and nothing to pay. */
const isNothingServed = ({ lines }: BuyerOrderFacts): boolean =>
  lines.every(({ served }) => served === 0);

const feeLines = (fees: readonly FeeFact[], { locale }: DriveFacts): string[] =>
  fees.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale));

/** What is paid on top of the articles. */
function besides({ drive, fees, deposit }: BuyerOrderFacts): string[] {
  const name = phrases.deposits[drive.locale];
  return feeLines([...fees, ...(deposit === undefined ? [] : [{ name, amount: deposit }])], drive);
}

type OrderKind = 'change' | 'minimumMissed' | 'payment';

const orderMail = (kind: OrderKind, facts: BuyerOrderFacts, write: Write): Mail =>
  isNothingServed(facts)
    ? write('nothingServed', orderValues(facts, write))
    : withCodes(write(kind, orderValues(facts, write)), facts.payment);

/** To a buyer whose first answer of the sale was read. */
export function confirmation(facts: BuyerOrderFacts, write: Write): Mail {
  const { subscribeLink = '', payment } = facts;
  const values = { ...orderValues(facts, write), subscribeLink };
  return isNothingServed(facts)
    ? write('nothingServed', values)
    : withCodes(write('confirmation', values), payment);
}

function newPrice({ drive: { locale }, repriced }: BuyerOrderFacts): string {
  if (!repriced) return '';
  const instead = phrases.insteadOf[locale];
  const { title, from, to } = repriced;
  return `${plain(title, 60)}, ${euros(to, locale)} ${instead} ${euros(from, locale)}`;
}

/** To a buyer whose order another answer, a minimum at closing or a corrected price has changed. */
export const change = (facts: BuyerOrderFacts, write: Write): Mail =>
  facts.repriced
    ? write('priceChanged', { ...orderValues(facts, write), newPrice: newPrice(facts) })
    : orderMail(facts.isDecided ? 'minimumMissed' : 'change', facts, write);

/** To a buyer whose order is settled as far as it can be, once orders are closed. */
export const paymentRequest = (facts: BuyerOrderFacts, write: Write): Mail =>
  orderMail('payment', facts, write);

/** To a buyer with something to collect, before the pick-up. Nothing can be changed any more. */
export const pickupReminder = (facts: BuyerOrderFacts, write: Write): Mail =>
  write(
    'pickupReminder',
    orderValues({ ...facts, lines: facts.lines.filter(({ served }) => served > 0) }, write),
  );

/** To a buyer whose answer could not be read entirely. */
export function toFix(facts: ToFixFacts, write: Write): Mail {
  const { drive, name, unread, order, changeLink = '' } = facts;
  const occasion = occasionValues(facts);
  const said = (typed: string): string => phrases.quoted[drive.locale](plain(typed, 60));
  return write('toFix', {
    ...noOrder,
    ...occasion,
    ...(order ? orderValues(order, write) : {}),
    ...(order && !isNothingServed(order) ? {} : nothingToCollect),
    ...personValues(name),
    changeLink,
    deadline: changeLink && occasion.closing,
    unread: unread
      .map(({ question, typed }) => labelled(`– ${plain(question)}`, said(typed), drive.locale))
      .join('\n'),
  });
}

const nothingToCollect = { total: '', estimated: '', pickup: '', place: '', instructions: '' };

/** To a buyer whose answer was empty: it cancels the order, or orders nothing. */
export function cancellation(facts: CancellationFacts, write: Write): Mail {
  const { drive, name, cancelled, orderLink = '' } = facts;
  const occasion = occasionValues(facts);
  const told = {
    ...occasion,
    ...personValues(name),
    orderLink,
    deadline: orderLink && occasion.closing,
  };
  if (!cancelled) return write('emptyAnswer', told);
  const { basket, minimum } = cancelled;
  return write('cancellation', {
    ...told,
    basket: String(basket),
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

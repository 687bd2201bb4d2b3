import type { Locale } from '../../domain/values/locale';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { Mail } from '../templates/mail';
import type { ValuesOf } from '../templates/templateKinds';
import type { Write } from '../templates/writer';
import { moment } from '../values/dates';
import { euros, labelled, list } from '../values/format';
import { plain } from '../values/plain';
import { quantity } from '../values/quantities';
import { belowMinimum, changeReasons } from './changeReasons';
import type {
  AnnouncementDetails,
  BuyerOrderDetails,
  CancellationDetails,
  DemandDetails,
  DriveDetails,
  FeeFact,
  LateDetails,
  PartChange,
  ToFixDetails,
} from './mailDetails';
import { flag, occasionValues, personValues } from './occasion';
import { newsLine, offerLine } from './offerLines';
import { buyerLines, money } from './orderLines';
import { beyondValues, paymentText, withCodes } from './payment';
import { phrases } from './phrases';

/** To each subscriber when orders open. */
export function announcement(details: AnnouncementDetails, write: Write): Mail {
  const { drive, name, orderLink, stopLink = '', offer, fresh = [], usual } = details;
  return write('announcement', {
    ...occasionValues(details),
    ...personValues(name),
    orderLink,
    stopLink,
    usualLink: usual?.link ?? '',
    usualGone: list(
      (usual?.gone ?? []).map((title) => plain(title, 80)),
      drive.locale,
    ),
    usualMaySell: flag(usual?.link !== undefined && usual.maySellOut === true),
    offer: offer.map((one) => offerLine(one, drive)).join('\n'),
    fresh: newsLine(fresh),
  });
}

type OrderValues = ValuesOf<'pickupReminder'>;

export const noOrder = {
  basket: '',
  order: '',
  fees: '',
  total: '',
  estimated: '',
  toConfirm: '',
  included: '',
  payment: '',
  credit: '',
  owed: '',
  short: '',
  minimum: '',
  kept: '',
  incomplete: '',
} as const;

function orderValues(details: BuyerOrderDetails, write: Write): OrderValues {
  const { drive, basket, lines, total, estimated, short, changeLink = '' } = details;
  const { locale } = drive;
  const occasion = occasionValues(details);
  return {
    ...noOrder,
    ...occasion,
    ...personValues(details.name),
    changeLink,
    deadline: changeLink && occasion.closing,
    basket: String(basket),
    order: buyerLines(lines, drive, changeLink !== ''),
    fees: besides(details).join('\n'),
    total: money(total, estimated, drive),
    estimated: flag(estimated),
    toConfirm: flag(details.toConfirm === true),
    included: feeLines(details.included, drive)
      .map((line) => `${phrases.includes[locale]} ${line}`)
      .join('\n'),
    payment: paymentText(details.payment, drive, write),
    ...beyondValues(details),
    ...(short ? { short: euros(short.by, locale), minimum: euros(short.minimum, locale) } : {}),
    kept: flag(short?.isKept === true),
    incomplete: flag(lines.some(({ served, asked, reason }) => served < asked && reason)),
  };
}

/** Then there is nothing to collect and nothing to pay. */
const isNothingServed = ({ lines }: BuyerOrderDetails): boolean =>
  lines.every(({ served }) => served === 0);

const feeLines = (fees: readonly FeeFact[], { locale }: DriveDetails): string[] =>
  fees.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale));

/** What is paid on top of the articles. */
function besides({ drive, fees, deposit }: BuyerOrderDetails): string[] {
  const name = phrases.deposits[drive.locale];
  return feeLines([...fees, ...(deposit === undefined ? [] : [{ name, amount: deposit }])], drive);
}

/** To a buyer whose first answer of the sale was read. */
export function confirmation(details: BuyerOrderDetails, write: Write): Mail {
  if (isNothingServed(details)) return nothingServed(details, write);
  const { subscribeLink = '' } = details;
  return write('confirmation', { ...orderValues(details, write), subscribeLink });
}

const nothingServed = (details: BuyerOrderDetails, write: Write): Mail =>
  write('nothingServed', { ...orderValues(details, write), orderLink: '' });

/** To a buyer whose order another answer, a minimum at closing, a price or an absence has changed. */
export function change(details: BuyerOrderDetails, write: Write): Mail {
  const { repriced, absent, isDecided, lost, drive, payment } = details;
  const isNone = isNothingServed(details);
  const isByAnswer = !repriced && !absent && !isDecided && !lost;
  if (isByAnswer && isNone) return nothingServed(details, write);
  const mail = write('change', {
    ...orderValues(details, write),
    ...(isNone ? { ...nothingToCollect, payment: '' } : {}),
    ...{ cancelled: flag(isNone), orderLink: '', reasons: changeReasons(details) },
    lost: lost ? phrases.articles[drive.locale](lost.lines.length) : '',
    lostLines: buyerLines(lost?.lines ?? [], drive),
    bothLink: lost?.bothLink ?? '',
  });
  return withCodes(mail, payment);
}

/** « 1,00 € de plus ». */
function difference(now: Cents, before: Cents, locale: Locale): string {
  const by = phrases[now < before ? 'less' : 'more'][locale];
  return `${euros(cents(Math.abs(now - before)), locale)} ${by}`;
}

/** « – Poulet fermier : 1 pièce, 1,5 kg, 15,00 € au lieu de 14,00 € ». */
function partLine(part: PartChange, drive: DriveDetails): string {
  const { title, goods, amount, before } = part;
  const { locale } = drive;
  if (part.empties !== undefined) return emptiesLine(part, part.empties, locale);
  const sold = goods && { ...goods, packaging: plain(goods.packaging, 60) };
  const what = sold && sold.quantity > 0 ? `${quantity(sold, sold.quantity, locale)}, ` : '';
  const sums = `${money(amount, goods?.estimated ?? false, drive)} ${phrases.insteadOf[locale]} ${euros(before, locale)}`;
  return labelled(`– ${plain(title, 60)}`, what + sums, locale);
}

/** « – Vides rendus, Jus de pomme : 2, soit −0,40 € ». */
function emptiesLine({ title, amount, before }: PartChange, count: number, locale: Locale): string {
  const { emptiesOf, givesBack, insteadOf } = phrases;
  const said = `${count}${givesBack[locale]}${euros(amount, locale)}`;
  const since = before === 0 ? '' : ` ${insteadOf[locale]} ${euros(before, locale)}`;
  return labelled(`– ${emptiesOf[locale](plain(title, 60))}`, said + since, locale);
}

/** To a buyer whose order is settled as far as it can be, once orders are closed. */
export function paymentRequest(details: DemandDetails, write: Write): Mail {
  const { drive, payment, before, changes = [], isWeighed, reminds, isOver } = details;
  const left = sum((payment?.dues ?? []).map(({ amount }) => amount));
  const lines = details.lines.filter(({ served }) => served > 0);
  const values = orderValues({ ...details, lines }, write);
  const mail = write('payment', {
    ...values,
    left: left > 0 ? euros(left, drive.locale) : '',
    ...{ isChanged: '', allGiven: '' },
    weighed: flag(isWeighed === true),
    before: before === undefined ? '' : euros(before, drive.locale),
    difference: before === undefined ? '' : difference(details.total, before, drive.locale),
    gaps: changes.map((change) => partLine(change, drive)).join('\n'),
    // What is weighed is shown; else only the reminder tells what to collect.
    ...(isWeighed || reminds ? {} : { order: '', fees: '' }),
    ...(isOver ? { pickup: '', place: '', instructions: '', weekday: '' } : {}),
  });
  return withCodes(mail, payment);
}

/** To a buyer with something to collect, before the pick-up. Nothing can be changed any more. */
export const pickupReminder = (details: BuyerOrderDetails, write: Write): Mail =>
  write(
    'pickupReminder',
    orderValues({ ...details, lines: details.lines.filter(({ served }) => served > 0) }, write),
  );

/** To a buyer whose answer could not be read entirely. */
export function toFix(details: ToFixDetails, write: Write): Mail {
  const { drive, name, unread, order, changeLink = '' } = details;
  const occasion = occasionValues(details);
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

export const nothingToCollect = {
  total: '',
  estimated: '',
  toConfirm: '',
  pickup: '',
  place: '',
  instructions: '',
};

/** To a buyer whose answer was empty: it cancels the order, or orders nothing. */
export function cancellation(details: CancellationDetails, write: Write): Mail {
  const { drive, name, cancelled, orderLink = '' } = details;
  const occasion = occasionValues(details);
  const values = {
    ...{ ...noOrder, ...occasion, ...personValues(name), ...beyondValues(details) },
    ...{ orderLink, changeLink: '', deadline: orderLink && occasion.closing },
  };
  if (!cancelled) return write('nothingServed', values);
  const { basket, minimum } = cancelled;
  return write('change', {
    ...{ ...values, ...nothingToCollect, basket: String(basket) },
    ...{ cancelled: flag(true), lost: '', lostLines: '', bothLink: '' },
    reasons: minimum === undefined ? '' : belowMinimum(minimum, drive.locale),
  });
}

/** To a buyer whose answer came after the closing, or was read only then. */
export function late(details: LateDetails, write: Write): Mail {
  const { drive, name, receivedAt, isInTime, standing } = details;
  return write('late', {
    ...occasionValues(details),
    ...personValues(name),
    inTime: flag(isInTime === true),
    receivedAt: moment(receivedAt, drive.zone, drive.locale),
    basket: standing ? String(standing.basket) : '',
    total: standing ? money(standing.total, standing.estimated, drive) : '',
  });
}

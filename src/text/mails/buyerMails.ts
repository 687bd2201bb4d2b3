import type { Locale } from '../../domain/values/locale';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { ValuesOf } from '../mailKinds/mailKinds';
import { replacedBy } from '../results/pickupWords';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { moment } from '../values/dates';
import { euros, labelled, list } from '../values/format';
import { plain } from '../values/plain';
import { count, titled } from '../values/quantities';
import { belowMinimum, changeReasons } from './changeReasons';
import type {
  AnnouncementDetails,
  BuyerOrderDetails,
  CancellationDetails,
  DemandDetails,
  DriveDetails,
  FeeFact,
  Gap,
  LateDetails,
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

const noOrder = {
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

/** « – Œufs, boîte de 6 : 1 au lieu de 2 ». */
export const gapLines = (gaps: readonly Gap[], { locale }: DriveDetails): string =>
  gaps
    .map((gap) => {
      const pack = plain(gap.packaging, 60);
      const what = titled(plain(gap.title), pack);
      const [now, before] = [gap.now, gap.before].map((quantity) => count(gap, quantity, locale));
      const instead = phrases.insteadOf[locale];
      return labelled(`– ${what}`, `${now} ${instead} ${before}`, locale);
    })
    .join('\n');

/** « – Tomme : remplacé par deux bûches, au même prix ». */
const replacedLine = (
  { title, by }: { readonly title: string; readonly by: string },
  locale: Locale,
): string =>
  labelled(`– ${plain(title)}`, `${replacedBy(by, locale)}${phrases.samePrice[locale]}`, locale);

/**
 * To a buyer who is told what the order comes to, once orders are closed: as it is known, or with what is missing
 * of it or was replaced.
 */
export function paymentRequest(details: DemandDetails, write: Write): Mail {
  const { drive, total, estimated, payment, before, gaps = [], replaced = [] } = details;
  const { isWeighed, reminds, isOver } = details;
  const isChanged = gaps.length + replaced.length > 0;
  const left = sum((payment?.dues ?? []).map(({ amount }) => amount));
  const lines = details.lines.filter(({ served }) => served > 0);
  const isShown = !isChanged && (isWeighed || reminds || before !== undefined);
  const isOther = before !== undefined && (!isChanged || gaps.length > 0);
  const mail = write('payment', {
    ...orderValues({ ...details, lines }, write),
    // What is left is not known before all is weighed.
    left: left > 0 && !estimated ? euros(left, drive.locale) : '',
    ...{ isChanged: flag(isChanged), allGiven: flag(isChanged && gaps.length === 0) },
    weighed: flag(isWeighed === true && !isChanged),
    before: isOther ? money(before.total, before.estimated, drive) : '',
    difference: isOther && !isChanged ? difference(total, before.total, drive.locale) : '',
    gaps: [gapLines(gaps, drive), ...replaced.map((one) => replacedLine(one, drive.locale))]
      .filter(Boolean)
      .join('\n'),
    // Only what is weighed or otherwise than told, or the reminder, tells what to collect.
    ...(isShown ? {} : { order: '', fees: '' }),
    ...(isChanged || isOver ? { pickup: '', place: '', instructions: '', weekday: '' } : {}),
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

import { type Cents, cents, sum } from '../../domain/values/money';
import { localTime } from '../../domain/values/time';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { dateWithYear } from '../values/dates';
import { euros, labelled, percent } from '../values/format';
import { wordsIn } from '../values/pairs';
import { plain } from '../values/plain';
import { gapLines, nothingToCollect } from './buyerMails';
import type { DriveDetails, PaidOut, PayoutDetails, ProducerOrderDetails } from './mailDetails';
import { flag, occasionValues } from './occasion';
import { basketLines, money, producerLines } from './orderLines';
import { phrases } from './phrases';

/** « Étal : −2,50 € », then what is left for the producer. */
function feeLines({ drive, total, estimated, fees = [] }: ProducerOrderDetails): string[] {
  const { locale } = drive;
  if (fees.length === 0) return [];
  const left = sum([total, ...fees.map(({ amount }) => amount)]);
  const due = phrases.dueToProducer[locale];
  return [
    ...fees.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale)),
    labelled(due, money(left, estimated, drive), locale),
  ];
}

/** To a producer that sold something, when orders close. */
export function producerOrder(details: ProducerOrderDetails, write: Write): Mail {
  const { drive, producer, lines, total, estimated, byBasket = [], sheetLink = '' } = details;
  const { changes } = details;
  return write('producerOrder', {
    ...occasionValues(details),
    producer: plain(producer, 80),
    isChanged: flag(changes !== undefined),
    gaps: gapLines(changes ?? [], drive),
    order: producerLines(lines, drive),
    total: money(total, estimated, drive),
    estimated: flag(estimated),
    toConfirm: flag(details.toConfirm === true),
    fees: feeLines(details).join('\n'),
    byBasket: basketLines(byBasket, drive),
    fileAttached: flag(details.isFileAttached === true),
    sheetLink,
    isAbsent: flag(details.isAbsent === true),
    ...(lines.length > 0 ? {} : { ...nothingToCollect, fileAttached: '' }),
  });
}

/** « TVA 5,5 % : 1,23 €, dans 23,50 € ». */
const vatLine = (
  { rate, vat, withVat }: NonNullable<PayoutDetails['vat']>[number],
  isAbout: boolean,
  drive: DriveDetails,
): string => {
  const { locale } = drive;
  const { vat: word, inside } = wordsIn(phrases, locale);
  const amounts = inside(money(vat, isAbout, drive), money(withVat, isAbout, drive));
  return labelled(`${word} ${percent(rate, locale)}`, amounts, locale);
};

/** « – samedi 11 avril 2026 : 5,50 € ». */
const paidLine = ({ at, amount }: PaidOut, { zone, locale }: DriveDetails): string =>
  `– ${labelled(dateWithYear(localTime(at, zone).day, locale), euros(amount, locale), locale)}`;

/** To a producer whose money has left: what was sold, what was taken off, what was paid. */
export function payoutStatement(details: PayoutDetails, write: Write): Mail {
  const { drive, producer, figures, lines = [], vat = [], payments = [] } = details;
  const { sold, missing, fees, setOff, unpaid, paid, toPay } = figures;
  const { carried = cents(0), waiting = cents(0) } = figures;
  const isAbout = lines.some(({ estimated }) => estimated);
  const shown = (amount: Cents, isEstimate = false): string =>
    amount === 0 ? '' : money(amount, isEstimate, drive);
  const taken = (amount: Cents): string => shown(cents(-amount));
  return write('payout', {
    ...occasionValues(details),
    producer: plain(producer, 80),
    order: producerLines(lines, drive),
    vat: vat.map((line) => vatLine(line, isAbout, drive)).join('\n'),
    sold: shown(sold, isAbout),
    missing: taken(missing),
    feesBorne: taken(fees),
    setOff: taken(setOff),
    unpaid: taken(unpaid),
    carried: shown(carried),
    waiting: shown(waiting, true),
    payouts: payments.map((one) => paidLine(one, drive)).join('\n'),
    paid: shown(paid),
    left: shown(toPay),
  });
}

import { type Cents, cents, sum } from '../../domain/values/money';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { euros, labelled } from '../values/format';
import { plain } from '../values/plain';
import type { AuthorisationDetails, PayoutDetails, ProducerOrderDetails } from './mailDetails';
import { driveName, flag, occasionValues } from './occasion';
import { basketLines, money, producerLines } from './orderLines';
import { phrases } from './phrases';
import { gapLines } from './reminders';

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
  const values = {
    ...occasionValues(details),
    producer: plain(producer, 80),
    order: producerLines(lines, drive),
    total: money(total, estimated, drive),
    estimated: flag(estimated),
    fees: feeLines(details).join('\n'),
    byBasket: basketLines(byBasket, drive),
    fileAttached: flag(details.isFileAttached === true),
    sheetLink,
  };
  return changes
    ? write('producerChange', { ...values, gaps: gapLines(changes, drive) })
    : write('producerOrder', values);
}

/** To a producer whose money has left: what was sold, what was taken off, what was paid. */
export function payoutStatement(details: PayoutDetails, write: Write): Mail {
  const { drive, producer, figures } = details;
  const { sold, missing, fees, setOff, unpaid, paid, toPay } = figures;
  const shown = (amount: Cents): string => (amount === 0 ? '' : euros(amount, drive.locale));
  const taken = (amount: Cents): string => shown(cents(-amount));
  return write('payout', {
    ...occasionValues(details),
    producer: plain(producer, 80),
    sold: shown(sold),
    missing: taken(missing),
    feesBorne: taken(fees),
    setOff: taken(setOff),
    unpaid: taken(unpaid),
    paid: shown(paid),
    left: shown(toPay),
  });
}

/** To the coordinator who owns the triggers, when Google asks for consent again. */
export const authorisationDue = (
  { drive, authorisationLink }: AuthorisationDetails,
  write: Write,
): Mail => write('authorisation', { drive: driveName(drive), authorisationLink });

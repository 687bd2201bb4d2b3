import { printedReference } from '../../domain/money/reference';
import { printedIban } from '../../domain/values/iban';
import { cents } from '../../domain/values/money';
import { epcPayload } from '../../formats/epcQr';
import type { ValuesOf } from '../mailKinds/mailKinds';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { euros } from '../values/format';
import { plain } from '../values/plain';
import type { BuyerOrderDetails, DriveDetails, PayableDue, PaymentDetails } from './mailDetails';
import { flag } from './occasion';
import { owedLines } from './orderLines';

/** What is to be paid and how: a paragraph a due, whose reference line the QR code stands under. */
export function paymentText(
  payment: PaymentDetails | undefined,
  { locale }: DriveDetails,
  write: Write,
): string {
  if (!payment) return '';
  const { dues, settled, carried, isLater, isAtPickup, isAskedLater } = payment;
  const paid = settled > 0 ? euros(settled, locale) : '';
  const pieces =
    dues.length === 0
      ? [
          {
            ...noDue,
            settled: paid,
            nothingDue: flag(!isLater && !isAtPickup && !isAskedLater),
            askedLater: flag(isAskedLater === true),
            later: flag(isLater === true),
            toConfirm: flag(payment.toConfirm === true),
            atPickup: flag(isAtPickup === true),
          },
        ]
      : dues.map((due, index) => ({
          ...noDue,
          ...dueValues(due, locale),
          settled: index === 0 ? paid : '',
          carried: carried && index === 0 ? euros(carried, locale) : '',
          nothingDue: '',
        }));
  return pieces.map((values) => write('dues', values).text.trim()).join('\n\n');
}

const noDue: ValuesOf<'dues'> = {
  settled: '',
  amount: '',
  carried: '',
  nothingDue: flag(true),
  payee: '',
  iban: '',
  reference: '',
  payLink: '',
  toConfirm: '',
  later: '',
  askedLater: '',
  atPickup: '',
  pickupOver: '',
  asksHow: '',
};

function dueValues(due: PayableDue, locale: DriveDetails['locale']) {
  const { amount, payee, iban, reference, link = '', isAtPickup = false } = due;
  const transfer = iban ? { iban: printedIban(iban), reference: printedReference(reference) } : {};
  return {
    amount: euros(amount, locale),
    payLink: link,
    payee: plain(payee, 70),
    atPickup: flag(isAtPickup),
    pickupOver: flag(due.isPickupOver === true),
    asksHow: flag(!iban && !link && !isAtPickup),
    ...transfer,
  };
}

/** What was paid for an order beyond what it comes to: credit, or what is given back. */
export function beyondValues({
  drive: { locale },
  beyond,
}: Pick<BuyerOrderDetails, 'drive' | 'beyond'>) {
  const { credit = cents(0), owed = [] } = beyond ?? {};
  return {
    credit: credit > 0 ? euros(credit, locale) : '',
    owed: owedLines(owed, locale),
  };
}

/** The payload of each due's QR code, in the order of its references in the text. */
export function withCodes(mail: Mail, payment: PaymentDetails | undefined): Mail {
  const codes = (payment?.dues ?? []).flatMap(({ payee: name, iban, amount, reference }) =>
    iban && mail.text.includes(printedReference(reference))
      ? [epcPayload({ name, iban, amount, reference })]
      : [],
  );
  return codes.length > 0 ? { ...mail, codes } : mail;
}

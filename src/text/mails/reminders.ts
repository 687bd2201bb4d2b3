import type { CaseProgress } from '../../domain/orders/cases';
import type { Cents } from '../../domain/values/money';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { euros, labelled } from '../values/format';
import { plain } from '../values/plain';
import { count } from '../values/quantities';
import { inCases, type SoldInCases } from '../values/wholeCases';
import type { DriveDetails, Occasion, PaymentDetails } from './mailDetails';
import { occasionValues, personValues } from './occasion';
import { paymentText, withCodes } from './payment';
import { phrases } from './phrases';

interface ToSomebody extends Occasion {
  readonly name: string;
}

/** Of what is begun and not full. */
interface OpenCase extends Pick<CaseProgress, 'ordered' | 'missing'> {
  readonly title: string;
  readonly product: SoldInCases;
}

/** « – Miel : encore 2 pour 1 colis de 12 ». */
const caseLine = (
  { title, product, ordered, missing }: OpenCase,
  { locale }: DriveDetails,
): string => {
  const missed = count(product, missing, locale);
  const cases = inCases(product, ordered + missing, locale);
  return labelled(`– ${plain(title, 80)}`, phrases.moreFor[locale](missed, cases), locale);
};

/** To a subscriber who has not ordered, before orders close. */
export const closingSoon = (
  details: ToSomebody & {
    readonly orderLink: string;
    readonly stopLink: string;
    readonly cases?: readonly OpenCase[];
  },
  write: Write,
): Mail =>
  write('closingSoon', {
    ...occasionValues(details),
    ...personValues(details.name),
    orderLink: details.orderLink,
    casesToFill: (details.cases ?? []).map((one) => caseLine(one, details.drive)).join('\n'),
    stopLink: details.stopLink,
  });

const shown = (amount: Cents | undefined, { locale }: DriveDetails): string =>
  amount ? euros(amount, locale) : '';

/** To a buyer who still owes something at the set time. */
export const unpaid = (
  details: ToSomebody & { readonly left: Cents; readonly payment: PaymentDetails },
  write: Write,
): Mail =>
  withCodes(
    write('account', {
      ...occasionValues(details),
      ...personValues(details.name),
      left: shown(details.left, details.drive),
      payment: paymentText(details.payment, details.drive, write),
      credit: '',
    }),
    details.payment,
  );

/** To a buyer with a credit, once the accounts of a sale are done. */
export const creditLeft = (details: ToSomebody & { readonly credit: Cents }, write: Write): Mail =>
  write('account', {
    ...occasionValues(details),
    ...personValues(details.name),
    left: '',
    payment: '',
    credit: shown(details.credit, details.drive),
  });

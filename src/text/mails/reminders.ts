import type { CaseProgress } from '../../domain/orders/cases';
import type { Cents } from '../../domain/values/money';
import { replacedBy } from '../results/pickupWords';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { euros, labelled } from '../values/format';
import { plain } from '../values/plain';
import { count, titled } from '../values/quantities';
import { inCases, type SoldInCases } from '../values/wholeCases';
import { noOrder, nothingToCollect } from './buyerMails';
import type { DriveDetails, Gap, Occasion, PaymentDetails } from './mailDetails';
import { flag, occasionValues, personValues } from './occasion';
import { money, owedLines } from './orderLines';
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

interface MissingDetails extends ToSomebody {
  readonly basket: number;
  readonly gaps: readonly Gap[];
  /** What was given instead, at the same price. */
  readonly replaced?: readonly { readonly title: string; readonly by: string }[];
  readonly before: Cents;
  readonly total: Cents;
  /** Something waits for the scales all the same. */
  readonly estimated?: boolean;
  /** Where payments are followed: the buyer's credit from this basket, and what is still to pay. */
  readonly credit?: Cents;
  readonly left?: Cents;
  /** Where something is left to pay. */
  readonly payment?: PaymentDetails;
  /** What was said before hung on a weight. */
  readonly wasEstimated?: boolean;
  /** What producers who are paid by the buyer have had too much. */
  readonly owed?: readonly { readonly producer: string; readonly amount: Cents }[];
}

/** « – Tomme : remplacé par deux bûches, au même prix ». */
const replacedLine = (
  { title, by }: { readonly title: string; readonly by: string },
  locale: DriveDetails['locale'],
): string =>
  labelled(`– ${plain(title)}`, `${replacedBy(by, locale)}${phrases.samePrice[locale]}`, locale);

const shown = (amount: Cents | undefined, { locale }: DriveDetails): string =>
  amount ? euros(amount, locale) : '';

/** To a buyer who gets less than was confirmed. */
export function missing(details: MissingDetails, write: Write): Mail {
  const {
    drive,
    name,
    basket,
    gaps,
    replaced = [],
    before,
    total,
    estimated = false,
    credit,
    left,
    payment,
    owed = [],
    wasEstimated = false,
  } = details;
  const { locale } = drive;
  const mail = write('payment', {
    ...{ ...noOrder, ...occasionValues(details), ...nothingToCollect, ...personValues(name) },
    ...{ changeLink: '', deadline: '', safety: '', weekday: '', weighed: '', difference: '' },
    basket: String(basket),
    gaps: [gapLines(gaps, drive), ...replaced.map((one) => replacedLine(one, locale))]
      .filter(Boolean)
      .join('\n'),
    isChanged: flag(true),
    allGiven: flag(gaps.length === 0),
    before: gaps.length === 0 ? '' : money(before, wasEstimated, drive),
    total: money(total, estimated, drive),
    credit: estimated ? '' : shown(credit, drive),
    // What is left, or too much, is not known before all is weighed.
    left: estimated ? '' : shown(left, drive),
    payment: paymentText(payment, drive, write),
    owed: owedLines(estimated ? [] : owed, locale),
  });
  return withCodes(mail, payment);
}

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

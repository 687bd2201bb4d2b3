import { cents } from '../../../../src/domain/values/money';
import {
  addDays,
  atLocal,
  type Instant,
  localTime,
  weekdayOf,
} from '../../../../src/domain/values/time';
import type {
  AnnouncementDetails,
  BuyerLine,
  BuyerOrderDetails,
  DriveDetails,
  Occasion,
  PaymentDetails,
  ProducerOrderDetails,
} from '../../../../src/text/mails/mailDetails';
import { mailExamples } from '../../../../src/text/pages/outbox/mailExamples';
import { wordsIn } from '../../../../src/text/values/pairs';

/** What the preview shows until there is a sale with orders. */
export interface Sample {
  readonly occasion: Occasion;
  readonly orderLink: string;
  readonly offer: AnnouncementDetails['offer'];
  /** What was not in the sale before. */
  readonly fresh: readonly string[];
  readonly order: BuyerOrderDetails;
  readonly share: ProducerOrderDetails;
}

const SATURDAY = 6;
const FORM = 'https://docs.google.com/forms/d/e/exemple/viewform';

/** The next Saturday, orders closing on the Thursday before. */
function saleAfter(now: Instant, zone: string): Occasion['sale'] {
  const today = localTime(now, zone).day;
  const pickup = addDays(today, ((SATURDAY - weekdayOf(today) + 7) % 7) + 7);
  const at = (days: number, hour: number) =>
    atLocal(addDays(pickup, days), { hour, minute: 0 }, zone);
  return {
    number: 1,
    opensAt: at(-4, 8),
    closesAt: at(-2, 22),
    pickupStart: at(0, 8),
    pickupEnd: at(0, 12),
    place: '',
  };
}

export function examplePayment(amount: number): PaymentDetails {
  return {
    settled: cents(0),
    dues: [
      {
        payee: 'Drive',
        iban: 'FR7630006000011234567890189',
        amount: cents(amount),
        reference: 'RF98V3P12',
      },
    ],
  };
}

export function examples(drive: DriveDetails, now: Instant): Sample {
  const said = wordsIn(mailExamples, drive.locale);
  const sale = { ...saleAfter(now, drive.zone), place: said.place };
  const occasion = { drive, sale };
  const line = (
    { title, packaging }: Pick<BuyerLine, 'title' | 'packaging'>,
    rest: Partial<BuyerLine>,
  ): BuyerLine => ({
    title,
    packaging,
    sale: 'piece',
    content: { dimension: 'mass', amount: 250 },
    asked: 1,
    served: 1,
    price: cents(660),
    amount: cents(660),
    estimated: false,
    ...rest,
  });
  const lines = [
    line(said.cheese, { asked: 2, served: 2, amount: cents(1320) }),
    line(said.eggs, {
      content: { dimension: 'piece', amount: 6 },
      asked: 3,
      served: 2,
      price: cents(240),
      amount: cents(480),
      reason: { code: 'soldOut', at: sale.opensAt },
    }),
    line(said.leeks, {
      sale: 'loose',
      content: { dimension: 'mass', amount: 1000 },
      asked: 1500,
      served: 1500,
      price: cents(280),
      amount: cents(420),
    }),
  ];
  return {
    occasion,
    orderLink: FORM,
    offer: [{ producer: said.producer, titles: lines.map(({ title }) => title) }],
    fresh: [said.cheese.title],
    order: {
      ...occasion,
      name: said.buyer,
      basket: 12,
      lines,
      fees: [],
      included: [],
      total: cents(2220),
      estimated: false,
      changeLink: FORM,
    },
    share: {
      ...occasion,
      producer: said.producer,
      lines: [
        {
          ref: 'FH01',
          title: said.cheese.title,
          packaging: said.cheese.packaging,
          sale: 'piece',
          content: { dimension: 'mass', amount: 250 },
          quantity: 12,
          total: { dimension: 'mass', amount: 3000 },
          amount: cents(7920),
          estimated: false,
        },
      ],
      total: cents(7920),
      estimated: false,
      sheetLink: 'https://docs.google.com/spreadsheets/d/exemple/edit',
    },
  };
}

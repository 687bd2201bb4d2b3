import { type Cents, cents } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import type { ValuesOf } from '../templates/templateKinds';
import { euros } from '../values/format';
import { plain } from '../values/plain';
import type { DutyDetails } from './duty';
import { slotLines } from './duty';
import type { BuyerOrderDetails, DriveDetails, SaleDetails } from './mailDetails';
import { occasionValues, personValues } from './occasion';
import { buyerLines, money } from './orderLines';

/** All that a message may say about one person; what does not concern them is absent. */
export interface MessageDetails {
  readonly drive: DriveDetails;
  readonly sale?: SaleDetails;
  readonly name: string;
  /** Of the present sale, with something in it. */
  readonly order?: Pick<BuyerOrderDetails, 'basket' | 'lines' | 'total' | 'estimated'>;
  /** What they owe, of all sales. */
  readonly left?: Cents;
  readonly producer?: string;
  readonly slots?: DutyDetails['slots'];
  /** While orders are taken. */
  readonly orderLink?: string;
  readonly changeLink?: string;
  readonly stopLink?: string;
}

const at = 0 as Instant;
const noSale = { number: 0, place: '', opensAt: at, closesAt: at, pickupStart: at, pickupEnd: at };
const unsaid = { saleNumber: '', closing: '', shortClosing: '', pickup: '', pickupDay: '' };

/** A message is written by its own words, put into by these. */
export function messageValues(details: MessageDetails): ValuesOf<'message'> {
  const { drive, sale, order, left = cents(0), slots = [] } = details;
  return {
    ...occasionValues({ drive, sale: sale ?? noSale }),
    ...(sale ? {} : { ...unsaid, weekday: '' }),
    ...personValues(details.name),
    basket: order ? String(order.basket) : '',
    order: order ? buyerLines(order.lines, drive) : '',
    total: order ? money(order.total, order.estimated, drive) : '',
    left: left > 0 ? euros(left, drive.locale) : '',
    producer: plain(details.producer ?? '', 60),
    slots: slotLines({ drive, slots }),
    orderLink: details.orderLink ?? '',
    changeLink: details.changeLink ?? '',
    stopLink: details.stopLink ?? '',
  };
}

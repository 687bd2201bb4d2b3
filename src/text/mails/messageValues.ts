import type { Instant } from '../../domain/values/time';
import type { ValuesOf } from '../mailKinds/mailKinds';
import type { DriveDetails, SaleDetails } from './mailDetails';
import { occasionValues, personValues } from './occasion';

/** All that a message may say about one person; what does not concern them is absent. */
interface MessageDetails {
  readonly drive: DriveDetails;
  readonly sale?: SaleDetails;
  readonly name: string;
  /** Of the present sale. */
  readonly basket?: number | undefined;
  readonly stopLink: string;
}

const at = 0 as Instant;
const noSale = { number: 0, place: '', opensAt: at, closesAt: at, pickupStart: at, pickupEnd: at };
const unsaid = { saleNumber: '', closing: '', shortClosing: '', pickup: '', pickupDay: '' };

/** A message is written by its own words, put into by these. */
export const messageValues = (details: MessageDetails): ValuesOf<'message'> => {
  const { drive, sale, name, basket, stopLink } = details;
  return {
    ...occasionValues({ drive, sale: sale ?? noSale }),
    ...(sale ? {} : { ...unsaid, weekday: '' }),
    ...personValues(name),
    basket: basket ? String(basket) : '',
    stopLink,
  };
};

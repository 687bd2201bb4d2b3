import type { CycleDates } from '../../../domain/sale/cycle';
import type { Instant } from '../../../domain/values/time';
import type { SurePrice } from '../../catalogue/askedPrices';
import type { TypedStock } from '../../catalogue/typedStocks';

/** What the coordinator may change of what is proposed. */
export interface Opening {
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  readonly pickupStart?: Instant | undefined;
  readonly pickupEnd?: Instant | undefined;
  readonly place?: string | undefined;
  /** References not sold this time. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Stocks of this week, for Produits as well. */
  readonly stocks?: readonly TypedStock[] | undefined;
  /** Prices that were asked about and are right (docs/rules.md V10). */
  readonly sure?: readonly SurePrice[] | undefined;
}

export const given = ({
  opensAt,
  closesAt,
  pickupStart,
  pickupEnd,
}: Opening): Partial<CycleDates> => ({
  ...(opensAt === undefined ? {} : { opensAt }),
  ...(closesAt === undefined ? {} : { closesAt }),
  ...(pickupStart === undefined ? {} : { pickupStart }),
  ...(pickupEnd === undefined ? {} : { pickupEnd }),
});

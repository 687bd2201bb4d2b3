import type { OfferedProduct } from '../../../domain/catalogue/product';
import type { Cents } from '../../../domain/values/money';
import type { Instant } from '../../../domain/values/time';
import type { Occasion } from '../../mails/mailDetails';
import type { MorningDetails } from '../../mails/morning';

export interface DayLine {
  readonly ref: string;
  readonly quantity: number;
  readonly amount: Cents;
  readonly grams?: number;
  /** What was given instead. */
  readonly replacedBy?: string;
  /** Its amount is an estimate until somebody weighs it. */
  readonly awaits: boolean;
}

export interface DayBasket {
  readonly basket: number;
  readonly name: string;
  /** As the buyer wrote it; blank for none. */
  readonly comment: string;
  readonly amount: Cents;
  readonly estimated: boolean;
  /** What is estimated waits for a yes, and for no scales. */
  readonly isAsked?: true;
  /** Null where the drive follows no payments. */
  readonly payment: 'paid' | 'toPay' | null;
  readonly left: Cents;
  readonly lines: readonly DayLine[];
}

export type DayProduct = Pick<
  OfferedProduct,
  'ref' | 'producer' | 'title' | 'packaging' | 'sale' | 'content' | 'cases'
>;

export interface DayDuty {
  /** Blank where nobody takes the place. */
  readonly name: string;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** All that is printed for a pick-up: plain JSON. */
export interface DayDetails extends Occasion {
  readonly now: Instant;
  /** A PNG in base 64, with its size in points; null for none. */
  readonly logo: { readonly width: number; readonly height: number; readonly png: string } | null;
  /** Null where the drive keeps no roster. */
  readonly duties: readonly DayDuty[] | null;
  /** How the pick-up went, as far as it is noted. */
  readonly morning: MorningDetails;
  /** In packing order: those that some basket holds. */
  readonly products: readonly DayProduct[];
  /** By number: those that hold something. */
  readonly baskets: readonly DayBasket[];
}

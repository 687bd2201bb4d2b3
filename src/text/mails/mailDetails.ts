import type { VatLine } from '../../domain/accounting/vat';
import type { ProductDetails } from '../../domain/catalogue/productDetails';
import type { PaidBeyond } from '../../domain/money/due';
import type { Payout } from '../../domain/money/payout';
import type { ShortReason } from '../../domain/orders/allocation';
import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import type { Measure } from '../../domain/values/quantity';
import type { Instant } from '../../domain/values/time';
import type { Sold } from '../values/quantities';
import type { SoldInCases } from '../values/wholeCases';

export interface DriveDetails {
  readonly name: string;
  readonly coordinatorEmail: string;
  /** For papers; absent where nobody is called. */
  readonly phone?: string;
  /** What buyers should know about the pick-up; the coordinator's words, several lines allowed. */
  readonly instructions?: string;
  readonly locale: Locale;
  readonly zone: string;
}

export interface SaleDetails {
  readonly number: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly pickupStart: Instant;
  readonly pickupEnd: Instant;
  readonly place: string;
}

/** What every mail of a sale is told. */
export interface Occasion {
  readonly drive: DriveDetails;
  readonly sale: SaleDetails;
}

export interface BuyerLine extends SoldInCases {
  readonly title: string;
  readonly asked: number;
  readonly served: number;
  /** Shown: of a piece for `piece`, of a kilo or litre otherwise. */
  readonly price: Cents;
  readonly amount: Cents;
  readonly estimated: boolean;
  /** There when less was served than asked. */
  readonly reason?: ShortReason;
  readonly details?: ProductDetails;
}

export interface FeeFact {
  readonly name: string;
  readonly amount: Cents;
}

export interface BuyerOrderDetails extends Occasion {
  readonly name: string;
  readonly basket: number;
  readonly lines: readonly BuyerLine[];
  /** Fees of the order, each a line of its own. */
  readonly fees: readonly FeeFact[];
  /** Fees within the prices. */
  readonly included: readonly FeeFact[];
  readonly deposit?: Cents;
  /** What is missing to the basket minimum while orders are open, and what comes of it. */
  readonly short?: { readonly minimum: Cents; readonly by: Cents; readonly isKept: boolean };
  /** Changed by the minimums when orders closed, not by an answer. */
  readonly isDecided?: boolean;
  /** No minimum took anything: why stands beside each line. */
  readonly isByCases?: boolean;
  /** Changed by prices that were wrong, not by an answer. */
  readonly repriced?: readonly {
    readonly title: string;
    readonly from: Cents;
    readonly to: Cents;
  }[];
  /** The producers who cannot come, by which it lost lines. */
  readonly absent?: readonly string[];
  /** Lines that a change took out whole, and the link that holds them again. */
  readonly lost?: { readonly lines: readonly BuyerLine[]; readonly bothLink?: string };
  /** With fees and deposits. */
  readonly total: Cents;
  readonly estimated: boolean;
  /** What is estimated waits for a yes, and for no scales. */
  readonly toConfirm?: boolean;
  /** Absent once the order can no longer be changed. */
  readonly changeLink?: string;
  /** For a buyer who unsubscribed. */
  readonly subscribeLink?: string;
  readonly beyond?: PaidBeyond;
  /** There where this mail says how it is paid. */
  readonly payment?: PaymentDetails;
}

/** What a basket comes to, once orders are closed. */
export interface DemandDetails extends BuyerOrderDetails {
  /** Nothing waits for the scales any more. */
  readonly isWeighed?: boolean;
  /** What was said before, where the sum has changed since. */
  readonly before?: { readonly total: Cents; readonly estimated: boolean };
  /** What is missing of it. */
  readonly gaps?: readonly Gap[];
  /** What was given instead, at the same price. */
  readonly replaced?: readonly { readonly title: string; readonly by: string }[];
  /** It stands for the reminder of the pick-up too. */
  readonly reminds?: boolean;
  /** The pick-up is over. */
  readonly isOver?: boolean;
}

export interface PayableDue {
  /** The holder of the account; blank with the IBAN where there is none to transfer to. */
  readonly payee: string;
  readonly iban: string;
  readonly amount: Cents;
  readonly reference: string;
  /** To pay otherwise. */
  readonly link?: string;
  /** Neither of both: it is paid at the table. */
  readonly isAtPickup?: true;
  /** At that of a next sale: this one's is over. */
  readonly isPickupOver?: true;
}

export interface PaymentDetails {
  /** None where all is paid. */
  readonly dues: readonly PayableDue[];
  /** Something is still to be weighed or confirmed: nothing is asked for yet. */
  readonly isLater?: boolean;
  /** It waits for a yes, and for no scales. */
  readonly toConfirm?: boolean;
  /** While orders are open: another mail asks for it. */
  readonly isAskedLater?: true;
  /** Payments are not followed: all is paid when it is handed over. */
  readonly isAtPickup?: boolean;
  /** Nobody could say how: what asks for it waits. */
  readonly cannotBePaid?: true;
  /** What came in before, and the buyer's credit. */
  readonly settled: Cents;
  /** Of the first due's amount: what was left of orders before. */
  readonly carried?: Cents;
}

export interface AnnouncementDetails extends Occasion {
  readonly name?: string;
  /** The last order filled in as far as it is sold now, and what of it is not. */
  readonly usual?: {
    readonly link?: string;
    readonly gone: readonly string[];
    /** Of some of what it fills in there is only so much. */
    readonly maySellOut?: true;
  };
  readonly orderLink: string;
  /** To receive no more of them; absent for somebody who is told but did not subscribe. */
  readonly stopLink?: string;
  readonly offer: readonly ProducerOffer[];
  /** Titles of what was not in the sale before. */
  readonly fresh?: readonly string[];
}

/** What a producer sells this time. */
export interface ProducerOffer {
  readonly producer: string;
  readonly titles: readonly string[];
  /** In three lines, where the drive's products tell more than a price. */
  readonly offer?: OfferDetails;
}

/** Products with their prices, each as it is read in the form. */
export interface OfferDetails {
  /** Where, and what stands for it. */
  readonly about: string;
  readonly fresh: readonly string[];
  readonly inSeason: readonly string[];
  readonly others: readonly string[];
}

export interface CancellationDetails extends Occasion {
  readonly name: string;
  /** Absent when the answer was empty and there was no order before it. */
  readonly cancelled?: {
    readonly basket: number;
    /** The basket minimum that it did not reach, where closing cancelled it. */
    readonly minimum?: Cents;
  };
  readonly beyond?: PaidBeyond;
  /** To order again; absent once orders are closed. */
  readonly orderLink?: string;
}

export interface LateDetails extends Occasion {
  readonly name: string;
  readonly receivedAt: Instant;
  /** It was sent before the closing. */
  readonly isInTime?: boolean;
  /** The order that this address has in the sale, which stays as it is. */
  readonly standing?: {
    readonly basket: number;
    readonly total: Cents;
    readonly estimated: boolean;
  };
}

export interface ToFixDetails extends Occasion {
  readonly name: string;
  readonly unread: readonly { readonly question: string; readonly typed: string }[];
  /** What could be read and was taken into account. */
  readonly order?: BuyerOrderDetails;
  readonly changeLink?: string;
}

export interface ProducerLine extends SoldInCases {
  readonly ref: string;
  readonly title: string;
  readonly quantity: number;
  readonly total: Measure;
  readonly amount: Cents;
  readonly estimated: boolean;
}

/** A quantity that is another one than was said before. */
export interface Gap extends Sold {
  readonly title: string;
  readonly before: number;
  readonly now: number;
}

export interface ProducerBasket {
  readonly basket: number;
  readonly name: string;
  readonly lines: readonly (Sold & { readonly title: string; readonly quantity: number })[];
}

export interface ProducerOrderDetails extends Occasion {
  readonly producer: string;
  readonly lines: readonly ProducerLine[];
  /** What was sold, at the producer's price. */
  readonly total: Cents;
  /** Fees that it bears, below zero, and those that it receives. */
  readonly fees?: readonly FeeFact[];
  readonly estimated: boolean;
  /** As of a buyer's order. */
  readonly toConfirm?: boolean;
  /** Only when Réglages lets producers see the names. */
  readonly byBasket?: readonly ProducerBasket[];
  readonly sheetLink?: string;
  /** What is not as it was told before; absent the first time. */
  readonly changes?: readonly Gap[];
  readonly isFileAttached?: boolean;
  /** It cannot come. */
  readonly isAbsent?: boolean;
}

/** A payout that was made, and when. */
export interface PaidOut {
  readonly at: Instant;
  readonly amount: Cents;
}

export interface PayoutDetails extends Occasion {
  readonly producer: string;
  readonly figures: Pick<
    Payout,
    'sold' | 'missing' | 'fees' | 'setOff' | 'unpaid' | 'paid' | 'toPay'
  > &
    Partial<Pick<Payout, 'carried' | 'waiting'>>;
  /** As settled; absent where the tabs of the sale are gone. */
  readonly lines?: readonly ProducerLine[];
  /** Inside what was sold, where the producer bills it. */
  readonly vat?: readonly Pick<VatLine, 'rate' | 'withVat' | 'vat'>[];
  readonly payments?: readonly PaidOut[];
}

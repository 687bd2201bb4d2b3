import type { Claiming } from '../money/reminding';
import type { MailKind } from '../outbox/mailKind';
import type { Shift } from '../people/shifts';
import type { Break, Repeat } from '../sale/nextSale';
import type { Locale } from '../values/locale';
import type { Cents } from '../values/money';
import type { Threshold } from '../values/threshold';
import type { ClockTime, Instant } from '../values/time';
import type { Mode } from './mode';

/** A moment of every week, or of one sale only. */
export type When =
  | ({ readonly kind: 'weekly'; readonly weekday: number } & ClockTime)
  | { readonly kind: 'once'; readonly at: Instant };

export type PickupWhen =
  | {
      readonly kind: 'weekly';
      readonly weekday: number;
      readonly from: ClockTime;
      readonly until: ClockTime;
    }
  | { readonly kind: 'once'; readonly from: Instant; readonly until: Instant };

export interface Settings extends Claiming {
  readonly driveName: string;
  readonly coordinatorEmail: string | null;
  /** As it is printed; blank: nobody is called. */
  readonly phone: string;
  readonly place: string;
  readonly opening: When;
  readonly closing: When;
  readonly pickup: PickupWhen;
  /** Null: a sale is opened when somebody thinks of it, and what follows has no meaning. */
  readonly repeat: Repeat | null;
  readonly opensItself: 'yes' | 'no';
  readonly breaks: readonly Break[];
  readonly instructions: string;
  readonly atMost: number;
  /** Buyers are asked what shall happen when something cannot be delivered. */
  readonly announce: 'yes' | 'no';
  readonly reminderAt: ClockTime | null;
  /** None: the drive keeps no roster. */
  readonly shifts: readonly Shift[];
  readonly mutedMails: readonly MailKind[];
  /** Filled: they see numbers, and note weights and what they bring in their own sheets. */
  readonly producersSee: 'nothing' | 'numbers' | 'names' | 'filled';
  readonly language: Locale;
  readonly mode: Mode;
  /** In hundredths of a percent. */
  readonly margin: number;
  readonly driveVat: 'payer' | 'exempt';
  /** Of the whole sale (docs/rules.md G5). */
  readonly saleMinimum: Threshold | undefined;
  /** What closing by itself does where a minimum is not reached: its goods fall, or orders go on for a day. */
  readonly whenMissed: 'drop' | 'extend';
  /** Zero: none. */
  readonly basketMinimum: { readonly amount: Cents; readonly isKept: boolean };
  readonly payments: 'yes' | 'no';
  readonly collectorHolder: string;
  /** Compact, or blank. */
  readonly collectorIban: string;
  readonly collector: string;
  readonly payLink: string;
  readonly setOff: 'yes' | 'no';
  readonly legalName: string;
  readonly siret: string;
  readonly legalAddress: string;
  readonly vatNumber: string;
  readonly mentions: string;
}

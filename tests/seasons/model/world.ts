/** What a season is told before its first sale. */
import type { Fee, Least, Product } from './catalogue';

export interface Producer {
  readonly name: string;
  readonly email: string;
  readonly iban: boolean;
  readonly minimum?: number | undefined;
  readonly least?: Least | undefined;
  /** Bills no VAT. */
  readonly isExempt?: boolean | undefined;
}

export interface World {
  readonly mode: 'mandat' | 'achat-revente' | 'direct';
  readonly isDriveExempt: boolean;
  /** Whoever bills VAT has given its number. */
  readonly hasVatNumbers: boolean;
  readonly followsPayments: boolean;
  readonly setsOff: boolean;
  /** What is less is carried on to the next demand; zero: nothing is (M17). */
  readonly smallDue: number;
  readonly collector: string | undefined;
  readonly basketMinimum: number;
  readonly keepsBelow: boolean;
  readonly saleLeast?: Least | undefined;
  /** At closing the coordinator keeps what missed its least. */
  readonly keepsMissed?: boolean;
  /** Where a least is missed at the last hour, orders go on for a day. */
  readonly prolongs?: boolean;
  readonly producers: readonly Producer[];
  readonly products: readonly Product[];
  readonly fees: readonly Fee[];
  readonly buyers: readonly string[];
  /** So many mails are left of the day as orders close; undefined where there are enough. */
  readonly mailsLeft?: number | undefined;
}

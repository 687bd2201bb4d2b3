import type { PayoutState } from '../../domain/money/payoutState';
import type { DueId } from '../../domain/money/reference';

/** A due as the drive tells it. */
export interface KnownDue extends DueId {
  readonly email: string;
  readonly name: string;
  readonly due: number;
  readonly remaining: number;
  /** What the buyer can still use or have back. */
  readonly credit: number;
}

export interface KnownReceipt {
  /** The base of its entry's key. */
  readonly key: string;
  readonly at: number;
  readonly sale: number;
  readonly basket: number;
  /** Whoever paid or was paid. */
  readonly name: string;
  readonly cents: number;
  readonly nature: string;
  /** Where the money went, or came from: the bank, cheques, cards … */
  readonly account: string;
  readonly isUndone: boolean;
}

export interface KnownPayout {
  readonly sale: number;
  readonly producer: string;
  readonly holder: string;
  readonly paid: number;
  /** Of it: in a file that the bank has yet to carry out. */
  readonly ordered?: number;
  readonly toPay: number;
  readonly state: PayoutState;
}

/** What the drive knows of its money, as plain values. */
export interface Books {
  readonly sale: number;
  /** By sale, when it opened, as far as that is known. */
  readonly openings: Readonly<Record<number, number>>;
  readonly dues: readonly KnownDue[];
  readonly receipts: readonly KnownReceipt[];
  readonly payouts: readonly KnownPayout[];
}

export const dueKey = ({ sale, basket, payee }: DueId): string => `${sale}.${basket}.${payee}`;

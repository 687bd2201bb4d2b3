import type { Instant } from '../../domain/values/time';
import type { OrderSource, UnreadQuantity } from './orderRows';

/** One row of the form's own tab, read into an order. */
export interface Answer {
  readonly time: Instant;
  /** Empty when what was typed is no address. */
  readonly email: string;
  readonly typedEmail: string;
  readonly name: string;
  readonly phone: string;
  readonly comment: string;
  readonly asked: ReadonlyMap<string, number>;
  /** So many steps more of each product where that fills a case (docs/rules.md G2); absent: none. */
  readonly tolerance?: number;
  /** Cells that could not be read, as the buyer should be told. */
  readonly unread: readonly UnreadQuantity[];
  /** The row of Commandes that could not be taken, whose address was put right since. */
  readonly corrects?: number;
  /** It stands up to where its tab was read: changed since, or its row of Commandes is gone. */
  readonly isAgain?: true;
  /** Taken by the coordinator; absent: by the form. */
  readonly source?: OrderSource;
}

/** Nothing of it can be taken: no address, or not one quantity that was understood. */
export const isUnreadable = ({ email, asked, unread }: Answer): boolean =>
  email === '' || (asked.size === 0 && unread.length > 0);

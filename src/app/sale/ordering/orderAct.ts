import type { SaleEvent } from '../../../domain/sale/transitions';
import type { Result } from '../../../domain/values/result';
import type { AsksFirst } from '../../../text/results/questions/saleQuestions';
import type { HistoryEntry } from '../../kernel/history';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import type { Intent, ToldRow } from '../../outbox/telling';
import type { Incoming } from '../../records/answers/incomingAnswers';
import type { Answer } from '../../records/orderRows';
import type { QueuedMail } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import type { ClosedSale } from './closedSale';
import type { Deciding, OrderedSale, ReadsToOrder, SaleToOrder } from './orderedSale';

/** What an act comes to, worked out and not written: shown first, or carried out. */
export interface Outcome {
  readonly read: ReadsToOrder;
  readonly about: SaleToOrder;
  /** What came in, without what the act itself orders. */
  readonly came: Incoming;
  readonly ordered: OrderedSale;
  /** Where orders are closed, with all that hangs on them. */
  readonly closed?: ClosedSale;
  /** What moves the sale. */
  readonly event?: SaleEvent | undefined;
}

/** What is done to the orders of a sale, or to the sale, in the very run that reads the answers before it. */
export interface OrderAct extends Deciding {
  /** The sale as it is from then on, but for what its event makes of its state. */
  readonly ending?: (sale: Sale, snapshot: Reads) => Sale;
  /** The coordinator's own answers, read under the lock as the form's are; or why not. */
  readonly answers?: (
    now: Incoming,
    snapshot: Reads<'buyers'>,
  ) => Result<readonly Answer[], Refusal>;
  /** Besides those that tell of orders. */
  readonly mails?: (outcome: Outcome) => readonly QueuedMail[];
  /** That its day, hours or place moved. */
  readonly intents?: (outcome: Outcome) => readonly Intent[];
  /** Rows that wait and give way to what the act tells. */
  readonly decides?: (row: ToldRow) => boolean;
  readonly entriesOf?: (outcome: Outcome) => readonly HistoryEntry[];
  /** What it will do, for whoever is asked first. */
  readonly question?: (outcome: Outcome) => AsksFirst;
  /** What was shown, and said yes to (docs/rules.md P15). */
  readonly seen?: string | undefined;
}

/** What an act does to a sale as it was read, or why not. */
export type Decide = (read: ReadsToOrder, sale: Sale) => Result<OrderAct, Refusal>;

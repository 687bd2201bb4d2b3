import { saleAccount } from '../../../domain/baskets/basketAccount';
import { type ProducerLine, producerSplit } from '../../../domain/baskets/producerSplit';
import { isMissed, type Reached } from '../../../domain/orders/minimum';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import type { Cents } from '../../../domain/values/money';
import { reads, type Snapshot } from '../../kernel/reads';
import { moneyTabs } from '../../money/moneyNow';
import type { DeskAct } from '../../orders/catchUp';
import { minimumsNow, withMinimums } from '../../orders/minimums';
import { activeOrders } from '../../orders/reminders';
import { type Taken, takeAnswers } from '../../orders/takeAnswers';
import type { KnownRequestForm } from '../../people/requestForm';
import { type ProducerShare, producerShares } from '../../producers/producerOrders';
import { answerRanges } from '../../records/answers/answers';
import type { Incoming } from '../../records/answers/incomingAnswers';
import { outboxColumns } from '../../records/outboxRows';
import type { PricedOrder } from '../../records/pricedOrder';
import type { Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { type FinalLines, finalLines } from './finalLines';

export const closingNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'mandates', 'producerSplit', 'toFix', 'duties', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [] },
  more: answerRanges,
});

export type ClosingReads = Snapshot<typeof closingNeeds>;

export interface ClosedOrders {
  readonly context: SaleContext<ClosingReads>;
  readonly taken: Taken;
  /** Those with something served, by basket, priced. */
  readonly active: readonly PricedOrder[];
  readonly lines: FinalLines;
  readonly split: readonly ProducerLine[];
  readonly shares: readonly ProducerShare[];
  /** Orders that minimums take something from. */
  readonly cut: number;
  /** Minimums that are not reached as orders close. */
  readonly missed: readonly Reached[];
  /** That of the links in its mails. */
  readonly requests: KnownRequestForm;
}

interface ClosedBy {
  readonly after?: DeskAct['after'];
  /** Minimums that the coordinator lets pass, by their keys. */
  readonly despite?: readonly string[] | undefined;
}

/** The last answers taken, Paniers laid out, and each producer's share of them. */
export function closedOrders(
  snapshot: ClosingReads,
  ending: Sale,
  now: Incoming,
  requestForm: KnownRequestForm,
  { after, despite }: ClosedBy = {},
): ClosedOrders {
  const products = new Map(now.offered.map((product) => [product.ref, product]));
  const closed: Sale = { ...ending, state: 'closed' };
  const answered = takeAnswers(snapshot, ending, now, requestForm, closed);
  const context = { snapshot, sale: closed, products };
  const desk = after?.(context, answered) ?? answered;
  const isClosing = areOrdersOpen(ending.state);
  const taken = withMinimums(context, desk, isClosing, despite);
  const missed = isClosing ? minimumsNow(context, desk).filter(isMissed) : [];
  const active = activeOrders(taken.orders).map(taken.price);
  const lines = finalLines(context, taken.orders, active, now.offered);
  const split = producerSplit(lines.placed, now.offered);
  const shares = producerShares(context, lines.placed, now.offered, split, lines.accounts.values());
  const cut = taken.orders.filter((row, index) => row !== desk.orders[index]).length;
  return { context, taken, active, lines, split, shares, cut, missed, requests: requestForm };
}

/** What buyers pay, fees among it. */
export const totalOf = ({ lines }: Pick<ClosedOrders, 'lines'>): Cents =>
  saleAccount(lines.accounts.values()).buyers;

import { saleAccount } from '../../../domain/baskets/basketAccount';
import { type ProducerLine, producerSplit } from '../../../domain/baskets/producerSplit';
import type { Cents } from '../../../domain/values/money';
import { reads, type Snapshot } from '../../kernel/reads';
import { moneyTabs } from '../../money/moneyNow';
import { type ProducerShare, producerShares } from '../../producers/producerOrders';
import { type Projected, type ProjectedSale, project } from '../../projection/project';
import { outboxColumns } from '../../records/outboxRows';
import { type Deciding, type OrderedSale, orderedSale, type SaleToOrder } from './orderedSale';

export const closingNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'mandates', 'producerSplit', 'toFix', 'duties', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [] },
  answers: true,
});

export type ClosingReads = Snapshot<typeof closingNeeds>;

/** A sale once its orders are closed, with all that hangs on them. */
export interface ClosedSale extends OrderedSale<ClosingReads>, Pick<Projected, 'money' | 'books'> {
  readonly tabs: ProjectedSale;
  readonly split: readonly ProducerLine[];
  readonly shares: readonly ProducerShare[];
  readonly requests: SaleToOrder['requests'];
  /** What had come in. */
  readonly now: SaleToOrder['now'];
}

/** The last answers taken, Paniers laid out, and each producer's share of them. Pure. */
export function closedSale(
  read: ClosingReads,
  about: SaleToOrder,
  deciding: Deciding = {},
): ClosedSale {
  const ordered = orderedSale(read, about, deciding);
  const { context } = ordered;
  const { snapshot, sale, products } = context;
  // What is gone was refused, or is made again by this very write.
  const { sale: tabs, money, books } = project(snapshot, sale, { lost: [], isLaidOut: true });
  if (!tabs) throw new Error(`Nothing is computed of sale ${sale.number}`);
  const offered = [...products.values()];
  const split = producerSplit(tabs.lines, offered);
  return {
    ...{ ...ordered, tabs, split, requests: about.requests, now: about.now },
    told: () => ordered.told(money),
    shares: producerShares(context, tabs.lines, offered, split, tabs.accounts.values()),
    ...(money && books ? { money, books } : {}),
  };
}

/** What buyers pay, fees among it. */
export const totalOf = ({ tabs }: ClosedSale): Cents => saleAccount(tabs.accounts.values()).buyers;

export const basketsServed = ({ tabs }: ClosedSale): number =>
  new Set(tabs.lines.flatMap(({ basket, served }) => (served > 0 ? [basket] : []))).size;

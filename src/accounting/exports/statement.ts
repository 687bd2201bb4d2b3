import { type Collected, collectedOf } from '../../domain/money/collected';
import { Ledger } from '../../domain/money/ledger';
import type { PayoutBasis } from '../../domain/money/payout';
import {
  incomings,
  outgoings,
  type SaleSums,
  type SumName,
  saleSums,
  signed,
} from '../../domain/money/saleSums';
import { folded } from '../../domain/values/fold';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { sumNames } from '../../text/results/sumNames';
import { wordsIn } from '../../text/values/pairs';
import { entriesOf } from '../view/entries';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

export interface Share {
  readonly producer: string;
  readonly cents: number;
  readonly isOwn: boolean;
}

export interface CollectedSale extends Collected {
  readonly sums: SaleSums;
  readonly shares: readonly Share[];
}

/** Of each sale of the period: what was collected, and whose it is (class 4: never turnover). */
export function collectedSales(view: BooksView): CollectedSale[] {
  const ledger = new Ledger(entriesOf(view));
  const ids = ledger.dueIds();
  return view.sales.map(({ number: sale, basis, collector = view.collector }) => {
    const collected = collectedOf(ledger, sale, basis, ids);
    const shares = collected.shares.map((share) => ({
      ...share,
      isOwn: collector !== '' && folded(share.producer) === folded(collector),
    }));
    return { ...collected, shares, sums: saleSums(ledger, sale, 'drives') };
  });
}

/** Where what is due stands for one sale, the whole says so. */
export const basisOfAll = (sales: readonly CollectedSale[]): PayoutBasis =>
  sales.some(({ basis }) => basis === 'due') ? 'due' : 'received';

/** Where what is due counts, what buyers have still to pay of it. */
const stillCounted = ({ basis, sums }: CollectedSale): number => (basis === 'due' ? sums.left : 0);

/** What came in, and what of it is no payment of these baskets: together what was paid on them. */
function cameIn({ language }: BooksView, sum: (of: (one: CollectedSale) => number) => number) {
  const names = wordsIn(sumNames, language);
  const row = (name: SumName, sign: 1 | -1): Table['rows'][number][] => {
    const amount = sum(({ sums }) => sign * signed(sums, name));
    return amount === 0 && name !== 'received' ? [] : [[names[name], money(amount)]];
  };
  return [
    ...incomings.flatMap((name) => row(name, 1)),
    ...outgoings.flatMap((name) => (name === 'paid' ? [] : row(name, -1))),
    [names.paid, money(sum(({ sums }) => sums.paid))],
  ];
}

/** Added up over the sales of the period. */
export function collectedTable(view: BooksView): Table {
  const text = wordsIn(accountingPapers, view.language).collected;
  const sales = collectedSales(view);
  const sum = (of: (one: CollectedSale) => number): number =>
    sales.reduce((all, one) => all + of(one), 0);
  const names = [...new Set(sales.flatMap(({ shares }) => shares.map(({ producer }) => producer)))];
  const shareOf =
    (name: string) =>
    ({ shares }: CollectedSale) =>
      shares.find(({ producer }) => producer === name)?.cents ?? 0;
  const isOwn = (name: string): boolean =>
    sales.some(({ shares }) => shares.some((one) => one.producer === name && one.isOwn));
  const others = sum(({ shares }) =>
    shares.reduce((all, one) => all + (one.isOwn ? 0 : one.cents), 0),
  );
  return {
    header: text.header,
    rows: [
      ...cameIn(view, sum),
      ...(basisOfAll(sales) === 'due'
        ? [
            [text.stillToPay, money(sum(stillCounted))],
            [text.counted, money(sum((one) => one.collected))],
          ]
        : []),
      ...(sum((one) => one.fees) === 0 ? [] : [[text.fees, money(sum((one) => one.fees))]]),
      ...names.map((name) => [
        isOwn(name) ? text.own(name) : text.belongsTo(name),
        money(sum(shareOf(name))),
      ]),
      [text.others, money(others)],
    ],
  };
}

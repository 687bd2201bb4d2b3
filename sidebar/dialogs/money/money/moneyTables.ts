import type { MoneyView } from '../../../../src/app/money/moneyView';
import { partsTable, sharesInOrder } from '../../../../src/domain/money/collected';
import {
  incomings,
  outgoings,
  type SaleSums,
  type SumName,
  signed,
} from '../../../../src/domain/money/saleSums';
import { frenchCsv } from '../../../../src/formats/frenchCsv';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';

/** What the tables are made of. */
export type Tabled = Pick<
  MoneyView,
  'payouts' | 'parts' | 'collected' | 'basis' | 'drives' | 'sale'
>;
type Row = readonly (string | number)[];

const euros = (cents: number): number => cents / 100;

/** One producer a row. */
const payouts = ({ payouts: all }: Tabled, words: MoneyWords): Row[] => [
  words.payoutHeader,
  ...all.map((one) => [
    one.producer,
    ...[one.sold, one.missing, one.unpaid, one.fees, one.setOff, one.carried, one.waiting].map(
      euros,
    ),
    ...[one.paid, one.toPay].map(euros),
  ]),
];

/** Producer by basket: whose goods are in which. */
function matrix({ parts }: Tabled, words: MoneyWords): Row[] {
  const { baskets, producers } = partsTable(parts);
  return [
    [words.producer, ...baskets.map((basket) => `${words.basket} ${basket}`), words.total],
    ...producers.map((one) => [one.name, ...one.parts.map(euros), euros(one.total)]),
  ];
}

/** What came in, and what of it is no payment of these baskets: together what was paid on them. */
function came(sums: SaleSums, words: MoneyWords): Row[] {
  const named = (name: SumName, sign: 1 | -1): Row[] =>
    name !== 'received' && sums[name] === 0
      ? []
      : [[words.sums[name], euros(sign * signed(sums, name))]];
  return [
    ...incomings.flatMap((name) => named(name, 1)),
    ...outgoings.flatMap((name) => (name === 'paid' ? [] : named(name, -1))),
    [words.sums.paid, euros(sums.paid)],
  ];
}

/** For whoever collects: what of the money was never their turnover, by the basis of the sale. */
function collector({ payouts: all, collected, basis, drives }: Tabled, words: MoneyWords): Row[] {
  const { shares, others } = sharesInOrder(collected, all);
  return [
    words.collected.header,
    ...came(drives, words),
    ...(basis === 'due'
      ? [
          [words.collected.stillToPay, euros(drives.left)],
          [words.collected.counted, euros(drives.due)],
        ]
      : []),
    [words.collected.fees, euros(collected.fees)],
    ...(collected.charges === 0 ? [] : [[words.charges, euros(-collected.charges)]]),
    ...shares.map(({ producer, isOwn, cents }) => [
      isOwn ? words.collected.own(producer) : words.collected.belongsTo(producer),
      euros(cents),
    ]),
    [words.collected.others, euros(others)],
  ];
}

const makers = { payouts, matrix, collector } as const;
export type TableName = keyof typeof makers;
export const TABLES = Object.keys(makers) as TableName[];

export const tableCsv = (name: TableName, view: Tabled, words: MoneyWords): string =>
  frenchCsv(makers[name](view, words));

import { dueParts, dueStanding, sharedOut } from '../../domain/money/due';
import { Ledger } from '../../domain/money/ledger';
import { basisOf, type PayoutBasis } from '../../domain/money/payout';
import { cents } from '../../domain/values/money';
import { folded } from '../../tabs/engine/cell';
import { accountingPapers } from '../../text/results/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { entriesOf } from '../view/entries';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

export interface Share {
  readonly producer: string;
  readonly cents: number;
  readonly isOwn: boolean;
}

export interface CollectedSale {
  readonly sale: number;
  readonly basis: PayoutBasis;
  /** What came from buyers, as far as it pays what they owe. */
  readonly collected: number;
  readonly fees: number;
  readonly shares: readonly Share[];
}

/** Of each sale of the period: what was collected, and whose it is (class 4: never turnover). */
export function collectedSales(view: BooksView): CollectedSale[] {
  const ledger = new Ledger(entriesOf(view));
  const ids = ledger.dueIds();
  return view.sales.map(({ number: sale }) => {
    const basis = basisOf(ledger, sale, view.settings.payoutBasis);
    const parts = new Map<string, number>();
    let collected = 0;
    for (const id of ids) {
      // What a buyer pays a producer directly was never anybody else's.
      if (id.sale !== sale || id.payee > 0) continue;
      const { due, received } = dueStanding(ledger, id);
      const counted = basis === 'due' ? due : cents(Math.min(received, due));
      collected += counted;
      for (const [party, part] of sharedOut(dueParts(ledger, id), counted))
        parts.set(party, (parts.get(party) ?? 0) + part);
    }
    const fees = parts.get('') ?? 0;
    parts.delete('');
    const shares = [...parts].map(([producer, part]) => ({
      producer,
      cents: part,
      isOwn: view.collector !== '' && folded(producer) === folded(view.collector),
    }));
    return { sale, basis, collected, fees, shares };
  });
}

/** Where no payment of a sale is noted, what is due stands for it, and the whole says so. */
export const basisOfAll = (sales: readonly CollectedSale[]): PayoutBasis =>
  sales.some(({ basis }) => basis === 'due') ? 'due' : 'received';

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
      [text.from[basisOfAll(sales)], money(sum((one) => one.collected))],
      ...(sum((one) => one.fees) === 0 ? [] : [[text.fees, money(sum((one) => one.fees))]]),
      ...names.map((name) => [
        isOwn(name) ? text.own(name) : text.belongsTo(name),
        money(sum(shareOf(name))),
      ]),
      [text.others, money(others)],
    ],
  };
}

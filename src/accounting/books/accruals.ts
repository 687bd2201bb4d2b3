import { dayOf } from '../../domain/accounting/parties';
import { invoicedBy } from '../../domain/accounting/purchaseNote';
import { isOver } from '../../domain/accounting/wanted';
import { folded } from '../../domain/values/fold';
import { cents, vatIncluded } from '../../domain/values/money';
import type { Day } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { dayIn } from '../view/entries';
import { startOfYear } from '../view/period';
import { type Purchase, purchasesOf } from '../view/purchases';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';
import { aboutAccrual } from './lettering';
import { comesBackOn } from './purchaseJournal';

/**
 * In resale, what was delivered in a year and not invoiced by its end: a cost of that year in 408, and
 * taken back on the first day of the next, when the invoice has yet to come (docs/rules.md A16).
 */
export function accrualEntries(view: BooksView): JournalEntry[] {
  if (view.settings.mode !== 'resale') return [];
  const thisYear = Number(dayIn(view.now, view).slice(0, 4));
  return view.sales
    .filter((sale) => isOver(sale, view.now))
    .flatMap((sale): JournalEntry[] => {
      const day = dayOf(view, sale.pickupStart);
      const year = Number(day.slice(0, 4));
      if (year >= thisYear) return [];
      return purchasesOf({ ...view, sales: [sale] }).flatMap((purchase) =>
        isInvoiced(view, purchase, year) ? [] : bothWays(view, purchase, day, year),
      );
    });
}

/** By an invoice that was noted by the end of that year. */
const isInvoiced = (view: BooksView, { sale, producer }: Purchase, year: number): boolean =>
  invoicedBy(view.purchases, sale, (at) => at < startOfYear(year + 1, view)).has(folded(producer));

function bothWays(
  view: BooksView,
  purchase: Purchase,
  delivered: Day,
  year: number,
): JournalEntry[] {
  const { sale, producer } = purchase;
  const words = wordsIn(accountingPapers, view.language);
  const lines = accrued(view, purchase, delivered);
  if (lines.length === 0) return [];
  const start = startOfYear(year + 1, view);
  const piece = words.accrualOf(sale);
  const entry = (day: string, validatedAt: number, label: string, sign: 1 | -1): JournalEntry => ({
    journal: 'other',
    day,
    piece,
    pieceDay: day,
    label,
    validatedAt,
    lines: lines.map((line) => ({ ...line, amount: cents(sign * line.amount) })),
  });
  return [
    entry(`${year}-12-31`, start - 1, words.accrued(producer), 1),
    entry(`${year + 1}-01-01`, start, words.accrualBack(producer), -1),
  ];
}

function accrued(view: BooksView, { sale, producer, byRate }: Purchase, day: Day): JournalLine[] {
  const hasVat = comesBackOn(view, producer, day);
  const costs = [...byRate].flatMap(([rate, amount]): JournalLine[] => {
    const vat = hasVat ? vatIncluded(amount, rate) : cents(0);
    return [
      { account: chart.purchases(hasVat ? rate : (0 as typeof rate)), amount: cents(amount - vat) },
      { account: chart.vatToCome(), amount: vat },
    ];
  });
  const total = [...byRate.values()].reduce((all, one) => all + one, 0);
  const supplier: JournalLine = {
    account: chart.notInvoiced(),
    party: { kind: 'producer', id: producer },
    amount: cents(-total),
    about: [aboutAccrual(producer, sale)],
  };
  return summedLines([...costs, supplier]);
}

import { billsVat } from '../../domain/accounting/vatRegime';
import { folded } from '../../domain/values/fold';
import { type BasisPoints, cents, vatIncluded } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { billsVatOn, dayOf } from '../view/parties';
import { costByRate, purchasesOf } from '../view/purchases';
import { regimeOfProducer } from '../view/regimes';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';
import { aboutProducer } from './lettering';

type Invoice = BooksView['supplierInvoices'][number];

/** In resale, what suppliers invoice: without the VAT that comes back, an account a rate. */
export function purchaseEntries(view: BooksView): JournalEntry[] {
  if (view.settings.mode !== 'resale') return [];
  const pickups = new Map(view.sales.map(({ number, pickupStart }) => [number, pickupStart]));
  const entries = view.supplierInvoices.flatMap((invoice): JournalEntry[] => {
    const { sale, producer, number, amount } = invoice;
    const at = invoice.date ?? pickups.get(sale ?? 0);
    if (sale === null || producer === null || amount === null || at === undefined) return [];
    const pieceDay = dayOf(view, at);
    // One that is dated ahead stands from its date on.
    const noted = Math.max(at, invoice.notedAt ?? at) as Instant;
    if (noted > view.now) return [];
    // The year that it belongs to may have been taken along (docs/rules.md A10).
    const day = isOfLaterYear(dayOf(view, noted), pieceDay) ? dayOf(view, noted) : pieceDay;
    const supplier: JournalLine = {
      account: chart.suppliers(),
      party: { kind: 'producer', id: producer },
      amount: cents(-amount),
      about: [aboutProducer(producer, sale)],
    };
    const lines = summedLines([...boughtAt(view, invoice, pieceDay), supplier]);
    if (lines.length === 0) return [];
    const words = wordsIn(accountingPapers, view.language);
    const piece = number ?? words.purchaseOf(sale);
    return [
      {
        journal: 'purchases',
        day,
        piece,
        pieceDay,
        label: words.supplierInvoice(piece, producer),
        validatedAt: noted,
        lines,
      },
    ];
  });
  // Of what was noted in one look, however the tab is sorted later.
  return entries.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

const isOfLaterYear = (day: string, than: string): boolean => day.slice(0, 4) > than.slice(0, 4);

/** The supplier's VAT comes back to a drive that owes VAT itself; else it is part of the cost. */
export const comesBackOn = (
  view: BooksView,
  producer: string,
  day: ReturnType<typeof dayOf>,
): boolean => billsVatOn(view, '', day) && billsVat(regimeOfProducer(view, producer, day));

function boughtAt(
  view: BooksView,
  { sale, producer, amount }: Invoice,
  day: ReturnType<typeof dayOf>,
): JournalLine[] {
  const invoiced = cents(amount ?? 0);
  if (!comesBackOn(view, producer ?? '', day))
    return [{ account: chart.purchases(NO_VAT), amount: invoiced }];
  const purchase = purchasesOf({
    ...view,
    sales: view.sales.filter(({ number }) => number === sale),
  }).find((one) => folded(one.producer) === folded(producer ?? ''));
  const byRate = costByRate({ byRate: purchase?.byRate ?? new Map(), invoiced });
  return [...byRate].flatMap(([rate, part]): JournalLine[] => {
    const vat = vatIncluded(part, rate);
    return [
      { account: chart.purchases(rate), amount: cents(part - vat) },
      { account: chart.vatBack(rate), amount: vat },
    ];
  });
}

const NO_VAT = 0 as BasisPoints;

import { billsVatOn, dayOf, regimeOfProducer } from '../../domain/accounting/parties';
import { readParts } from '../../domain/accounting/purchaseNote';
import { billsVat } from '../../domain/accounting/vatRegime';
import { type BasisPoints, cents } from '../../domain/values/money';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';
import { aboutProducer } from './lettering';

/**
 * In resale, what suppliers invoice: without the VAT that comes back, an account a rate. What was
 * noted and is gone is an entry to the contrary.
 */
export function purchaseEntries(view: BooksView): JournalEntry[] {
  if (view.settings.mode !== 'resale') return [];
  const words = wordsIn(accountingPapers, view.language);
  return view.purchases.flatMap((note): JournalEntry[] => {
    const { sale, producer, piece: number, amount, date, seenAt } = note;
    if (sale === null || producer === null || !amount || date === null || seenAt === null)
      return [];
    const pieceDay = dayOf(view, date);
    const noted = dayOf(view, seenAt);
    const isBack = amount < 0;
    const supplier: JournalLine = {
      account: chart.suppliers(),
      party: { kind: 'producer', id: producer },
      amount: cents(-amount),
      about: [aboutProducer(producer, sale)],
    };
    const piece = number ?? words.purchaseOf(sale);
    return [
      {
        journal: 'purchases',
        // The year that it belongs to may have been taken along (docs/rules.md A10).
        day: isOfLaterYear(noted, pieceDay) ? noted : pieceDay,
        piece,
        pieceDay,
        label: (isBack ? words.supplierInvoiceBack : words.supplierInvoice)(piece, producer),
        validatedAt: seenAt,
        lines: summedLines([...boughtFor(note), supplier]),
      },
    ];
  });
}

const isOfLaterYear = (day: string, than: string): boolean => day.slice(0, 4) > than.slice(0, 4);

/** The supplier's VAT comes back to a drive that owes VAT itself; else it is part of the cost. */
export const comesBackOn = (
  view: BooksView,
  producer: string,
  day: ReturnType<typeof dayOf>,
): boolean => billsVatOn(view, '', day) && billsVat(regimeOfProducer(view, producer, day));

const NO_VAT = 0 as BasisPoints;

function boughtFor({ amount, parts }: BooksView['purchases'][number]): JournalLine[] {
  const signed = amount ?? 0;
  const sign = Math.sign(signed);
  const read = readParts(parts, Math.abs(signed));
  if (read.length === 0) return [{ account: chart.purchases(NO_VAT), amount: cents(signed) }];
  return read.flatMap(({ rate, withVat, vat }): JournalLine[] => [
    { account: chart.purchases(rate), amount: cents(sign * (withVat - vat)) },
    { account: chart.vatBack(rate), amount: cents(sign * vat) },
  ]);
}

import type { SalesDocument } from '../../domain/accounting/document';
import { documentVat } from '../../domain/accounting/document';
import type { BasisPoints } from '../../domain/values/money';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { numericDate } from '../../text/values/dates';
import { percent } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

interface Sum {
  readonly seller: string;
  readonly regime: SalesDocument['regime'];
  readonly month: string;
  readonly rate: BasisPoints;
  withoutVat: number;
  vat: number;
  withVat: number;
  documents: number;
}

/** A period is the sum of its documents, each with its own rounding: by seller, month and rate. */
export function vatSums(view: BooksView, documents: readonly SalesDocument[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const document of documents) {
    const { seller, regime, day } = document;
    if (day < view.from || day > view.until) continue;
    const month = day.slice(0, 7);
    for (const { rate, withoutVat, vat, withVat } of documentVat(document)) {
      const key = [seller.name, regime, month, rate].join('|');
      const start = { withoutVat: 0, vat: 0, withVat: 0, documents: 0 };
      const sum = sums.get(key) ?? { seller: seller.name, regime, month, rate, ...start };
      sums.set(key, sum);
      sum.withoutVat += withoutVat;
      sum.vat += vat;
      sum.withVat += withVat;
      sum.documents += 1;
    }
  }
  const order = ({ seller, month, rate }: Sum): string =>
    [seller, month, String(rate).padStart(5, '0')].join('|');
  return [...sums.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function vatTable(view: BooksView, documents: readonly SalesDocument[]): Table {
  const { language } = view;
  const { vatHeader, regimes } = wordsIn(accountingPapers, language);
  return {
    header: vatHeader,
    rows: vatSums(view, documents).map((sum) => [
      sum.seller,
      regimes[sum.regime],
      numericDate(sum.month),
      percent(sum.rate, language),
      money(sum.withoutVat),
      money(sum.vat),
      money(sum.withVat),
      sum.documents,
    ]),
  };
}

import type { IssuedDocument } from '../../domain/accounting/document';
import { documentVat } from '../../domain/accounting/document';
import { driveName } from '../../domain/accounting/parties';
import type { VatLine } from '../../domain/accounting/vat';
import { type BasisPoints, cents } from '../../domain/values/money';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { numericDate } from '../../text/values/dates';
import { percent } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { sharedFeeVat } from '../books/sharedFees';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

interface Sum {
  readonly seller: string;
  readonly regime: IssuedDocument['regime'];
  readonly month: string;
  readonly rate: BasisPoints;
  withoutVat: number;
  vat: number;
  withVat: number;
  documents: number;
}

type TableLine = Pick<Sum, 'seller' | 'regime'> & { readonly day: string } & VatLine;

/**
 * A period is the sum of its documents, each with its own rounding: by seller, month and rate. What the
 * drive keeps of producers' money and no document says is in it as it is in the accounting file.
 */
export function vatSums(view: BooksView, issued: readonly IssuedDocument[]): Sum[] {
  const sums = new Map<string, Sum>();
  const add = ({ seller, regime, day, rate, ...said }: TableLine, documents: 0 | 1): void => {
    if (day < view.from || day > view.until || said.withVat === 0) return;
    const month = day.slice(0, 7);
    const key = [seller, regime, month, rate].join('|');
    const start = { withoutVat: 0, vat: 0, withVat: 0, documents: 0 };
    const sum = sums.get(key) ?? { seller, regime, month, rate, ...start };
    sums.set(key, sum);
    sum.withoutVat += said.withoutVat;
    sum.vat += said.vat;
    sum.withVat += said.withVat;
    sum.documents += documents;
  };
  for (const document of issued)
    for (const line of documentVat(document))
      add({ ...line, regime: document.regime, day: document.day, seller: document.seller.name }, 1);
  const drive = { seller: driveName(view), regime: view.settings.driveVat };
  for (const { gross, vat, ...kept } of sharedFeeVat(view, issued))
    add({ ...drive, ...kept, vat, withVat: gross, withoutVat: cents(gross - vat) }, 0);
  const order = ({ seller, month, rate }: Sum): string =>
    [seller, month, String(rate).padStart(5, '0')].join('|');
  return [...sums.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function vatTable(view: BooksView, documents: readonly IssuedDocument[]): Table {
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

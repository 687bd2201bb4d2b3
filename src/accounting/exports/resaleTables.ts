import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { decimal } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { money, type Table, type TableCell } from '../view/paperTable';
import { purchasesOf } from '../view/purchases';
import type { BooksView } from '../view/view';
import { marginsOf } from './margin';

/** Of each producer of each sale: ordered and received, deposits included. */
export function purchaseTable(view: BooksView): Table {
  return {
    header: wordsIn(accountingPapers, view.language).purchaseHeader,
    rows: purchasesOf(view).map((one) => [
      one.sale,
      one.producer,
      money(one.ordered),
      money(one.received),
    ]),
  };
}

/** The week's margin, by both of its names. */
export function marginTable(view: BooksView): Table {
  const { language } = view;
  const rate = (value: number | undefined): TableCell =>
    value === undefined ? null : `${decimal(value, 2, language)}\u00a0%`;
  return {
    header: wordsIn(accountingPapers, language).marginHeader,
    rows: marginsOf(view).map(({ sale, sold, vat, bought, margin, ...more }) => [
      sale,
      money(sold),
      money(vat),
      money(bought),
      money(margin),
      rate(more.onCost),
      rate(more.onPrice),
    ]),
  };
}

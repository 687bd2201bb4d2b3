import type { IssuedDocument } from '../../domain/accounting/document';
import { documentTotal, vatOf } from '../../domain/accounting/document';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { documentPapers } from '../../text/results/papers/documentPapers';
import { numberText } from '../../text/results/papers/documentWords';
import { numericDate } from '../../text/values/dates';
import { wordsIn } from '../../text/values/pairs';
import { dayIn } from '../view/entries';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

/** The register: one document a row. */
export function documentTable(view: BooksView, issued: readonly IssuedDocument[]): Table {
  const { documentHeader } = wordsIn(accountingPapers, view.language);
  const { kinds } = wordsIn(documentPapers, view.language);
  return {
    header: documentHeader,
    rows: issued.map((document) => [
      document.seller.name,
      numberText(document.number),
      kinds[document.kind],
      numericDate(dayIn(document.at, view)),
      document.buyer.company ?? document.buyer.name,
      basketsOf(document),
      money(vatOf(document)),
      money(documentTotal(document)),
    ]),
  };
}

const basketsOf = ({ lines, toProducer }: IssuedDocument): string =>
  toProducer ? '' : [...new Set(lines.map(({ sale, basket }) => `${sale}/${basket}`))].join(', ');

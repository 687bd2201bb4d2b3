import { statementPage } from '../../../../src/accounting/documents/printed';
import { vatTable } from '../../../../src/accounting/exports/vatTable';
import { lastDay } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { fileNames, fileStems } from '../../../../src/text/results/fileNames';
import { Printing } from '../../../shared/Printing';
import { Exported } from './Exported';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
}

/** VAT by seller, month and rate, as the documents carry it. */
export function Vat({ view, words }: Props) {
  const { issued, drafts } = view;
  return (
    <>
      <p>{words.aboutVat}</p>
      {drafts.length > 0 && <p class="warning">{words.draftsInVat(drafts.length)}</p>}
      <Exported
        table={vatTable(view, issued)}
        view={view}
        empty={words.noVat}
        label={words.parts.vat}
        button={words.vatCsv}
        file={fileStems.vat}
      />
    </>
  );
}

/** For whoever collects: whose money it was. */
export function Statement({ view, words }: Props) {
  if (view.sales.length === 0) return <p>{words.noSeller}</p>;
  return (
    <>
      <p>{words.aboutStatement}</p>
      <Printing
        html={statementPage(view)}
        title={words.statementPaper}
        fileName={fileNames.collectedIn(view.from, lastDay(view.until))}
        words={words}
      />
    </>
  );
}

import { useState } from 'preact/hooks';
import { documentTable } from '../../../../src/accounting/documents/documentTable';
import { documentsPage } from '../../../../src/accounting/documents/printed';
import { csvOf } from '../../../../src/accounting/view/paperTable';
import { lastDay } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { IssuedDocument } from '../../../../src/domain/accounting/document';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { fileStems } from '../../../../src/text/results/fileNames';
import { documentName, numberText } from '../../../../src/text/results/papers/documentWords';
import { Download } from '../../../shared/Download';
import { Printing } from '../../../shared/Printing';
import { Mailing } from './Mailing';
import { Numbering } from './Numbering';
import type { Act } from './useActs';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** Invoices, receipts and credit notes: what is to be numbered, and what was given out. */
export function Documents({ view, words, isBusy, act }: Props) {
  const { issued, unreadable } = view;
  return (
    <>
      <p>{words.aboutDocuments[view.settings.mode]}</p>
      {unreadable.length > 0 && (
        <p class="card bad" role="alert">
          {words.unreadable(unreadable)}
        </p>
      )}
      <Numbering view={view} words={words} isBusy={isBusy} act={act} />
      {issued.length > 0 && <Issued issued={issued} view={view} words={words} />}
    </>
  );
}

interface IssuedProps {
  readonly issued: readonly IssuedDocument[];
  readonly view: BooksView;
  readonly words: BooksPageWords;
}

const ALL = '';

function Issued({ issued, view, words }: IssuedProps) {
  const [seller, setSeller] = useState(ALL);
  const sellers = [...new Set(issued.map((one) => one.seller.name))];
  const [chosen, choose] = useState(ALL);
  const own = seller === ALL ? issued : issued.filter((one) => one.seller.name === seller);
  const shown = chosen === ALL ? own : own.filter((one) => one.key === chosen);
  const gone = view.lostDocuments.map(({ series, number }) => `${series} ${numberText(number)}`);
  const file = `${fileStems.documents}-${view.from}-${lastDay(view.until)}`;
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">{words.issued(issued.length)}</h2>
      {gone.length > 0 && (
        <p class="card bad" role="alert">
          {words.documentsGone(gone)}
        </p>
      )}
      <div class="period">
        <label>
          {words.seller}
          <select
            value={seller}
            onChange={(event) => {
              setSeller(event.currentTarget.value);
              choose(ALL);
            }}
          >
            <option value={ALL}>{words.allSellers}</option>
            {sellers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          {words.document}
          <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value={ALL}>{words.allDocuments}</option>
            {own.map((one) => (
              <option key={one.key} value={one.key}>
                {[
                  documentName(one, view.language),
                  ...(seller === ALL ? [one.seller.name] : []),
                  one.buyer.company ?? one.buyer.name,
                ].join(', ')}
              </option>
            ))}
          </select>
        </label>
        <Download
          name={`${file}.csv`}
          type="text/csv"
          make={() => csvOf(documentTable(view, shown))}
        >
          {words.documentsCsv}
        </Download>
      </div>
      <Mailing key={`${seller} ${chosen}`} documents={shown} view={view} words={words} />
      <Printing
        html={documentsPage(view, shown)}
        title={words.papers}
        fileName={`${file}.html`}
        words={words}
      />
    </section>
  );
}

import { fecName, fecText, latin9 } from '../../../../src/accounting/exports/fec';
import { ledgerTable } from '../../../../src/accounting/exports/ledgerTable';
import { entriesInPeriod } from '../../../../src/accounting/view/entries';
import { csvOf } from '../../../../src/accounting/view/paperTable';
import { lastDay } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { fileStems } from '../../../../src/text/results/fileNames';
import { Download } from './Download';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
}

/** The ledger of the period, for a spreadsheet or for an accountant. */
export function Entries({ view, words }: Props) {
  const entries = entriesInPeriod(view);
  const missing = view.lostEntries.map(({ number }) => number);
  if (entries.length === 0) return <p>{words.noEntry}</p>;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{words.entries(entries.length)}</h2>
      <p>{words.aboutEntries}</p>
      {missing.length > 0 && (
        <p class="card bad" role="alert">
          {words.entriesMissing(missing)}
        </p>
      )}
      <p class="actions">
        <Download
          name={`${fileStems.ledger}-${view.from}-${lastDay(view.until)}.csv`}
          type="text/csv"
          make={() => csvOf(ledgerTable(view))}
        >
          {words.ledgerCsv}
        </Download>
        <Download name={fecName(view)} type="text/plain" make={() => latin9(fecText(view))}>
          {words.fec}
        </Download>
      </p>
      <p class="faint">{words.aboutFec}</p>
    </section>
  );
}

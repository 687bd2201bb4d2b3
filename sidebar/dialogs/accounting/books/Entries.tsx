import { entriesInPeriod } from '../../../src/books/entries';
import { fecName, fecText, latin9 } from '../../../src/books/fec';
import { ledgerTable } from '../../../src/books/ledgerTable';
import { lastDay } from '../../../src/books/period';
import { csvOf } from '../../../src/books/table';
import type { BooksView } from '../../../src/books/view';
import { Download } from './Download';
import type { BooksPageWords } from './words';

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
      <p class="deeds">
        <Download
          name={`ecritures-${view.from}-${lastDay(view.until)}.csv`}
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

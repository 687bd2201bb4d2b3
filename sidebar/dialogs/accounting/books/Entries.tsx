import { fecName, fecText, latin9 } from '../../../../src/accounting/exports/fec';
import { ledgerTable } from '../../../../src/accounting/exports/ledgerTable';
import { entriesInPeriod } from '../../../../src/accounting/view/entries';
import { csvOf } from '../../../../src/accounting/view/paperTable';
import { lastDay } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { fileStems } from '../../../../src/text/results/fileNames';
import type { Outcome } from '../../../shared/calls/server';
import { useCommand } from '../../../shared/calls/useCommand';
import { Failed, Working } from '../../../shared/cards';
import { Download } from '../../../shared/Download';
import { save } from '../../../shared/save';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
}

/** Numbers hang on the entries of all time: these are asked for only now. */
function keep(answer: Outcome<BooksView> | null): void {
  if (answer?.ok)
    save(fecName(answer.value), 'text/plain;charset=iso-8859-15', latin9(fecText(answer.value)));
}

/** The ledger of the period, for a spreadsheet or for an accountant. */
export function Entries({ view, words }: Props) {
  const entries = entriesInPeriod(view);
  const { run, start, leave } = useCommand('bookEntries');
  const missing = view.lostEntries.map(({ number }) => number);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{entries.length === 0 ? words.noEntry : words.entries(entries.length)}</h2>
      {entries.length > 0 && <p>{words.aboutEntries}</p>}
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
        <button
          type="button"
          class="second"
          disabled={run.kind === 'running'}
          onClick={() => void start({ from: view.from, until: view.until }).then(keep)}
        >
          {words.fec}
        </button>
      </p>
      {run.kind === 'running' && <Working language={view.language} title={words.makingFec} />}
      {run.kind === 'failed' && (
        <Failed language={view.language} failure={run.failure} retry={run.retry} leave={leave} />
      )}
      {view.drafts.length > 0 && <p class="warning">{words.draftsInFec(view.drafts.length)}</p>}
      <p class="faint">{words.aboutFec}</p>
    </section>
  );
}

import { csvOf, type Table } from '../../../../src/accounting/view/paperTable';
import { lastDay } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import { Download } from '../../../shared/Download';
import { TableView } from './TableView';

interface Props {
  readonly table: Table;
  readonly view: BooksView;
  readonly label: string;
  readonly button: string;
  readonly file: string;
  /** Said where there is no row. */
  readonly empty: string;
}

/** A table to look at, and the same to take along. */
export function Exported({ table, view, label, button, file, empty }: Props) {
  if (table.rows.length === 0) return <p>{empty}</p>;
  return (
    <>
      <TableView table={table} language={view.language} label={label} />
      <Download
        name={`${file}-${view.from}-${lastDay(view.until)}.csv`}
        type="text/csv"
        make={() => csvOf(table)}
      >
        {button}
      </Download>
    </>
  );
}

import { isFigure, shown, type Table } from '../../../../src/accounting/view/paperTable';
import type { Language } from '../../../shared/format';

/** Under a heading that then stands over its figures. */
const isFigures = ({ rows }: Table, column: number): boolean =>
  rows.some((row) => isFigure(row[column] ?? null));

interface Props {
  readonly table: Table;
  readonly language: Language;
  readonly label: string;
}

/** A table as the exports hold it. */
export function TableView({ table, language, label }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="wide" aria-label={label} tabIndex={0}>
      <table class="ledger">
        <thead>
          <tr>
            {table.header.map((name, column) => (
              <th key={name} scope="col" class={isFigures(table, column) ? 'sum' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={table.header[column]} class={isFigure(cell) ? 'sum' : ''}>
                  {shown(cell, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

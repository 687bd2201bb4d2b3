import { useState } from 'preact/hooks';
import { type ChosenColumns, chosenAmong } from '../../../../src/statements/read/statementColumns';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';

export type ColumnRole = keyof ChosenColumns;
const ROLES: readonly ColumnRole[] = ['date', 'label', 'amount', 'debit', 'credit'];

interface Props {
  readonly sample: readonly (readonly string[])[];
  readonly words: StatementPageWords;
  readonly choose: (columns: ChosenColumns) => void;
}

/** The first rows of a table that nobody knows, and what each column holds. */
export function ColumnRoles({ sample, words, choose }: Props) {
  const width = sample.reduce((most, row) => Math.max(most, row.length), 0);
  const [roles, setRoles] = useState<readonly (ColumnRole | '')[]>([]);
  const chosen = chosenAmong(roles);
  return (
    <>
      <div class="wide">
        <table class="sample">
          <caption>{words.columnsTitle}</caption>
          <thead>
            <tr>
              {Array.from({ length: width }, (_, index) => (
                <th key={index} scope="col">
                  <select
                    aria-label={words.column(index + 1)}
                    value={roles[index] ?? ''}
                    onChange={(event) => {
                      const role = event.currentTarget.value as ColumnRole | '';
                      setRoles(
                        Array.from({ length: width }, (_, one) =>
                          one === index ? role : (roles[one] ?? ''),
                        ),
                      );
                    }}
                  >
                    <option value="">{words.notRead}</option>
                    {ROLES.map((role) => (
                      <option key={role} value={role}>
                        {words.roles[role]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, 6).map((row, index) => (
              <tr key={index}>
                {Array.from({ length: width }, (_, column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="second"
        disabled={!chosen}
        onClick={() => chosen && choose(chosen)}
      >
        {words.readColumns}
      </button>
    </>
  );
}

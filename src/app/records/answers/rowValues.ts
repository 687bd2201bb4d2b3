import { isMoved } from '../../../tabs/engine/sheet';
import type { CellValue, GridRange, Ports } from '../../kernel/ports';
import type { FormTab } from './formTab';
import type { Rows } from './unreadRows';

/**
 * Rows that did not come along are fetched apart: that happens only when somebody sorted the tab. One that
 * no longer stands there, or under other columns, is left to the next reading.
 */
export function rowValues(
  ports: Ports,
  { sheet, columns, times, emails, values, mark }: FormTab,
  rows: readonly number[],
): (readonly CellValue[] | undefined)[] {
  const { sheetId, headerRow } = sheet;
  const above = rows.filter((row) => row < mark);
  const range = (startRow: number): GridRange => ({
    ...{ sheetId, startRow, endRow: startRow + 1 },
    ...{ startColumn: 0, endColumn: columns.width },
  });
  const asked = [headerRow, ...above.map((row) => headerRow + 1 + row)].map(range);
  const [header, ...fetched] = above.length > 0 ? ports.workbook.fetch(asked) : [];
  const email = Math.max(0, columns.email);
  return rows.map((row) => {
    if (row >= mark) return values[row - mark] ?? [];
    const cells = fetched[above.indexOf(row)]?.[0] ?? [];
    const isIn = (column: number, read: Rows): boolean =>
      (cells[column] ?? '') === (read[row]?.[0] ?? '');
    const stands = isIn(columns.time, times) && isIn(email, emails);
    return stands && !isMoved(sheet.header, header?.[0] ?? []) ? cells : undefined;
  });
}

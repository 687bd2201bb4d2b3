import type { DecimalMark } from './amounts';
import type { DateOrder } from './days';
import type { Columns, Role } from './statementColumns';

export type Cells = readonly string[];

/** What the columns of a table have shown of themselves. */
export interface Learnt {
  readonly columns: Columns;
  readonly mark: DecimalMark | undefined;
  readonly order: DateOrder;
}

export const cellsOf = ({ columns }: Learnt, row: Cells, role: Role): string[] =>
  (columns[role] ?? []).map((at) => (row[at] ?? '').trim()).filter(Boolean);

import type { DecimalMark } from '../../domain/values/number';
import { foldedText } from '../entries/folding';
import type { DateOrder } from './days';
import type { Columns, Role } from './statementColumns';

export type Cells = readonly string[];

/** What the columns of a table have shown of themselves. */
export interface Learnt {
  readonly columns: Columns;
  readonly mark: DecimalMark | undefined;
  readonly order: DateOrder;
  /** What the headers name where it is not the euro; blank otherwise. */
  readonly currency: string;
}

export const cellsOf = ({ columns }: Learnt, row: Cells, role: Role): string[] =>
  (columns[role] ?? []).map((at) => (row[at] ?? '').trim()).filter(Boolean);

const NOT_DONE =
  /attente|pending|refus|rejet|fail|echou|annul|cancel|expire|denied|declin|revert|incomplete|requires/;

/** A state that says that nothing moved, or not yet. */
export const isDone = (state: string): boolean => !NOT_DONE.test(foldedText(state));

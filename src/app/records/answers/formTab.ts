import { plainCell } from '../../../tabs/engine/cell';
import type { Place } from '../../../tabs/engine/cellKinds';
import type { SheetContent } from '../../../tabs/engine/sheet';
import type { GridRange, Survey } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Sale } from '../sale';
import { type Columns, columnsOf, emailColumn, timeColumn } from './columns';
import type { Rows } from './unreadRows';

/** The tab that Google fills in with what a sale's form is sent. */
export interface FormTab {
  readonly sheet: SheetContent;
  readonly columns: Columns;
  readonly times: Rows;
  readonly emails: Rows;
  /** Rows that came along, from this one on: up to it the tab was read. */
  readonly values: Rows;
  readonly mark: number;
}

export const rowsIn = ({ times, emails }: FormTab): number => Math.max(times.length, emails.length);

const tabOf = (
  survey: Pick<Survey, 'answers'>,
  answersSheet: number | null | undefined,
): SheetContent | undefined => survey.answers.get(answersSheet ?? -1);

/**
 * The second read's share of it: two narrow columns, and the rows not read yet. Whole where the row of the
 * titles is gone, by which they are found.
 */
export function rangesOf(survey: Survey, sale: Sale | undefined): GridRange[] {
  const sheet = tabOf(survey, sale?.answersSheet);
  if (!sale || !sheet) return [];
  const { sheetId, header, headerRow } = sheet;
  if (header.length === 0) return [{ sheetId, startRow: headerRow, startColumn: 0 }];
  const startRow = headerRow + 1;
  const column = (index: number): GridRange => {
    const startColumn = Math.max(0, index);
    return { sheetId, startRow, startColumn, endColumn: startColumn + 1 };
  };
  const fresh = { sheetId, startRow: startRow + sale.answersRead, startColumn: 0 };
  return [
    column(timeColumn(sheet)),
    column(emailColumn(sheet)),
    { ...fresh, endColumn: header.length },
  ];
}

export function formTabOf(
  { survey, more, place }: Reads,
  { answersSheet, answersRead: mark }: Sale,
  asked: ReadonlySet<string>,
): FormTab | undefined {
  const sheet = tabOf(survey, answersSheet);
  if (!sheet) return undefined;
  if (sheet.header.length === 0) return wholeTab(sheet, more[0] ?? [], mark, place, asked);
  const [times = [], emails = [], values = []] = more;
  return { sheet, columns: columnsOf(sheet, asked, place.locale), times, emails, values, mark };
}

/** Titles that were put back stand in its first row. */
function wholeTab(
  { header: _, ...gone }: SheetContent,
  whole: Rows,
  mark: number,
  { locale }: Place,
  asked: ReadonlySet<string>,
): FormTab {
  const sheet = { ...gone, header: (whole[0] ?? []).map(plainCell) };
  const columns = columnsOf(sheet, asked, locale);
  const isBack = columns.places.size > 0;
  const rows = isBack ? whole.slice(1) : whole.filter((row) => row.some((value) => value !== ''));
  const column = (index: number): Rows => rows.map((row) => [row[Math.max(0, index)] ?? null]);
  const [times, emails] = [column(columns.time), column(columns.email)];
  return { sheet, columns, times, emails, values: rows.slice(mark), mark };
}

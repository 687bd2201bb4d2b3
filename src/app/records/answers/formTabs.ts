import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import type { SheetContent } from '../../../tabs/engine/sheet';
import type { CellValue, Ports, Survey } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { formerTabs } from '../../kernel/steps/formerForms';
import type { Sale } from '../sale';
import { type Columns, columnsOf, emailPlaces, timePlaces, titleKey } from './columns';
import { type KnownTab, knownColumns, noteColumns } from './knownColumns';
import type { Rows } from './unreadRows';

export interface FormTabRead {
  readonly sheet: SheetContent;
  readonly columns: Columns;
  /** What is remembered beside its columns. */
  readonly known: KnownTab | undefined;
  /** What its rows are compared with where columns were moved. */
  readonly form: string | undefined;
  readonly times: Rows;
  readonly emails: Rows;
  /** Rows that came along, from this one on. */
  readonly values: Rows;
  readonly from: number;
  /** Up to which it was read. */
  readonly mark: number;
  /** A former form's lacks what came later, and is told of no more. */
  readonly isFormer?: true;
}

export const rowsIn = ({ times, emails }: FormTabRead): number =>
  Math.max(times.length, emails.length);

/** Its titles were cleared, or deleted with the row by which they are found: it is read by a call of its own. */
export const isHeadless = ({ header }: SheetContent): boolean => header.length === 0;

export function ownTab(
  ports: Ports,
  { survey, more, place }: Reads,
  { answersSheet, answersRead: mark, form }: Sale,
  asked: ReadonlySet<string>,
): FormTabRead | undefined {
  const sheet = survey.answers.get(answersSheet ?? -1);
  if (!sheet) return undefined;
  const own = { form: form?.id, mark };
  if (isHeadless(sheet)) return { ...apart(ports, survey, sheet, place, () => asked), ...own };
  const [times, emails] = [timePlaces(sheet), emailPlaces(sheet)];
  const values = more[times.length + emails.length] ?? [];
  const at = (places: readonly number[], column: number, from: number): Rows =>
    more[from + Math.max(0, places.indexOf(column))] ?? [];
  const byKind = times.find((_, nth) => areTimes(more[nth] ?? [], place));
  const { columns, known } = columnsIn(ports, survey, sheet, asked, byKind);
  return {
    ...{ ...own, sheet, columns, known, values, from: mark },
    times: at(times, columns.head.time, 0),
    emails: at(emails, Math.max(0, columns.head.buyer.email), times.length),
  };
}

/** What was sent to a form that lost its place may still come into its tab (docs/rules.md S105). */
export function formersOf(
  ports: Ports,
  { survey, place }: Reads,
  sale: Sale,
  asked: ReadonlySet<string>,
): FormTabRead[] {
  const { number, answersSheet } = sale;
  // Nothing is asked where no other form's tab stands.
  if (![...survey.answers.keys()].some((id) => id !== answersSheet)) return [];
  return formerTabs(ports, number).flatMap((former): FormTabRead[] => {
    const { sheet: sheetId = -1, read: mark, form } = former;
    const surveyed = survey.answers.get(sheetId);
    // The other one may not have come so far that the sale has it.
    if (!surveyed || sheetId === answersSheet) return [];
    // What came into the sale later is no question of that form's, which may be out of reach.
    const its = ({ header }: SheetContent): ReadonlySet<string> => {
      const titles = new Set(header.map(({ text }) => titleKey(text)));
      return new Set([...asked].filter((title) => titles.has(title)));
    };
    return [{ ...apart(ports, survey, surveyed, place, its), form, mark, isFormer: true }];
  });
}

/** Whole, by a call of its own. */
function apart(
  ports: Ports,
  survey: Pick<Survey, 'answers'>,
  surveyed: SheetContent,
  place: Place,
  askedBy: (sheet: SheetContent) => ReadonlySet<string>,
): Omit<FormTabRead, 'form' | 'mark' | 'isFormer'> {
  const { sheetId, headerRow } = surveyed;
  const [whole = []] = ports.workbook.fetch([{ sheetId, startRow: headerRow, startColumn: 0 }]);
  const [first = [], ...below] = whole;
  // Where an answer stands in the place of the titles, they were deleted with their row.
  const isLost = first.some((value) => typeof value === 'number' && isMoment(value, place));
  const values = isLost ? whole : below;
  // Columns may have moved since: the header that came with the rows is theirs (docs/rules.md S106).
  const sheet = { ...surveyed, header: isLost ? [] : first.map(plainCell) };
  const { columns, known } = columnsIn(ports, survey, sheet, askedBy(sheet));
  const column = (index: number): Rows => values.map((row) => [row[index] ?? null]);
  const { head } = columns;
  const [times, emails] = [column(head.time), column(Math.max(0, head.buyer.email))];
  return { sheet, columns, known, times, emails, values, from: 0 };
}

/** Something stands there, and nothing but moments. */
const areTimes = (column: Rows, place: Place): boolean => {
  const filled = column.filter(([value]) => value !== undefined && value !== null && value !== '');
  return filled.length > 0 && filled.every(([value]) => isMoment(value, place));
};

const isMoment = (value: CellValue | undefined, place: Place): boolean =>
  moment.read(plainCell(value), place).ok;

/** As they are known, and remembered for the next reading. */
function columnsIn(
  ports: Ports,
  survey: Pick<Survey, 'answers'>,
  sheet: SheetContent,
  asked: ReadonlySet<string>,
  byKind?: number,
): Pick<FormTabRead, 'columns' | 'known'> {
  const known = knownColumns(ports, sheet.sheetId);
  const columns = columnsOf(sheet, asked, known, byKind);
  if (columns.next) noteColumns(ports, survey, sheet.sheetId, known, columns.next);
  return { columns, known: columns.next ? { ...known, ...columns.next } : known };
}

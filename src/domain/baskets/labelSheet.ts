import { fail, ok, type Result } from '../values/result';

/** A sheet of labels, in millimetres. */
export interface LabelSheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Between two columns; rows touch. */
  readonly gap: number;
}

/** What is sold everywhere for A4, by the number of labels a sheet. */
export const LABEL_SHEETS = {
  65: { columns: 5, rows: 13, width: 38.1, height: 21.2, gap: 2.5 },
  24: { columns: 3, rows: 8, width: 70, height: 37, gap: 0 },
  21: { columns: 3, rows: 7, width: 63.5, height: 38.1, gap: 2.5 },
  14: { columns: 2, rows: 7, width: 99.1, height: 38.1, gap: 2.5 },
  8: { columns: 2, rows: 4, width: 99.1, height: 67.7, gap: 2.5 },
} as const satisfies Readonly<Record<number, LabelSheet>>;

export type LabelCount = keyof typeof LABEL_SHEETS;

export const A4 = { width: 210, height: 297 } as const;
/** A number that can be read from a step away, and a name under it. */
const SMALLEST = { width: 30, height: 15 };

export type LabelFault = 'tooSmall' | 'notOnA4' | 'firstLabel' | 'labelsEach';

/** A sheet of another maker, as typed from its box. */
export function ownLabelSheet(sheet: LabelSheet): Result<LabelSheet, LabelFault> {
  const { columns, rows, width, height, gap } = sheet;
  const isCounted = [columns, rows].every((one) => Number.isInteger(one) && one > 0);
  if (!isCounted || !(gap >= 0)) return fail('notOnA4');
  if (!(width >= SMALLEST.width && height >= SMALLEST.height)) return fail('tooSmall');
  const fits = acrossOf(sheet) <= A4.width && rows * height <= A4.height;
  return fits ? ok(sheet) : fail('notOnA4');
}

/** More crates than that hold no basket. */
const MOST_EACH = 9;

/** Where the first label is printed, counted from 1, and how many each basket has. */
export function askedLabels(
  sheet: LabelSheet,
  first: number,
  each: number,
): Result<LabelSheet, LabelFault> {
  const isWithin = (asked: number, most: number): boolean =>
    Number.isInteger(asked) && asked >= 1 && asked <= most;
  if (!isWithin(first, sheet.columns * sheet.rows)) return fail('firstLabel');
  return isWithin(each, MOST_EACH) ? ok(sheet) : fail('labelsEach');
}

const acrossOf = ({ columns, width, gap }: LabelSheet): number =>
  columns * width + (columns - 1) * gap;

/** Where the label of a place begins, counted by rows from 0; sheets have their labels in the middle. */
export function placeOf(sheet: LabelSheet, place: number): { left: number; top: number } {
  const { columns, rows, width, height, gap } = sheet;
  const [column, row] = [place % columns, Math.floor(place / columns)];
  return {
    left: (A4.width - acrossOf(sheet)) / 2 + column * (width + gap),
    top: (A4.height - rows * height) / 2 + row * height,
  };
}

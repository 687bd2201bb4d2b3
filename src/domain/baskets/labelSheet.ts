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

import { A4, LABEL_SHEETS, type LabelSheet, placeOf } from '../../../src/domain/baskets/labelSheet';

const usual = Object.entries(LABEL_SHEETS).map(([count, sheet]) => [Number(count), sheet] as const);

test.each(usual)('%i labels a sheet: so many, all on A4, none over another', (count, sheet) => {
  const { columns, rows, width, height }: LabelSheet = sheet;
  expect(columns * rows).toBe(count);
  const places = Array.from({ length: count }, (_, place) => placeOf(sheet, place));
  for (const { left, top } of places) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(A4.width + 1e-9);
    expect(top + height).toBeLessThanOrEqual(A4.height + 1e-9);
  }
  const overlapping = places.flatMap((one, nth) =>
    places.slice(nth + 1).filter((other) => isOver(one, other, sheet)),
  );
  expect(overlapping).toEqual([]);
});

const isOver = (
  a: { left: number; top: number },
  b: { left: number; top: number },
  { width, height }: LabelSheet,
): boolean => Math.abs(a.left - b.left) < width - 1e-9 && Math.abs(a.top - b.top) < height - 1e-9;

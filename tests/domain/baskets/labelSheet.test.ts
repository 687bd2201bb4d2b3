import {
  A4,
  askedLabels,
  LABEL_SHEETS,
  type LabelSheet,
  ownLabelSheet,
  placeOf,
} from '../../../src/domain/baskets/labelSheet';

const usual = Object.entries(LABEL_SHEETS).map(([count, sheet]) => [Number(count), sheet] as const);

test.each(usual)('%i labels a sheet: so many, all on A4, none over another', (count, sheet) => {
  const { columns, rows, width, height }: LabelSheet = sheet;
  expect(columns * rows).toBe(count);
  expect(ownLabelSheet(sheet)).toEqual({ ok: true, value: sheet });
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

const own = (more: Partial<LabelSheet>) => ownLabelSheet({ ...LABEL_SHEETS[21], ...more });

test.each([
  ['wider than the paper', { columns: 4 }, 'notOnA4'],
  ['higher than the paper', { rows: 8 }, 'notOnA4'],
  ['half a column', { columns: 1.5 }, 'notOnA4'],
  ['no row', { rows: 0 }, 'notOnA4'],
  ['what is no number', { gap: Number.NaN }, 'notOnA4'],
  ['a gap below nothing', { gap: -1 }, 'notOnA4'],
  ['a stamp', { columns: 1, width: 20 }, 'tooSmall'],
  ['a ribbon', { height: 9 }, 'tooSmall'],
  ['no width', { width: Number.NaN }, 'tooSmall'],
] as const)('labels of an odd size are refused: %s', (_, more, error) => {
  expect(own(more)).toEqual({ ok: false, error });
});

test('labels of another maker are taken as they are', () => {
  const sheet = { columns: 2, rows: 5, width: 105, height: 57, gap: 0 };
  expect(own(sheet)).toEqual({ ok: true, value: sheet });
});

test.each([
  ['the first of the sheet', 1, 1, undefined],
  ['the last of the sheet, and nine a basket', 21, 9, undefined],
  ['none', 0, 1, 'firstLabel'],
  ['one behind the last', 22, 1, 'firstLabel'],
  ['a half', 1.5, 1, 'firstLabel'],
  ['what is no number', Number.NaN, 1, 'firstLabel'],
  ['none a basket', 1, 0, 'labelsEach'],
  ['ten a basket', 1, 10, 'labelsEach'],
  ['a number a basket that is none', 1, Number.NaN, 'labelsEach'],
] as const)('a first label, and so many a basket: %s', (_, first, each, error) => {
  const asked = askedLabels(LABEL_SHEETS[21], first, each);
  expect(asked).toEqual(error ? { ok: false, error } : { ok: true, value: LABEL_SHEETS[21] });
});

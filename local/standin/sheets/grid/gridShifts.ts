import { type Corner, mapReferences, type Reference } from './references';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Where rows or columns go when some are inserted, deleted or moved. Ends are excluded. */
export interface Shift {
  readonly dimension: Dimension;
  point(index: number): number | undefined;
  span(start: number, end: number): readonly [start: number, end: number] | undefined;
}

export function insertion(dimension: Dimension, at: number, count: number): Shift {
  return {
    dimension,
    point: (index) => (index >= at ? index + count : index),
    span: (start, end) => [start >= at ? start + count : start, end > at ? end + count : end],
  };
}

export function deletion(dimension: Dimension, from: number, to: number): Shift {
  const count = to - from;
  const after = (edge: number) => (edge <= from ? edge : edge <= to ? from : edge - count);
  return {
    dimension,
    point: (index) => (index < from ? index : index < to ? undefined : index - count),
    span: (start, end) => (after(start) < after(end) ? [after(start), after(end)] : undefined),
  };
}

/** Rows or columns `from`…`to` are put before what stood at `destination`. */
export function moving(dimension: Dimension, from: number, to: number, destination: number): Shift {
  const count = to - from;
  const point = (index: number): number => {
    if (index >= from && index < to) {
      return destination > from ? index + destination - to : index - from + destination;
    }
    if (destination > from) return index >= to && index < destination ? index - count : index;
    return index >= destination && index < from ? index + count : index;
  };
  return {
    dimension,
    point,
    span: (start, end) => {
      const [first, last] = [point(start), point(end - 1)];
      return last - first === end - 1 - start ? [first, last + 1] : [start, end];
    },
  };
}

/** The formula after the shift of a sheet; `concerns` tells whether a place is on that sheet. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  concerns: (sheet: string | undefined) => boolean,
): string {
  return mapReferences(formula, (reference) =>
    concerns(reference.sheet) ? shiftReference(reference, shift) : reference,
  );
}

function shiftReference(reference: Reference, shift: Shift): Reference | undefined {
  const key = shift.dimension === 'ROWS' ? 'row' : 'column';
  const start = reference.start[key];
  const end = reference.end?.[key];
  if (reference.end === undefined) {
    if (start === undefined) return reference;
    const moved = shift.point(start);
    if (moved === undefined) return undefined;
    return moved === start ? reference : { ...reference, start: at(reference.start, key, moved) };
  }
  if (start === undefined && end === undefined) return reference;
  return shiftBounds(reference, reference.end, key, shift);
}

function shiftBounds(
  reference: Reference,
  last: Corner,
  key: 'row' | 'column',
  shift: Shift,
): Reference | undefined {
  const first = reference.start;
  const [start, end] = [first[key] ?? 0, last[key] ?? Number.MAX_SAFE_INTEGER / 2];
  const backwards = start > end;
  const moved = shift.span(Math.min(start, end), Math.max(start, end) + 1);
  if (moved === undefined) return undefined;
  const sides = [moved[0], moved[1] - 1] as const;
  const [from, to] = backwards ? [sides[1], sides[0]] : sides;
  const sameEnd = last[key] === undefined || to === end;
  if (from === start && sameEnd) return reference;
  return {
    ...reference,
    start: first[key] === undefined ? first : at(first, key, from),
    end: last[key] === undefined ? last : at(last, key, to),
  };
}

function at(corner: Corner, key: 'row' | 'column', index: number): Corner {
  return { ...corner, [key]: index };
}

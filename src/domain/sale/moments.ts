import type { CycleDates } from './cycle';

/** When and where a sale is: what may move while it goes on. */
export interface Moments extends CycleDates {
  readonly place: string;
}

export type MovedPart = keyof Moments;
export const movedParts = [
  'opensAt',
  'closesAt',
  'pickupStart',
  'pickupEnd',
  'place',
] as const satisfies readonly MovedPart[];

/** What differs, in the order of the columns of Ventes. */
export const partsMoved = (from: Moments, to: Moments): MovedPart[] =>
  movedParts.filter((part) => from[part] !== to[part]);

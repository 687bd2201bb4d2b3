import type { Problem } from '../../domain/values/problem';

/**
 * A row of À corriger: « products:12:price:unfit: ». Where a problem has no row, what was read
 * stands at its end, and may hold anything. Of a tab of the sale that takes orders beside the one in
 * hand it is « +baskets:… ».
 */
export const problemKey = (
  { tab, row, column, code, read, detail }: Problem,
  isOfLatest = false,
): string =>
  [
    placeTab(tab, isOfLatest),
    ...[row ?? '', column ?? '', code],
    row === undefined ? (read ?? '') + (detail ?? '') : '',
  ].join(':');

const BESIDE = '+';

/** A tab's identity, as the sidebar knows the place of a problem. */
export const placeTab = (tab: string, isOfLatest = false): string =>
  isOfLatest ? BESIDE + tab : tab;

export interface ProblemPlace {
  readonly tab: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  /** Of the sale that takes orders beside the one in hand. */
  readonly isOfLatest?: true;
}

export function readProblemKey(key: string): ProblemPlace {
  const isOfLatest = key.startsWith(BESIDE);
  const [tab = '', row, column, code = ''] = key.slice(isOfLatest ? BESIDE.length : 0).split(':');
  return {
    ...{ tab, code },
    ...(row ? { row: Number(row) } : {}),
    ...(column ? { column } : {}),
    ...(isOfLatest ? { isOfLatest } : {}),
  };
}

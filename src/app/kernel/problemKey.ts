import type { Problem } from '../../domain/values/problem';

/**
 * A row of À corriger: « products:12:price:notNumber: ». Where a problem has no row, what was read
 * stands at its end, and may hold anything.
 */
export const problemKey = ({ tab, row, column, code, read, detail }: Problem): string =>
  [tab, row ?? '', column ?? '', code, row === undefined ? (read ?? '') + (detail ?? '') : ''].join(
    ':',
  );

export interface ProblemPlace {
  readonly tab: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
}

export function readProblemKey(key: string): ProblemPlace {
  const [tab = '', row, column, code = ''] = key.split(':');
  return { tab, code, ...(row ? { row: Number(row) } : {}), ...(column ? { column } : {}) };
}

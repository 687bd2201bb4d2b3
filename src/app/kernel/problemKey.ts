import type { Problem } from '../../domain/values/problem';
import type { About } from './ports';

/**
 * A row of À corriger: « products:12:price:notNumber: ». Where a problem has no row, what was read
 * stands at its end, and may hold anything. Of a tab of the sale that takes orders beside the one in
 * hand it is « +baskets:… ».
 */
export const problemKey = (
  { tab, row, column, code, read, detail }: Problem,
  isOfLatest = false,
): string =>
  [
    besideTab(tab, isOfLatest ? 'latest' : 'inHand'),
    ...[row ?? '', column ?? '', code],
    row === undefined ? (read ?? '') + (detail ?? '') : '',
  ].join(':');

const BESIDE = '+';

/** A tab's identity, as the sidebar knows the place of a problem, and whose of two live sales it is. */
export const besideTab = (tab: string, about: About): string =>
  about === 'latest' ? BESIDE + tab : tab;

export interface ProblemPlace {
  readonly tab: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly about: About;
}

export function readProblemKey(key: string): ProblemPlace {
  const isOfLatest = key.startsWith(BESIDE);
  const [tab = '', row, column, code = ''] = key.slice(isOfLatest ? BESIDE.length : 0).split(':');
  const about = isOfLatest ? 'latest' : 'inHand';
  return { tab, code, about, ...(row ? { row: Number(row) } : {}), ...(column ? { column } : {}) };
}

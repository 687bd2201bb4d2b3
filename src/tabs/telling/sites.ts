import { expected, type Problem } from '../../domain/values/problem';
import type { ReadTab } from '../engine/readTab';
import type { producersTab } from '../producers';

/** An address that begins with http(s), or a domain alone; a mail address and a script are none. */
const SITE = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]+(?::\d+)?(?:[/?#]\S*)?$/iu;

export const isSite = (typed: string): boolean => SITE.test(typed.trim());

/** Websites that lead nowhere: named, and not told (docs/rules.md C31). */
export const siteProblems = ({ rows }: Pick<ReadTab<typeof producersTab>, 'rows'>): Problem[] =>
  rows.flatMap(({ at, values: { site } }): Problem[] =>
    site && !isSite(site)
      ? [{ ...expected('site'), tab: 'producers', row: at + 1, column: 'site', read: site }]
      : [],
  );

import { meantAddress } from '../../domain/people/misspelt';
import type { Problem } from '../../domain/values/problem';
import type { Reads } from '../kernel/reads';

/** Addresses that look mistyped: told, and nothing is changed. */
export const peopleProblems = (
  { tabs }: Reads<'buyers'>,
  isMeant: (email: string) => boolean = () => true,
): Problem[] =>
  tabs.buyers.rows.flatMap(({ at, values: { email } }): Problem[] => {
    const detail = email && isMeant(email) ? meantAddress(email) : undefined;
    if (!email || !detail) return [];
    return [{ code: 'misspelt', tab: 'buyers', row: at + 1, column: 'email', read: email, detail }];
  });

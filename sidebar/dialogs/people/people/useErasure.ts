import type { Erasing, FoundTab, PeopleView } from '../../../../src/app/people/personData';
import { erasedName } from '../../../../src/text/pages/peoplePage';
import { call, type Outcome } from '../../../shared/server';
import { useCommand, useTrying } from '../../../shared/useCommand';
import { erasureOf, fullNames } from './erasure';

/** What an erasure would change, with the tabs it was decided on. */
export interface Decided {
  readonly erasing: Erasing;
  readonly found: readonly FoundTab[];
}

/** Looked for by the address first, then by the names found beside it. */
async function decide(email: string, view: PeopleView): Promise<Outcome<Decided>> {
  const own = await call('rowsNaming', { words: [email], cells: 'typed' });
  if (!own.ok) return own;
  const names = fullNames(own.value, email, view);
  const words = [email, ...names, erasedName.fr, erasedName.en];
  const all = await call('rowsNaming', { words, cells: 'typed' });
  if (!all.ok) return all;
  return { ok: true, value: { erasing: erasureOf(all.value, email, view), found: all.value } };
}

export function useErasure(email: string, view: PeopleView) {
  const look = useTrying((_: null) => decide(email, view));
  const erase = useCommand('erasePerson');
  return { look, erase };
}

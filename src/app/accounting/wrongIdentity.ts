import type { WrongIdentity } from '../../domain/accounting/lacks';
import type { Reads } from '../kernel/reads';

const WHAT = { badSiret: 'siret', badVatNumber: 'vatNumber' } as const;

/** Identifiers that were typed and are none, with whose they are: no document goes without a word. */
export function wrongIdentities(snapshot: Reads<'producers' | 'buyers'>): WrongIdentity[] {
  const { producers, buyers } = snapshot.tabs;
  const names = {
    producers: new Map(producers.rows.map(({ at, values }) => [at + 1, values.name])),
    buyers: new Map(buyers.rows.map(({ at, values }) => [at + 1, values.email])),
  };
  return snapshot.problems.flatMap(({ code, tab, row = 0, read = '' }): WrongIdentity[] => {
    if (code !== 'badSiret' && code !== 'badVatNumber') return [];
    const what = WHAT[code];
    if (tab === 'settings') return [{ of: 'drive', who: '', what, read }];
    if (tab !== 'producers' && tab !== 'buyers') return [];
    return [{ of: tab, who: names[tab].get(row) ?? '', what, read }];
  });
}

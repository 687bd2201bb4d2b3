import type { WrongIdentity } from '../../domain/accounting/missingMentions';
import { driveNamesake } from '../../tabs/driveNamesake';
import { regimeProblems } from '../../tabs/vatRegimes';
import { settingOf } from '../../text/settings/settings';
import type { Reads } from '../kernel/reads';

const WHAT = ['siret', 'vatNumber', 'vatRegime'] as const;

/** Identifiers that were typed and are none, with whose they are: no document goes without a word. */
export function wrongIdentities(snapshot: Reads<'producers' | 'buyers'>): WrongIdentity[] {
  const { producers, buyers, settings } = snapshot.tabs;
  const isOfRegime = (row: number): boolean =>
    settings.rows.some(
      ({ at, values }) => at + 1 === row && settingOf(values.label) === 'driveVat',
    );
  const names = {
    producers: new Map(producers.rows.map(({ at, values }) => [at + 1, values.name])),
    buyers: new Map(buyers.rows.map(({ at, values }) => [at + 1, values.email])),
  };
  const found = [...snapshot.problems, ...regimeProblems(producers, snapshot.place.zone)];
  const namesake = driveNamesake(snapshot);
  const wrong = found.flatMap(({ code, tab, row = 0, read = '', detail }): WrongIdentity[] => {
    if (code === 'unfit' && tab === 'settings' && isOfRegime(row))
      return [{ of: 'drive', who: '', what: 'vatRegime', read }];
    const what = WHAT.find((one) => one === detail);
    if (!what) return [];
    if (tab === 'settings') return [{ of: 'drive', who: '', what, read }];
    if (tab !== 'producers' && tab !== 'buyers') return [];
    return [{ of: tab, who: names[tab].get(row) ?? '', what, read }];
  });
  const read = namesake?.values.name ?? '';
  return namesake ? [...wrong, { of: 'drive', who: '', what: 'name', read }] : wrong;
}

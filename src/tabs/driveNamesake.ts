import type { Mode } from '../domain/settings/mode';
import { folded } from '../domain/values/fold';
import type { Problem } from '../domain/values/problem';
import type { ReadTab } from './engine/readTab';
import type { producersTab } from './producers';

interface DriveAndProducers {
  readonly settings: {
    readonly mode: Mode;
    readonly legalName: string;
    readonly driveName: string;
  };
  readonly tabs: { readonly producers: Pick<ReadTab<typeof producersTab>, 'rows'> };
}

/** A producer's row that bears the drive's name, where both give documents (docs/rules.md A23). */
export const driveNamesake = ({
  settings: { mode, legalName, driveName },
  tabs,
}: DriveAndProducers) =>
  mode === 'resale'
    ? undefined
    : tabs.producers.rows.find(
        ({ values }) => folded(values.name ?? '') === folded(legalName || driveName),
      );

export function namesakeProblems(known: DriveAndProducers): Problem[] {
  const row = driveNamesake(known);
  if (!row) return [];
  const place = { tab: 'producers', row: row.at + 1, column: 'name' };
  return [{ code: 'driveNamesake', ...place, read: row.values.name ?? '' }];
}

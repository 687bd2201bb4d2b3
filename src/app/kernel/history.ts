import type { FactRow } from '../../tabs/engine/edit';
import type { historyTab } from '../../tabs/journal';
import { historyIn } from '../../text/results/history';
import type { Ports } from './ports';
import type { Reads } from './reads';

export interface HistoryEntry {
  readonly action: string;
  readonly detail: string;
  readonly before?: string;
  readonly after?: string;
}

export const historyWords = ({ place }: Reads): ReturnType<typeof historyIn> =>
  historyIn(place.locale);

/** Rows of Historique: who did what, when, before and after. */
export const historyRows = (
  ports: Ports,
  snapshot: Reads,
  entries: readonly HistoryEntry[],
): FactRow<typeof historyTab>[] =>
  entries.map(({ action, detail, before, after }) => ({
    at: snapshot.now,
    who: ports.user(),
    action,
    detail,
    before: before ?? null,
    after: after ?? null,
  }));

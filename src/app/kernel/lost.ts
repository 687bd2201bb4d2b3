import type { Problem } from '../../domain/values/problem';
import { fail, type Result } from '../../domain/values/result';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, tabs as tables } from '../../tabs/tabs';
import type { Reads } from './reads';
import type { Refusal } from './refusal';
import { anyTab } from './snapshot';

/** Facts that sums hang on and that are gone or emptied: a tab, one of its columns, or some of its rows. */
export interface Lost {
  readonly tab: TabId;
  readonly column?: string;
  /** Which of its rows, as people call them. */
  readonly read?: string;
}

export const lostProblems = (lost: readonly Lost[]): Problem[] =>
  lost.map((one) => ({ code: 'lost', ...one }));

/** Nothing is done about sums before it is back; undefined where nothing is gone. */
export function refusedFor(
  snapshot: Reads,
  lost: readonly Lost[],
): Result<never, Refusal> | undefined {
  if (lost.length === 0) return undefined;
  const { locale } = snapshot.place;
  const named = lost.map(({ tab, column, read }) => {
    const { stands, sheet } = anyTab(snapshot, tab);
    const title = stands ? sheet.title : tables[tab].title[locale];
    const header = (tables[tab] as Tab).columns[column ?? '']?.header[locale];
    return `${header ? `${title} › ${header}` : title}${read ? ` (${read})` : ''}`;
  });
  return fail({ code: 'factsLost', detail: [...new Set(named)].join(', ') });
}

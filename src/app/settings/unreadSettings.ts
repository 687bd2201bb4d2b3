import type { Problem } from '../../domain/values/problem';
import { settingTexts } from '../../text/settings/settingRows';
import { type SettingId, settingOf, settingsFor, settingTable } from '../../text/settings/settings';
import { labelled } from '../../text/values/format';
import type { AnySnapshot, Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placesText } from '../kernel/toFix';

/** What sums are made of from the opening on. */
const OF_SUMS = settingsFor('sums');

/** Settings whose cell cannot be read, or that stand twice, where they have a meaning. */
export function unreadSettings(snapshot: AnySnapshot, ids: readonly SettingId[]): Problem[] {
  return snapshot.problems.filter(({ tab, row }) => {
    const id = tab === 'settings' && settingOf(labelAt(snapshot, row));
    return id && ids.includes(id) && (settingTable[id].when?.(snapshot.settings) ?? true);
  });
}

/** « Fermeture des commandes : demain ». */
export const unreadText = (snapshot: AnySnapshot, { row, read = '' }: Problem): string =>
  labelled(labelAt(snapshot, row), read, snapshot.place.locale);

const labelAt = ({ tabs }: AnySnapshot, row?: number): string =>
  tabs.settings.rows.find(({ at }) => at + 1 === row)?.values.label ?? '';

/** Nothing is sold, counted or billed by what stands in place of such a cell (docs/rules.md C37). */
export function refusedUnread(
  snapshot: AnySnapshot,
  ids: readonly SettingId[] = OF_SUMS,
): Refusal | undefined {
  const unread = unreadSettings(snapshot, ids);
  if (unread.length === 0) return undefined;
  return { code: 'sumsUnreadable', detail: placesText(snapshot, unread) };
}

/** An announcement says whose sale it is and where; whoever opens by a page has seen the place in its field. */
export function unannounced(snapshot: Reads, place: string | undefined): Refusal | undefined {
  if (settingTexts(snapshot).get('driveName')?.text.trim() === '') return { code: 'noDriveName' };
  return place?.trim() === '' ? { code: 'noPlace' } : undefined;
}

import type { Problem } from '../../domain/values/problem';
import type { AnySnapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placesText } from '../kernel/toFix';
import { type SettingId, settingOf, settingTable } from './settingTable';

/** What sums are made of from the opening on. */
const OF_SUMS: readonly SettingId[] = [
  ...(['mode', 'margin', 'marginKind', 'driveVat'] as const),
  ...(['basketMinimum', 'belowMinimum'] as const),
];

/** Settings whose cell cannot be read, or that stand twice, where they have a meaning. */
export function unreadSettings(snapshot: AnySnapshot, ids: readonly SettingId[]): Problem[] {
  const { problems, settings, tabs } = snapshot;
  const labels = new Map(
    tabs.settings.rows.map(({ at, values }) => [at + 1, settingOf(values.label)]),
  );
  return problems.filter(({ tab, row }) => {
    const id = tab === 'settings' ? labels.get(row ?? 0) : undefined;
    return id !== undefined && ids.includes(id) && (settingTable[id].when?.(settings) ?? true);
  });
}

/** Nothing is sold, counted or billed by what stands in place of such a cell (docs/rules.md C37). */
export function refusedUnread(
  snapshot: AnySnapshot,
  ids: readonly SettingId[] = OF_SUMS,
): Refusal | undefined {
  const unread = unreadSettings(snapshot, ids);
  if (unread.length === 0) return undefined;
  return { code: 'sumsUnreadable', detail: placesText(snapshot, unread) };
}

import type { Problem } from '../../domain/values/problem';
import { labelled } from '../../text/values/format';
import type { AnySnapshot, Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placesText } from '../kernel/toFix';
import { feeSettings } from './feeSettings';
import { moneySettings } from './moneySettings';
import { settingTexts } from './saveSettings';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

/** What sums are made of from the opening on. */
const OF_SUMS: readonly SettingId[] = [
  'mode',
  'margin',
  'driveVat',
  'basketMinimum',
  'saleMinimum',
];

/** What money goes by, whatever sale it is of. */
const OF_MONEY = settingIds.filter((id) => id in feeSettings || id in moneySettings);

/** Settings whose cell cannot be read, that stand twice or were set and are gone, where they have a meaning. */
export function unreadSettings(snapshot: AnySnapshot, ids: readonly SettingId[]): Problem[] {
  const { problems, settings, tabs } = snapshot;
  const labels = new Map(
    tabs.settings.rows.map(({ at, values }) => [at + 1, settingOf(values.label)]),
  );
  return problems.filter(({ tab, row, code, detail }) => {
    if (tab !== 'settings') return false;
    const id = code === 'settingLost' ? settingOf(detail ?? '') : labels.get(row ?? 0);
    return id !== undefined && ids.includes(id) && (settingTable[id].when?.(settings) ?? true);
  });
}

/** « Fermeture des commandes : demain ». */
export const unreadText = ({ tabs, place }: AnySnapshot, { row, read = '' }: Problem): string =>
  labelled(
    tabs.settings.rows.find(({ at }) => at + 1 === row)?.values.label ?? '',
    read,
    place.locale,
  );

/** Nothing is sold, counted or billed by what stands in place of such a cell (docs/rules.md C37). */
export function refusedUnread(
  snapshot: AnySnapshot,
  ids: readonly SettingId[] = OF_SUMS,
): Refusal | undefined {
  const lost = refusedLost(snapshot);
  if (lost) return lost;
  const unread = unreadSettings(snapshot, ids);
  if (unread.length === 0) return undefined;
  return { code: 'sumsUnreadable', detail: placesText(snapshot, unread) };
}

/** Money waits while a setting that it goes by was set and is gone (docs/rules.md M61). */
export function refusedLost(snapshot: AnySnapshot): Refusal | undefined {
  const lost = unreadSettings(snapshot, OF_MONEY).filter(({ code }) => code === 'settingLost');
  if (lost.length === 0) return undefined;
  return { code: 'settingLost', detail: lost.map(({ detail }) => detail).join(', ') };
}

/** An announcement says whose sale it is and where; whoever opens by a page has seen the place in its field. */
export function unannounced(snapshot: Reads, place: string | undefined): Refusal | undefined {
  if (settingTexts(snapshot).get('driveName')?.text.trim() === '') return { code: 'noDriveName' };
  return place?.trim() === '' ? { code: 'noPlace' } : undefined;
}

import { hasFreeDay } from '../../../domain/sale/nextSale';
import { rhythmOf, termsOf } from '../../../domain/settings/proposedDates';
import type { Problem } from '../../../domain/values/problem';
import { localTime } from '../../../domain/values/time';
import { weekdays } from '../../../text/values/dates';
import type { Reads } from '../../kernel/reads';
import { type SettingId, settingOf } from '../../settings/settingTable';

/** Settings that contradict each other: no sale would ever open by itself. */
export function repeatProblems({ settings, now, place, tabs }: Reads): Problem[] {
  const { repeat, pickup } = settings;
  if (!repeat) return [];
  const problem = (code: Problem['code'], id: SettingId, detail = ''): Problem => {
    const row = tabs.settings.rows.find(({ values }) => settingOf(values.label) === id);
    const at = row ? { row: row.at + 1, column: 'value', read: row.values.value ?? '' } : {};
    return { code, tab: 'settings', detail, ...at };
  };
  const weekday = pickup.kind === 'weekly' ? pickup.weekday : undefined;
  const today = localTime(now, place.zone).day;
  return [
    ...(hasFreeDay(rhythmOf(settings, place.zone), termsOf(settings), today)
      ? []
      : [problem('breakCoversAll', 'breaks')]),
    ...(repeat.kind === 'month' && weekday !== undefined && weekday !== repeat.weekday
      ? [problem('repeatOtherDay', 'repeat', weekdays[weekday - 1]?.[place.locale])]
      : []),
  ];
}

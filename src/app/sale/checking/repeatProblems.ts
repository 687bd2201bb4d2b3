import { expected, type Problem } from '../../../domain/values/problem';
import { weekdays } from '../../../text/values/dates';
import type { Reads } from '../../kernel/reads';
import { settingOf } from '../../settings/settingTable';

/** Settings that contradict each other: no sale opens by itself. */
export function repeatProblems({ settings: { repeat, pickup }, place, tabs }: Reads): Problem[] {
  if (repeat?.kind !== 'month' || pickup.kind !== 'weekly' || pickup.weekday === repeat.weekday)
    return [];
  const row = tabs.settings.rows.find(({ values }) => settingOf(values.label) === 'repeat');
  const at = row ? { row: row.at + 1, column: 'value', read: row.values.value ?? '' } : {};
  const detail = weekdays[pickup.weekday - 1]?.[place.locale] ?? '';
  return [{ ...expected(detail), tab: 'settings', ...at }];
}

import { expected, type Problem } from '../../../domain/values/problem';
import { rowsOfSettings } from '../../../text/settings/settingRows';
import { weekdays } from '../../../text/values/dates';
import type { Reads } from '../../kernel/reads';

/** Settings that contradict each other: no sale opens by itself. */
export function repeatProblems(snapshot: Reads): Problem[] {
  const { settings, place } = snapshot;
  const { repeat, pickup } = settings;
  if (repeat?.kind !== 'month' || pickup.kind !== 'weekly' || pickup.weekday === repeat.weekday)
    return [];
  const row = rowsOfSettings(snapshot).get('repeat');
  const at = row ? { row: row.at + 1, column: 'value', read: row.values.value ?? '' } : {};
  const detail = weekdays[pickup.weekday - 1]?.[place.locale] ?? '';
  return [{ ...expected(detail), tab: 'settings', ...at }];
}

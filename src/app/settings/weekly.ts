import { clockText } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import type { Reads } from '../kernel/reads';
import { type SettingId, settingTable } from './settingTable';

/** A moment of every week, in parts that people may change: « 8:00 ». */
export interface Weekly {
  readonly weekday: number;
  readonly from: string;
  /** Null where it has no end. */
  readonly until: string | null;
}

/** What a setting says of every week; null where it says something else, or nothing that can be read. */
export function weeklyOf(id: SettingId, text: string, { place, settings }: Reads): Weekly | null {
  if (id !== 'opening' && id !== 'closing' && id !== 'pickup') return null;
  const isReadable = text === '' || settingTable[id].read(plainCell(text), place).ok;
  const when = settings[id];
  if (!isReadable || when.kind === 'once') return null;
  const { weekday } = when;
  return 'until' in when
    ? { weekday, from: clockText(when.from), until: clockText(when.until) }
    : { weekday, from: clockText(when), until: null };
}

import type { TypedFault } from '../../domain/catalogue/listFault';
import { folded } from '../../domain/values/fold';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import type { Setting } from './defineSetting';
import { moneySettings } from './moneySettings';
import { saleSettings } from './saleSettings';

/** Every setting, in the order in which Réglages begins with them. */
export const settingTable = { ...saleSettings, ...moneySettings };

type SettingTable = typeof settingTable;
export type SettingId = keyof SettingTable;
type Said = {
  readonly [K in SettingId]: SettingTable[K] extends Setting<infer T> ? T : never;
};
/** What Réglages says. */
export interface Settings extends Said {}

export const settingIds = Object.keys(settingTable) as SettingId[];

/** Those that something hangs on: it waits where they cannot be read. */
export const settingsFor = (...uses: readonly Setting<unknown>['goesInto'][]): SettingId[] =>
  settingIds.filter((id) => uses.includes(settingTable[id].goesInto));

const labels = new Map<string, SettingId>(
  settingIds.flatMap((id) => {
    const { label, earlier = [] } = settingTable[id];
    return [label.fr, label.en, ...earlier].flatMap((name): [string, SettingId][] => [
      [name, id],
      [folded(name), id],
    ]);
  }),
);

/** The setting a label names in either language; undefined for a row of people's own. */
export const settingOf = (label: string | null): SettingId | undefined =>
  // Nearly all stand as the drive writes them.
  labels.get(label ?? '') ?? labels.get(folded(label ?? ''));

/** Why a text is none that this setting can be; null where it is one, or blank and may be. */
export function faultIn(id: SettingId, text: string, place: Place): TypedFault | null {
  if (text === '') return id === 'driveName' ? { code: 'missing', read: '' } : null;
  if (/^[=@]/.test(text)) return { code: 'notText', read: text };
  const read = settingTable[id].read(plainCell(text), place);
  return read.ok ? null : { ...read.error, read: text };
}

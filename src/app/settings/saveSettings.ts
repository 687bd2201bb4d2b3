import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Settings } from '../../domain/settings/settings';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { cellAt } from '../../tabs/engine/sheet';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from './readDrive';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

/** What each setting showed when the page was filled in, and what people made of it. */
export const settingsInput = z.object({
  changes: z.array(z.object({ id: z.string(), was: z.string(), now: z.string() })),
});

export const settingInput = z.object({ id: z.string(), text: z.string() });

export interface SavedSettings {
  readonly saved: number;
  readonly faults: readonly (TypedFault & { readonly id: SettingId })[];
}

interface Change {
  readonly id: SettingId;
  readonly was: string;
  readonly now: string;
}

const needs = reads({ whole: [], rows: [], columns: { history: [] } });

/** Writes what can be read as a setting; what somebody else typed meanwhile stays. */
export function saveSettings(
  ports: Ports,
  { changes }: z.infer<typeof settingsInput>,
): Result<SavedSettings, Refusal> {
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { place } = snapshot;
  const texts = settingTexts(snapshot);
  const faults: SavedSettings['faults'][number][] = [];
  const changed = changes.flatMap(({ id: name, was, now }): Change[] => {
    const id = settingIds.find((one) => one === name);
    return id && now !== was && now !== texts.get(id)?.text ? [{ id, was, now }] : [];
  });
  const rows = changed.flatMap(({ id, was, now }) => {
    const change = { id, was, now: now.trim() };
    const fault =
      faultOf(snapshot, change, texts.get(id)?.text ?? '') ?? outOfOrder(snapshot, change, texts);
    if (fault) faults.push({ id, ...fault });
    return fault
      ? []
      : [
          {
            label: texts.get(id)?.label ?? settingTable[id].label[place.locale],
            value: now.trim(),
          },
        ];
  });
  const words = historyWords(snapshot);
  if (rows.length > 0)
    apply(ports, snapshot, {
      rows: {
        settings: rows,
        history: historyRows(
          ports,
          snapshot,
          rows.map(({ label, value }) => ({
            action: words.saveSettings,
            detail: label,
            after: value,
          })),
        ),
      },
    });
  return ok({ saved: rows.length, faults });
}

/** What is wrong with a text that is still being typed, or null; nothing is written. */
export function checkSetting(
  ports: Ports,
  { id: name, text }: z.infer<typeof settingInput>,
): Result<TypedFault | null, Refusal> {
  const id = settingIds.find((one) => one === name);
  return ok(id ? faultIn(readDrive(ports, reads({ whole: [], rows: [] })), id, text.trim()) : null);
}

function faultOf(snapshot: Reads, { id, was, now }: Change, stands: string): TypedFault | null {
  if (stands !== was) return { code: 'changedMeanwhile', read: stands };
  return faultIn(snapshot, id, now);
}

/** Why a text is none that this setting can be; null where it is one, or blank and may be. */
export function faultIn({ place }: Reads, id: SettingId, text: string): TypedFault | null {
  if (text === '') return id === 'driveName' ? { code: 'missing', read: '' } : null;
  if (/^[=@]/.test(text)) return { code: 'notText', read: text };
  const read = settingTable[id].read(plainCell(text), place);
  return read.ok ? null : { ...read.error, read: text };
}

type When = { readonly from: Instant; readonly until: Instant } | undefined;
const DATES = ['opening', 'closing', 'pickup'] as const;

/** A date for once, as the setting has it; what is said of every week has none. */
function dateOf(of: Settings, id: (typeof DATES)[number]): When {
  const when = of[id];
  if (when.kind !== 'once') return undefined;
  return 'at' in when ? { from: when.at, until: when.at } : when;
}

/** Orders open, then close, then comes the pick-up; a date that is over says its weekday only. */
function outOfOrder(
  { settings, now, place }: Reads,
  { id, now: typed }: Change,
  texts: ReturnType<typeof settingTexts>,
): TypedFault | null {
  const own = DATES.indexOf(id as (typeof DATES)[number]);
  if (own < 0 || typed === '') return null;
  const read = settingTable[id].read(plainCell(typed), place);
  const mine = read.ok && dateOf({ ...settings, [id]: read.value }, DATES[own] ?? 'opening');
  if (!mine) return null;
  const other = DATES.find((name, index) => {
    const when = index === own ? undefined : dateOf(settings, name);
    if (!when || (when.until <= now && mine.from > now)) return false;
    const [before, after] = index < own ? [when, mine] : [mine, when];
    return before.until > after.from || (before.until === after.from && name === 'opening');
  });
  if (!other) return null;
  const { label = '', text = '' } = texts.get(other) ?? {};
  return { code: 'datesOutOfOrder', read: typed, detail: `${label}, ${text}` };
}

/** How each setting stands in its tab. */
export function settingTexts(
  snapshot: Reads,
): ReadonlyMap<SettingId, { readonly label: string; readonly text: string }> {
  const { rows, columns } = snapshot.tabs.settings;
  return new Map(
    [...rows].reverse().flatMap(({ values, cells }) => {
      const id = settingOf(values.label);
      return id
        ? [
            [
              id,
              { label: values.label ?? '', text: cellAt(cells, columns.get('value')).text },
            ] as const,
          ]
        : [];
    }),
  );
}

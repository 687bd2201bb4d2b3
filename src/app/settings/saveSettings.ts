import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import { fail, ok, type Result } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import { cellAt } from '../../tabs/engine/sheet';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
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
    const fault = faultOf(snapshot, { id, was, now: now.trim() }, texts.get(id)?.text ?? '');
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
    carryOut(ports, snapshot, {
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

/** Why a text is none that this setting can be; null where it is one, or blank. */
export function faultIn({ place }: Reads, id: SettingId, text: string): TypedFault | null {
  if (text === '') return null;
  if (/^[=@]/.test(text)) return { code: 'notText', read: text };
  const read = settingTable[id].read(plainCell(text), place);
  return read.ok ? null : { ...read.error, read: text };
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

import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Place } from '../../tabs/engine/cellKinds';
import { settingTexts } from '../../text/settings/settingRows';
import { faultIn, type SettingId, settingIds, settingTable } from '../../text/settings/settings';
import { type ShownSetting, shownSettings } from '../../text/settings/shownSettings';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from './readDrive';

/** Réglages as its page shows it: plain JSON. */
export interface SettingsView {
  readonly place: Place;
  readonly settings: readonly ShownSetting[];
}

export function settingsView(ports: Ports): Result<SettingsView, Refusal> {
  const snapshot = readDrive(ports, reads({ whole: [], rows: [] }));
  const { tabs, place } = snapshot;
  if (!tabs.settings.stands) return fail({ code: 'notInstalled' });
  return ok({ place, settings: shownSettings(snapshot) });
}

/** What each setting showed when the page was filled in, and what people made of it. */
export const settingsInput = z.object({
  changes: z.array(z.object({ id: z.string(), was: z.string(), now: z.string() })),
});

export interface SavedSettings {
  readonly saved: number;
  readonly faults: readonly (TypedFault & { readonly id: SettingId })[];
}

type Change = z.infer<typeof settingsInput>['changes'][number] & { readonly id: SettingId };

const needs = reads({ whole: [], rows: [], columns: { history: [] } });

/** Writes what can be read as a setting; what somebody else typed meanwhile stays. */
export function saveSettings(
  ports: Ports,
  { changes }: z.infer<typeof settingsInput>,
): Result<SavedSettings, Refusal> {
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const texts = settingTexts(snapshot);
  const faults: SavedSettings['faults'][number][] = [];
  const rows = changes.flatMap(({ id: name, was, now: typed }) => {
    const id = settingIds.find((one) => one === name);
    const { label, text = '' } = (id && texts.get(id)) ?? {};
    if (!id || typed === was || typed === text) return [];
    const change = { id, was, now: typed.trim() };
    const fault = faultOf(snapshot, change, text);
    if (fault) faults.push({ id, ...fault });
    const { [snapshot.place.locale]: own } = settingTable[id].label;
    return fault ? [] : [{ label: label ?? own, value: change.now }];
  });
  if (rows.length > 0) {
    const action = historyWords(snapshot).saveSettings;
    const entries = rows.map(({ label, value }) => ({ action, detail: label, after: value }));
    const history = historyRows(ports, snapshot, entries);
    apply(ports, snapshot, { rows: { settings: rows, history } });
  }
  return ok({ saved: rows.length, faults });
}

function faultOf(snapshot: Reads, { id, was, now }: Change, stands: string): TypedFault | null {
  if (stands !== was) return { code: 'changedMeanwhile', read: stands };
  return faultIn(id, now, snapshot.place);
}

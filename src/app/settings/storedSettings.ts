import * as z from 'zod/mini';
import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { readJson } from '../kernel/json';
import { type SettingId, settingIds, settingTable } from './settingTable';

type Texts = ReadonlyMap<SettingId, string>;

const stored = z.record(z.string(), z.string());

/** What Réglages said when it was last looked at. */
export function decodeSettings(text: string): Texts {
  const kept = text === '' ? {} : (readJson(stored, text) ?? {});
  return new Map(settingIds.flatMap((id) => (kept[id] ? [[id, kept[id]] as const] : [])));
}

/** The same, as it is kept: of what would count anyway nothing is. */
export function encodeSettings(texts: Texts, place: Place): string {
  const kept = [...texts].filter(([id, text]) => formerly(id, text, place) !== undefined);
  return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept));
}

/** What a text sets; undefined where that counts without it. */
export function formerly(
  id: SettingId,
  text: string,
  place: Place,
): { readonly value: unknown } | undefined {
  const { read, fallback } = settingTable[id];
  const was = read(plainCell(text), place);
  return was.ok && JSON.stringify(was.value) !== JSON.stringify(fallback)
    ? { value: was.value }
    : undefined;
}

/** Of the rows that the drive writes a first value in: nobody blanks most of them to say so. */
export function isMostlyBlank(rows: ReadonlyMap<SettingId, number>, texts: Texts): boolean {
  const written = [...rows.keys()].filter((id) => settingTable[id].initial !== undefined);
  return written.filter((id) => !texts.has(id)).length * 2 > written.length;
}

import type { TypedFault } from '../../domain/catalogue/listFault';
import { fail, ok, type Result } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import { cellAt } from '../../tabs/engine/sheet';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import * as z from '../kernel/shape';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { type SettingId, settingIds, settingOf, settingTable } from './settingTable';

/** What each setting showed when the page was filled in, and what people made of it. */
export const settingsInput = z.object({
  changes: z.array(z.object({ id: z.string(), was: z.string(), now: z.string() })),
});

export interface SavedSettings {
  readonly saved: number;
  readonly faults: readonly (TypedFault & { readonly id: SettingId })[];
}

interface Change {
  readonly id: SettingId;
  readonly was: string;
  readonly now: string;
}

const needs: Needs = { whole: ['settings'], rows: [], columns: { history: [] } };

/** Writes what can be read as a setting; what somebody else typed meanwhile stays. */
export function saveSettings(
  ports: Ports,
  { changes }: z.Infer<typeof settingsInput>,
): Result<SavedSettings, Refusal> {
  const book = openBook(ports, needs);
  if (!book.has('settings')) return fail({ code: 'notInstalled' });
  const { place } = book;
  const texts = settingTexts(book);
  const faults: SavedSettings['faults'][number][] = [];
  const changed = changes.flatMap(({ id: name, was, now }): Change[] => {
    const id = settingIds.find((one) => one === name);
    return id && now !== was && now !== texts.get(id)?.text ? [{ id, was, now }] : [];
  });
  const rows = changed.flatMap(({ id, was, now }) => {
    const fault = faultOf(book, { id, was, now: now.trim() }, texts.get(id)?.text ?? '');
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
  const words = historyWords(book);
  if (rows.length > 0)
    carryOut(ports, book, needs, {
      rows: {
        settings: rows,
        history: historyRows(
          ports,
          book,
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

function faultOf(book: Book, { id, was, now }: Change, stands: string): TypedFault | null {
  if (stands !== was) return { code: 'changedMeanwhile', read: stands };
  if (now === '') return null;
  if (/^[=@]/.test(now)) return { code: 'notText', read: now };
  const read = settingTable[id].read(plainCell(now), book.place);
  return read.ok ? null : { ...read.error, read: now };
}

/** How each setting stands in its tab. */
export function settingTexts(
  book: Book,
): ReadonlyMap<SettingId, { readonly label: string; readonly text: string }> {
  const { rows, columns } = book.tab('settings');
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

import * as z from 'zod/mini';
import { normaliseEmail } from '../../domain/orders/order';
import { type Erasure, type ErasureTerms, erasureOf } from '../../domain/people/erasure';
import { fail, ok, type Result } from '../../domain/values/result';
import { erasedName } from '../../text/results/erased';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { CellValue, Ports, SheetCells } from '../kernel/ports';
import type { Reads, ReadsHead } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { forgetLast } from '../outbox/handOver';
import { archivesOf } from '../records/pastTabs';
import { salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { cancelledState, columnNatures, isWaiting } from './natures';
import { keptFor, orderersNow, peopleNeeds, type WhoseData } from './personData';

/** What an erasure would change, and in which tabs. */
export interface ErasureDraft extends Erasure {
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly cells: number;
  }[];
}

export const erasingInput = z.object({
  email: z.string(),
  /** « Client effacé 3 ». */
  alias: z.string(),
  changes: z.array(
    z.object({
      sheetId: z.int(),
      row: z.int(),
      column: z.int(),
      /** What stood there when that was decided. */
      was: z.string(),
      text: z.string(),
    }),
  ),
});

export type Erasing = z.infer<typeof erasingInput>;

function termsOf(
  snapshot: Reads<'buyers' | 'producers'> & ReadsHead<'documents'>,
  email: string,
): ErasureTerms {
  const { language } = snapshot.settings;
  const buyers = snapshot.tabs.buyers;
  return {
    isNature: columnNatures(),
    isWaiting,
    cancelled: cancelledState(language),
    erased: erasedName[language],
    erasedNames: Object.values(erasedName),
    buyers: buyers.sheet.sheetId,
    documents: snapshot.tabs.documents.sheet.sheetId,
    others: [
      ...snapshot.tabs.producers.rows.map(({ key }) => key),
      ...buyers.rows.flatMap(({ key, values }) => (key === email ? [] : [values.name ?? ''])),
    ],
  };
}

/** What would go; nothing is written. */
export function draftErasure(ports: Ports, whose: WhoseData): Result<ErasureDraft, Refusal> {
  const email = normaliseEmail(whose.email);
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const archives = archivesOf(salesOf(snapshot.tabs.sales));
  const all = ports.workbook.everything('typed', archives);
  if (!all) return fail({ code: 'archiveClosed' });
  const erasure = erasureOf(all, email, termsOf(snapshot, email));
  const cells = new Map<number, number>();
  for (const { sheetId } of erasure.changes) cells.set(sheetId, (cells.get(sheetId) ?? 0) + 1);
  const tabs = all.flatMap(({ sheetId, title }) => {
    const count = cells.get(sheetId);
    return count === undefined ? [] : [{ sheetId, title, cells: count }];
  });
  return ok({ ...erasure, tabs });
}

/**
 * Writes what was shown, whole or not at all: the drive works out again what must go, and no cell may
 * have changed since. Read once more afterwards, as rows may have moved during the write itself.
 */
export function erasePerson(ports: Ports, erasing: Erasing): Result<null, Refusal> {
  const email = normaliseEmail(erasing.email);
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const kept = keptFor(snapshot, email, orderersNow(ports, snapshot));
  if (kept) return fail({ code: kept, detail: email });
  const archives = archivesOf(salesOf(snapshot.tabs.sales));
  const all = ports.workbook.everything('typed', archives);
  if (!all) return fail({ code: 'archiveClosed' });
  const wanted = erasureOf(all, email, termsOf(snapshot, email));
  if (wanted.changes.length === 0 || !isSame(wanted, erasing))
    return fail({ code: 'rowsMovedMeanwhile' });
  const entry = { action: historyWords(snapshot).erase, detail: wanted.alias };
  apply(ports, snapshot, {
    layout: wanted.changes.map(({ was: _, ...change }) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, snapshot, [entry]) },
  });
  // The names of the last batch of mails hold addresses.
  forgetLast(ports, snapshot);
  const left = ports.workbook.everything('typed', archives);
  const isDone =
    left?.some((tab) => isNamedIn(tab, email)) === false && holds(left, all, wanted.changes);
  return isDone ? ok(null) : fail({ code: 'erasureIncomplete' });
}

/** Rows that were written say what was meant, and what they said beside: no column moved under it. */
function holds(
  left: readonly SheetCells[],
  before: readonly SheetCells[],
  changes: Erasure['changes'],
): boolean {
  const rowIn = (tabs: readonly SheetCells[], sheetId: number, row: number): readonly CellValue[] =>
    tabs.find((tab) => tab.sheetId === sheetId)?.rows[row] ?? [];
  const texts = new Map(
    changes.map(({ sheetId, row, column, text }) => [`${sheetId} ${row} ${column}`, text]),
  );
  return changes.every(({ sheetId, row }) => {
    const [then, now] = [rowIn(before, sheetId, row), rowIn(left, sheetId, row)];
    return Array.from({ length: Math.max(then.length, now.length) }).every(
      (_, column) =>
        String(now[column] ?? '') ===
        (texts.get(`${sheetId} ${row} ${column}`) ?? String(then[column] ?? '')),
    );
  });
}

const cellsOf = ({ alias, changes }: Pick<Erasure, 'alias' | 'changes'>): string =>
  JSON.stringify([
    alias,
    ...changes.map(({ sheetId, row, column, was, text }) => [sheetId, row, column, was, text]),
  ]);

const isSame = (wanted: Erasure, shown: Erasing): boolean => cellsOf(wanted) === cellsOf(shown);

const isNamedIn = ({ rows }: SheetCells, email: string): boolean =>
  rows.some((row) => row.some((cell) => namesAlone(cell, email)));

const namesAlone = (cell: CellValue, email: string): boolean =>
  typeof cell === 'string' && normaliseEmail(cell) === email;

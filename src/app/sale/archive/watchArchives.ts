import * as z from 'zod/mini';
import type { Problem } from '../../../domain/values/problem';
import { localTime } from '../../../domain/values/time';
import { readJson } from '../../kernel/json';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { forget, remember } from '../../kernel/sideSteps';
import { readLedger } from '../../records/ledgerRows';
import { archivesOf } from '../../records/pastTabs';
import { salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

/** Once a day is enough: nothing is written to most of them any more. */
const HOUR_TO_ASK = 6;

export const isHourOfArchives = ({ now, place }: Reads): boolean =>
  localTime(now, place.zone).hour === HOUR_TO_ASK;

const needs = { whole: ['sales'], rows: ['ledger'], past: ['sales', 'ledger'] } as const;

/** One that was deleted, or is of somebody who has gone: books and documents of its sales wait for it. */
export function watchArchives(ports: Ports, seen: Reads<'sales'> & ReadsHead<'salesPast'>): void {
  const { sales, salesPast } = seen.tabs;
  if (archivesOf(salesOf(sales)).length === 0 && !salesPast.stands) return;
  const snapshot = readDrive(ports, needs, 'inHand');
  notePast(ports, snapshot);
  const all = salesOf(snapshot.tabs.sales);
  for (const id of archivesOf(all)) {
    const numbers = all.filter(({ archive }) => archive === id).map(({ number }) => number);
    if (typeof ports.archive.size(id) === 'object')
      forget(ports, (one) => one.kind === 'lost' && one.file === id);
    else remember(ports, [{ kind: 'lost', file: id, sales: shortly(numbers) }]);
  }
}

/** What is over is read by no run of the hour, and told by each until it holds again. */
const CHANGED = 'pastChanged';
const MOST_TOLD = 8;

const storedChanges = z.array(
  z.object({
    code: z.enum(['pastChanged', 'ledgerUnreadable']),
    row: z.optional(z.int()),
    column: z.optional(z.string()),
    read: z.string(),
  }),
);

function notePast({ memory }: Ports, snapshot: Reads<'ledger'>): void {
  const changes = readLedger(snapshot).problems.flatMap(({ tab, code, row, column, read = '' }) =>
    tab === 'ledgerPast' ? [{ code, row, column, read }] : [],
  );
  if (changes.length > 0) memory.set(CHANGED, JSON.stringify(changes.slice(0, MOST_TOLD)));
  else if (memory.get(CHANGED) !== null) memory.remove(CHANGED);
}

export function pastProblems({ memory }: Ports, { tabs }: ReadsHead<'ledgerPast'>): Problem[] {
  // Gone, that is told instead.
  const stored = tabs.ledgerPast.stands ? memory.get(CHANGED) : null;
  return (readJson(storedChanges, stored ?? '[]') ?? []).map(({ row, column, ...one }) => ({
    ...{ ...one, tab: 'ledgerPast' },
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }));
}

/** « 3, 4 », « 1–52 ». */
const shortly = (numbers: readonly number[]): string =>
  numbers.length > 3 ? `${numbers[0]}–${numbers[numbers.length - 1]}` : numbers.join(', ');

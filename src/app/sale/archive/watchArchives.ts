import * as z from 'zod/mini';
import { dueStanding } from '../../../domain/money/due';
import { type Problem, toBring } from '../../../domain/values/problem';
import { localTime } from '../../../domain/values/time';
import { tabs } from '../../../tabs/tabs';
import { readJson } from '../../kernel/json';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { copyIdFor } from '../../kernel/snapshot';
import { keepTrying, retryNoMore } from '../../kernel/steps/toRetry';
import { readLedger } from '../../records/ledgerRows';
import { archivesOf } from '../../records/pastTabs';
import { NOTHING_LEFT, saleOf, salesOf } from '../../records/sale';
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
  const snapshot = readDrive(ports, needs, 'current');
  notePast(ports, snapshot);
  const all = salesOf(snapshot.tabs.sales);
  for (const id of archivesOf(all)) {
    const numbers = all.filter(({ archive }) => archive === id).map(({ number }) => number);
    if (typeof ports.archive.size(id) === 'object') retryNoMore(ports, 'archiveLost', id);
    else keepTrying(ports, 'archiveLost', id, shortly(numbers));
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

export function pastProblems(
  { memory }: Ports,
  { tabs: { sales, ledgerPast } }: Reads<'sales'> & ReadsHead<'ledgerPast'>,
): Problem[] {
  // Gone, that is told instead.
  const stored = ledgerPast.stands ? memory.get(CHANGED) : null;
  // The first sale has none before it.
  const former = sales.rows.length > 1 ? memory.get(FORMER) : null;
  return [
    ...(readJson(storedChanges, stored ?? '[]') ?? []).map(({ row, column, ...one }) => ({
      ...{ ...one, tab: 'ledgerPast' },
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    })),
    ...formerProblems(former),
  ];
}

function formerProblems(stored: string | null): Problem[] {
  if (stored === null) return [];
  const { lost } = readJson(storedFormer, stored) ?? { lost: stored };
  return lost === '' ? [] : [{ tab: 'sales', ...toBring('formerTabs', lost) }];
}

/** Tabs of former sales that were gone when somebody asked last. */
const FORMER = 'formerTabsLost';
const storedFormer = z.object({ lost: z.string() });

/**
 * What the books know of former sales and no tab says any more (docs/rules.md M52);
 * rows in the archive are read by the books alone.
 */
export function watchFormerTabs(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'current');
  const { ledger } = readLedger(snapshot);
  const present = saleOf(snapshot)?.number ?? 0;
  const known = new Set(
    ledger.dueIds().flatMap((id) => (dueStanding(ledger, id).due === 0 ? [] : [id.sale])),
  );
  const left = new Set(
    snapshot.tabs.sales.rows.flatMap(({ key, values }) =>
      values.archive === NOTHING_LEFT ? [Number(key)] : [],
    ),
  );
  const sales = salesOf(snapshot.tabs.sales).filter(
    ({ number }) => number < present && known.has(number) && !left.has(number),
  );
  const titles = sales.length > 0 ? ports.workbook.titles(archivesOf(sales)) : [];
  const there = new Set(titles.map(({ sheetId }) => sheetId));
  const lost = sales.flatMap(({ number, archive }) => {
    const gone = BILLED.filter((id) => !there.has(copyIdFor(id, number)));
    // An archive that does not open is told by itself.
    if (archive !== undefined && gone.length === 2) return [];
    return gone.map((id) => `${tabs[id].title[snapshot.place.locale]} ${number}`);
  });
  if (lost.length > 0) ports.memory.set(FORMER, JSON.stringify({ lost: told(lost) }));
  else if (ports.memory.get(FORMER) !== null) ports.memory.remove(FORMER);
}

const BILLED = ['offer', 'baskets'] as const;

const told = (all: readonly string[]): string => all.slice(0, MOST_TOLD).join(', ');

/** « 3, 4 », « 1–52 ». */
const shortly = (numbers: readonly number[]): string =>
  numbers.length > 3 ? `${numbers[0]}–${numbers[numbers.length - 1]}` : numbers.join(', ');

import * as z from 'zod/mini';
import { normaliseEmail } from '../../domain/orders/order';
import { type Erasure, erasureOf } from '../../domain/people/erasure';
import { isOf } from '../../domain/people/traces';
import { fingerprint } from '../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../domain/values/result';
import { erasedName } from '../../text/results/erased';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports, SheetCells } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { forgetLast } from '../outbox/handOver';
import { archivesOf } from '../records/pastTabs';
import { salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import {
  cancelledState,
  columnNatures,
  isWaitingState,
  keptFor,
  orderersNow,
  peopleNeeds,
  type WhoseData,
} from './personData';

/** What an erasure would change, and in which tabs. */
export interface ErasureDraft extends Pick<Erasure, 'email' | 'alias'> {
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly cells: number;
  }[];
  /** Of these cells, and of what stands in them. */
  readonly seen: string;
}

export const erasingInput = z.object({ email: z.string(), seen: z.string() });

type PeopleRead = Snapshot<typeof peopleNeeds>;

/** All that is read for it; undefined where an archive cannot be opened. */
const everythingOf = (ports: Ports, { tabs }: PeopleRead): readonly SheetCells[] | undefined =>
  ports.workbook.everything('typed', archivesOf(salesOf(tabs.sales)));

function erasureIn(all: readonly SheetCells[], snapshot: PeopleRead, email: string): Erasure {
  const { language } = snapshot.settings;
  const { buyers, producers, documents } = snapshot.tabs;
  return erasureOf(all, email, {
    isNature: columnNatures(),
    isWaiting: isWaitingState,
    cancelled: cancelledState(language),
    erased: erasedName[language],
    erasedNames: Object.values(erasedName),
    buyers: buyers.sheet.sheetId,
    documents: documents.sheet.sheetId,
    others: [
      ...producers.rows.map(({ key }) => key),
      ...buyers.rows.flatMap(({ key, values }) => (key === email ? [] : [values.name ?? ''])),
    ],
  });
}

const seenOf = (erasure: Erasure): string => fingerprint(JSON.stringify(erasure));

/** What would go; nothing is written. */
export function draftErasure(ports: Ports, whose: WhoseData): Result<ErasureDraft, Refusal> {
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const all = everythingOf(ports, snapshot);
  if (!all) return fail({ code: 'archiveClosed' });
  const erasure = erasureIn(all, snapshot, normaliseEmail(whose.email));
  const tabs = all.flatMap(({ sheetId, title }) => {
    const { length } = erasure.changes.filter((change) => change.sheetId === sheetId);
    return length === 0 ? [] : [{ sheetId, title, cells: length }];
  });
  const { email, alias } = erasure;
  return ok({ email, alias, tabs, seen: seenOf(erasure) });
}

/**
 * Writes what was shown, whole or not at all: the drive works out again what must go, and no cell may
 * have changed since. Read once more afterwards, as rows may have moved during the write itself.
 */
export function erasePerson(
  ports: Ports,
  { seen, ...whose }: z.infer<typeof erasingInput>,
): Result<null, Refusal> {
  const email = normaliseEmail(whose.email);
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const kept = keptFor(snapshot, email, orderersNow(ports, snapshot));
  if (kept) return fail({ code: kept, detail: email });
  const all = everythingOf(ports, snapshot);
  if (!all) return fail({ code: 'archiveClosed' });
  const erasure = erasureIn(all, snapshot, email);
  if (erasure.changes.length === 0 || seenOf(erasure) !== seen)
    return fail({ code: 'rowsMovedMeanwhile' });
  const entry = { action: historyWords(snapshot).erase, detail: erasure.alias };
  apply(ports, snapshot, {
    layout: erasure.changes.map(({ was: _, ...change }) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, snapshot, [entry]) },
  });
  // The names of the last batch of mails hold addresses.
  forgetLast(ports, snapshot);
  const left = everythingOf(ports, snapshot);
  const isLeft = left?.some(({ rows }) => rows.some((cells) => isOf(email, cells))) ?? true;
  return isLeft ? fail({ code: 'erasureIncomplete' }) : ok(null);
}

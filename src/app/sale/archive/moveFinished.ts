import { payoutNeeds } from '../../../domain/money/payoutState';
import { isFinished } from '../../../domain/sale/finished';
import { MINUTE } from '../../../domain/values/time';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ReadRow } from '../../../tabs/engine/readTab';
import { saleTabs, type Tabs } from '../../../tabs/tabs';
import { archiveWords } from '../../../text/results/papers/archive';
import { historyRows, historyWords } from '../../kernel/history';
import { apply, type RowsOf } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads, type Snapshot } from '../../kernel/reads';
import type { KeptRows } from '../../kernel/services/archivePort';
import { copyIdFor } from '../../kernel/snapshot';
import { shareOut } from '../../kernel/steps/shares';
import { keepTrying, retryNoMore } from '../../kernel/steps/toRetry';
import { forgetLast } from '../../outbox/handOver';
import { NOTHING_LEFT, type Sale, salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({
  whole: ['sales'],
  rows: ['outbox'],
  columns: { history: [], payments: ['sale', 'remaining'], payouts: ['sale', 'state'] },
});

/** Time that a sale may take, with what the run has still to do. */
const RESERVE = 2 * MINUTE;

/**
 * Moves the tabs of the oldest finished sale to an archive. Each is copied, compared value by value, and only then
 * taken out, by the write that notes where it is: a run that dies is run again. True: one was moved.
 */
export function moveFinished(ports: Ports, { tabs: { sales }, now }: Reads<'sales'>): boolean {
  const isWaiting = salesOf(sales).some(
    (sale, at, { length }) => isKept(sale) && isFinished(sale, length - 1 - at, false, now),
  );
  return isWaiting && ports.clock.left() > RESERVE && moveOldest(ports);
}

const isKept = ({ archive, areTabsGone }: Sale): boolean => !archive && !areTabsGone;

/** False where there is none, or where Google refuses. */
function moveOldest(ports: Ports): boolean {
  const snapshot = readDrive(ports, needs, 'current');
  const due = salesWithDues(snapshot);
  const sale = salesOf(snapshot.tabs.sales).find(
    (one, at, { length }) =>
      isKept(one) && isFinished(one, length - 1 - at, due.has(one.number), snapshot.now),
  );
  if (!sale) return false;
  const there = new Set(ports.workbook.titles().map(({ sheetId }) => sheetId));
  const copies = saleTabs.map((id) => copyIdFor(id, sale.number)).filter((id) => there.has(id));
  const { answersSheet } = sale;
  const answers = answersSheet !== null && there.has(answersSheet) ? [answersSheet] : [];
  const all = [...copies, ...answers];
  const mails = mailsThatGo(snapshot, sale);
  const archive = all.length > 0 ? copied(ports, snapshot, all, mails?.kept) : NOTHING_LEFT;
  if (archive === undefined) return false;
  // Google lets go of a form's tab once the form is unlinked; where it does not, the tab stays.
  if (sale.form && answers.length > 0 && ports.forms.unlink(sale.form.id))
    for (const sheetId of answers) ports.archive.remove(sheetId);
  const entry = { action: historyWords(snapshot).archived, detail: String(sale.number) };
  apply(ports, snapshot, {
    layout: copies.map((sheetId) => ({ kind: 'dropSheet', sheetId })),
    whole: mails && archive !== NOTHING_LEFT ? { outbox: mails.left } : {},
    rows: {
      // Of its form and its mails nothing is decided any more: rows of Ventes are read at every run.
      sales: [{ number: sale.number, archive, entries: null, told: null }],
      history: historyRows(ports, snapshot, [entry]),
    },
  });
  // The mail that left last may be among those that went.
  if (mails) forgetLast(ports, snapshot);
  return true;
}

/** Of sales in the archive and of this one; what failed stays in sight. */
const GO: readonly (string | null)[] = ['sent', 'cancelled'];

/** Mails that leave Rappels, and those that stay; none where a row cannot be read. */
function mailsThatGo(
  { tabs: { sales, outbox } }: Snapshot<typeof needs>,
  { number }: Sale,
): { readonly kept: KeptRows; readonly left: RowsOf<'outbox'> } | undefined {
  const over = new Set(salesOf(sales).flatMap((one) => (isKept(one) ? [] : one.number)));
  over.add(number);
  const goes = ({ values, peopleWrote }: (typeof outbox.rows)[number]): boolean =>
    over.has(values.sale ?? 0) && GO.includes(values.state) && !peopleWrote;
  const gone = outbox.rows.filter(goes);
  if (gone.length === 0 || outbox.rows.some(({ faults }) => faults.size > 0)) return undefined;
  const lines = [outbox.sheet.header, ...gone.map(({ cells }) => cells)];
  return {
    kept: {
      sheetId: copyIdFor('outbox', number),
      title: `${outbox.sheet.title} ${number}`,
      rows: lines.map((cells) => cells.map(({ value }) => value)),
      moments: MOMENTS.flatMap((column) => outbox.columns.get(column) ?? []),
    },
    left: outbox.rows.filter((row) => !goes(row)).map(asItStands),
  };
}

/** Texts to their last line: reading takes blanks away at their ends. */
function asItStands({
  values,
  cells,
  within,
}: ReadRow<Tabs['outbox']>): RowToWrite<Tabs['outbox']> {
  const whole = [...within.columns].flatMap(([column, at]) => {
    const typed = cells[at]?.value;
    return typeof typed === 'string' && typed.trim() === values[column] ? [[column, typed]] : [];
  });
  return { ...values, ...Object.fromEntries(whole) };
}

const MOMENTS = ['dueAt', 'sentAt'] as const;

function salesWithDues({ tabs: { payments, payouts } }: Snapshot<typeof needs>): Set<number> {
  const owed = payments.rows.filter(({ values }) => (values.remaining ?? 0) !== 0);
  const toPay = payouts.rows.filter(
    ({ values: { state } }) => state && !payoutNeeds(state, 'nothing'),
  );
  return new Set([...owed, ...toPay].flatMap(({ values }) => values.sale ?? []));
}

/** The address of the archive that now holds these tabs; undefined where Google refuses. */
function copied(
  ports: Ports,
  snapshot: Reads,
  sheetIds: readonly number[],
  mails: KeptRows | undefined,
): string | undefined {
  const words = archiveWords[snapshot.place.locale](snapshot.settings.driveName);
  const id = presentArchive(ports, words.title);
  const isCopied = id === undefined ? 'refused' : ports.archive.copy(id, sheetIds, words.lines);
  const done =
    id !== undefined && mails && isCopied === 'done' ? ports.archive.keep(id, mails) : isCopied;
  if (id !== undefined && done === 'done') {
    retryNoMore(ports, 'archive');
    return ports.producerSheets.address(id);
  }
  keepTrying(ports, 'archive');
  return undefined;
}

/** The archive that sales are moved to at present; a copy of the spreadsheet begins its own. */
const KEY = 'archive';
/** Beyond these another one is begun: a spreadsheet holds ten million cells. */
const MOST_TABS = 320;
const MOST_CELLS = 3_000_000;

/** The one that was made, or another; undefined where nothing can be done at this hour (docs/rules.md S98). */
function presentArchive(ports: Ports, title: string): string | undefined {
  const known = ports.memory.get(KEY);
  const size = known ? ports.archive.size(known) : 'gone';
  const isFull = typeof size === 'object' && (size.tabs >= MOST_TABS || size.cells >= MOST_CELLS);
  if (known && size !== 'gone' && !isFull) return typeof size === 'object' ? known : undefined;
  // Made only where it can be remembered.
  ports.memory.set(KEY, '');
  const id = ports.producerSheets.create(title);
  if (id === undefined) return undefined;
  ports.memory.set(KEY, id);
  shareOut(ports, 'file', id);
  return id;
}

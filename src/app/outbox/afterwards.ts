import type { Problem } from '../../domain/values/problem';
import { plainCell } from '../../tabs/engine/cell';
import { saidOf, type TabEdit } from '../../tabs/engine/edit';
import { readTab } from '../../tabs/engine/readTab';
import type { TabId } from '../../tabs/tabs';
import type { Rows, Written } from '../kernel/plan';
import type { AnySnapshot, ReadsColumns } from '../kernel/reads';
import { type AnyTab, anyTab, inFront, isOver, presentTab } from '../kernel/snapshot';
import { toFixAdded } from '../kernel/toFix';
import type { ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import type { Change } from './handOver';

/** The tabs as they stand after a write, for a second write of the same run: by their keys. */
export function afterwards<S extends AnySnapshot>(snapshot: S, written: Written): S {
  const tabs = Object.fromEntries(
    (Object.keys(snapshot.tabs) as TabId[]).map((id) => [id, tabAfter(snapshot, id, written)]),
  );
  return { ...snapshot, tabs };
}

function tabAfter(snapshot: AnySnapshot, id: TabId, written: Written): AnyTab {
  const edit = written.edits.get(id);
  const anew = written.fresh.get(id);
  if (!edit && !anew) return anyTab(snapshot, id);
  const read = anew ?? presentTab(snapshot, id);
  const after = edit ? presentAfter(snapshot, read, edit, written.said(id)) : read;
  return inFront(anyTab(snapshot, id).rows.filter(isOver), after);
}

function presentAfter(
  { place }: AnySnapshot,
  read: AnyTab,
  edit: TabEdit,
  said: ReturnType<Written['said']>,
): AnyTab {
  const added = edit.newColumns.map(({ column, index }) => [column, index] as const);
  const rows = new Map(read.rows.map((row) => [row.key, row]));
  const within = { columns: read.columns, place };
  for (const [at, key] of edit.expected) {
    const former = rows.get(key);
    const own = Object.entries(said.get(key) ?? {}).map(
      ([column, value]) => [column, saidOf(value)] as const,
    );
    const cells = [...(former?.cells ?? [])];
    for (const [column, value] of own) {
      const index = edit.columns.get(column);
      const held = value === null ? null : read.tab.columns[column]?.kind.write(value, place);
      if (index !== undefined) cells[index] = plainCell(held);
    }
    const row = {
      ...{ faults: new Set<string>(), peopleWrote: false, within, cells },
      // Of one that was added all is known.
      isWhole: former?.isWhole ?? former === undefined,
    };
    const values = { ...former?.values, ...Object.fromEntries(own) };
    rows.set(key, { ...row, values, at, key });
  }
  return {
    ...readTab(read.tab, { ...read.sheet, rows: [] }, place),
    columns: new Map([...read.columns, ...added]),
    width: read.width + added.length,
    rows: [...rows.values()],
    end: edit.end + edit.appended.length,
    stands: true,
  };
}

type ReadsFailures = ReadsColumns<'buyers', 'email' | 'mailFailed'>;

/** In À corriger, where what failed is put right. */
export function failureProblems(
  after: ReadsOutbox & AnySnapshot,
  mails: readonly QueuedMail[],
  sent: readonly Change[],
): Rows<'toFix'> {
  const places = new Map(after.tabs.outbox.rows.map(({ key, at }) => [key, at + 1]));
  const problems = sent.flatMap(({ key, state, why }, index): Problem[] => {
    const row = places.get(String(key));
    if (state !== 'failed' || row === undefined) return [];
    const detail = mails[index]?.recipient ?? '';
    return [{ code: 'mailFailed', tab: 'outbox', row, column: 'state', read: String(why), detail }];
  });
  return toFixAdded(after, problems);
}

/** Beside whoever could not be written to, until a mail leaves again. */
export function buyersFailed(
  snapshot: ReadsFailures,
  after: ReadsFailures,
  mails: readonly QueuedMail[],
  sent: readonly Change[],
): Rows<'buyers'> {
  const outcomes = new Map(mails.map(({ recipient }, at) => [recipient, sent[at]]));
  const failures = new Map(
    snapshot.tabs.buyers.rows.map(({ key, values }) => [key, values.mailFailed]),
  );
  const buyers = after.tabs.buyers.rows.flatMap(({ key: email }) => {
    const { state, why } = outcomes.get(email) ?? {};
    const mailFailed = state === 'failed' ? String(why) : null;
    const isTold = state === 'failed' || state === 'sent';
    return isTold && (failures.get(email) ?? null) !== mailFailed ? [{ email, mailFailed }] : [];
  });
  return buyers.length > 0 ? { buyers } : {};
}

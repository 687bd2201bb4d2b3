import { cellAt } from '../../tabs/engine/sheet';
import type { Ports } from '../kernel/ports';
import { withRows } from '../kernel/ranges';
import { anyTab } from '../kernel/snapshot';
import type { Pending, ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readCodes } from './handOver';

/** With all of these rows of Rappels, in one call: with none where somebody moved any meanwhile. */
export function withMails<S extends ReadsOutbox>(
  ports: Ports,
  snapshot: S,
  rows: readonly { readonly at: number }[],
): S {
  const read = anyTab(snapshot, 'outbox');
  const places = rows.map(({ at }) => at);
  const outbox = withRows(ports, read, places, snapshot.place) ?? read;
  return { ...snapshot, tabs: { ...snapshot.tabs, outbox } };
}

/** The mails of these rows; nothing where somebody moved any meanwhile, for the text of another. */
export const readMails = (
  ports: Ports,
  snapshot: ReadsOutbox,
  chosen: readonly Pending[],
): QueuedMail[] => mailsIn(withMails(ports, snapshot, chosen), chosen);

/** The same of what was read. */
export function mailsIn(snapshot: ReadsOutbox, chosen: readonly Pending[]): QueuedMail[] {
  const { columns, rows } = anyTab(snapshot, 'outbox');
  const whole = new Map(rows.flatMap((row) => (row.isWhole ? [[row.at, row]] : [])));
  return chosen.flatMap(({ at, key, kind, dueAt, recipient }): QueuedMail[] => {
    const row = whole.get(at);
    if (!row) return [];
    const cell = (id: 'subject' | 'text' | 'attachment' | 'codes'): string =>
      String(cellAt(row.cells, columns.get(id)).value ?? '');
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const mail = { subject: cell('subject'), text: cell('text'), ...(codes ? { codes } : {}) };
    const file = attachment ? { attachment } : {};
    return [{ key, kind, dueAt, recipient, mail, ...file }];
  });
}

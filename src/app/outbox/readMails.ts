import * as z from 'zod/mini';
import { saidOnceClosed } from '../../domain/outbox/onceClosed';
import { isInPreparation, takesOrders } from '../../domain/sale/transitions';
import { cellAt } from '../../tabs/engine/sheet';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import { readBesides } from '../kernel/ranges';
import type { Reads } from '../kernel/reads';
import { anyTab } from '../kernel/snapshot';
import { type Pending, type ReadsOutbox, salesByNumber } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readCodes } from './handOver';

const stored = z.union([
  z.object({ of: z.string(), cut: z.array(z.tuple([z.int(), z.int()])) }),
  z.object({ of: z.string(), text: z.string() }),
]);

/** As it leaves now: what its row says may be true while orders are taken only. */
export interface MailOfRow extends QueuedMail {
  readonly isOtherwise: boolean;
  readonly isClosed: boolean;
}

type ReadsMails = ReadsOutbox & Reads<'sales'>;

/** With all of these rows of Rappels, in one call: with none of one that somebody moved meanwhile. */
export function withMails<S extends ReadsMails>(
  ports: Ports,
  snapshot: S,
  rows: readonly { readonly at: number }[],
): S {
  const besides = { rows: rows.map(({ at }) => at), columns: [] };
  const { read: outbox } = readBesides(ports, anyTab(snapshot, 'outbox'), besides, snapshot.place);
  return { ...snapshot, tabs: { ...snapshot.tabs, outbox } };
}

/** The mails of these rows; of one that somebody moved meanwhile nothing, for the text of another. */
export const readMails = (
  ports: Ports,
  snapshot: ReadsMails,
  chosen: readonly Pending[],
): MailOfRow[] => mailsIn(withMails(ports, snapshot, chosen), chosen);

/** The same of what was read. */
export function mailsIn(snapshot: ReadsMails, chosen: readonly Pending[]): MailOfRow[] {
  const sales = salesByNumber(snapshot);
  const { columns, rows } = anyTab(snapshot, 'outbox');
  const whole = new Map(rows.flatMap((row) => (row.isWhole ? [[row.at, row]] : [])));
  return chosen.flatMap(({ at, key, kind, dueAt, recipient, sale: of }): MailOfRow[] => {
    const row = whole.get(at);
    if (!row) return [];
    const cell = (id: 'subject' | 'text' | 'attachment' | 'codes' | 'onceClosed'): string =>
      String(cellAt(row.cells, columns.get(id)).value ?? '');
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const sale = sales.get(of);
    const isClosed =
      sale !== undefined && !isInPreparation(sale.state) && !takesOrders(sale, snapshot.now);
    const later = readJson(stored, cell('onceClosed'));
    const text = saidOnceClosed(cell('text'), isClosed ? later : undefined);
    const mail = { subject: cell('subject'), text, ...(codes ? { codes } : {}) };
    const isOtherwise = text !== cell('text');
    const file = attachment ? { attachment } : {};
    return [
      {
        ...{ key, kind, dueAt, recipient, mail, isOtherwise, isClosed, ...file },
      },
    ];
  });
}

import * as z from 'zod/mini';
import { saidOnceClosed } from '../../domain/outbox/onceClosed';
import { takesOrders } from '../../domain/sale/transitions';
import { isMoved } from '../../tabs/engine/sheet';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { type Pending, type ReadsOutbox, salesByNumber } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readCodes } from './handOver';

const stored = z.union([
  z.object({ of: z.string(), cut: z.array(z.tuple([z.int(), z.int()])) }),
  z.object({ of: z.string(), text: z.string() }),
]);

/** As it leaves now: what its row says may be true while orders are taken only. */
export type MailOfRow = QueuedMail & { readonly isOtherwise: boolean };

/** The mails of these rows; of one that somebody moved meanwhile nothing, for the text of another. */
export function readMails(
  ports: Ports,
  snapshot: ReadsOutbox & Reads<'sales'>,
  chosen: readonly Pending[],
): MailOfRow[] {
  const sales = salesByNumber(snapshot);
  const { columns, sheet } = snapshot.tabs.outbox;
  const { sheetId, headerRow, header } = sheet;
  const width = Math.max(...columns.values()) + 1;
  const [head, ...values] = ports.workbook.fetch(
    [headerRow, ...chosen.map(({ at }) => at)].map((row) => ({
      ...{ sheetId, startRow: row, endRow: row + 1 },
      ...{ startColumn: 0, endColumn: width },
    })),
  );
  if (isMoved(header, head?.[0] ?? [], columns.values())) return [];
  return chosen.flatMap(({ key, kind, dueAt, recipient, sale: of }, index): MailOfRow[] => {
    const cell = (
      id: 'key' | 'subject' | 'text' | 'attachment' | 'codes' | 'onceClosed',
    ): string => {
      const column = columns.get(id);
      return column === undefined ? '' : String(values[index]?.[0]?.[column] ?? '');
    };
    if (cell('key') !== key) return [];
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const sale = sales.get(of);
    const isClosed =
      sale !== undefined && sale.state !== 'preparing' && !takesOrders(sale, snapshot.now);
    const closed = isClosed ? readJson(stored, cell('onceClosed')) : undefined;
    const text = saidOnceClosed(cell('text'), closed);
    const mail = { subject: cell('subject'), text, ...(codes ? { codes } : {}) };
    const isOtherwise = text !== cell('text');
    const file = attachment ? { attachment } : {};
    return [{ key, kind, dueAt, recipient, mail, isOtherwise, ...file }];
  });
}

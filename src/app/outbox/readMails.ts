import { isMoved } from '../../tabs/engine/sheet';
import type { Ports } from '../kernel/ports';
import type { Pending, ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readCodes } from './handOver';

/** The mails of these rows; of one that somebody moved meanwhile nothing, for the text of another. */
export function readMails(
  ports: Ports,
  snapshot: ReadsOutbox,
  chosen: readonly Pending[],
): QueuedMail[] {
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
  return chosen.flatMap(({ key, kind, dueAt, recipient }, index): QueuedMail[] => {
    const cell = (id: 'key' | 'subject' | 'text' | 'attachment' | 'codes'): string => {
      const column = columns.get(id);
      return column === undefined ? '' : String(values[index]?.[0]?.[column] ?? '');
    };
    if (cell('key') !== key) return [];
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const mail = { subject: cell('subject'), text: cell('text'), ...(codes ? { codes } : {}) };
    return [{ key, kind, dueAt, recipient, mail, ...(attachment ? { attachment } : {}) }];
  });
}

import * as z from 'zod/mini';
import { isSaidOnceClosed, type OnceClosed, saidOnceClosed } from '../../domain/outbox/onceClosed';
import { stillWritten } from '../../domain/outbox/writtenWords';
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
const storedWords = z.object({ as: z.tuple([z.string(), z.string()]) });

/** As it leaves now: what its row says may be true while orders are taken only. */
export interface MailOfRow extends QueuedMail {
  readonly isOtherwise: boolean;
  readonly isClosed: boolean;
  /** Which of its words are the program's; absent where that was not noted. */
  readonly written?: ReturnType<typeof stillWritten>;
}

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
  const runs = runsOf(chosen.map(({ at }) => at));
  const [head, ...values] = ports.workbook.fetch(
    [{ startRow: headerRow, endRow: headerRow + 1 }, ...runs].map((run) => ({
      ...{ sheetId, ...run, startColumn: 0, endColumn: width },
    })),
  );
  if (isMoved(header, head?.[0] ?? [], columns.values())) return [];
  const rows = new Map(
    runs.flatMap(({ startRow }, run) =>
      (values[run] ?? []).map((row, nth) => [startRow + nth, row] as const),
    ),
  );
  return chosen.flatMap(({ at, key, kind, dueAt, recipient, sale: of }): MailOfRow[] => {
    const cell = (
      id: 'key' | 'subject' | 'text' | 'attachment' | 'codes' | 'onceClosed',
    ): string => {
      const column = columns.get(id);
      return column === undefined ? '' : String(rows.get(at)?.[column] ?? '');
    };
    if (cell('key') !== key) return [];
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const sale = sales.get(of);
    const isClosed =
      sale !== undefined && sale.state !== 'preparing' && !takesOrders(sale, snapshot.now);
    const later = readJson(stored, cell('onceClosed'));
    const text = saidOnceClosed(cell('text'), isClosed ? later : undefined);
    const written = writtenIn(cell('onceClosed'), later, cell('subject'), cell('text'));
    const mail = { subject: cell('subject'), text, ...(codes ? { codes } : {}) };
    const isOtherwise = text !== cell('text');
    const file = attachment ? { attachment } : {};
    return [
      {
        ...{ key, kind, dueAt, recipient, mail, isOtherwise, isClosed, ...file },
        ...(written ? { written } : {}),
      },
    ];
  });
}

/** Rows that follow one another are asked for at once: hundreds may wait. */
function runsOf(rows: readonly number[]): { startRow: number; endRow: number }[] {
  const runs: { startRow: number; endRow: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.endRow === row) last.endRow += 1;
    else runs.push({ startRow: row, endRow: row + 1 });
  }
  return runs;
}

/** Its words may be those of once orders are closed already. */
function writtenIn(cell: string, later: OnceClosed | undefined, subject: string, text: string) {
  const as = readJson(storedWords, cell)?.as;
  if (!as) return undefined;
  const still = stillWritten(as, { subject, text });
  return isSaidOnceClosed(text, later) ? { ...still, text: true } : still;
}

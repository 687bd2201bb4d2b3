import { fail, ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { OutgoingMail } from '../kernel/services/mailPort';
import { outboxRows, type Pending, pendingRow, salesByNumber } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readDrive } from '../settings/readDrive';
import { outgoing } from './handOver';
import { readMails } from './readMails';
import { needsToSend } from './send';

export interface ReadMail {
  readonly snapshot: Snapshot<typeof needsToSend>;
  readonly row: Pending;
  readonly mail: QueuedMail;
}

/** One mail whole, as its row stands now. */
export function readMail(ports: Ports, key: string): ReadMail | undefined {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const sales = salesByNumber(snapshot);
  const [row] = outboxRows(snapshot).flatMap((one) =>
    one.key === key ? pendingRow(one, sales) : [],
  );
  const [mail] = row ? readMails(ports, snapshot, [row]) : [];
  return row && mail && { snapshot, row, mail };
}

/** A mail as its recipient will see it. */
export function outboxMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<OutgoingMail, Refusal> {
  const read = readMail(ports, key);
  if (!read) return fail({ code: 'mailsChanged' });
  // A page shows no attached picture.
  return ok(outgoing(read.snapshot, read.mail, false));
}

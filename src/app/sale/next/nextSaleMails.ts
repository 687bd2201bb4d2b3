import { mailKey } from '../../../domain/outbox/mailKey';
import type { NextSale } from '../../../domain/sale/nextSale';
import { nextSaleMail } from '../../../text/mails/comingSale';
import { ownAddress } from '../../kernel/owner';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { needsToSend, tell } from '../../outbox/send';
import { driveDetails, occasionOf } from '../../records/orderDetails';
import type { QueuedMail } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { leftByCurrent } from '../settling/leftWaiting';
import { saidOfChanges } from './changedSince';

/** The number of the sale that nobody opened: the coordinator hears of it as soon as it is open. */
export const OPENED_ITSELF = 'openedItself';

/** Of a sale that is not open: it has no row yet, so the mail stands with the one before. */
export function tellOfNext(
  ports: Ports,
  last: Sale,
  next: NextSale,
  version: 'asked' | 'notOpened',
  why: readonly string[],
): void {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const { settings, now } = snapshot;
  const recipient = settings.coordinatorEmail ?? ownAddress(ports);
  const sale = { ...next, number: last.number + 1, place: settings.place };
  const mail = nextSaleMail({ drive: driveDetails(snapshot), sale, why }, writerFor(snapshot));
  const kind = 'coordinator';
  const of = { kind, sale: last.number, recipient, version: `${version}-${next.day}` } as const;
  const queued: QueuedMail = { kind, recipient, dueAt: now, key: mailKey(of), mail };
  tell(ports, snapshot, last.number, [queued]);
}

/** « La vente s’est ouverte mardi 5 mai à 8 h », queued by the very write that opens it. */
export function openedMails(
  ports: Ports,
  snapshot: Reads<'templates' | 'sales' | 'offer' | 'products' | 'producers'>,
  sale: Sale,
  orderLink: string,
): QueuedMail[] {
  if (ports.memory.get(OPENED_ITSELF) !== String(sale.number)) return [];
  const recipient = snapshot.settings.coordinatorEmail ?? ownAddress(ports);
  const kind = 'coordinator';
  const key = mailKey({ kind, sale: sale.number, recipient, version: 'opened' });
  const changes = [
    ...saidOfChanges(ports, snapshot, sale),
    ...leftByCurrent(ports).toPay.map((said) => `– ${said}`),
  ];
  const details = { ...occasionOf(snapshot, sale), openedAt: snapshot.now, orderLink, changes };
  const mail = nextSaleMail(details, writerFor(snapshot));
  return [{ kind, recipient, dueAt: snapshot.now, key, mail }];
}

import { latestOpening, type NextSale } from '../../domain/sale/nextSale';
import { isInPreparation } from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import { HOUR, toMinute } from '../../domain/values/time';
import { askAbout, nextSaleMail, nextSaleSays } from '../../text/mails/comingSale';
import { refusalText } from '../../text/results/refusalText';
import { settingsFor } from '../../text/settings/settings';
import { moment } from '../../text/values/dates';
import { ownAddress } from '../kernel/owner';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { writerFor } from '../outbox/mailWords';
import { needsToSend, tell } from '../outbox/send';
import { mailKey } from '../records/mailKeys';
import { driveDetails } from '../records/orderDetails';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { unreadSettings, unreadText } from '../settings/unreadSettings';
import { OPENED_ITSELF } from './form/currentForm';
import { currentSale, openCycle, refusedNow } from './openCycle';
import { heldOfCurrent, leftWaiting } from './settling/leftWaiting';

const needs = reads({
  ...needsToSend,
  whole: ['sales', 'templates', 'producers', 'products', 'offer'],
  rows: ['baskets', 'pickup'],
});

/** By what a sale opens, where and when: none does by itself while one of them is unreadable, or lost. */
const OF_DATES = settingsFor('dates');

/**
 * Where sales repeat: opens the next one at its hour if Réglages says so, and asks or tells the
 * coordinator, at most once (docs/rules.md S31, S32). The first sale is somebody's, and one that is
 * being opened goes its own way.
 */
export function openNext(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'latest');
  const { settings, now } = snapshot;
  const { zone, locale } = snapshot.place;
  const last = saleOf(snapshot);
  if (!settings.repeat || !last || isInPreparation(last.state)) return;
  const next = proposedDates(settings, now, zone, last);
  const ask = askAbout(next, zone, locale);
  const isTime = settings.opensItself === 'yes' && now >= next.opensAt;
  // Its turn comes once the last one is over.
  if (!isTime && (!ask || refusedNow(snapshot))) return;
  const isTooLate = now > latestOpening(next);
  const why = ask ?? (isTooLate ? nextSaleSays('tooLate', locale) : undefined);
  if (why !== undefined) {
    tellOfNext(ports, last.number, next, why);
    return;
  }
  const refused = refusedAtOpening(ports, snapshot, last.number, next);
  if (!refused) return;
  const again = nextSaleSays('again', locale, moment(latestOpening(next), zone, locale));
  const said = refusalText(refused.code, refused.detail, locale);
  tellOfNext(ports, last.number, next, `${said} ${again}`);
}

function refusedAtOpening(
  ports: Ports,
  snapshot: Snapshot<typeof needs>,
  last: number,
  { opensAt, closesAt, pickupStart, pickupEnd }: NextSale,
): Refusal | undefined {
  const { settings, now } = snapshot;
  const [unread] = unreadSettings(snapshot, OF_DATES);
  if (unread) return { code: 'settingsUnreadable', detail: unreadText(snapshot, unread) };
  const refused = refusedNow(snapshot);
  if (refused) return refused;
  // Of a sale that stays in hand weights come at its pick-up.
  if (currentSale(snapshot)?.number !== last) {
    // What waits for a weight when the next sale opens is paid by hand alone (docs/rules.md P2).
    const baskets = leftWaiting(snapshot);
    if (baskets.length > 0) return { code: 'weightsLeft', detail: baskets.join(', ') };
    const held = heldOfCurrent(ports);
    if (held) return held;
  }
  // What the form says of its hours is true, however late the last pick-up ended.
  const from = now - opensAt > HOUR ? toMinute(now) : opensAt;
  const dates = { opensAt: from, closesAt, pickupStart, pickupEnd };
  ports.memory.set(OPENED_ITSELF, String(last + 1));
  const done = openCycle(ports, { ...dates, place: settings.place });
  // What Google refused of it is told in À corriger, and goes on by the hour.
  return done.ok || done.error.code === 'openingRefused' ? undefined : done.error;
}

/** Of a sale that is not open: it has no row yet, so the mail stands with the one before. */
function tellOfNext(ports: Ports, last: number, next: NextSale, why: string): void {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const { settings, now } = snapshot;
  const recipient = settings.coordinatorEmail ?? ownAddress(ports);
  const sale = { ...next, number: last + 1, place: settings.place };
  const details = { drive: driveDetails(snapshot), sale, why: [why] };
  const mail = nextSaleMail(details, writerFor(snapshot));
  const kind = 'coordinator';
  const key = mailKey({ kind, sale: last, recipient, version: `notOpened-${next.day}` });
  tell(ports, snapshot, last, [{ kind, recipient, dueAt: now, key, mail }]);
}

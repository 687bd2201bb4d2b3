import { latestOpening, type NextSale } from '../../domain/sale/nextSale';
import { isInPreparation } from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import { HOUR, toMinute } from '../../domain/values/time';
import { askAbout, nextSaleSays } from '../../text/mails/comingSale';
import { refusalText } from '../../text/results/refusalText';
import { settingsFor } from '../../text/settings/settings';
import { moment } from '../../text/values/dates';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { needsToSend } from '../outbox/send';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { unreadSettings, unreadText } from '../settings/unreadSettings';
import { OPENED_ITSELF, tellOfNext } from './next/nextSaleMails';
import { currentSale, openCycle, refusedNow } from './openCycle';
import { leftByCurrent, leftWaiting } from './settling/leftWaiting';

const needs = reads({
  ...needsToSend,
  whole: ['sales', 'templates', 'producers', 'products', 'offer'],
  rows: ['baskets'],
});

/**
 * Where sales repeat: opens the next one at its hour if Réglages says so, and asks or tells the
 * coordinator, at most once (docs/rules.md S31, S32). The first sale is somebody's, and one that is
 * being opened goes its own way.
 */
export function openNext(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'latest');
  const { settings, now, place } = snapshot;
  const last = saleOf(snapshot);
  if (!settings.repeat || !last || isInPreparation(last.state)) return;
  const next = proposedDates(settings, now, place.zone, last);
  const ask = askAbout(next, place.zone, place.locale);
  if (settings.opensItself === 'no' || now < next.opensAt) {
    // Its turn comes once the last one is over.
    if (ask && !refusedNow(snapshot)) tellOfNext(ports, last, next, 'asked', [ask]);
    return;
  }
  const why = ask ?? hindrance(snapshot, next);
  if (why !== undefined) {
    tellOfNext(ports, last, next, 'notOpened', [why]);
    return;
  }
  // Of a sale that stays in hand weights come at its pick-up.
  const isLeft = currentSale(snapshot)?.number !== last.number;
  const refused =
    refusedNow(snapshot) ??
    (isLeft ? (weightsLeft(snapshot) ?? leftByCurrent(ports).held) : undefined) ??
    refusedAtOpening(ports, last, next);
  if (!refused) return;
  const { locale, zone } = place;
  tellOfNext(ports, last, next, 'notOpened', [
    refusalText(refused.code, refused.detail, locale),
    nextSaleSays('again', locale, moment(latestOpening(next), zone, locale)),
  ]);
}

/** What waits for a weight when the next sale opens is paid by hand alone (docs/rules.md P2). */
function weightsLeft(snapshot: Reads<'offer' | 'baskets'>): Refusal | undefined {
  const baskets = leftWaiting(snapshot);
  return baskets.length > 0 ? { code: 'weightsLeft', detail: baskets.join(', ') } : undefined;
}

function refusedAtOpening(ports: Ports, last: Sale, next: NextSale): Refusal | undefined {
  const { opensAt, closesAt, pickupStart, pickupEnd } = next;
  const now = ports.clock.now();
  ports.memory.set(OPENED_ITSELF, String(last.number + 1));
  // What the form says of its hours is true, however late the last pick-up ended.
  const from = now - opensAt > HOUR ? toMinute(now) : opensAt;
  const done = openCycle(ports, { opensAt: from, closesAt, pickupStart, pickupEnd });
  // What Google refused of it is told in À corriger, and goes on by the hour.
  if (done.ok || done.error.code === 'openingRefused') return undefined;
  ports.memory.remove(OPENED_ITSELF);
  return done.error;
}

/** By what a sale opens, where and when: none does by itself while one of them is unreadable, or lost. */
const OF_DATES = settingsFor('dates');

/** Why nobody’s decision but a person’s opens it. */
function hindrance(snapshot: Reads, next: NextSale): string | undefined {
  const { settings, now, place } = snapshot;
  if (now > latestOpening(next)) return nextSaleSays('tooLate', place.locale);
  if (settings.place.trim() === '')
    return nextSaleSays(
      'noPlace',
      place.locale,
      moment(latestOpening(next), place.zone, place.locale),
    );
  const [unread] = unreadSettings(snapshot, OF_DATES);
  return unread && refusalText('settingsUnreadable', unreadText(snapshot, unread), place.locale);
}

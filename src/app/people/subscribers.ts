import { normaliseEmail } from '../../domain/orders/order';
import { unsubscribedNow } from '../../text/form/requests';
import { type MailKind, mailTraits } from '../../text/mailKinds/mailKinds';
import type { Settings } from '../../text/settings/settings';
import { ownAddress } from '../kernel/owner';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Change } from '../outbox/handOver';
import { readMailVersion } from '../records/mailKeys';
import { isWaiting, outboxRows, type ReadsOutbox } from '../records/outboxRows';

const isSilent = (settings: Settings): boolean =>
  settings.announce === 'no' || settings.mutedMails.includes('announcement');
export interface PersonToTell {
  readonly email: string;
  readonly name: string;
}
/** Of two rows with one address the first counts, as everywhere. */
export function subscribedPeople({ tabs }: Reads<'buyers'>): PersonToTell[] {
  const rows = new Map([...tabs.buyers.rows].reverse().map((row) => [row.key, row]));
  return [...rows.values()]
    .reverse()
    .flatMap(({ values: { email, name, subscribed } }) =>
      email && subscribed === 'yes' ? [{ email, name: name ?? '' }] : [],
    );
}

/** Those who are told of sales; nobody where Réglages says so. */
export const subscribers = (snapshot: Reads<'buyers'>): PersonToTell[] =>
  isSilent(snapshot.settings) ? [] : subscribedPeople(snapshot);

/** Every subscriber; the coordinator when there is none yet, to pass it on. */
export function peopleToTell(ports: Ports, snapshot: Reads<'buyers'>): PersonToTell[] {
  if (isSilent(snapshot.settings)) return [];
  const people = subscribers(snapshot);
  const email = snapshot.settings.coordinatorEmail ?? ownAddress(ports);
  return people.length > 0 ? people : [{ email, name: '' }];
}

/** Nobody who unsubscribed meanwhile gets these; a message tells by its key which people it went to. */
const isToSubscribers = (kind: MailKind | null, key: string | null): boolean =>
  (kind !== null && mailTraits[kind].toSubscribers) ||
  (kind === 'message' && readMailVersion(key ?? '').content === 'subscribers');

/** What waits for people who were unsubscribed by hand since, and messages to whoever is gone (docs/rules.md E10). */
export function toFormerSubscribers(snapshot: Reads<'buyers'> & ReadsOutbox): Change[] {
  const rows = snapshot.tabs.buyers.rows.flatMap(({ values }) => values.email ?? []);
  const known = new Set(rows.map(normaliseEmail));
  const still = new Set(subscribedPeople(snapshot).map(({ email }) => normaliseEmail(email)));
  const why = unsubscribedNow[snapshot.place.locale];
  return outboxRows(snapshot).flatMap(({ key, values: { kind, state, recipient } }): Change[] => {
    const email = normaliseEmail(recipient ?? '');
    // The coordinator is told of a sale where nobody else is yet.
    const isGone = !still.has(email) && (kind === 'message' || known.has(email));
    return isWaiting(state) && isToSubscribers(kind, key) && isGone
      ? [{ key, state: 'cancelled', why }]
      : [];
  });
}

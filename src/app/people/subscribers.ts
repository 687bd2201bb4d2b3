import type { Settings } from '../../domain/settings/settings';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { isMuted } from '../settings/mailSettings';

const isSilent = (settings: Settings): boolean =>
  settings.announce === 'no' || isMuted(settings, 'announcement');
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
  const email = snapshot.settings.coordinatorEmail ?? ports.user();
  return people.length > 0 ? people : [{ email, name: '' }];
}

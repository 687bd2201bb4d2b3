import type { Ports } from '../kernel/ports';
import type { Book } from '../kernel/snapshot';
import { isMuted } from '../settings/mailSettings';
import type { Settings } from '../settings/settings';

export const isSilent = (settings: Settings): boolean =>
  settings.announce === 'no' || isMuted(settings, 'announcement');
export interface PersonToTell {
  readonly email: string;
  readonly name: string;
}
/** Of two rows with one address the first counts, as everywhere. */
export function subscribers({ settings, tab }: Book): PersonToTell[] {
  if (isSilent(settings)) return [];
  const rows = new Map([...tab('buyers').rows].reverse().map((row) => [row.key, row]));
  return [...rows.values()]
    .reverse()
    .flatMap(({ values: { email, name, subscribed } }) =>
      email && subscribed === 'yes' ? [{ email, name: name ?? '' }] : [],
    );
}
/** Every subscriber; the coordinator when there is none yet, to pass it on. */
export function peopleToTell(ports: Ports, book: Book): PersonToTell[] {
  if (isSilent(book.settings)) return [];
  const people = subscribers(book);
  const email = book.settings.coordinatorEmail ?? ports.user();
  return people.length > 0 ? people : [{ email, name: '' }];
}

import type { Problem } from '../../domain/values/problem';
import { instant } from '../../domain/values/time';
import { type RetryService, refusedText } from '../../text/problems/toRetry';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import { type StoredSheet, storedSheets } from './storedSheets';

/** What Google refuses of a producer's sheet, as long as the producer stands in the tab. */
export function sheetProblems(ports: Ports, snapshot: Reads<'producers'>): Problem[] {
  const contacts = producerContacts(snapshot);
  return [...storedSheets(ports).values()].flatMap((sheet) => {
    const contact = contactOf(contacts, sheet.name);
    return contact ? fileProblems(snapshot, sheet, contact) : [];
  });
}

/** One at a time: what comes first hinders the others. */
export function fileProblems(
  { place: { zone, locale } }: Reads,
  sheet: StoredSheet,
  { at, email, name }: ProducerContact,
): Problem[] {
  const { lacks, former, refused, coordinators, since, said = '', id } = sheet;
  const about: readonly (readonly [RetryService, string | false | undefined])[] = [
    ['sheet', lacks && name],
    ['sheetAccess', former?.join(', ')],
    ['sheetShare', email !== null && refused?.address === email && email],
    ['sheetOthers', coordinators?.addresses.join(', ')],
  ];
  const [service, what] = about.find(([, one]) => one) ?? [];
  if (!service || !what || since === undefined) return [];
  const detail = refusedText({ service, id, what, since: instant(since), said }, zone, locale);
  const place = { tab: 'producers', row: at + 1, column: 'sheet' } as const;
  return [{ code: 'toRetry', ...place, read: said, detail }];
}

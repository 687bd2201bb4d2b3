import type { Problem } from '../../domain/values/problem';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { UNTOLD } from '../kernel/refused/shares';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import { type StoredSheet, storedSheets } from './storedSheets';

/** What is wrong with a producer's sheet and its shares, as long as the producer stands in the tab. */
export function sheetProblems(ports: Ports, snapshot: Reads<'producers'>): Problem[] {
  const contacts = producerContacts(snapshot);
  return [...storedSheets(ports).values()].flatMap((sheet) => {
    const contact = contactOf(contacts, sheet.name);
    return contact ? fileProblems(sheet, contact) : [];
  });
}

const LACKS = { file: 'fileNotMade', access: 'fileUnreachable', answer: 'fileNotWritten' } as const;

export function fileProblems(sheet: StoredSheet, { at, email }: ProducerContact): Problem[] {
  const { lacks, refused, former = [], coordinators: others } = sheet;
  const place = { tab: 'producers', row: at + 1 } as const;
  return [
    ...(lacks ? [{ code: LACKS[lacks], ...place, column: 'sheet' }] : []),
    ...(email && refused?.address === email
      ? [{ code: 'notGoogleAccount' as const, ...place, column: 'email', read: email }]
      : []),
    ...former.map((read) => ({ code: 'accessLeft' as const, ...place, column: 'sheet', read })),
    ...(others?.addresses ?? []).map((read) => ({
      ...{ code: 'fileNotShared' as const, ...place, column: 'sheet', read: read || UNTOLD },
    })),
  ];
}

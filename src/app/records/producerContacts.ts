import { folded } from '../../domain/values/fold';
import type { ReadsColumns } from '../kernel/reads';

export interface ProducerContact {
  readonly name: string;
  readonly at: number;
  readonly email: string | null;
  readonly sheet: string | null;
}
export function producerContacts(
  snapshot: ReadsColumns<'producers', 'name' | 'email' | 'sheet'>,
): Map<string, ProducerContact> {
  const contacts = new Map<string, ProducerContact>();
  for (const { at, values } of snapshot.tabs.producers.rows) {
    const { name, email, sheet } = values;
    if (name && !contacts.has(folded(name))) contacts.set(folded(name), { name, at, email, sheet });
  }
  return contacts;
}
export const contactOf = (
  contacts: ReadonlyMap<string, ProducerContact>,
  producer: string,
): ProducerContact | undefined => contacts.get(folded(producer));

import { isReachable } from '../../../domain/orders/order';
import { areOrdersOpen, awaitsPickup } from '../../../domain/sale/transitions';
import { folded } from '../../../domain/values/fold';
import type { Reads } from '../../kernel/reads';
import { type Duty, dutiesOf, keepsDuties } from '../../people/duties';
import { subscribers } from '../../people/subscribers';
import { type Offered, offeredOf } from '../../records/offer';
import { isServed, type OrderRow } from '../../records/orderRows';
import { contactOf, producerContacts } from '../../records/producerContacts';
import type { Sale } from '../../records/sale';

/** Somebody whom a sale is about, under one address, however many ways it is about them. */
export interface Listener {
  readonly email: string;
  readonly name: string;
  /** Holds something. */
  readonly basket?: number;
  /** Was to bring something. */
  readonly comes?: true;
  /** Takes these places at the pick-up. */
  readonly duties?: readonly Duty[];
}

export type ReadsAudience = Reads<'producers' | 'offer' | 'buyers' | 'duties'>;

/** Who is to hear of a change: with orders open those too who were told that they are. */
export function audience(
  snapshot: ReadsAudience,
  sale: Sale,
  orders: readonly OrderRow[],
): Listener[] {
  const contacts = producerContacts(snapshot);
  const held = orders.filter(isServed);
  const sold = new Set(
    held.flatMap(({ lines }) => lines.flatMap((l) => (l.served > 0 ? l.ref : []))),
  );
  const comes = ({ ref }: Offered): boolean => !awaitsPickup(sale.state) || sold.has(ref);
  const producers = new Map(
    offeredOf(snapshot.tabs.offer)
      .filter(comes)
      .map(({ producer }) => [folded(producer), contactOf(contacts, producer)]),
  );
  const duties = keepsDuties(snapshot) ? dutiesOf(snapshot, sale, contacts) : [];
  const all = new Map<string, Listener>();
  const add = (one: Listener): void => {
    if (isReachable(one.email)) all.set(one.email, { ...one, ...all.get(one.email) });
  };
  for (const { email, name, basket } of held) if (basket !== null) add({ email, name, basket });
  for (const contact of producers.values())
    if (contact?.email) add({ email: contact.email, name: '', comes: true });
  for (const { email, person } of duties)
    if (email) add({ email, name: person, duties: duties.filter((one) => one.email === email) });
  if (areOrdersOpen(sale.state)) for (const one of subscribers(snapshot)) add(one);
  return [...all.values()];
}

import { isReachable } from '../../../domain/orders/order';
import { areOrdersOpen, awaitsPickup } from '../../../domain/sale/transitions';
import type { Reads } from '../../kernel/reads';
import { dutiesOf, keepsDuties } from '../../people/duties';
import { subscribers } from '../../people/subscribers';
import { type Offered, offeredOf } from '../../records/offer';
import { isServed, type OrderRow } from '../../records/orderRows';
import type { ReadsOutbox } from '../../records/outboxRows';
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
  /** Is on duty at the pick-up. */
  readonly helps?: true;
}

export type ReadsAudience = Reads<'producers' | 'offer' | 'buyers' | 'duties'> & ReadsOutbox;

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
  const producers = new Set(
    offeredOf(snapshot.tabs.offer)
      .filter(comes)
      .flatMap(({ producer }) => contactOf(contacts, producer)?.email ?? []),
  );
  const duties = keepsDuties(snapshot) ? dutiesOf(snapshot, sale) : [];
  const all = new Map<string, Listener>();
  const add = (one: Listener): void => {
    if (isReachable(one.email)) all.set(one.email, { ...one, ...all.get(one.email) });
  };
  for (const { email, name, basket } of held) if (basket !== null) add({ email, name, basket });
  for (const email of producers) if (email) add({ email, name: '', comes: true });
  for (const { email, person } of duties) if (email) add({ email, name: person, helps: true });
  if (areOrdersOpen(sale.state)) for (const one of subscribers(snapshot)) add(one);
  return [...all.values()];
}

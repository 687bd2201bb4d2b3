import { isReachable } from '../../../domain/orders/order';
import { readMailVersion } from '../../../domain/outbox/mailKey';
import type { MailKind } from '../../../domain/outbox/mailKind';
import { areOrdersOpen, awaitsPickup } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import type { NotifiedCounts } from '../../../text/results/questions/saleQuestions';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { lateSaid } from '../../outbox/forecast';
import { type Duty, dutiesOf, keepsDuties } from '../../people/duties';
import { subscribers } from '../../people/subscribers';
import { type Offered, offeredOf } from '../../records/offer';
import { isServed, type OrderRow } from '../../records/orderRows';
import { hasLeft, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
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

export type ReadsAudience = Reads<'producers' | 'offer' | 'buyers' | 'duties'> & ReadsOutbox;

/** Where each producer was told what to bring, by the name under which it sells (docs/rules.md O40). */
export function orderAddresses(
  snapshot: ReadsOutbox,
  { number }: Sale,
): (producer: string) => readonly string[] {
  const mails = outboxRows(snapshot).flatMap(({ key, values: { kind, sale, recipient, state } }) =>
    kind === 'producerOrder' && sale === number && recipient && hasLeft(state)
      ? [{ whose: readMailVersion(key).about, recipient }]
      : [],
  );
  return (producer) => {
    const whose = fingerprint(producer);
    return mails.flatMap((one) => (one.whose === whose ? [one.recipient] : []));
  };
}

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
  const addressesOf = orderAddresses(snapshot, sale);
  const producers = new Set(
    offeredOf(snapshot.tabs.offer)
      .filter(comes)
      .flatMap(({ producer }) => {
        const contact = contactOf(contacts, producer);
        // Renamed or deleted since: where it had its order.
        return contact ? (contact.email ?? []) : addressesOf(producer);
      }),
  );
  const duties = keepsDuties(snapshot) ? dutiesOf(snapshot, sale) : [];
  const all = new Map<string, Listener>();
  const add = (one: Listener): void => {
    if (isReachable(one.email)) all.set(one.email, { ...one, ...all.get(one.email) });
  };
  for (const { email, name, basket } of held) if (basket !== null) add({ email, name, basket });
  for (const email of producers) if (email) add({ email, name: '', comes: true });
  for (const { email, person } of duties)
    if (email) add({ email, name: person, duties: duties.filter((one) => one.email === email) });
  if (areOrdersOpen(sale.state)) for (const one of subscribers(snapshot)) add(one);
  return [...all.values()];
}

/** How many are written to, by what they are to the sale, and what becomes of their mails. */
export function notified(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsOutbox,
  {
    kind,
    sale,
    readers,
  }: { readonly kind: MailKind; readonly sale: Sale; readonly readers: readonly Listener[] },
): NotifiedCounts {
  const buyers = readers.filter(({ basket }) => basket !== undefined).length;
  const team = readers.filter((one) => one.basket === undefined && (one.comes || one.duties));
  return {
    buyers,
    team: team.length,
    subscribers: readers.length - buyers - team.length,
    late: lateSaid(ports, snapshot, kind, readers.length, snapshot.now, sale),
  };
}

import { dueStanding, type PaidBeyond } from '../../../domain/money/due';
import { cents } from '../../../domain/values/money';
import type { PaidToProducer } from '../../../text/mails/saleMails';
import type { Reads } from '../../kernel/reads';
import { standingOf } from '../../money/mails/basketMails';
import type { Money } from '../../money/moneyNow';
import { contactOf, producerContacts } from '../../records/producerContacts';
import { modeOf, type Sale } from '../../records/sale';
import { orderAddresses, type ReadsAudience } from './audience';

/** Buyers pay each producer: what came in is with them, and no credit (docs/rules.md E65). */
export const isPaidToProducers = (snapshot: Pick<Reads, 'settings'>, sale: Sale): boolean =>
  modeOf(snapshot, sale) === 'direct';

/** Who gives back how much of a sale that is called off, for the mails to both. */
export interface GivenBack {
  /** Undefined where the drive itself was paid. */
  readonly toBuyer: (basket: number) => { readonly beyond?: PaidBeyond };
  /** By the address of the producer. */
  readonly byProducer: (email: string) => readonly PaidToProducer[];
}

export function givenBack(
  snapshot: ReadsAudience,
  sale: Sale,
  money: Money | undefined,
): GivenBack {
  if (!isPaidToProducers(snapshot, sale)) return { toBuyer: () => ({}), byProducer: () => [] };
  const books = money?.isBroken ? undefined : money;
  const held = books ? heldByProducers(snapshot, sale, books) : new Map<string, PaidToProducer[]>();
  return {
    toBuyer: (basket) => {
      const { credit = cents(0), owed = [] } = books
        ? standingOf(books.ledger, sale.number, basket)
        : {};
      return { beyond: { credit, owed } };
    },
    byProducer: (email) => held.get(email) ?? [],
  };
}

/** What each holds of baskets that come to nothing, by the addresses at which they are told. */
function heldByProducers(snapshot: ReadsAudience, sale: Sale, { ledger, nameOf }: Money) {
  const contacts = producerContacts(snapshot);
  const addressesOf = orderAddresses(snapshot, sale);
  const isNamed = snapshot.settings.producersSee === 'names';
  const held = new Map<string, PaidToProducer[]>();
  for (const id of ledger.dueIds()) {
    const { sale: of, basket, remaining, email } = dueStanding(ledger, id);
    const producer = ledger.ofDue(id).find(({ account }) => account === 'producers')?.party;
    if (of !== sale.number || id.payee === 0 || remaining >= 0 || !producer) continue;
    const contact = contactOf(contacts, producer);
    const one = { basket, name: isNamed ? nameOf(email) : '', amount: cents(-remaining) };
    for (const to of new Set(contact ? [contact.email ?? ''] : addressesOf(producer)))
      held.set(to, [...(held.get(to) ?? []), one]);
  }
  return held;
}

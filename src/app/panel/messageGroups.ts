import { settledQuantity } from '../../domain/baskets/basket';
import { claimable } from '../../domain/money/reminding';
import { isEmail, isReachable, normaliseEmail } from '../../domain/orders/order';
import type { Cents } from '../../domain/values/money';
import type { MessageGroup } from '../../text/results/groupNames';
import { linesNow } from '../baskets/computedBaskets';
import type { PlacedLine } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import { duesIn, followsMoney, moneyNow, moneyTabs } from '../money/moneyNow';
import { type Duty, dutiesOf, keepsDuties } from '../people/duties';
import { type KnownRequestForm, lookedUp } from '../people/requestForm';
import { type PersonToTell, subscribedPeople } from '../people/subscribers';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import { type Sale, saleOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';

export const messageNeeds = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'duties', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [], toFix: ['key'] },
});

export type MessageReads = Snapshot<typeof messageNeeds>;

/** Which people are meant: a group, and the reference of the product where it needs one. */
export interface Whom {
  readonly group: MessageGroup;
  readonly which?: string | undefined;
}

/** What is known of everybody who may be written to. */
export interface Audience {
  readonly snapshot: MessageReads;
  /** Absent before the first sale. */
  readonly context: SaleContext<MessageReads> | undefined;
  /** Of the present sale: what is in the baskets, as people corrected it. */
  readonly lines: readonly PlacedLine[];
  readonly duties: readonly Duty[];
  readonly contacts: ReadonlyMap<string, ProducerContact>;
  /** By address: what is left to pay of all sales, as far as it is known. */
  readonly owing: ReadonlyMap<string, { readonly name: string; readonly left: Cents }>;
  readonly requestForm: KnownRequestForm;
}

export function audienceOf(ports: Ports, snapshot: MessageReads): Audience {
  const sale = saleOf(snapshot);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const contacts = producerContacts(snapshot);
  const lines = linesNow(snapshot);
  return {
    snapshot,
    contacts,
    context: sale && { snapshot, sale, products },
    lines: lines.filter((line) => settledQuantity(line) > 0),
    duties: sale && keepsDuties(snapshot) ? dutiesOf(snapshot, sale) : [],
    owing: owingIn(snapshot, sale),
    requestForm: lookedUp(ports),
  };
}

function owingIn(snapshot: MessageReads, sale: Sale | undefined): Audience['owing'] {
  const money = sale && followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  if (!money || money.isBroken) return new Map();
  const known = duesIn(money).filter(({ waits }) => !waits);
  return new Map(
    claimable(snapshot.settings, known).map(({ email, left }) => [
      email,
      { name: money.nameOf(email), left },
    ]),
  );
}

/** Those of a group that mails can reach, one an address, and how many more have none. */
export function peopleIn(
  audience: Audience,
  whom: Whom,
): { readonly people: readonly PersonToTell[]; readonly without: number } {
  const people = new Map<string, PersonToTell>();
  const without = new Set<string>();
  for (const { email: typed, name } of inGroup(audience, whom)) {
    const email = normaliseEmail(typed);
    if (!isEmail(email) || !isReachable(email)) without.add(email || name);
    else if (!people.has(email)) people.set(email, { email, name });
  }
  return { people: [...people.values()], without: without.size };
}

function inGroup(audience: Audience, { group, which = '' }: Whom): readonly PersonToTell[] {
  const { snapshot, contacts, duties, lines, owing } = audience;
  switch (group) {
    case 'subscribers':
      return subscribedPeople(snapshot);
    case 'buyers':
      return lines;
    case 'product':
      return lines.filter(({ ref }) => ref === which);
    case 'unpaid':
      return [...owing].map(([email, { name }]) => ({ email, name }));
    case 'producers':
      return [...contacts.values()].map(({ email, name }) => ({ email: email ?? '', name }));
    case 'onDuty':
      return duties.map(({ email, name }) => ({
        email: email ?? contactOf(contacts, name)?.email ?? '',
        name,
      }));
  }
}

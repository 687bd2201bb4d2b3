import { mailKey, mailVersion } from '../../domain/outbox/mailKey';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type MessageDetails, messageValues } from '../../text/mails/messageValues';
import type { Words } from '../../text/templates/originals';
import type { ValuesOf } from '../../text/templates/templateKinds';
import { writerOf } from '../../text/templates/writer';
import { linkFor } from '../orders/changeLink';
import { threadsIn, toldRows } from '../outbox/telling';
import { requestLink } from '../people/requestForm';
import type { PersonToTell } from '../people/subscribers';
import { buyerOrder, driveDetails, occasionOf } from '../records/orderDetails';
import { heldOrders, ordersOf } from '../records/orderRows';
import type { QueuedMail } from '../records/outboxRows';
import { accountsOf, settledOrders } from '../records/pricedOrder';
import { contactOf } from '../records/producerContacts';
import type { Audience, Whom } from './messageGroups';

type Details = (person: PersonToTell) => MessageDetails;

/** What a message can say about each person, looked up once for all of them. */
export function valuesFor(
  audience: Audience,
  whom: Whom,
): (one: PersonToTell) => ValuesOf<'message'> {
  const details = detailsFor(audience, whom);
  const isProducer = ({ name }: PersonToTell) => contactOf(audience.contacts, name) !== undefined;
  return (person) => ({
    ...messageValues(details(person)),
    // Of a producer's name no first name is made (docs/rules.md E60).
    ...(isProducer(person) ? { firstName: '' } : {}),
  });
}

function detailsFor(audience: Audience, { group }: Whom): Details {
  const { snapshot, context, contacts, duties, owing, lines, requestForm } = audience;
  const drive = driveDetails(snapshot);
  const orders = new Map(
    context
      ? settledOrders(lines, accountsOf(lines, context)).map((order) => [order.email, order])
      : [],
  );
  const held = heldOrders(ordersOf(snapshot.tabs.orders).rows);
  const holders = new Map(held.map((one) => [one.email, one]));
  const producers = new Map(
    [...contacts.values()].map(({ email, name }) => [folded(email ?? ''), name]),
  );
  const subscribed = new Set(
    snapshot.tabs.buyers.rows.flatMap(({ key, values }) =>
      values.subscribed === 'yes' ? key : [],
    ),
  );
  const isCircular = group === 'subscribers';
  const sale = context?.sale;
  const orderLink = sale?.form && areOrdersOpen(sale.state) ? sale.form.url : '';
  const form = isCircular ? requestForm() : undefined;
  return ({ email, name }) => {
    const order = orders.get(email);
    const changeLink =
      order && context
        ? linkFor(context, { ...holders.get(email), email, name }, order)
        : undefined;
    const left = owing.get(email)?.left;
    const producer = producers.get(email);
    const slots = duties.filter((one) => one.email === email);
    return {
      // The plain form would take the place of what was ordered.
      ...{ drive, name, slots, orderLink: changeLink ?? orderLink },
      ...(context ? { sale: occasionOf(snapshot, context.sale).sale } : {}),
      ...(order && context
        ? { order: buyerOrder(occasionOf(snapshot, context.sale), order, name, context, undefined) }
        : {}),
      ...(changeLink ? { changeLink } : {}),
      ...(left === undefined ? {} : { left }),
      ...(producer === undefined ? {} : { producer }),
      ...(form?.entries[1] && subscribed.has(email)
        ? { stopLink: requestLink(form, 'unsubscribe', sale?.number ?? 0, email, drive.locale) }
        : {}),
    };
  };
}

/** The words of a message as a key knows them: the same ones reach nobody twice in a sale. */
const wordsCode = ({ subject, text }: Words): string => fingerprint(`${subject}\n${text}`);

/** The message to each of them, and who has it already (docs/rules.md E9). */
export function messageMails(
  audience: Audience,
  whom: Whom,
  people: readonly PersonToTell[],
  words: Words,
): { readonly mails: readonly QueuedMail[]; readonly already: number } {
  const { snapshot, context } = audience;
  const sale = context?.sale.number ?? 0;
  const about = wordsCode(words);
  const threads = threadsIn(toldRows(snapshot, sale));
  const fresh = people.filter(
    ({ email }) => threads({ kind: 'message', recipient: email, about }).length === 0,
  );
  const write = writerOf(new Map([['message', words]]), snapshot.place.locale);
  const valuesOf = valuesFor(audience, whom);
  const version = mailVersion({ about, content: whom.group, nth: 0 });
  const mails = fresh.map((person): QueuedMail => {
    const to = { kind: 'message', recipient: person.email } as const;
    const mail = write('message', valuesOf(person));
    return { ...to, dueAt: snapshot.now, key: mailKey({ ...to, sale, version }), mail };
  });
  return { mails, already: people.length - fresh.length };
}

/** Something that Google would send blank. */
export const isBlankFor = ({ mail }: QueuedMail): boolean =>
  mail.subject.trim() === '' || mail.text.trim() === '';

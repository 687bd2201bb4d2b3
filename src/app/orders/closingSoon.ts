import { areOrdersOpen } from '../../domain/sale/transitions';
import { HOUR, instant } from '../../domain/values/time';
import { closingSoon } from '../../text/mails/reminders';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import type { Intent } from '../outbox/telling';
import { knownRequestForm, requestLink } from '../people/requestForm';
import { subscribers } from '../people/subscribers';
import { offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { ordersOf, withOwner } from '../records/orderRows';
import type { Sale } from '../records/sale';
import { casesToFill } from './minimums';

/** Before closing. */
const HOURS = 6;

/** To subscribers who have sent no answer at all. */
export function closingSoonMails(
  ports: Ports,
  snapshot: Reads<'buyers' | 'offer' | 'orders' | 'templates'>,
  sale: Sale,
): Intent[] {
  const write = writerFor(snapshot);
  const { form, opensAt, closesAt } = sale;
  if (!areOrdersOpen(sale.state) || !form) return [];
  const dueAt = instant(closesAt - HOURS * HOUR);
  // Of a sale that short they have only just been told.
  if (dueAt <= opensAt || snapshot.now < dueAt || snapshot.now >= closesAt) return [];
  const answered = new Set(snapshot.tabs.orders.rows.map(({ values }) => withOwner(values).email));
  const occasion = occasionOf(snapshot, sale);
  const { locale } = snapshot.place;
  const offered = offeredOf(snapshot.tabs.offer);
  const cases = casesToFill(offered, ordersOf(snapshot.tabs.orders).rows, locale);
  const requests = knownRequestForm(ports);
  return subscribers(snapshot)
    .filter(({ email }) => !answered.has(email))
    .map(({ email, name }): Intent => {
      const stopLink = requests?.entries[1]
        ? requestLink(requests, 'unsubscribe', sale.number, email, locale)
        : '';
      const details = { ...occasion, name, cases, orderLink: form.url, stopLink };
      return {
        ...{ kind: 'closingSoon', recipient: email, about: '1', dueAt },
        write: () => ({ mail: closingSoon(details, write) }),
      };
    });
}

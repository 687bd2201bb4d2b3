import { askedWithChanges, paymentRequests } from '../../money/mails/paymentRequests';
import { remindedBy } from '../../money/mails/remindedBaskets';
import { moneyHeld } from '../../money/moneyChecks';
import { reminders } from '../../orders/reminders';
import { dutyMails } from '../../people/dutyMails';
import { producerOrderMails } from '../../producers/producerOrders';
import { settledOrders } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { ClosedSale } from './closedSale';

/** All that closing tells, at once and later. */
export function closingMails(
  closed: ClosedSale,
  /** Producers whose own sheet does not open yet, by address. */
  withFile: ReadonlySet<string>,
): QueuedMail[] {
  const { context, taken, told, tabs, money, shares, requests } = closed;
  const settled = settledOrders(tabs.lines, tabs.accounts);
  const queued = told.mails;
  const isAsked = money && !money.isBroken && !moneyHeld(context.snapshot, money, tabs.lines);
  const demands = isAsked ? paymentRequests(context, money, settled, { queued }) : [];
  return [
    ...askedWithChanges(context.snapshot, queued, demands),
    ...producerOrderMails(context, shares, withFile, absentIn(closed)),
    ...dutyMails(context.snapshot, context.sale, requests),
    ...reminders(context, taken.orders, settled, remindedBy(context, demands)),
  ];
}

/** Who cannot come, as their buyers' orders say. */
const absentIn = ({ context, taken }: ClosedSale): ReadonlySet<string | undefined> =>
  new Set(
    taken.orders.flatMap(({ lines }) =>
      lines.flatMap(({ ref, reason }) =>
        reason?.code === 'absent' ? [context.products.get(ref)?.producer] : [],
      ),
    ),
  );

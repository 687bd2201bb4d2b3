import { computedBy, mailTraits } from '../../../text/mailKinds/mailKinds';
import { basketsToTell, remindedWith } from '../../money/mails/basketMails';
import { moneyHeld } from '../../money/moneyChecks';
import { askedWithOrders } from '../../orders/mails/orderMails';
import { reminders } from '../../orders/reminders';
import type { Wanted } from '../../outbox/telling';
import { dutyMails } from '../../people/dutyMails';
import { producerOrderMails } from '../../producers/producerOrders';
import { settledOrders } from '../../records/saleContext';
import type { ClosedSale } from './closedSale';
import type { OrderAct, Outcome } from './orderAct';

/** What changed before it left is told as it is now. */
const DECIDED = computedBy('closing');

/** All that closing tells, at once and later. */
export function closingMails(closed: ClosedSale, withFile: ReadonlySet<string>): Wanted {
  const { context, taken, tabs, money, shares } = closed;
  const told = closed.told();
  const { lines, accounts } = tabs;
  const { snapshot, sale } = context;
  const isHeld = money && moneyHeld(snapshot, money, lines) !== undefined;
  const asked = money && !money.isBroken ? money : undefined;
  const dueAt = snapshot.now;
  const baskets = isHeld ? [] : basketsToTell(context, { lines, accounts, money: asked, dueAt });
  const reminded = remindedWith(context, baskets);
  return {
    intents: [
      ...askedWithOrders(context, told.intents, baskets),
      ...producerOrderMails(context, shares, withFile, absentIn(closed)),
      ...reminders(context, taken.orders, settledOrders(lines, accounts), reminded),
    ],
    mails: [...(told.mails ?? []), ...dutyMails(snapshot, sale)],
    decides: (row) => told.decides(row) || DECIDED.includes(row.kind),
  };
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

/** Of what waits about a sale that is called off only what is of money leaves still (docs/rules.md S14). */
export function wantedOf(
  outcome: Outcome,
  act: OrderAct,
  /** Producers whose own sheet does not open yet, by address. */
  withFile: ReadonlySet<string> = new Set(),
): Wanted {
  const { closed, ordered, event } = outcome;
  const mails = act.mails?.(outcome) ?? [];
  if (event === 'callOff')
    return { intents: [], mails, decides: ({ kind }) => !mailTraits[kind].outlives };
  const told = closed ? closingMails(closed, withFile) : ordered.told();
  const moves = act.intents?.(outcome);
  return {
    intents: [...(moves ?? []), ...told.intents],
    mails: [...mails, ...(told.mails ?? [])],
    decides: (row) =>
      told.decides(row) ||
      // A move gives way to the next one.
      (moves !== undefined && row.kind === 'saleMoved') ||
      act.decides?.(row) === true,
  };
}

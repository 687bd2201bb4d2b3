import type { Leaving } from '../../../domain/outbox/leaving';
import { transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { heldText } from '../../../text/problems/checkText';
import { refusalText } from '../../../text/results/refusalText';
import { checkProblems } from '../../baskets/checks';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Refusal, Summary } from '../../kernel/refusal';
import { refusedToClose } from '../../money/lost/lostTabs';
import { askedWithChanges, paymentRequests } from '../../money/mails/paymentRequests';
import { remindedBy } from '../../money/mails/remindedBaskets';
import { moneyHeld } from '../../money/moneyChecks';
import type { Money } from '../../money/moneyNow';
import { readBooks } from '../../money/readBooks';
import type { CaughtUp, DeskAct } from '../../orders/catchUp';
import { reminders } from '../../orders/reminders';
import { keptBackIn, leavingSaid } from '../../outbox/forecast';
import { queueAndClaim, sendTold } from '../../outbox/send';
import { dutyMails } from '../../people/dutyMails';
import { lookedUp } from '../../people/requestForm';
import { producerOrderMails } from '../../producers/producerOrders';
import { noteGiven } from '../../records/answers/given';
import { incoming, waitingOf } from '../../records/answers/incomingAnswers';
import { settledOrders } from '../../records/pricedOrder';
import { contactOf, producerContacts } from '../../records/producerContacts';
import type { QueuedMail } from '../../records/queuedMail';
import { saleOf } from '../../records/sale';
import type { WhichSale } from '../../settings/readDrive';
import { standingProblems } from '../checking/standingProblems';
import { repairSales } from '../form/saleCells';
import { type ClosedOrders, closedOrders, closingNeeds, totalOf } from './closedOrders';
import { closingProblems, failedIn } from './closingChecks';
import { basketsServed, type ClosingAct, closingPlan, followingOf } from './closingPlan';

type Closed = Summary & { readonly mails: Leaving };

/** The write of a closing, and of what comes after it: everything that hangs on the orders. */
export function writeClosing(
  ports: Ports,
  which: WhichSale,
  act: ClosingAct = {},
): Result<Closed, Refusal> {
  const { event = 'close', desk = {} } = act;
  const snapshot = readBooks(ports, closingNeeds, which);
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const moved = transition(sale.state, event);
  // Closed it may be closed anew, after a crash, or changed, and stays what it is; called off it is once.
  if (!moved.ok && event === 'callOff') return fail({ code: moved.error });
  // Without it the last answers would be missed.
  if (repairSales(ports, snapshot, false)) return writeClosing(ports, which, act);
  const read = incoming(ports, snapshot, sale);
  const refused = refusedToClose(snapshot, read, event);
  if (refused) return refused;
  const ending = act.ending?.(sale, snapshot) ?? sale;
  const own = desk.answers?.(read, snapshot);
  if (own && !own.ok) return own;
  const now = { ...read, answers: [...read.answers, ...(own?.value ?? [])] };
  const closed = closedOrders(snapshot, ending, now, lookedUp(ports), {
    ...(desk.after ? { after: desk.after } : {}),
    despite: act.despite,
  });
  const following = followingOf(ports, closed, now);
  const wanted = [
    ...(act.mails?.(closed, following.money) ?? []),
    ...(event === 'close' ? closingMails(closed, following.money, following.sheets.withFile) : []),
  ];
  const claim = queueAndClaim(ports, snapshot, sale.number, wanted);
  const held = following.money && moneyHeld(snapshot, following.money, closed.lines.placed);
  const problems = [
    ...standingProblems(ports, snapshot),
    ...closingProblems(snapshot, read, closed),
    ...checkProblems(held ? [held] : [], snapshot),
    ...following.sheets.problems,
    ...(following.money?.problems ?? []),
    ...keptBackIn(claim.sendings, snapshot),
  ];
  ports.progress.tell({ step: 'write' });
  const state = moved.ok ? moved.value : sale.state;
  const about = { act, event, sale, state, ending, now };
  const closing = { ...about, closed, following, mails: wanted, claim, problems };
  const written = apply(ports, snapshot, closingPlan(ports, closing));
  noteGiven(ports, read, closed.taken.orders);
  const mails = sendTold(ports, snapshot, written, claim);
  return ok({
    code: 'closed',
    sale: sale.number,
    baskets: basketsServed(closed.lines.placed),
    cents: totalOf(closed),
    producers: closed.shares.length,
    failed: failedIn(problems),
    ...(held
      ? {
          held: refusalText(
            'moneyUnsure',
            heldText(held, snapshot.place.locale),
            snapshot.place.locale,
          ),
        }
      : {}),
    ...{ mails, told: leavingSaid(mails, snapshot) },
    ...(event === 'close' ? { ...waitingOf(read), ...unsentOf(closed) } : {}),
  });
}

/** Who is to bring something and cannot be told (docs/rules.md O40). */
function unsentOf({ context, shares }: ClosedOrders): { readonly unsent?: readonly string[] } {
  const contacts = producerContacts(context.snapshot);
  const unsent = shares.flatMap(({ producer }) =>
    contactOf(contacts, producer)?.email ? [] : [producer],
  );
  return unsent.length > 0 ? { unsent } : {};
}

/** All that closing tells, at once and later. */
export const closingMails = (
  closed: ClosedOrders,
  money: Money | undefined,
  withFile: ReadonlySet<string>,
): QueuedMail[] => {
  const { context, taken, lines, shares, requests } = closed;
  const settled = settledOrders(lines.placed, lines.accounts);
  const queued = taken.mails;
  const isAsked = money && !money.isBroken && !moneyHeld(context.snapshot, money, lines.placed);
  const demands = isAsked ? paymentRequests(context, money, settled, { queued }) : [];
  return [
    ...askedWithChanges(context.snapshot, queued, demands),
    ...producerOrderMails(context, shares, withFile, absentIn(closed)),
    ...dutyMails(context.snapshot, context.sale, requests),
    ...reminders(context, taken.orders, settled, remindedBy(context, demands)),
  ];
};

/** Who cannot come, as their buyers' orders say. */
const absentIn = ({ context, taken }: ClosedOrders): ReadonlySet<string | undefined> =>
  new Set(
    taken.orders.flatMap(({ lines }) =>
      lines.flatMap(({ ref, reason }) =>
        reason?.code === 'absent' ? [context.products.get(ref)?.producer] : [],
      ),
    ),
  );

/** A late answer that the coordinator lets in: baskets, split and mails follow it. */
export function afterClosing(
  ports: Ports,
  which: WhichSale,
  answers: number,
  desk?: DeskAct,
): Result<CaughtUp, Refusal> {
  const done = writeClosing(
    ports,
    which,
    desk ? { desk, entriesOf: (snapshot) => [desk.entryOf(snapshot)] } : {},
  );
  return done.ok ? ok({ code: 'read', answers, mails: done.value.mails }) : done;
}

import { type Accounts, saleAccount } from '../../domain/baskets/basketAccount';
import { waitingLines } from '../../domain/baskets/waiting';
import { type MailKey, mailKey } from '../../domain/outbox/mailKey';
import { mailStateTraits } from '../../domain/outbox/mailState';
import { areOrdersOpen, isLeftOpen } from '../../domain/sale/transitions';
import { sum } from '../../domain/values/money';
import {
  addDays,
  atLocal,
  type ClockTime,
  DAY,
  HOUR,
  type Instant,
  localTime,
} from '../../domain/values/time';
import { eveningSummary, weeklyReport } from '../../text/mails/coordinatorMails';
import type { Mail } from '../../text/templates/mail';
import type { PlacedLine } from '../baskets/placedLines';
import type { Reads, ReadsColumns } from '../kernel/reads';
import { duesIn, type Money } from '../money/moneyNow';
import { writerFor } from '../outbox/mailWords';
import { dutiesOf } from '../people/duties';
import { occasionOf, orderedInAll } from '../records/orderDetails';
import { ordersOf } from '../records/orderRows';
import type { ReadsOutbox } from '../records/outboxRows';
import { producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { morningOf } from './settling/morningFigures';

/** The hourly run may come after midnight; much later it is no evening any more. */
const EVENING = 3 * HOUR;

/** Each evening of orders, to whoever coordinates; one that was missed is not made up for. */
export function summaryMails(
  context: SaleContext<
    Reads<'orders' | 'templates'> & ReadsColumns<'toFix', 'message'> & ReadsOutbox
  >,
  recipient: string,
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const write = writerFor(snapshot);
  const { summaryAt } = snapshot.settings;
  if (summaryAt === null || !areOrdersOpen(sale.state)) return [];
  const dueAt = lastBefore(summaryAt, snapshot.now, snapshot.place.zone);
  if (snapshot.now - dueAt > EVENING || dueAt < sale.opensAt || isLeftOpen(sale, dueAt)) return [];
  const { day } = localTime(dueAt, snapshot.place.zone);
  const ordered = orderedInAll(ordersOf(snapshot.tabs.orders).rows, products);
  const details = {
    ...occasionOf(snapshot, sale),
    evening: day,
    orders: ordered.orders.length,
    news: ordered.orders.filter(({ time }) => time > dueAt - DAY).length,
    total: ordered.cents,
    estimated: ordered.estimated,
    problems: snapshot.tabs.toFix.rows.flatMap(({ values: { message } }) => message ?? []),
    failures: failuresOf(snapshot, sale),
  };
  const about = { kind: 'eveningSummary', sale: sale.number, recipient, version: day } as const;
  return [mailTo(about, dueAt, eveningSummary(details, write))];
}

/** Who else gets the report, where Réglages asks for it. */
function team(snapshot: Reads<'duties' | 'producers'>, sale: Sale): string[] {
  const { reportTo } = snapshot.settings;
  const contacts = producerContacts(snapshot);
  const people =
    reportTo === 'producers'
      ? [...contacts.values()]
      : reportTo === 'duty'
        ? dutiesOf(snapshot, sale, contacts)
        : [];
  return people.flatMap(({ email }) => email ?? []);
}

/** Once, the evening after the pick-up. */
export function reportMails(
  context: SaleContext<
    Reads<'templates' | 'sales' | 'pickup' | 'duties' | 'producers'> & ReadsOutbox
  >,
  lines: readonly PlacedLine[],
  accounts: Accounts,
  money: Money | undefined,
  coordinator: string,
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const write = writerFor(snapshot);
  const dueAt = reportDue(snapshot, sale);
  if (dueAt === undefined || areOrdersOpen(sale.state) || snapshot.now < dueAt) return [];
  const { buyers, producers } = saleAccount(accounts.values());
  const morning = morningOf(context, lines, money);
  const waiting = waitingLines(lines, products);
  const owing = (money ? duesIn(money) : []).filter(
    (due) => due.sale === sale.number && due.remaining > 0,
  );
  const details = {
    ...occasionOf(snapshot, sale),
    baskets: accounts.size,
    total: buyers,
    estimated: waiting.length > 0,
    producers: [...producers].map(([name, { sold }]) => ({
      name,
      amount: sold,
      estimated: waiting.some(({ ref }) => products.get(ref)?.producer === name),
    })),
    gaps: morning.gaps,
    morning,
    owing: new Set(owing.map(({ email }) => email)).size,
    owed: sum(owing.map(({ remaining }) => remaining)),
    isOwedEstimated: owing.some(({ waits }) => waits),
    failures: failuresOf(snapshot, sale),
  };
  const mail = weeklyReport(details, write);
  return [...new Set([coordinator, ...team(snapshot, sale)])].map((recipient) =>
    mailTo({ kind: 'weeklyReport', sale: sale.number, recipient, version: '1' }, dueAt, mail),
  );
}

function lastBefore(time: ClockTime, now: Instant, zone: string): Instant {
  const { day } = localTime(now, zone);
  const same = atLocal(day, time, zone);
  return same <= now ? same : atLocal(addDays(day, -1), time, zone);
}

/** When the report leaves; undefined where Réglages asks for none. */
export const reportDue = ({ settings, place }: Reads, { pickupEnd }: Sale): Instant | undefined =>
  settings.reportAt === null ? undefined : firstAfter(settings.reportAt, pickupEnd, place.zone);

function firstAfter(time: ClockTime, from: Instant, zone: string): Instant {
  const { day } = localTime(from, zone);
  const same = atLocal(day, time, zone);
  return same >= from ? same : atLocal(addDays(day, 1), time, zone);
}

const failuresOf = (snapshot: ReadsOutbox, sale: Sale): number =>
  snapshot.tabs.outbox.rows.filter(
    ({ values: { state, sale: of } }) =>
      of === sale.number && state !== null && mailStateTraits[state].problem !== null,
  ).length;

const mailTo = (about: MailKey, dueAt: Instant, mail: Mail): QueuedMail => ({
  ...{ kind: about.kind, recipient: about.recipient },
  ...{ dueAt, key: mailKey(about), mail },
});

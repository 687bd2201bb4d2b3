import { type Accounts, saleAccount } from '../../domain/baskets/basketAccount';
import { waitingLines } from '../../domain/baskets/waiting';
import { mailKey } from '../../domain/outbox/mailKey';
import { mailStateTraits } from '../../domain/outbox/mailState';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { sum } from '../../domain/values/money';
import {
  addDays,
  atLocal,
  type ClockTime,
  type Instant,
  localTime,
} from '../../domain/values/time';
import { weeklyReport } from '../../text/mails/coordinatorMails';
import type { PlacedLine } from '../baskets/placedLines';
import type { Reads } from '../kernel/reads';
import { duesIn, type Money } from '../money/moneyNow';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import type { ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { morningOf } from './settling/morningFigures';

/** Once, the evening after the pick-up. */
export function reportMails(
  context: SaleContext<
    Reads<'templates' | 'sales' | 'pickup' | 'receipts' | 'duties' | 'producers'> & ReadsOutbox
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
  const about = {
    ...({ kind: 'coordinator', sale: sale.number } as const),
    ...{ recipient: coordinator, version: 'report' },
  };
  return [{ kind: about.kind, recipient: coordinator, dueAt, mail, key: mailKey(about) }];
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

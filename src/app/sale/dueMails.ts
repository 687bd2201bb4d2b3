import { decidedBy } from '../../domain/outbox/mailKind';
import { basketLinesOf } from '../baskets/split';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import { creditMails, unpaidMails } from '../money/duesMails';
import { missingMails } from '../money/missingMails';
import { followsMoney, moneyNow, moneyTabs } from '../money/moneyNow';
import { closingSoonMails } from '../orders/closingSoon';
import { mailRows, queueAndClaim, sendClaimed } from '../outbox/send';
import { outdated } from '../outbox/versions';
import { dutiesLayout, dutyRows } from '../people/duties';
import { dutyCallMails } from '../people/dutyCalls';
import { dutyMails } from '../people/dutyMails';
import { lookedUp } from '../people/requestForm';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { reportMails, summaryMails } from './coordinatorMails';

const needs = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['duties', 'orders', 'baskets', ...moneyTabs],
  columns: { outbox: outboxColumns, toFix: ['key', 'message'] },
});

/** Those which wait and are no longer decided are out of date. */
const DECIDED = decidedBy('everyHour');

/** Hour by hour: the mails whose time has come, and the tab that Réglages asks for. */
export function tellInTime(ports: Ports): void {
  const snapshot = readDrive(ports, needs);
  const sale = latestSale(snapshot.tabs.sales);
  const isTold = sale !== undefined && sale.state !== 'preparing' && !sale.areFeesLost;
  const mails = isTold ? timelyMails(ports, snapshot, sale) : [];
  const number = sale?.number ?? 0;
  const claim = queueAndClaim(ports, snapshot, number, mails);
  const rows = [...claim.rows, ...(isTold ? outdated(snapshot, number, DECIDED, mails) : [])];
  const written = carryOut(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: dutyRows(snapshot, sale), ...mailRows({ ...claim, rows }) },
  });
  sendClaimed(ports, snapshot, written, claim.mails);
}

/** What a look at the tabs at this moment decides; most of it was decided before. */
export function timelyMails(
  ports: Ports,
  snapshot: Snapshot<typeof needs>,
  sale: Sale,
): QueuedMail[] {
  const coordinator = snapshot.settings.coordinatorEmail ?? ports.user();
  const form = lookedUp(ports);
  const duties = [...dutyMails(snapshot, sale, form), ...dutyCallMails(snapshot, sale, form)];
  if (sale.state === 'open')
    return [
      ...duties,
      ...closingSoonMails(ports, snapshot, sale),
      ...summaryMails(snapshot, sale, coordinator),
    ];
  const offered = offeredOf(snapshot.tabs.offer);
  const context = { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
  const { lines } = basketLinesOf(snapshot.tabs.baskets, context.products);
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  const dues = money && !money.isBroken ? { snapshot, sale, money } : undefined;
  const missing = missingMails(context, lines, offered, dues?.money.ledger);
  return [
    ...duties,
    ...missing,
    ...(dues ? [...unpaidMails(dues), ...creditMails(dues, missing)] : []),
    ...reportMails(context, lines, offered, dues?.money, coordinator),
  ];
}

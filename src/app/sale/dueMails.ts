import type { MailKind } from '../../tabs/outbox';
import { basketLinesOf } from '../baskets/split';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { creditMails, unpaidMails } from '../money/duesMails';
import { missingMails } from '../money/missingMails';
import { followsMoney, moneyNow, moneyTabs } from '../money/moneyNow';
import { closingSoonMails } from '../orders/closingSoon';
import { queueAndClaim, sendClaimed, withMails } from '../outbox/send';
import { outdated } from '../outbox/versions';
import { dutiesLayout, dutyMails, dutyRows } from '../people/duties';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale } from '../records/sale';
import { reportMails, summaryMails } from './coordinatorMails';

const needs: Needs = {
  whole: ['settings', 'producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['duties', 'orders', 'baskets', ...moneyTabs],
  columns: { outbox: outboxColumns, toFix: ['message'] },
};

/** Decided here every hour, so that those which wait and are no longer decided are out of date. */
const DECIDED: readonly MailKind[] = [
  'missing',
  'dutyTomorrow',
  'duty',
  'closingSoon',
  'unpaid',
  'creditLeft',
];

/** Hour by hour: the mails whose time has come, and the tab that Réglages asks for. */
export function tellInTime(ports: Ports): void {
  const book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales'));
  const isTold = sale !== undefined && sale.state !== 'preparing' && !sale.areFeesLost;
  const mails = isTold ? timelyMails(ports, book, sale) : [];
  const number = sale?.number ?? 0;
  const claim = queueAndClaim(ports, book, number, mails);
  const rows = [...claim.rows, ...(isTold ? outdated(book, number, DECIDED, mails) : [])];
  const written = carryOut(ports, book, needs, {
    layout: dutiesLayout(book),
    rows: withMails({ duties: dutyRows(book, sale) }, { ...claim, rows }),
  });
  sendClaimed(ports, book, needs, written, claim.mails);
}

/** What a look at the tabs at this moment decides; most of it was decided before. */
export function timelyMails(ports: Ports, book: Book, sale: Sale): QueuedMail[] {
  const coordinator = book.settings.coordinatorEmail ?? ports.user();
  const duties = dutyMails(book, sale);
  if (sale.state === 'open')
    return [
      ...duties,
      ...closingSoonMails(ports, book, sale),
      ...summaryMails(book, sale, coordinator),
    ];
  const offered = offeredOf(book.tab('offer'));
  const context = { book, sale, products: new Map(offered.map((one) => [one.ref, one])) };
  const { lines } = basketLinesOf(book.tab('baskets'), context.products);
  const money = followsMoney(book) ? moneyNow(book, sale) : undefined;
  const dues = money && !money.isBroken ? { book, sale, money } : undefined;
  const missing = missingMails(context, lines, offered, dues?.money.ledger);
  return [
    ...duties,
    ...missing,
    ...(dues ? [...unpaidMails(dues), ...creditMails(dues, missing)] : []),
    ...reportMails(context, lines, offered, dues?.money, coordinator),
  ];
}

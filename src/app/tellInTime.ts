import { type Needs, openBook } from './book';
import { dutiesLayout, dutyMails, dutyRows } from './duties';
import { outboxColumns } from './outboxRows';
import { carryOut } from './plan';
import type { Ports } from './ports';
import { latestSale } from './sale';
import { queueAndClaim, sendClaimed, withMails } from './sendMails';

const needs: Needs = {
  whole: ['settings', 'producers', 'sales', 'templates'],
  rows: ['duties'],
  columns: { outbox: outboxColumns },
};

/** Hour by hour: the mails whose time has come, and the tab that Réglages asks for. */
export function tellInTime(ports: Ports): void {
  const book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales'));
  const isRunning = sale?.state === 'open' || sale?.state === 'closed';
  const mails = isRunning ? dutyMails(book, sale) : [];
  const claim = queueAndClaim(ports, book, sale?.number ?? 0, mails);
  const written = carryOut(ports, book, needs, {
    layout: dutiesLayout(book),
    rows: withMails({ duties: dutyRows(book, sale) }, claim),
  });
  sendClaimed(ports, book, needs, written, claim.mails);
}

import { ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { authorisationDue } from '../../text/mails/producerMails';
import { pickupRows } from '../baskets/pickup';
import { basketLinesOf, splitRows } from '../baskets/split';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { toFixAdded } from '../kernel/toFix';
import { refreshMoney } from '../money/moneyNow';
import { queueAndClaim, sendClaimed, sendDue, withMails } from '../outbox/send';
import { updateProducerSheets } from '../producers/producerFiles';
import { producerOrderMails, producerShares } from '../producers/producerOrders';
import { offeredOf } from '../records/offer';
import { driveFacts } from '../records/orderDetails';
import { outboxColumns } from '../records/outboxRows';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import { latestSale } from '../records/sale';
import { closeCycle } from './closeCycle';
import { tellInTime } from './dueMails';
import { endPickup } from './endPickup';
import { finishOpening } from './finishOpening';
import { readAnswers } from './readAnswers';

/**
 * The scheduler: opens and closes at the set times, reads what triggers missed, keeps the split
 * and the producers' sheets in step, sends what is due.
 */
export function everyHour(ports: Ports): Result<Summary, Refusal> {
  if (askForAuthorisation(ports)) return ok({ code: 'read', answers: 0 });
  const book = openBook(ports, { whole: ['settings', 'sales'], rows: [] });
  const sale = latestSale(book.tab('sales'));
  if (sale?.state === 'preparing') {
    // Ready and waiting for its hour, or cut off on the way.
    if (sale.opensAt <= book.now || sale.answersSheet === null) finishOpening(ports, sale.number);
  } else if (sale?.state === 'open' && sale.closesAt <= book.now) closeCycle(ports);
  else if (sale?.state === 'open') {
    readAnswers(ports);
    refreshSplit(ports);
  } else if (sale?.state === 'closed' || sale?.state === 'collected') {
    readAnswers(ports);
    refreshSplit(ports);
    if (sale.state === 'closed' && sale.pickupEnd <= book.now) endPickup(ports);
  } else if (sale) readAnswers(ports);
  if (book.settings.payments === 'yes') refreshMoney(ports);
  tellInTime(ports);
  sendDue(ports);
  return ok({ code: 'read', answers: 0 });
}

const mailNeeds: Needs = {
  whole: ['settings', 'templates'],
  rows: [],
  columns: { outbox: outboxColumns },
};

/** Triggers go on firing when the drive is to be authorised again: said by mail, once a day. */
function askForAuthorisation(ports: Ports): boolean {
  const url = ports.triggers.authorisationUrl();
  if (url === null) return false;
  const book = openBook(ports, mailNeeds);
  const recipient = ports.user();
  const today = localTime(book.now, book.place.zone).day;
  const mail = authorisationDue({ drive: driveFacts(book), authorisationLink: url }, book.write);
  const key = mailKey('authorisation', 0, recipient, today);
  const claim = queueAndClaim(ports, book, 0, [
    { kind: 'authorisation', recipient, dueAt: book.now, key, mail },
  ]);
  const written = carryOut(ports, book, mailNeeds, { rows: withMails({}, claim) });
  sendClaimed(ports, book, mailNeeds, written, claim.mails);
  return true;
}

const splitNeeds: Needs = {
  whole: ['settings', 'producers', 'sales', 'offer', 'templates'],
  rows: ['baskets', 'producerSplit', 'pickup'],
  columns: { toFix: ['key'], history: [], outbox: outboxColumns },
};

/** The split and each producer's sheet, from Paniers as people have corrected it. */
function refreshSplit(ports: Ports): void {
  const book = openBook(ports, splitNeeds);
  const sale = latestSale(book.tab('sales'));
  if (!sale) return;
  const offered = offeredOf(book.tab('offer'));
  const context = {
    book,
    sale,
    products: new Map(offered.map((product) => [product.ref, product])),
  };
  const { lines } = basketLinesOf(book.tab('baskets'), context.products);
  const shares = producerShares(context, lines, offered);
  const sheets = updateProducerSheets(ports, context, shares);
  const mails =
    sale.state !== 'closed' ? [] : producerOrderMails(context, shares, sheets.withoutAccount);
  const claim = queueAndClaim(
    ports,
    book,
    sale.number,
    mails.filter(isNotToldYet(book, sale.number)),
  );
  const written = carryOut(ports, book, splitNeeds, {
    whole: { producerSplit: splitRows(book, lines, offered) },
    rows: withMails(
      {
        ...sheets.rows,
        ...toFixAdded(book, sheets.problems),
        ...(sale.state === 'open' ? {} : { pickup: pickupRows(context, lines) }),
      },
      claim,
    ),
  });
  sendClaimed(ports, book, splitNeeds, written, claim.mails);
}

/** A producer whose order could not leave at closing, for want of an address, gets it afterwards. */
function isNotToldYet(book: Book, sale: number): (mail: QueuedMail) => boolean {
  const told = new Set(
    book
      .tab('outbox')
      .rows.flatMap(({ values }) =>
        values.kind === 'producerOrder' && values.sale === sale ? [values.recipient] : [],
      ),
  );
  return ({ recipient }) => !told.has(recipient);
}

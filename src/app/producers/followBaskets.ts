import { ABSENT } from '../../domain/outbox/absentProducts';
import { seriesIn } from '../../domain/outbox/mailKey';
import { areOrdersOpen, awaitsPickup } from '../../domain/sale/transitions';
import { askedPlan } from '../baskets/askedCells';
import { lateFees } from '../baskets/computedBaskets';
import { pickupRows } from '../baskets/pickup';
import { allocatedBaskets, basketLinesOf } from '../baskets/placedLines';
import { seenCorrections } from '../baskets/seenCorrections';
import { splitRows } from '../baskets/split';
import { historyRows } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import { toFixAdded } from '../kernel/toFix';
import { lostBaskets, lostColumns } from '../money/lost/lostTabs';
import { readBooks } from '../money/readBooks';
import { mailRows, queueAndClaim, sendClaimed } from '../outbox/send';
import { commentsOf } from '../records/comments';
import { readLedger } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { withOwner } from '../records/orderRows';
import { outboxColumns, type ReadsOutbox } from '../records/outboxRows';
import { accountsOf } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import { saleOf } from '../records/sale';
import { updateProducerSheets } from './producerFiles';
import { producerOrderMails, producerShares } from './producerOrders';

const needs = reads({
  whole: ['producers', 'sales', 'offer', 'templates'],
  rows: ['baskets', 'producerSplit', 'pickup', 'toFix', 'duties', 'ledger'],
  columns: {
    history: [],
    outbox: outboxColumns,
    buyers: ['email', 'mailFailed'],
    orders: ['basket', 'state', 'comment', 'lines'],
  },
});

/**
 * The split, Retrait and each producer's sheet, from Paniers as people have corrected it: until the
 * sale is set aside (docs/rules.md B10).
 */
export function followBaskets(ports: Ports): void {
  const snapshot = readBooks(ports, needs, 'current');
  const sale = saleOf(snapshot);
  // Nothing of what is known of them is emptied meanwhile.
  if (!sale || lostBaskets(snapshot).length > 0) return;
  if (lostColumns(snapshot, ['pickup']).length > 0) return;
  const offered = offeredOf(snapshot.tabs.offer);
  const context = {
    snapshot,
    sale,
    products: new Map(offered.map((product) => [product.ref, product])),
  };
  const baskets = allocatedBaskets(snapshot, context.products);
  const { lines } = basketLinesOf(baskets, context.products);
  const accounts = accountsOf(lines, context);
  const shares = producerShares(context, lines, offered, undefined, accounts.values());
  const comments = commentsOf(snapshot.tabs.orders.rows.map(({ values }) => withOwner(values)));
  const { ledger } = readLedger(snapshot);
  const sheets = updateProducerSheets(ports, context, shares, { lines, comments, ledger });
  const mails =
    !awaitsPickup(sale.state) || snapshot.now >= sale.pickupEnd
      ? []
      : producerOrderMails(context, shares, sheets.withFile);
  const claim = queueAndClaim(
    ports,
    snapshot,
    sale.number,
    mails.filter(isNotNotifiedYet(snapshot, sale.number)),
  );
  const asked = askedPlan(snapshot, lines, context.products);
  const seen = seenCorrections(ports, snapshot, lines, context.products);
  const written = apply(ports, snapshot, {
    whole: { producerSplit: splitRows(snapshot, lines, offered) },
    rows: {
      ...sheets.rows,
      ...seen,
      history: [...seen.history, ...historyRows(ports, snapshot, sheets.goesOn)],
      baskets: [...seen.baskets, ...lateFees(context, lines, accounts)],
      toFix: [...(toFixAdded(snapshot, sheets.problems).toFix ?? []), ...(asked.rows.toFix ?? [])],
      ...(areOrdersOpen(sale.state)
        ? {}
        : { pickup: pickupRows(context, lines, { comments, accounts }) }),
      ...mailRows(claim),
    },
    gone: asked.gone,
    rowProblems: asked.rowProblems,
  });
  sendClaimed(ports, snapshot, written, claim.mails);
}

/** A producer whose order could not leave at closing, for want of an address, gets it afterwards. */
function isNotNotifiedYet(snapshot: ReadsOutbox, sale: number): (mail: QueuedMail) => boolean {
  const notified = new Set(
    snapshot.tabs.outbox.rows.flatMap(({ key, values }) =>
      values.kind === 'producerOrder' && values.sale === sale && seriesIn(key)?.what !== ABSENT
        ? [values.recipient]
        : [],
    ),
  );
  return ({ recipient }) => !notified.has(recipient);
}

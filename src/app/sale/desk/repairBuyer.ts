import { moveBuyer } from '../../../domain/money/credit';
import { balances } from '../../../domain/money/due';
import { isEmail, isReachable, normaliseEmail } from '../../../domain/orders/order';
import { isUnderWay, stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { laidOn } from '../../kernel/afterwards';
import { historyRows, historyWords } from '../../kernel/history';
import type { About, Ports } from '../../kernel/ports';
import { reads, type Snapshot } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { ordersToTell } from '../../orders/mails/orderMails';
import { tell } from '../../outbox/send';
import type { Wanted } from '../../outbox/telling';
import { followSale } from '../../projection/followSale';
import { contextOf, projectOrders } from '../../projection/project';
import { ledgerRows, type ReadLedger, readLedger } from '../../records/ledgerRows';
import { encodeOrder, type OrderRow, ordersOf } from '../../records/orderRows';
import { outboxColumns } from '../../records/outboxRows';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { readAnswers } from '../changing/readAnswers';
import { activeOf } from './deskOrder';

export interface Mending {
  /** As it stands in Commandes. */
  readonly email: string;
  readonly to: string;
  readonly name: string;
}

export interface BuyerMended {
  readonly code: 'buyerMended';
  readonly email: string;
}

const needs = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'pickup', 'ledger'],
  columns: { outbox: outboxColumns, toFix: ['key'], history: [] },
});

/**
 * A wrong address or name, put right in one place: order, basket, buyer, what is owed and the mails
 * that wait follow (docs/rules.md O13). What was sent to the former address is told anew.
 */
export function repairBuyer(ports: Ports, mending: Mending): Result<BuyerMended, Refusal> {
  // What came in under the former address is of the same order.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const done = repairIn(ports, mending, 'asked');
  if (!done.ok) return done;
  const { overlap, email } = done.value;
  // Of two live sales the other one's order goes over as well, where there is one.
  if (overlap !== null) repairIn(ports, mending, overlap === 'current' ? 'latest' : 'current');
  followSale(ports);
  if (overlap !== null) followSale(ports, {}, 'latest');
  return ok({ code: 'buyerMended', email });
}

type MendingReads = Snapshot<typeof needs>;

interface Mended {
  readonly snapshot: MendingReads;
  readonly sale: Sale;
  /** Every version of the order, under the address that was wrong. */
  readonly own: readonly OrderRow[];
  readonly baskets: ReadonlySet<number>;
  readonly books: ReadLedger;
  readonly email: string;
  readonly next: string;
  readonly name: string;
}

function repairIn(
  ports: Ports,
  mending: Mending,
  which: WhichSale,
): Result<{ readonly overlap: About | null; readonly email: string }, Refusal> {
  const mended = decide(readDrive(ports, needs, which), mending);
  if (!mended.ok) return mended;
  const { snapshot, sale, next } = mended.value;
  const { own, email, name, baskets } = mended.value;
  const isNew = next !== email;
  const wanted: Wanted = {
    intents: mailAnew(mended.value),
    // What waits for the address that was wrong.
    decides: ({ recipient }) => isNew && recipient === email,
  };
  const row = rowToMend(mended.value);
  const orders = own.map(({ number, sentAs, basket, lines }) => ({
    ...{ number, email: next, name, lines: encodeOrder({ lines, basket, email: next }) },
    ...(isNew ? { sentAs: sentAs ?? email } : {}),
  }));
  const { rows } = projectOrders(contextOf(laidOn(snapshot, { orders }), sale));
  const { mended: action } = historyWords(snapshot);
  tell(ports, snapshot, sale.number, wanted, {
    rows: {
      orders,
      // Its basket in the same write: else it would look as if somebody had typed there.
      baskets: rows.baskets.filter(({ basket }) => baskets.has(Number(basket))),
      ...(isNew && row === undefined ? { buyers: [{ email: next, name }] } : {}),
      history: historyRows(ports, snapshot, [{ action, detail: name, before: email, after: next }]),
      ...ledgerMoved(mended.value),
    },
    // In its own row, beside what people wrote there.
    filled:
      row === undefined
        ? []
        : [
            { tab: 'buyers', at: row, column: 'email', value: next },
            { tab: 'buyers', at: row, column: 'name', value: name },
          ],
  });
  return ok({ overlap: snapshot.survey.overlap, email: next });
}

function decide(snapshot: MendingReads, { email, to, name }: Mending): Result<Mended, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const may = transition(stateAt(sale, snapshot.now), 'repairBuyer');
  if (!may.ok) return fail({ code: may.error });
  const next = normaliseEmail(to) || email;
  if (normaliseEmail(to) === '' && isReachable(email)) return fail({ code: 'addressEmptied' });
  if (!isEmail(next)) return fail({ code: 'notAnAddress', detail: to });
  const { rows } = ordersOf(snapshot.tabs.orders);
  const own = rows.filter((row) => row.email === email);
  if (own.length === 0) return fail({ code: 'changedMeanwhile' });
  const taken = next !== email && rows.find((row) => row.email === next && row.basket !== null);
  if (taken) {
    const code = isUnderWay(may.value) ? 'orderStands' : 'addressTaken';
    return fail({ code, detail: String(taken.basket) });
  }
  const books = readLedger(snapshot);
  if (next !== email && books.problems.length > 0) return fail({ code: 'ledgerBroken' });
  const baskets = new Set(own.flatMap(({ basket }) => basket ?? []));
  const named = name.trim() || own.at(-1)?.name || '';
  return ok({ snapshot, sale, own, baskets, books, email, next, name: named });
}

/** Of the books, in the same write: the next look at them would take the order for one that nothing paid. */
function ledgerMoved({ snapshot, sale, baskets, books: { ledger }, email, next }: Mended) {
  if (next === email) return {};
  const isKnown =
    balances(ledger).has(next) || snapshot.tabs.buyers.rows.some(({ key }) => key === next);
  const move = { from: email, to: next, sale: sale.number, baskets, isSamePerson: !isKnown };
  moveBuyer(ledger, move, snapshot.now);
  return ledger.added.length > 0 ? { ledger: ledgerRows(snapshot, ledger) } : {};
}

/** To the address that is right, the order as it stands, as long as it is to be fetched. */
function mailAnew({ snapshot, sale, own, email, next, name }: Mended) {
  const active = activeOf(own, email);
  if (!active || next === email || !isUnderWay(stateAt(sale, snapshot.now))) return [];
  const context = contextOf(snapshot, sale);
  const means = { requestForm: () => undefined, beyondOf: () => ({}) };
  const order = { ...active, email: next, name, sentAs: active.sentAs ?? email };
  return ordersToTell({ context, orders: [order] }, { context, orders: [] }, means).intents;
}

/** Of Acheteurs; undefined where there is none, or the right address has one already. */
function rowToMend({ snapshot, email, next }: Mended): number | undefined {
  const { rows } = snapshot.tabs.buyers;
  const isKnown = next !== email && rows.some(({ key }) => key === next);
  return isKnown ? undefined : rows.find(({ key }) => key === email)?.at;
}

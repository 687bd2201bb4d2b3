import { fail, type Result } from '../../domain/values/result';
import type { TabId } from '../../tabs/tabs';
import { historyRows, type Told } from '../kernel/history';
import { carryOut, type Plan } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { marks, toFixAdded } from '../kernel/toFix';
import { queueAndClaim, sendClaimed, sendDue, withMails } from '../outbox/send';
import { outboxColumns } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale, salesOf } from '../records/sale';
import { showMoney } from './moneyMenu';
import { type Money, moneyNeeds, moneyNow, moneyPlan } from './moneyNow';

export interface MoneyContext {
  readonly book: Book;
  readonly money: Money;
  /** The sale that the action is about: the one asked for, else the present one. */
  readonly sale: Sale;
}

export interface MoneyDone<T> {
  readonly value: T;
  readonly told: Told;
  readonly rows?: Plan['rows'];
  readonly mails?: readonly QueuedMail[];
  /** Reversements is brought in step for this sale. */
  readonly payoutsOf?: number;
}

/** The books as they stand, with what is new in Paniers and Encaissements; nothing is written. */
export function lookAtMoney(
  ports: Ports,
  wanted: number | undefined,
  needs: Needs = moneyNeeds,
): Result<MoneyContext, Refusal> {
  const book = openBook(ports, needs);
  const current = latestSale(book.tab('sales'));
  if (!current || current.state === 'preparing') return fail({ code: 'noSale' });
  const sale = salesOf(book.tab('sales')).find(({ number }) => number === wanted) ?? current;
  return { ok: true, value: { book, sale, money: moneyNow(book, current) } };
}

/** Reads, lets the books decide, and writes what they then say, all in one go. */
export function actOnMoney<T>(
  ports: Ports,
  wanted: number | undefined,
  act: (context: MoneyContext) => Result<MoneyDone<T>, Refusal>,
  more: readonly TabId[] = [],
): Result<T, Refusal> {
  const needs: Needs = {
    ...moneyNeeds,
    whole: [...moneyNeeds.whole, 'templates'],
    rows: [...moneyNeeds.rows, ...more],
    columns: { ...moneyNeeds.columns, outbox: outboxColumns },
  };
  const looked = lookAtMoney(ports, wanted, needs);
  if (!looked.ok) return looked;
  const { book, money } = looked.value;
  if (money.isBroken) return fail({ code: 'ledgerBroken' });
  const done = act(looked.value);
  if (!done.ok) return done;
  showMoney(ports);
  const { value, told, rows, payoutsOf, mails = [] } = done.value;
  const plan = moneyPlan(book, money, payoutsOf);
  const claim = queueAndClaim(ports, book, looked.value.sale.number, mails);
  const written = carryOut(ports, book, needs, {
    ...plan,
    rows: withMails(
      {
        ...plan.rows,
        ...rows,
        ...toFixAdded(book, money.problems),
        history: historyRows(ports, book, [told]),
      },
      claim,
    ),
    marks: marks(book, [...book.problems, ...money.problems]),
  });
  sendClaimed(ports, book, needs, written, claim.mails);
  if (claim.moreDue) sendDue(ports);
  return { ok: true, value };
}

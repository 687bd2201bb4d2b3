import type { Nature } from '../../../domain/money/entryNatures';
import { type AccountName, moneyAccounts } from '../../../domain/money/ledger';
import { mailTraits } from '../../../domain/outbox/mailKind';
import { areOrdersOpen, wasCalledOff } from '../../../domain/sale/transitions';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { moveLines } from '../../../text/mails/saleMails';
import type { SinceThen } from '../../../text/results/papers/restoring';
import type { Reads } from '../../kernel/reads';
import { contradictedOrders } from '../../orders/mails/upheld';
import { producersNotified } from '../../producers/announcedSplit';
import { postingsIn } from '../../records/ledgerRows';
import { outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { type GoingBack, isAfter, restoredSaleMails } from './notifiedSince';

type ReadsSince = Parameters<typeof restoredSaleMails>[0] & Reads<'ledger'>;

/** What else goes back than rows of tabs, who hears of it, and what does not go back (docs/rules.md S137). */
export function sinceThen(snapshot: ReadsSince, going: GoingBack): SinceThen {
  const { sale, back } = going;
  const { opensAt, closesAt } = back;
  const lines = moveLines({ ...sale, opensAt, closesAt }, back, snapshot.place);
  const readers = new Set([
    ...restoredSaleMails(snapshot, going).map(({ recipient }) => recipient),
    ...contradictedOrders(orderMails(snapshot, going), going.ordersBack).keys(),
  ]);
  return {
    lines,
    isUpheld: wasCalledOff(sale.state) && !wasCalledOff(back.state),
    readers: readers.size,
    producers: areOrdersOpen(back.state) ? producersNotified(snapshot, sale).size : 0,
    ...moneySince(snapshot, going),
  };
}

const orderMails = (snapshot: ReadsOutbox, { sale }: GoingBack) =>
  outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers,
  );

/** Posted since, for this sale: what buyers paid, or was undone of it, what was given back, and paid to producers. */
function moneySince(
  snapshot: Reads<'ledger'>,
  { sale, at }: GoingBack,
): Pick<SinceThen, 'received' | 'refunded' | 'paidOut'> {
  const since = postingsIn(snapshot).filter(
    ({ values }) => values.sale === sale.number && isAfter(values.postedAt ?? values.at, at),
  );
  const total = (nature: Nature, isIts: (account: AccountName) => boolean): Cents =>
    sum(
      since.flatMap(({ values }) =>
        values.account !== null && isIts(values.account) && values.nature === nature
          ? [cents((values.debit ?? 0) - (values.credit ?? 0))]
          : [],
      ),
    );
  const isMoney = (account: AccountName): boolean => moneyAccounts.includes(account);
  return {
    received: total('payment', isMoney),
    refunded: cents(0 - total('refund', isMoney)),
    paidOut: total('payout', (account) => account === 'producers'),
  };
}

import { claimable } from '../../../domain/money/reminding';
import { areAccountsDone } from '../../../domain/sale/transitions';
import { cents } from '../../../domain/values/money';
import { DAY } from '../../../domain/values/time';
import { creditLeft, unpaid } from '../../../text/mails/reminders';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { type Intent, toldRows } from '../../outbox/telling';
import { occasionOf } from '../../records/orderDetails';
import type { ReadsOutbox } from '../../records/outboxRows';
import { otherSale } from '../../records/sale';
import type { MoneyContext } from '../moneyAction';
import { duesIn } from '../moneyNow';
import { paymentDetails } from '../paymentDetails';
import { areHeld, claimedSince } from '../payments';
import { type BasketToTell, sumIn } from './basketMails';

/** Baskets whose sum is asked for, or was less than a day ago: nobody is reminded of that yet. */
function justAsked(
  { snapshot, sale }: MoneyContext<ReadsOutbox>,
  baskets: readonly BasketToTell[],
): Set<number> {
  const isSilent = snapshot.settings.mutedMails.includes('payment');
  const told = toldRows(snapshot, sale.number).flatMap((row) => {
    const { kind, stage, dueAt, about } = row;
    const isFresh = stage !== 'withdrawn' && dueAt !== null && snapshot.now - dueAt < DAY;
    const said = sumIn(row);
    if (!isFresh || said?.isFirm === false) return [];
    return said?.asked === undefined && kind !== 'payment' ? [] : [said?.basket ?? Number(about)];
  });
  const asking = baskets.flatMap(({ basket, said }) => (said?.isFirm && !isSilent ? [basket] : []));
  return new Set([...told, ...asking]);
}

/**
 * Once a sale, at the set time, to whoever still owes more than a little; of older sales too. Not
 * while cash or cheques of the pick-up are still to be typed (docs/rules.md M18).
 */
export function unpaidMails(
  context: MoneyContext<Reads<'producers' | 'templates'> & ReadsOutbox>,
  baskets: readonly BasketToTell[],
): Intent[] {
  const { snapshot, sale, money } = context;
  const write = writerFor(snapshot);
  const dues = duesIn(money);
  const dueAt = claimedSince(snapshot, sale, () => dues);
  if (dueAt === undefined || areHeld(snapshot, money.ledger, sale)) return [];
  // What waits for the scales is asked for when it is known.
  const fresh = justAsked(context, baskets);
  const known = dues.filter(
    ({ waits, sale: of, basket }) => !waits && !(of === sale.number && fresh.has(basket)),
  );
  return claimable(snapshot.settings, known).flatMap(({ email, own, left }): Intent[] => {
    const payment = paymentDetails(
      snapshot,
      own.map((due) => ({ ...due, amount: due.remaining })),
      { settled: cents(0), isOver: snapshot.now >= sale.pickupEnd },
    );
    if (payment.cannotBePaid) return [];
    const details = { ...occasionOf(snapshot, sale), name: money.nameOf(email), left, payment };
    const about = { kind: 'account', recipient: email, about: '' } as const;
    return [{ ...about, dueAt, write: () => ({ mail: unpaid(details, write) }) }];
  });
}

/** Once the accounts are done, to whoever the sale left a credit that no mail about a basket has told. */
export function creditMails(
  { snapshot, sale, money }: MoneyContext<Reads<'templates' | 'sales'> & ReadsOutbox>,
  baskets: readonly BasketToTell[],
): Intent[] {
  const write = writerFor(snapshot);
  // What the sale beside it has used of a credit is not in the books yet (docs/rules.md S51).
  if (!areAccountsDone(sale.state) || otherSale(snapshot)) return [];
  const added = new Map<string, number>();
  for (const { account, party, sale: of, amount } of money.ledger.all())
    if (account === 'credits' && of === sale.number)
      added.set(party, (added.get(party) ?? 0) - amount);
  const known = new Map<string, number | undefined>();
  for (const row of toldRows(snapshot, sale.number))
    if (row.stage === 'stands')
      known.set(row.recipient, sumIn(row)?.credit ?? known.get(row.recipient));
  if (!snapshot.settings.mutedMails.includes('payment'))
    for (const { email, said } of baskets) if (said?.credit) known.set(email, said.credit);
  return [...added].flatMap(([email, more]): Intent[] => {
    const credit = money.ledger.credit(email);
    if (more <= 0 || credit <= 0 || known.get(email) === credit) return [];
    const details = { ...occasionOf(snapshot, sale), name: money.nameOf(email), credit };
    const about = { kind: 'account', recipient: email, about: 'credit', says: { credit } } as const;
    return [{ ...about, dueAt: snapshot.now, write: () => ({ mail: creditLeft(details, write) }) }];
  });
}

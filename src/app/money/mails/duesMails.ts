import { movesIn } from '../../../domain/money/carriedForward';
import { claimable } from '../../../domain/money/reminding';
import { isOfFormerKind, mailKey, readMailKey } from '../../../domain/outbox/mailKey';
import { areAccountsDone } from '../../../domain/sale/transitions';
import { type Cents, cents } from '../../../domain/values/money';
import { DAY } from '../../../domain/values/time';
import { creditLeft, unpaid } from '../../../text/mails/reminders';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { type Intent, toldRows } from '../../outbox/telling';
import { occasionOf } from '../../records/orderDetails';
import { outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import { otherSale } from '../../records/sale';
import type { MoneyContext } from '../moneyAction';
import { duesIn, type Money } from '../moneyNow';
import { paymentDetails } from '../paymentDetails';
import { areHeld, claimedSince } from '../payments';
import type { BasketToTell } from './basketMails';
import { sumIn } from './toldSums';

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

/** Once the accounts are done, to whoever has a credit; the same one is told only once. */
export function creditMails(
  { snapshot, sale, money }: MoneyContext<Reads<'templates' | 'sales'> & ReadsOutbox>,
  baskets: readonly BasketToTell[],
): QueuedMail[] {
  const write = writerFor(snapshot);
  // What the sale beside it has used of a credit is not in the books yet (docs/rules.md S51).
  if (!areAccountsDone(sale.state) || otherSale(snapshot)) return [];
  // A mail about missing goods tells the credit of its moment; one that is still to leave tells this one.
  const toldUntil = new Map<string, number>(
    toldRows(snapshot, sale.number).flatMap((row) =>
      row.stage === 'stands' && sumIn(row)?.gaps ? [[row.recipient, row.moment] as const] : [],
    ),
  );
  if (!snapshot.settings.mutedMails.includes('payment'))
    for (const { email, said } of baskets) if (said?.gaps) toldUntil.set(email, snapshot.now);
  const before = new Set(
    outboxRows(snapshot).flatMap(({ key, values }) =>
      values.kind === 'account' && (values.sale !== sale.number || isOfFormerKind(key))
        ? [creditIn(key)]
        : [],
    ),
  );
  return [...creditsIn(money)].flatMap(([email, { amount, postings, at }]): QueuedMail[] => {
    const key = mailKey({
      kind: 'account',
      sale: sale.number,
      recipient: email,
      version: `${amount}.${postings}`,
    });
    const isTold = (toldUntil.get(email) ?? 0) >= at || before.has(creditIn(key));
    if (amount <= 0 || isTold) return [];
    const details = { ...occasionOf(snapshot, sale), name: money.nameOf(email), credit: amount };
    const mail = creditLeft(details, write);
    return [{ kind: 'account', recipient: email, dueAt: snapshot.now, key, mail }];
  });
}

/** Whose credit it is, and which: the same whatever sale tells it. */
function creditIn(text: string): string {
  const { recipient, version } = readMailKey(text) ?? { recipient: '', version: text };
  return `${recipient}:${version}`;
}

interface Credit {
  readonly amount: Cents;
  readonly postings: number;
  /** When it moved last. */
  readonly at: number;
}

const NO_CREDIT: Credit = { amount: cents(0), postings: 0, at: 0 };

/** By buyer, with how often it moved: a credit used and earned anew is another one. */
function creditsIn({ ledger }: Money): Map<string, Credit> {
  const credits = new Map<string, Credit>();
  for (const entry of ledger.entries.values())
    for (const { account, party, amount } of entry.postings) {
      if (account !== 'credits') continue;
      const { amount: so, postings: count, at } = credits.get(party) ?? NO_CREDIT;
      const [sum, postings] = [cents(so - amount), count + movesIn(entry)];
      credits.set(party, { amount: sum, postings, at: Math.max(at, entry.at) });
    }
  return credits;
}

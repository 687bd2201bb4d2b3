import { movesIn } from '../../../domain/money/carriedForward';
import { claimable } from '../../../domain/money/reminding';
import { isOfFormerKind, mailKey, readMailKey, seriesIn } from '../../../domain/outbox/mailKey';
import type { MailKind } from '../../../domain/outbox/mailKind';
import { areAccountsDone } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents } from '../../../domain/values/money';
import { DAY } from '../../../domain/values/time';
import { creditLeft, unpaid } from '../../../text/mails/reminders';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { isWithdrawn, keyIn, versionsOf } from '../../outbox/versions';
import { occasionOf } from '../../records/orderDetails';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import { otherSale } from '../../records/sale';
import type { MoneyContext } from '../moneyAction';
import { duesIn, type Money } from '../moneyNow';
import { paymentDetails } from '../paymentDetails';
import { areHeld, claimedSince } from '../payments';
import { saidIn, tellsMissing } from './notifiedSums';

/** Who was reminded already, whatever a person made of it: this is no running account. */
function notifiedBuyers({ snapshot, sale }: MoneyContext<ReadsOutbox>): Set<string> {
  return new Set(
    outboxRows(snapshot).flatMap((row) => {
      const { kind, sale: of, state, recipient } = row.values;
      const isMeant = kind === 'account' && seriesIn(row.key) && of === sale.number;
      return isMeant && !isWaiting(state) && !isWithdrawn(row) ? [recipient ?? ''] : [];
    }),
  );
}

/** A mail of this kind and key asks for what is left of its basket: a demand, or one about missing goods. */
function askedBy(kind: MailKind | null, key: string): string | undefined {
  const isDemand = kind === 'payment' && (!tellsMissing(key) || saidIn(key)?.isFirm);
  return isDemand ? seriesIn(key)?.what : undefined;
}

/** Baskets whose sum is asked for, or was less than a day ago: nobody is reminded of that yet. */
function justAsked(
  { snapshot, sale }: MoneyContext<ReadsOutbox>,
  { demands, missing }: About,
): Set<string | undefined> {
  const rows = outboxRows(snapshot);
  const asked = rows.flatMap(({ key, values }) => {
    const { kind, sale: of, state, dueAt } = values;
    const isFresh = dueAt !== null && snapshot.now - dueAt < DAY;
    return of === sale.number && state !== 'cancelled' && isFresh ? [askedBy(kind, key)] : [];
  });
  const known = new Set(rows.map(({ key }) => key));
  const demanding = [...demands, ...missing.filter(({ key }) => !known.has(key))]
    .filter(({ kind }) => !snapshot.settings.mutedMails.includes(kind))
    .map(({ kind, key }) => askedBy(kind, key));
  return new Set([...asked, ...demanding]);
}

/** What is about to be asked for, and told to be missing. */
interface About {
  readonly demands: readonly QueuedMail[];
  readonly missing: readonly QueuedMail[];
}

/**
 * Once a sale, at the set time, to whoever still owes more than a little; of older sales too. Not
 * while cash or cheques of the pick-up are still to be typed (docs/rules.md M18).
 */
export function unpaidMails(
  context: MoneyContext<Reads<'producers' | 'templates'> & ReadsOutbox>,
  about: About,
): QueuedMail[] {
  const { snapshot, sale, money } = context;
  const write = writerFor(snapshot);
  const dues = duesIn(money);
  const dueAt = claimedSince(snapshot, sale, () => dues);
  if (dueAt === undefined || areHeld(snapshot, money.ledger, sale)) return [];
  // What waits for the scales is asked for when it is known.
  const fresh = justAsked(context, about);
  const known = dues.filter(
    ({ waits, sale: of, basket }) => !waits && !(of === sale.number && fresh.has(String(basket))),
  );
  const notified = notifiedBuyers(context);
  const versionsFor = versionsOf(snapshot, sale.number, 'account');
  return claimable(snapshot.settings, known).flatMap(({ email, own, left }): QueuedMail[] => {
    if (notified.has(email)) return [];
    const payment = paymentDetails(
      snapshot,
      own.map((due) => ({ ...due, amount: due.remaining })),
      { settled: cents(0), isOver: snapshot.now >= sale.pickupEnd },
    );
    if (payment.cannotBePaid) return [];
    const details = { ...occasionOf(snapshot, sale), name: money.nameOf(email), left, payment };
    const mail = unpaid(details, write);
    const about = { kind: 'account', sale: sale.number, recipient: email } as const;
    // It says how to pay, which hangs on the moment (docs/rules.md E26).
    const series = { what: '', content: `${left}~${fingerprint(mail.text)}` };
    const key = mailKey(keyIn(versionsFor(email, ''), about, series));
    return [{ kind: 'account', recipient: email, dueAt, key, mail }];
  });
}

/** Once the accounts are done, to whoever has a credit; the same one is told only once. */
export function creditMails(
  { snapshot, sale, money }: MoneyContext<Reads<'templates' | 'sales'> & ReadsOutbox>,
  missing: readonly QueuedMail[],
): QueuedMail[] {
  const write = writerFor(snapshot);
  // What the sale beside it has used of a credit is not in the books yet (docs/rules.md S51).
  if (!areAccountsDone(sale.state) || otherSale(snapshot)) return [];
  const rows = outboxRows(snapshot);
  const sentAt = new Map(rows.map(({ key, values }) => [key, values.sentAt]));
  // A mail about missing goods tells the credit of its moment; one that is still to leave tells this one.
  const toldUntil = new Map<string, number>(
    snapshot.settings.mutedMails.includes('payment')
      ? []
      : missing.map(({ recipient, key }) => [recipient, sentAt.get(key) ?? snapshot.now]),
  );
  const before = new Set(
    rows.flatMap(({ key, values }) =>
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

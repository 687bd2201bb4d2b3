import { addDays, atLocal, type Day, daysBetween, type Instant, localTime } from '../values/time';

/** Where Google's day of mails begins and ends. */
const QUOTA_ZONE = 'America/Los_Angeles';
const CONSUMER = 100;
const WORKSPACE = 1_500;

export interface Quota {
  /** Recipients that may still be written to before the day ends in California. */
  readonly left: number;
  readonly daily: number;
}

/** Google tells what is left, never what a day gives: more than a consumer ever has tells it. */
export const quotaOf = (left: number): Quota => ({
  left: Math.max(0, left),
  daily: left > CONSUMER ? WORKSPACE : CONSUMER,
});

/** What a mail must come before; once that has ended the mail is of no more use. */
export interface MailEvent {
  readonly kind: 'closing' | 'pickup';
  readonly start: Instant;
  readonly end: Instant;
}

export interface PendingMail {
  readonly key: string;
  /** The lowest goes first. */
  readonly rank: number;
  readonly dueAt: Instant;
  readonly event: MailEvent | null;
}

export interface Sending<M extends PendingMail> {
  readonly mail: M;
  readonly at: Instant;
  /** It would only come when its event is over: it takes no place. */
  readonly isTooLate: boolean;
}

export const byUrgency = (a: PendingMail, b: PendingMail): number =>
  a.rank - b.rank || a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1);

const quotaDay = (at: Instant): Day => localTime(at, QUOTA_ZONE).day;
const beginningOf = (day: Day): Instant => atLocal(day, { hour: 0, minute: 0 }, QUOTA_ZONE);

export const quotaResetAfter = (now: Instant): Instant => beginningOf(addDays(quotaDay(now), 1));

/**
 * When each mail leaves, most urgent first. A day's places go by urgency, not by the hour: what is
 * due this evening is not crowded out by what matters less and could leave this morning.
 */
export function planSendings<M extends PendingMail>(
  mails: readonly M[],
  { left, daily }: Quota,
  now: Instant,
): Sending<M>[] {
  const today = quotaDay(now);
  const taken = new Map<number, number>();
  const isFull = (day: number): boolean => (taken.get(day) ?? 0) >= (day === 0 ? left : daily);
  return [...mails].sort(byUrgency).map((mail) => {
    const earliest = Math.max(mail.dueAt, now) as Instant;
    const first = daysBetween(today, quotaDay(earliest));
    let day = first;
    while (isFull(day)) day += 1;
    const at = day === first ? earliest : beginningOf(addDays(today, day));
    const isTooLate = mail.event !== null && at >= mail.event.end;
    if (!isTooLate) taken.set(day, (taken.get(day) ?? 0) + 1);
    return { mail, at, isTooLate };
  });
}

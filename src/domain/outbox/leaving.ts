import type { Instant } from '../values/time';
import type { PendingMail, Sending } from './schedule';

/** Mails that leave later than they are due, or not at all. */
export interface LaterMails {
  readonly count: number;
  readonly at: number;
  /** What they should come before. */
  readonly event: { readonly kind: 'closing' | 'pickup'; readonly start: number } | null;
  readonly isTooLate: boolean;
}

/** What becomes of some mails: plain JSON. */
export interface Leaving {
  readonly now: number;
  /** Their hour is to come, and they leave at it. */
  readonly inTime: number;
  readonly later: readonly LaterMails[];
  /** Tried, and Google did not take them. */
  readonly unsent?: number;
}

export const leavingOf = (sendings: readonly Sending<PendingMail>[], now: Instant): Leaving => ({
  now: sendings.filter(({ at, isTooLate }) => at <= now && !isTooLate).length,
  inTime: sendings.filter(({ mail, at, isTooLate }) => at > now && at <= mail.dueAt && !isTooLate)
    .length,
  later: grouped(
    sendings
      .filter(({ mail, at, isTooLate }) => at > Math.max(mail.dueAt, now) || isTooLate)
      .map(({ mail: { event }, at, isTooLate }) => ({
        ...{ count: 1, at, isTooLate },
        event: event && { kind: event.kind, start: event.start },
      })),
  ),
});

/** Of several writes of one act. */
export const together = (...all: readonly (Leaving | undefined)[]): Leaving => ({
  now: sumOf(all.map((one) => one?.now)),
  inTime: sumOf(all.map((one) => one?.inTime)),
  later: grouped(all.flatMap((one) => one?.later ?? [])),
  unsent: sumOf(all.map((one) => one?.unsent)),
});

const sumOf = (counts: readonly (number | undefined)[]): number =>
  counts.reduce<number>((sum, count = 0) => sum + count, 0);

/** Those that leave at one time, before one event; the earliest first. */
function grouped(all: readonly LaterMails[]): LaterMails[] {
  const groups = new Map<string, LaterMails>();
  for (const one of all) {
    const { at, event, isTooLate } = one;
    const key = [isTooLate || at, event?.kind, event?.start].join();
    groups.set(key, { ...one, count: one.count + (groups.get(key)?.count ?? 0) });
  }
  return [...groups.values()].sort((a, b) => a.at - b.at);
}

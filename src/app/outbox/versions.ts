import {
  type MailKey,
  readMailKey,
  readSeriesVersion,
  type SeriesVersion,
  seriesIn,
  seriesVersion,
  wordless,
} from '../../domain/outbox/mailKey';
import type { MailKind } from '../../domain/outbox/mailKind';
import { noLongerTrue, saysWithdrawn } from '../../text/results/outboxReasons';
import { isWaiting, outboxRows, type ReadsOutbox, standsAsSaid } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import type { Change } from './handOver';

type Versions = ReturnType<typeof outboxRows>;

/**
 * The mails about one thing (a basket, a producer's order), oldest first: each tells it as it was
 * then. Their keys end in what it is, its content and how many came before.
 */
export function versionsOf(
  snapshot: ReadsOutbox,
  sale: number,
  ...kinds: readonly MailKind[]
): (email: string, what: string) => Versions {
  const byThing = new Map<string, Versions[number][]>();
  for (const row of outboxRows(snapshot)) {
    const { kind, sale: of } = row.values;
    if (kind === null || !kinds.includes(kind) || of !== sale) continue;
    const key = readMailKey(row.key);
    const what = readSeriesVersion(key?.version ?? '')?.what;
    if (!key || what === undefined) continue;
    const name = `${key.recipient}:${what}`;
    byThing.set(name, [...(byThing.get(name) ?? []), row]);
  }
  return (email, what) => byThing.get(`${email}:${what}`) ?? [];
}

/** One of them left, or somebody decided on it: what comes now is a change. */
export const leftIn = (versions: Versions): Versions[number] | undefined =>
  versions.find(({ values: { state } }) => standsAsSaid(state));

/** It was taken back because it was no longer true; what a person cancels stays so. */
export function isWithdrawn(row: Versions[number] | undefined): boolean {
  return row?.values.state === 'cancelled' && saysWithdrawn(row.values.why ?? '');
}

/** Somebody stopped it: it stays so, whatever would be told by now. */
export const isStopped = (row: Versions[number] | undefined): boolean =>
  row?.values.state === 'cancelled' && !isWithdrawn(row);

/**
 * Under which key a content is told: the last one’s where that tells the same, else a new one. Other words
 * for the same are another mail only while the last one waits.
 */
export function keyIn(
  versions: Versions,
  mail: Omit<MailKey, 'version'>,
  { what, content }: Omit<SeriesVersion, 'nth'>,
): MailKey {
  const row = versions.at(-1);
  const last = readMailKey(row?.key ?? '');
  const lastContent = last && readSeriesVersion(last.version)?.content;
  const isSame = isWaiting(row?.values.state ?? null)
    ? lastContent === content
    : lastContent !== undefined && wordless(lastContent) === wordless(content);
  // What was true, then was not, and is true again is told after all.
  if (last && isSame && !isWithdrawn(row)) return last;
  return { ...mail, version: seriesVersion({ what, content, nth: nextOf(versions) }) };
}

/** Rows of former ones may have been deleted. */
export const nextOf = (versions: Versions): number =>
  1 + Math.max(-1, ...versions.map(({ key }) => seriesIn(key)?.nth ?? -1));

/**
 * Mails of these kinds that still wait and that nobody would decide on now: an order came, a due was
 * paid, hours changed. They do not leave.
 */
export function outdated(
  snapshot: ReadsOutbox,
  sale: number,
  kinds: readonly MailKind[],
  wanted: readonly QueuedMail[],
): Change[] {
  const keys = new Set(wanted.map(({ key }) => key));
  return outboxRows(snapshot).flatMap(({ key, values }): Change[] => {
    const { kind, state } = values;
    const isMeant = kind !== null && kinds.includes(kind) && values.sale === sale;
    return isMeant && isWaiting(state) && !keys.has(key)
      ? [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }]
      : [];
  });
}

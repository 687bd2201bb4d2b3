import * as z from 'zod/mini';
import { fingerprint } from '../../domain/values/fingerprint';
import { type Instant, instant } from '../../domain/values/time';
import type { MailKind } from '../../text/mailKinds/mailKinds';
import { tellsOrder } from '../../text/mailKinds/mailKinds';
import { noLongerTrue } from '../../text/results/outboxReasons';
import { readJson } from '../kernel/json';
import { mailKey, mailVersion, readMailKey, readMailVersion } from '../records/mailKeys';
import {
  isWaiting,
  isWithdrawn,
  type OutboxRowRead,
  outboxRows,
  type QueuedMail,
  type ReadsOutbox,
} from '../records/outboxRows';
import { type Change, wordsIn } from './handOver';

/** One mail of a kind that ought to have been told to somebody by now, about one thing. */
export interface Intent extends Pick<QueuedMail, 'kind' | 'recipient' | 'dueAt'> {
  /** A basket, a producer, an order: each says what is so when it leaves. */
  readonly about: string;
  /** What it tells, as plain JSON: what was told is not told again. Absent: once, whatever it says. */
  readonly says?: unknown;
  /** What its reader knew before, where no row says it. */
  readonly since?: unknown;
  /** Somebody may still be typing: where it comes to say something else it waits anew. */
  readonly isPatient?: true;
  /** A row of an earlier version, which did not note what it told, tells this. */
  readonly isKnown?: true;
  readonly write: () => Pick<QueuedMail, 'mail' | 'attachment'>;
}

/** What of Rappels is decided at a look, and what is wanted of it. */
export interface Wanted {
  readonly intents: readonly Intent[];
  /** With keys of their own, once each. */
  readonly mails?: readonly QueuedMail[];
  /** A row that waits and is not wanted any more does not leave. */
  readonly decides: (row: ToldRow) => boolean;
}

/** All mails about the order of an address in a sale are one thread. */
export const ORDER = 'order';

const storedTold = z.object({
  says: z.optional(z.unknown()),
  since: z.optional(z.unknown()),
  /** When it was to leave, whatever somebody typed there since. */
  dueAt: z.optional(z.int()),
  words: z.string(),
});

/** A row of Rappels, by what it is about. */
export interface ToldRow {
  readonly key: string;
  readonly kind: MailKind;
  readonly recipient: string;
  readonly about: string;
  readonly nth: number;
  /** Withdrawn: it was no longer true; what a person cancels stands as told. */
  readonly stage: 'waits' | 'stands' | 'withdrawn';
  readonly dueAt: Instant | null;
  /** When it left, or was to. */
  readonly moment: number;
  /** Undefined of an earlier version. */
  readonly says: unknown;
  readonly since: unknown;
  readonly words: string | undefined;
  /** When it was to leave, whatever somebody typed there since. */
  readonly decidedAt: number | undefined;
}

/** It tells an order, and not that an answer is set aside. */
export const isOfOrder = ({ kind, about }: Pick<ToldRow, 'kind' | 'about'>): boolean =>
  tellsOrder(kind) && (kind !== 'toFix' || about === ORDER);

const threadOf = (one: Pick<ToldRow, 'kind' | 'about'>): string => {
  if (isOfOrder(one)) return ORDER;
  return one.kind === 'saleMoved' ? one.kind : `${one.kind} ${one.about}`;
};

function toldRow(row: OutboxRowRead): ToldRow[] {
  const { key, values } = row;
  const { kind, recipient, state, dueAt, sentAt, told } = values;
  const read = readMailKey(key);
  if (kind === null || recipient === null || !read) return [];
  const { about, nth, content } = readMailVersion(key);
  const stored = told === null ? undefined : readJson(storedTold, told);
  const stage = isWaiting(state) ? 'waits' : isWithdrawn(row) ? 'withdrawn' : 'stands';
  const says = stored ? stored.says : kind === 'producerOrder' ? content : undefined;
  const { since, words, dueAt: decidedAt } = stored ?? {};
  const moment = sentAt ?? dueAt ?? 0;
  return [
    { key, kind, recipient, about, nth, stage, dueAt, moment, says, since, words, decidedAt },
  ];
}

/** The mails of a sale, oldest first. */
export const toldRows = (snapshot: ReadsOutbox, sale: number): ToldRow[] =>
  outboxRows(snapshot)
    .filter(({ values }) => values.sale === sale)
    .flatMap(toldRow)
    .sort((a, b) => a.nth - b.nth);

export type Threads = (about: Pick<ToldRow, 'kind' | 'recipient' | 'about'>) => readonly ToldRow[];

/** Those about one thing to one person. */
export function threadsIn(rows: readonly ToldRow[]): Threads {
  const threads = new Map<string, ToldRow[]>();
  const nameOf = (one: Parameters<Threads>[0]) => `${one.recipient}:${threadOf(one)}`;
  for (const row of rows) threads.set(nameOf(row), [...(threads.get(nameOf(row)) ?? []), row]);
  return (about) => threads.get(nameOf(about)) ?? [];
}

export const waits = ({ stage }: ToldRow): boolean => stage === 'waits';
export const stands = ({ stage }: ToldRow): boolean => stage === 'stands';

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const codeOf = ({ mail }: Pick<QueuedMail, 'mail'>): string =>
  fingerprint(JSON.stringify([mail.subject, mail.text, mail.codes]));

/**
 * What is wanted, beside what Rappels holds (docs/rules.md E26): what was told is not told again, a row that waits
 * says what is true now, what is wanted no more does not leave; the rest is new.
 */
export function toTell(
  snapshot: ReadsOutbox,
  sale: number,
  { intents, mails = [], decides }: Wanted,
): { readonly mails: readonly QueuedMail[]; readonly changes: readonly Change[] } {
  const rows = toldRows(snapshot, sale);
  const threads = threadsIn(rows);
  const kept = new Set(mails.map(({ key }) => key));
  const [fresh, changes]: [QueuedMail[], Change[]] = [[...mails], []];
  for (const intent of intents) {
    const { kind, recipient, dueAt, about, says, since } = intent;
    const own = threads(intent);
    const last = own.filter(stands).at(-1);
    if (last && intent.isKnown && last.says === undefined)
      changes.push({ key: last.key, told: JSON.stringify({ says, words: '' }) });
    if (last && (intent.isKnown || says === undefined || isSame(last.says, says))) continue;
    const waiting = own.filter((row) => waits(row) && row.kind === kind).at(-1);
    const written = intent.write();
    const told = JSON.stringify({ says, since, dueAt, words: codeOf(written) });
    if (waiting) {
      kept.add(waiting.key);
      changes.push(...renewed(snapshot, waiting, intent, { ...written, told }));
      continue;
    }
    const nth = own.length === 0 ? 0 : 1 + Math.max(...own.map((row) => row.nth));
    const key = mailKey({ kind, sale, recipient, version: mailVersion({ about, nth }) });
    const isSaid = says === undefined ? {} : { name: `${key}|${JSON.stringify(says)}` };
    // Its place among those that wait stays, whatever kind it is of.
    const before = own.filter(waits).flatMap((row) => row.dueAt ?? []);
    const at = instant(Math.min(dueAt, ...before));
    fresh.push({ kind, recipient, dueAt: at, key, ...written, told, ...isSaid });
  }
  const why = noLongerTrue[snapshot.place.locale];
  const isNews = new Set(intents.map((one) => `${one.recipient}:${threadOf(one)}`));
  for (const row of rows) {
    const isMeant = isNews.has(`${row.recipient}:${threadOf(row)}`) || decides(row);
    if (waits(row) && !kept.has(row.key) && isMeant)
      changes.push({ key: row.key, state: 'cancelled', why });
  }
  return { mails: fresh, changes };
}

/** The row of one that waits, where it says something else by now. */
function renewed(
  { now }: ReadsOutbox,
  row: ToldRow,
  { says, dueAt, isPatient }: Intent,
  mail: Pick<QueuedMail, 'mail' | 'attachment' | 'told'>,
): Change[] {
  const isOther = !isSame(row.says, says);
  const isAnew = isPatient ? isOther : dueAt > now && dueAt !== row.decidedAt;
  const at = isAnew ? dueAt : row.dueAt;
  if (!isOther && row.words === codeOf(mail) && at === row.dueAt) return [];
  const moved = at === row.dueAt ? {} : { dueAt: at, state: 'toSend' as const, why: null };
  return [{ key: row.key, codes: null, ...wordsIn(mail), ...moved }];
}

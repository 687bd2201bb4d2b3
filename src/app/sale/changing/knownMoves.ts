import { seriesIn } from '../../../domain/outbox/mailKey';
import { type ReadMove, readMoveContent } from '../../../domain/outbox/moveContent';
import { type Moments, partsMoved } from '../../../domain/sale/moments';
import { saysTooLate } from '../../../text/results/outboxReasons';
import { isWithdrawn } from '../../outbox/versions';
import {
  hasLeft,
  isWaiting,
  type OutboxRowRead,
  outboxRows,
  type ReadsOutbox,
} from '../../records/outboxRows';
import type { Sale } from '../../records/sale';

/** A mail about a move that did not leave. */
export interface UnsentMove extends ReadMove {
  readonly key: string;
  /** It leaves by itself; else it failed, or somebody stopped it. */
  readonly isWaiting: boolean;
  /** A later one left: its reader knows better. */
  readonly isOvertaken: boolean;
  readonly queued: Place;
}

/** Where it stands among the mails, and when. */
interface Place {
  readonly nth: number;
  readonly at: number;
}

export interface KnownMoves {
  /** Oldest first. */
  readonly moves: readonly UnsentMove[];
  /** Other mails about the sale that left, oldest first: each may have said when and where it is. */
  readonly others: readonly Place[];
}

/** What somebody was told of the sale, and what not, by address: of those with an untold move. */
export function knownMoves(
  snapshot: ReadsOutbox,
  { number }: Pick<Sale, 'number'>,
): ReadonlyMap<string, KnownMoves> {
  const moves = new Map<string, UnsentMove[]>();
  const others = new Map<string, Place[]>();
  for (const [nth, row] of outboxRows(snapshot).entries()) {
    const { kind, sale, recipient, state, sentAt, dueAt } = row.values;
    if (sale !== number || !recipient) continue;
    if (kind !== 'saleMoved') {
      const at = sentAt ?? (state === 'sent' ? dueAt : null) ?? Number.POSITIVE_INFINITY;
      const own = others.get(recipient) ?? [];
      if (hasLeft(state)) own.push({ nth, at });
      others.set(recipient, own);
      continue;
    }
    const before = moves.get(recipient) ?? [];
    const read = moveIn(row);
    const queued = { nth, at: dueAt ?? 0 };
    if (hasLeft(state))
      moves.set(
        recipient,
        before.map((one) => ({ ...one, isOvertaken: true })),
      );
    else if (read)
      moves.set(recipient, [
        ...before,
        { ...read, key: row.key, isWaiting: isWaiting(state), isOvertaken: false, queued },
      ]);
  }
  return new Map(
    [...moves].map(([email, own]) => [email, { moves: own, others: others.get(email) ?? [] }]),
  );
}

/** What is no longer true, or came too late, tells nothing of what its reader knows. */
const moveIn = (row: OutboxRowRead): ReadMove | undefined =>
  isWithdrawn(row) || saysTooLate(row.values.why ?? '')
    ? undefined
    : readMoveContent(seriesIn(row.key)?.content ?? '');

const isSince = (one: Place, { queued }: UnsentMove): boolean =>
  one.nth > queued.nth || one.at > queued.at;

/**
 * When and where somebody last read that the sale is, where a move was not told; another mail that left
 * meanwhile said it as it was then. In doubt, what differs from `to` (docs/rules.md E30).
 */
export function lastKnown(
  unsent: KnownMoves | undefined,
  now: Moments,
  to: Moments,
): Moments | undefined {
  const moves = (unsent?.moves ?? []).filter(({ isOvertaken }) => !isOvertaken);
  const [first] = moves;
  if (!unsent || !first) return undefined;
  const since = unsent.others.filter((one) => moves.some((move) => isSince(one, move)));
  const known = since
    .map((one) => moves.find((move) => !isSince(one, move))?.from ?? now)
    .reverse();
  return [...known, first.from].find((one) => partsMoved(one, to).length > 0) ?? first.from;
}

/**
 * Who was told of the sale by any mail that left, and hears of no move that waits: of one of which nobody
 * is told they know nothing (docs/rules.md E30).
 */
export function knowsOtherwise(
  snapshot: ReadsOutbox,
  sale: Pick<Sale, 'number'>,
): (one: { readonly email: string }) => boolean {
  const known = knownMoves(snapshot, sale);
  const knows = new Set(
    outboxRows(snapshot).flatMap(({ values: { sale: of, recipient, state } }) =>
      of === sale.number && recipient && hasLeft(state) ? [recipient] : [],
    ),
  );
  return ({ email }) =>
    knows.has(email) && !known.get(email)?.moves.some(({ isWaiting: waits }) => waits);
}

/** A row of Commandes, as far as its comment goes. */
interface Commented {
  readonly basket?: unknown;
  readonly email?: unknown;
  readonly time?: unknown;
  readonly state?: unknown;
  readonly comment?: unknown;
}

/**
 * The last word of each basket's answers, by when they were sent. One that a later answer leaves out still
 * stands: an allergy is told once (docs/rules.md D4), in an answer that was read after it too (S123).
 */
export function commentsOf(rows: Iterable<Commented>): ReadonlyMap<number, string> {
  const all = [...rows];
  const baskets = new Map<unknown, number>();
  for (const { basket, email } of all) if (typeof basket === 'number') baskets.set(email, basket);
  const comments = new Map<number, string>();
  for (const { basket, email, state, comment } of all.sort(byTime)) {
    const isHeld = state === 'accepted' || state === 'replaced';
    const its = typeof basket === 'number' ? basket : baskets.get(email);
    if (its !== undefined && typeof comment === 'string' && comment !== '' && isHeld)
      comments.set(its, comment);
  }
  return comments;
}

const byTime = (a: Commented, b: Commented): number => Number(a.time ?? 0) - Number(b.time ?? 0);
